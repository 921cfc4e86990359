"""The file that the reader chooses: it follows the answers, whatever happens to it meanwhile."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from .picker import PICKER, last_written, save
from .reading import answer, state, status


def test_chosen_file_follows_the_answers(opened):
    """After the reader has chosen a file, it is written again when the typing pauses, and only then."""
    form = opened(init=PICKER)
    form.clock.install()
    form.locator("#f-navn").fill("Maja")
    form.clock.run_for(5000)
    assert [] == form.evaluate("window.written")
    save(form)
    expect(form.locator("#gemt")).to_have_text(re.compile(r"Gemt i maja\.json kl\. \d\d\.\d\d"))
    assert {"navn": "Maja"} == last_written(form)

    form.locator("#f-navn").fill("Maja H")
    form.clock.run_for(500)
    form.locator("#f-navn").fill("Maja Hansen")
    assert "Gemmer i maja.json …" == state(form)
    form.clock.run_for(700)
    assert 1 == form.evaluate("window.written.length")
    form.clock.run_for(100)
    expect(form.locator("#gemt")).to_have_text(re.compile(r"Gemt i maja\.json"))
    assert ({"navn": "Maja Hansen"}, 1) == (last_written(form), form.evaluate("window.files.length"))


def test_file_that_cannot_be_written_is_told(opened):
    """A failed write is said aloud, the answers are unsaved, and the next save asks for a file again."""
    form = opened(init=PICKER)
    form.locator("#f-navn").fill("Maja")
    save(form)
    expect(form.locator("#gemt")).to_contain_text("Gemt i maja.json")
    form.evaluate("window.broken = true")
    form.locator("#f-navn").fill("Anna")
    text = "Ikke gemt. Browseren kunne ikke skrive i maja.json. Vælg »Gem som fil« igen"
    expect(form.locator("#gemt")).to_have_text(text)
    assert f"{text}." == status(form)
    form.evaluate("window.broken = false")
    save(form)
    expect(form.locator("#gemt")).to_contain_text("Gemt i maja.json")
    assert ({"navn": "Anna"}, 2) == (last_written(form), form.evaluate("window.files.length"))


def test_thinking_better_of_saving_saves_nothing(opened):
    """Closing the browser's window for files leaves everything as it was."""
    form = opened(init=PICKER)
    form.evaluate("window.cancel = true")
    form.locator("#f-navn").fill("Maja")
    save(form)
    form.wait_for_function("() => window.files.length === 1")
    assert ("Ikke gemt", [], "") == (state(form), form.evaluate("window.written"), status(form))


def test_file_is_chosen_once_at_a_time(opened):
    """While the browser's window for files is open, pressing again does nothing."""
    form = opened(init=PICKER)
    form.evaluate("window.wait = true")
    form.locator("#f-navn").fill("Maja")
    save(form)
    save(form)
    form.keyboard.press("Control+s")
    form.evaluate("window.choose()")
    expect(form.locator("#gemt")).to_contain_text("Gemt i maja.json")
    assert (1, 1) == (form.evaluate("window.files.length"), form.evaluate("window.written.length"))


def test_browser_that_cannot_choose_a_file_says_so(opened):
    """Any other error than the reader's own no is told, and nothing is downloaded unless the reader wants it."""
    form = opened(init=PICKER)
    form.evaluate("window.refuse = true")
    form.locator("#f-navn").fill("Maja")
    save(form)
    answer(form, "Nej tak")
    assert ("Ikke gemt", "") == (state(form), status(form))
    save(form)
    with form.expect_download() as download:
        answer(form, "Hent som fil")
    assert "Maja" in download.value.path().read_text(encoding="utf-8")
    expect(form.locator("#gemt")).to_have_text(
        re.compile(r"Hentet som fil kl\. \d\d\.\d\d\. Se efter i mappen Overførsler")
    )


def test_answer_taken_back_during_a_write_is_written_again(opened):
    """The file ends up with what stands in the form, also when that is what it held before a slow write."""
    form = opened(init=PICKER)
    form.locator("#f-navn").fill("Maja")
    save(form)
    expect(form.locator("#gemt")).to_contain_text("Gemt i maja.json")
    form.evaluate("window.slow = true")
    form.locator("#f-navn").fill("Anna")
    form.wait_for_function("() => window.finish")
    form.locator("#f-navn").fill("Maja")
    assert "Gemmer i maja.json …" == state(form)
    form.evaluate("window.slow = false; window.finish()")
    form.wait_for_function("() => window.written.length === 3")
    expect(form.locator("#gemt")).to_contain_text("Gemt i maja.json")
    assert {"navn": "Maja"} == last_written(form)


def test_another_file_can_be_chosen(opened):
    """Once a file is chosen, «Gem som ny fil» asks for another; saying no to that keeps the first."""
    form = opened(init=PICKER)
    other = form.get_by_role("button", name="Gem som ny fil")
    assert not other.is_visible()
    form.locator("#f-navn").fill("Maja")
    form.keyboard.press("Control+S")  # with Caps Lock
    expect(form.locator("#gemt")).to_contain_text("Gemt i maja.json")
    other.click()
    form.wait_for_function("() => window.written.length === 2")
    form.evaluate("window.cancel = true")
    other.click()
    form.wait_for_function("() => window.files.length === 3")
    expect(form.locator("#gemt")).to_contain_text("Gemt i maja.json")

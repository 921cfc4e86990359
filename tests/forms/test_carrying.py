"""«Tag med til næste skema»: by a file, and from window to window."""

from __future__ import annotations

import json

import pytest

from .reading import answer, cell, open_file, points, requests_of, saved, state, status, values


def kort(**fields):
    """A saved file of the other form."""
    return json.dumps({"form": "kort", "model_version": "1.2.3", "fields": fields})


ROWS = "Sæt kryds ved dem, der skal med."


def question(page):
    return page.get_by_role("dialog", name="Vil du tage svar med fra »Kort«?")


def test_answers_and_rows_are_brought_where_nothing_stands(form):
    """The question tells what would come; the answers fill empty fields, the rows the first free places."""
    cell(form, "personer", 1, "hvem").fill("Carl")
    folk = [{"navn": "Anna", "kan": "Lektier", "hemmeligt": "x"}, {"navn": "Bo"}, {"navn": "Dorte"}]
    open_file(form, kort(navn="Maja", foedt="2009-02-28", folk=folk))
    told = [("Den unges navn", "Maja"), ("Fødselsdato", "28. februar 2009"), ("Personer", ROWS)]
    assert told == points(question(form))
    answer(form, "Tag med")
    form.get_by_text("Svarene fra »Kort« er taget med.").wait_for()
    assert ["Carl", "Anna", "Bo", "Dorte"] == values(form, "hvem")
    assert {
        "navn": "Maja",
        "foedt": "2009-02-28",
        "personer": [{"hvem": "Carl"}, {"hvem": "Anna", "hjaelp": "Lektier"}, {"hvem": "Bo"}, {"hvem": "Dorte"}],
    } == saved(form)["fields"]


def test_what_stands_is_never_changed(form):
    """Another answer and a known person are told as left; the same answer is not worth a word."""
    form.locator("#f-navn").fill("Maja")
    form.locator("#f-foedt").fill("2009-02-28")
    cell(form, "personer", 1, "hvem").fill("anna ")
    open_file(form, kort(navn="Maja H.", foedt="2009-02-28", folk=[{"navn": "Anna", "kan": "Lektier"}, {"navn": "Bo"}]))
    assert [("Personer", ROWS)] == points(question(form))
    answer(form, "Tag med")
    notice = form.get_by_role("region", name="Ikke alt fra »Kort« er taget med")
    notice.wait_for()
    left = [("Den unges navn", "Maja H. – her står Maja"), ("Personer", "Anna – står her i forvejen")]
    assert left == points(notice)
    assert ["anna ", "Bo"] == values(form, "hvem")
    assert "" == cell(form, "personer", 1, "hjaelp").input_value()


def test_saying_no_brings_nothing(form):
    """Escape and «Nej tak» leave the form as it was."""
    open_file(form, kort(navn="Maja"))
    answer(form, "Nej tak")
    open_file(form, kort(navn="Maja"))
    question(form).wait_for()
    form.keyboard.press("Escape")
    assert ("", "") == (form.locator("#f-navn").input_value(), state(form))


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({}, "Der er ingen svar, som hører til i dette skema."),
        ({"moede": "16", "folk": "Anna"}, "Der er ingen svar, som hører til i dette skema."),
        ({"foedt": "i går"}, "Det, der kunne tages med, står her i forvejen eller passer ikke."),
        ({"folk": [{"navn": ["Anna"]}, 3]}, "Det, der kunne tages med, står her i forvejen eller passer ikke."),
    ],
)
def test_file_with_nothing_to_bring_says_so(form, fields, text):
    """No answer that belongs here, or none that fits: the page says which, and nothing is changed."""
    open_file(form, kort(**fields))
    dialog = form.get_by_role("dialog", name="Der er intet at tage med fra »Kort«")
    assert text in dialog.inner_text()
    answer(form, "Luk")
    assert "" == state(form)


def test_row_that_was_brought_does_not_come_twice(form):
    """Opening the same file again finds everybody there."""
    for choice in ("Tag med", "Luk"):
        open_file(form, kort(folk=[{"navn": "Anna"}, {"navn": "ANNA"}]))
        answer(form, choice)
    assert ["Anna", ""] == values(form, "hvem")


@pytest.fixture(params=["file", "http://localhost"])
def kort_page(request, opened, folder):
    """The other form, from the disk and from a server."""
    base = folder.as_uri() if request.param == "file" else request.param
    return opened(address=f"{base}/redskaber/kort/skema.html")


def test_answers_go_from_window_to_window(kort_page):
    """The link opens the next form, which asks, and gets the columns it needs; no request and no trace."""
    requests = requests_of(kort_page)
    kort_page.locator("#f-navn").fill("Maja")
    cell(kort_page, "folk", 1, "navn").fill("Anna")
    cell(kort_page, "folk", 1, "hemmeligt").fill("Må blive her")
    with kort_page.context.expect_page() as opening:
        kort_page.get_by_role("link", name="Prøveskema").last.click()
    other = opening.value
    question(other).wait_for()
    assert [("Den unges navn", "Maja"), ("Personer", ROWS)] == points(question(other))
    answer(other, "Tag med")
    other.get_by_text("Svarene fra »Kort« er taget med.").wait_for()
    assert ("Maja", "Anna") == (
        other.locator("#f-navn").input_value(),
        cell(other, "personer", 1, "hvem").input_value(),
    )
    assert [other.url] == requests
    assert ["", ""] == other.evaluate("[location.search + location.hash, window.name]")
    other.locator("#f-navn").fill("Anna")
    assert "Maja" == kort_page.locator("#f-navn").input_value()


def test_hand_over_holds_what_is_needed_and_no_more(kort_page):
    """Answers that no other form asks for, and columns that it does not take, stay in their window."""
    kort_page.locator("#f-navn").fill("Maja")
    cell(kort_page, "folk", 1, "navn").fill("Anna")
    cell(kort_page, "folk", 1, "hemmeligt").fill("Må blive her")
    kort_page.context.add_init_script(
        "window.seen = []; addEventListener('message', ({ data }) => window.seen.push(data))"
    )
    with kort_page.context.expect_page() as opening:
        kort_page.get_by_role("link", name="Prøveskema").last.click()
    other = opening.value
    question(other).wait_for()
    [text] = other.evaluate("window.seen")
    expected = {"form": "kort", "model_version": "1.2.3", "fields": {"navn": "Maja", "folk": [{"navn": "Anna"}]}}
    assert expected == json.loads(text)


def test_empty_form_is_only_a_link(kort_page):
    """With nothing to bring, the next form opens and asks nothing, and knows nothing of where it came from."""
    with kort_page.context.expect_page() as opening:
        kort_page.get_by_role("link", name="Prøveskema").last.click()
    other = opening.value
    other.locator("html[data-ready]").wait_for()
    assert (0, None) == (other.get_by_role("dialog").count(), other.evaluate("window.opener"))


def test_page_takes_answers_only_from_the_window_it_came_from(opened):
    """A message from itself, a frame or a stranger is nothing to it."""
    page = opened(address="http://localhost/redskaber/proeve/skema.html")
    page.evaluate(
        """async data => {
          const frame = document.createElement('iframe');
          document.body.append(frame);
          window.postMessage(data, '*');
          for (const [origin, source] of [['https://example.invalid', window], [window.origin, frame.contentWindow]]) {
            window.dispatchEvent(new MessageEvent('message', { data, origin, source }));
          }
          await new Promise(done => {
            const line = new MessageChannel();
            line.port1.onmessage = done;
            line.port2.postMessage('');
          });
        }""",
        kort(navn="Ond"),
    )
    assert (0, "") == (page.get_by_role("dialog").count(), page.locator("#f-navn").input_value())


def test_blocked_window_is_told(opened, folder):
    """Where the browser opens no window, the page says how to go by a file."""
    page = opened(
        address=f"{folder.as_uri()}/redskaber/kort/skema.html",
        init="delete window.showSaveFilePicker; window.open = () => null",
    )
    page.locator("#f-navn").fill("Maja")
    page.get_by_role("link", name="Prøveskema").last.click()
    text = "Browseren åbnede ikke det andet skema. Vælg »Gem som fil«, og åbn filen i det andet skema."
    assert text == status(page)


def test_brought_answers_are_unsaved(form):
    """What is brought counts as typed."""
    form.locator("#f-navn").fill("Maja")
    saved(form)
    open_file(form, kort(foedt="2009-02-28"))
    answer(form, "Tag med")
    form.get_by_text("Svarene fra »Kort« er taget med.").wait_for()
    assert "Ikke gemt" == state(form)


def test_what_was_typed_during_the_question_stands(form):
    """What the form lacks is worked out anew after the answer."""
    open_file(form, kort(navn="Maja", folk=[{"navn": "Bo"}]))
    question(form).wait_for()
    form.evaluate("document.querySelector('#f-navn').value = 'Anna'")
    cell(form, "personer", 1, "hvem").evaluate("e => { e.value = 'Bo' }")
    answer(form, "Tag med")
    form.get_by_text("Svarene fra »Kort« er taget med.").wait_for()
    assert ("Anna", ["Bo", ""]) == (form.locator("#f-navn").input_value(), values(form, "hvem"))


def test_rows_can_be_left_out_one_by_one(form):
    """Each row has a tick; only the ticked ones come."""
    open_file(form, kort(folk=[{"navn": "Anna"}, {"navn": "Bo"}, {"navn": "Carl"}]))
    question(form).get_by_label("Bo").uncheck()
    answer(form, "Tag med")
    form.get_by_text("Svarene fra »Kort« er taget med.").wait_for()
    assert ["Anna", "Carl"] == values(form, "hvem")

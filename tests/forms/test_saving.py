"""Saving: what the file holds, where it goes, and that the page always tells the truth about it."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from .picker import PICKER, last_written, save
from .reading import answer, cell, field, open_file, saved, state, status

REAL = """
window.showSaveFilePicker = async () =>
  (await navigator.storage.getDirectory()).getFileHandle('maja.json', { create: true });
"""
"""The same with a real file, in the browser's own file system."""

READ = """async () => {
  const folder = await navigator.storage.getDirectory();
  return (await (await folder.getFileHandle('maja.json')).getFile()).text();
}"""


def test_file_holds_the_answers_and_nothing_else(form):
    """Ids and values, in the form's order; empty answers, empty rows and blanks are left out."""
    form.locator("#f-navn").fill("Maja Ærø")
    form.locator("#f-foedt").fill("2009-02-28")
    form.locator("[name=moede][value='16']").check()
    form.get_by_label("Team").check()
    form.locator("[name=opdateret][value=ja]").check()
    cell(form, "deling", 2, "fra").fill("Skolen")
    cell(form, "deling", 3, "til").fill("  ")
    cell(form, "personer", 1, "hvem").fill("Anna")
    cell(form, "personer", 1, "gruppe").select_option("privat")
    cell(form, "personer", 1, "moeder").check()
    cell(form, "personer", 1, "voksen").check()
    fields = {
        "navn": "Maja Ærø",
        "foedt": "2009-02-28",
        "moede": "16",
        "deltagere": ["team"],
        "opdateret": "ja",
        "deling": [{"fra": "Skolen"}],
        "personer": [{"hvem": "Anna", "gruppe": "privat", "moeder": ["16"], "voksen": "ja"}],
    }
    assert {"form": "proeve", "model_version": "1.2.3", "fields": fields} == saved(form)


def test_file_is_text_one_can_read_and_its_name_names_nobody(form):
    """The file is indented UTF-8 with a last newline; its name is the form and the day."""
    form.locator("#f-navn").fill("Maja Ærø")
    with form.expect_download() as download:
        save(form)
    text = download.value.path().read_text(encoding="utf-8")
    assert (
        '{\n  "form": "proeve",\n  "model_version": "1.2.3",\n  "fields": {\n    "navn": "Maja Ærø"\n  }\n}\n' == text
    )
    assert re.fullmatch(r"proeve-\d{4}-\d\d-\d\d\.json", download.value.suggested_filename)


def test_answers_out_of_sight_are_saved(form):
    """What stands in a part that does not apply just now is not lost."""
    form.locator("[name=moede][value='17-5']").check()
    form.locator("#f-plan").fill("Flytter")
    form.locator("[name=moede][value='16']").check()
    assert {"moede": "16", "plan": "Flytter"} == saved(form)["fields"]


def test_half_a_date_is_told_and_not_saved(form):
    """A date that is not written to its end is no answer; the page says so and asks before it goes."""
    form.locator("#f-foedt").press_sequentially("0202")
    form.locator("#f-navn").fill("Maja")
    assert "Ikke gemt. En dato er ikke skrevet helt; den kommer ikke med i filen." == state(form)
    assert {"navn": "Maja"} == saved(form)["fields"]
    assert "Datoen er ikke skrevet helt." == field(form, "foedt").locator(".remark").inner_text()
    assert re.fullmatch(
        r"Hentet som fil kl\. \d\d\.\d\d\. Se efter i mappen Overførsler\. En dato er ikke skrevet helt; .*",
        state(form),
    )


def test_missing_answers_are_told_and_saving_is_not_refused(form):
    """The file is saved all the same; the list says what is missing, and does not speak of printing."""
    form.locator("#f-navn").fill("Maja")
    assert {"navn": "Maja"} == saved(form)["fields"]
    assert "Skemaet er hentet som fil. Der mangler 3 svar." == status(form)
    assert ["Møde", "Deltagere", "Hvem deler med hvem"] == form.locator("#mangler a").all_inner_texts()
    assert not form.get_by_role("button", name="Udskriv alligevel").is_visible()
    form.locator("[data-print]").click()
    assert form.get_by_role("button", name="Udskriv alligevel").is_visible()


def test_page_says_what_is_saved(form):
    """Nothing is said of an empty form; typing is not saved until it is, and not again after the next key."""
    assert "" == state(form)
    form.locator("#f-navn").fill("Maja")
    assert "Ikke gemt" == state(form)
    saved(form)
    assert re.fullmatch(r"Hentet som fil kl\. \d\d\.\d\d\. Se efter i mappen Overførsler", state(form))
    form.locator("#f-navn").fill("Anna")
    assert "Ikke gemt" == state(form)
    form.locator("#f-navn").fill("Maja")
    assert state(form).startswith("Hentet")


def test_leaving_a_saved_form_asks_nothing(form):
    """Once the file is saved, the page can go; after another answer it asks again."""
    asked = []
    form.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    form.locator("#f-navn").press_sequentially("Maja")
    saved(form)
    form.reload()
    assert [] == asked
    form.locator("#f-navn").press_sequentially("Maja")
    saved(form)
    form.locator("#f-navn").press_sequentially("!")
    form.reload()
    assert ["beforeunload"] == asked


def test_chosen_file_is_a_real_one(opened):
    """The file system of the browser gets the text, first by the button and then by itself."""
    form = opened(init=REAL, address="http://localhost/redskaber/proeve/skema.html")
    form.locator("#f-navn").fill("Maja")
    form.keyboard.press("Control+s")
    expect(form.locator("#gemt")).to_contain_text("Gemt i maja.json")
    cell(form, "deling", 1, "fra").fill("Skolen")
    expect(form.locator("#gemt")).to_contain_text("Gemmer i maja.json")
    expect(form.locator("#gemt")).to_contain_text("Gemt i maja.json")
    assert {"navn": "Maja", "deling": [{"fra": "Skolen"}]} == json.loads(form.evaluate(READ))["fields"]


@pytest.mark.parametrize("way", ["clearing", "opening"])
def test_saved_file_is_not_overwritten_by_another_form(opened, way):
    """Clearing the form, or opening another file in it, lets go of the chosen file."""
    form = opened(init=PICKER)
    form.clock.install()
    form.locator("#f-navn").fill("Maja")
    save(form)
    expect(form.locator("#gemt")).to_contain_text("Gemt i maja.json")
    if way == "clearing":
        form.locator("[data-clear]").click()
        answer(form, "Ryd skemaet")
        expect(form.locator("#gemt")).to_have_text("")
    else:
        open_file(form, json.dumps({"form": "proeve", "model_version": "1.2.3", "fields": {"navn": "Bo"}}))
        expect(form.locator("#gemt")).to_have_text("Åbnet fra skema.json")
    form.locator("#f-foedt").fill("2009-02-28")
    form.clock.run_for(5000)
    assert ("Ikke gemt", {"navn": "Maja"}) == (state(form), last_written(form))
    assert 1 == form.evaluate("window.written.length")


def test_year_of_two_digits_is_told_and_not_saved(form):
    """The year 26 is one of the first century: the field says so when it is left, and until it is right."""
    form.locator("#f-foedt").fill("0026-02-28")
    form.locator("#f-navn").fill("Maja")
    assert "Årstallet skal have fire cifre, fx 2009." == field(form, "foedt").locator(".remark").inner_text()
    assert "true" == form.locator("#f-foedt").get_attribute("aria-invalid")
    assert {"navn": "Maja"} == saved(form)["fields"]
    assert "Fødselsdato" in form.locator("#mangler a").all_inner_texts()
    form.locator("#f-foedt").fill("2009-02-28")
    assert (0, None) == (
        field(form, "foedt").locator(".remark").count(),
        form.locator("#f-foedt").get_attribute("aria-invalid"),
    )


def test_what_is_missing_is_one_press_away(form):
    """After saving, a button beside the message leads to the list, for as long as anything is missing."""
    show = form.get_by_role("button", name="Vis, hvad der mangler")
    assert not show.is_visible()
    form.locator("#f-navn").fill("Maja")
    saved(form)
    show.click()
    assert form.locator("#mangler").evaluate("e => e === document.activeElement")
    form.locator("[name=moede][value='16']").check()
    form.get_by_label("Team").check()
    cell(form, "deling", 1, "fra").fill("Skolen")
    cell(form, "deling", 1, "til").fill("Teamet")
    assert not show.is_visible()


def test_small_screen_always_shows_whether_it_is_saved(opened):
    """On a phone a strip at the foot has the state and a button, wherever in the form one is."""
    form = opened(width=320)
    form.locator("#f-navn").fill("Maja")
    strip = form.locator(".strip")
    expect(strip).to_be_in_viewport(ratio=0.99)
    assert "Ikke gemt" == strip.locator("p").inner_text()
    with form.expect_download():
        strip.get_by_role("button", name="Gem").click()
    assert strip.locator("p").inner_text().startswith("Hentet som fil")

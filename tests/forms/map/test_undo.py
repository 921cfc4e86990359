"""What is done on the map can be taken back, and is saved as the table's own answers."""

from __future__ import annotations

from pathlib import Path

import yaml

from ..reading import focused, press, status
from .reading import answers, fill, names, person, press_name, undo


def test_every_change_is_taken_back_step_by_step(form):
    """Adding, placing, marking and removing are undone from the last to the first, each with a word; then it stops."""
    press_name(form, "Mor")
    form.locator(".map__person").focus()
    press(form, "ArrowRight", "r", "Delete")
    assert ([], "Mor er fjernet fra kortet og tabellen.") == (names(form), status(form))
    seen = []
    for _ in range(5):
        undo(form)
        seen.append((status(form), *names(form)))
    assert [
        ("Fortrudt. Mor er tilbage.", "1 Mor, Hjemme, Yderst, God"),
        ("Ændringen for Mor er fortrudt.", "1 Mor, Hjemme, Yderst"),
        ("Flytningen af Mor er fortrudt.", "1 Mor, ikke placeret endnu"),
        ("Fortrudt. Mor er fjernet igen.",),
        ("Der er ikke mere at fortryde på kortet.",),
    ] == seen


def test_undo_by_keys_keeps_the_focus_on_the_map(form):
    """Ctrl+Z on a person takes back the last change; in the name's field it stays the field's own."""
    fill(form, person("Mor", "hjemme", "inde"), person("Far", "ude", "inde"))
    form.locator(".map__person").first.focus()
    press(form, "Delete", "Control+z")
    assert ["1 Mor, Hjemme, Inde", "2 Far, Ude, Inde"] == names(form)
    assert "1 Mor, Hjemme, Inde" == form.evaluate("document.activeElement.ariaLabel")
    press(form, "ArrowRight")
    form.get_by_label("Navn på en person").focus()
    press(form, "Control+z")
    assert "skole" == answers(form)[0]


def test_cleared_form_gives_nothing_back(form):
    """After «Ryd skemaet» the map is empty, and undo does not bring a removed person back."""
    fill(form, person("Mor", "hjemme", "inde"), person("Far", "ude", "inde"))
    form.locator(".map__person").first.focus()
    press(form, "Delete")
    form.get_by_role("button", name="Ryd skemaet").click()
    form.locator("dialog[open]").get_by_role("button", name="Ryd skemaet").click()
    undo(form)
    assert ([], "true") == (names(form), form.locator(".map [data-do=undo]").get_attribute("aria-disabled"))


def test_row_removed_in_the_table_is_passed_over_by_undo(form):
    """A change to a row that is gone cannot be taken back; the one before it can."""
    fill(form, person("Mor", "hjemme", "inde"), person("Far", "ude", "inde"))
    form.locator(".map__person").nth(1).focus()
    press(form, "ArrowRight", "Home", "ArrowRight")
    form.get_by_role("button", name="Fjern række 1").click()
    undo(form)
    assert ["1 Far, Ude, Inde"] == names(form)


def test_saved_answers_are_those_of_the_table(form):
    """What the map did is in the file: the same rows, by column and option id."""
    press_name(form, "Mor")
    form.locator(".map__person").focus()
    press(form, "ArrowRight", "g", "v")
    with form.expect_download() as download:
        form.evaluate("delete window.showSaveFilePicker")
        form.get_by_role("button", name="Gem som fil").click()
    saved = yaml.safe_load(Path(download.value.path()).read_text(encoding="utf-8"))
    row = {"hvem": "Mor", "sted": "hjemme", "naer": "yderst", "hold": "fag", "stjerne": "ja"}
    assert {"folk": [row]} == saved["fields"]


def test_focus_follows_a_removed_person(form):
    """After removing, the next person has the focus; after the last one, the field for a name."""
    fill(form, person("Mor", "hjemme", "inde"), person("Far", "ude", "inde"))
    form.locator(".map__person").first.focus()
    press(form, "Delete")
    assert "1 Far, Ude, Inde" == form.evaluate("document.activeElement.ariaLabel")
    press(form, "Delete")
    assert "Navn på en person" == form.evaluate("document.activeElement.labels[0].textContent")
    assert "" == focused(form)


def test_everybody_removed_comes_back_one_by_one(form):
    """Taking the last person leaves an empty row; undo still knows all of them."""
    fill(form, person("Mor", "hjemme", "inde"), person("Far", "ude", "inde"), person("Ali", "skole", "inde"))
    form.locator(".map__person").first.focus()
    press(form, "Delete", "Delete", "Delete")
    assert [] == names(form)
    for _ in range(3):
        undo(form)
    assert ["1 Mor, Hjemme, Inde", "2 Far, Ude, Inde", "3 Ali, Skole, Inde"] == names(form)


def test_name_half_typed_is_no_answer(form):
    """A name that is not on the map yet is nobody: the form prints as an empty one."""
    form.evaluate("window.printed = 0; window.print = () => { window.printed += 1 }")
    form.get_by_label("Navn på en person").fill("Mo")
    form.locator("[data-print]").click()
    assert 1 == form.evaluate("window.printed")

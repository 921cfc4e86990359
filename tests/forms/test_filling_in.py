"""The form as a reader fills it in: opened from the disk, in a real browser."""

from __future__ import annotations

import pytest

from .reading import answer, cell, field, focused, press, status, values


def test_form_is_filled_in_by_keyboard(form):
    """From the top of the page, Tab and the usual keys reach and fill every kind of field."""
    press(form, "Tab", "Enter", "Tab")  # the skip link
    assert "f-navn" == focused(form)
    form.keyboard.type("Maja")
    form.locator("[name=moede]").first.focus()
    press(form, "Space", "ArrowDown", "Tab")
    press(form, "Tab", "Space")  # past «Den unge», on «Team»
    chosen = form.locator("input:checked").evaluate_all("all => all.map(e => `${e.name} ${e.value}`)")
    assert (["moede 17-5", "deltagere team"], "Maja") == (chosen, form.locator("#f-navn").input_value())


def test_long_text_shows_all_its_lines(form):
    """A field for long text grows with what is in it."""
    form.locator("[name=opdateret][value=nej]").check()
    area = form.locator("#f-hvorfor-ikke")
    before = area.bounding_box()["height"]
    area.fill("linje\n" * 20)
    assert area.bounding_box()["height"] > before
    assert area.evaluate("e => e.scrollHeight - e.clientHeight") <= 1


def test_answer_that_need_not_be_given_can_be_taken_back(form):
    """A radio group that is not required has a way back to no answer."""
    yes = form.locator("[name=opdateret][value=ja]")
    yes.check()
    form.get_by_role("button", name="Fjern svaret").click()
    assert (False, "Svaret er fjernet.") == (yes.is_checked(), status(form))


def test_cpr_number_is_pointed_out_where_it_is_typed(form):
    """Text that looks like a CPR number gets a remark at once; it stays, and so does the number."""
    name = form.locator("#f-navn")
    name.fill("Maja 280209-1234")
    remark = field(form, "navn").locator(".remark")
    assert "Det ligner et CPR-nummer. Skemaet har ikke brug for det; overvej at slette det." == remark.inner_text()
    assert remark.get_attribute("id") in name.get_attribute("aria-describedby").split()
    assert remark.inner_text() == status(form)
    name.fill("Maja")
    assert (0, "h-navn") == (remark.count(), name.get_attribute("aria-describedby"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("010203-1234", True),
        ("0102031234", True),
        ("ring 290200-1234 nu", True),
        ("320203-1234", False),
        ("011303-1234", False),
        ("300200-1234", False),
        ("12 34 56 78", False),
        ("01020312345", False),
        ("sag 2026-1234567", False),
    ],
)
def test_cpr_number_is_a_valid_day_and_four_digits(form, text, expected):
    """Phone numbers, case numbers and impossible days are left in peace."""
    form.locator("#f-navn").fill(text)
    assert expected == (field(form, "navn").locator(".remark").count() == 1)


def test_part_comes_with_its_answer_and_keeps_what_was_typed(form):
    """A section shows only after its answer, is announced, and loses nothing while it is away."""
    plan = form.locator("#f-plan")
    assert not plan.is_visible()
    form.locator("[name=moede][value='17-5']").check()
    assert "Skemaet viser nu også afsnittet: Overgangen." == status(form)
    plan.fill("Flytter i egen bolig")
    form.locator("[name=moede][value='16']").check()
    assert not plan.is_visible()
    form.locator("[name=moede][value='17-5']").check()
    assert "Flytter i egen bolig" == plan.input_value()


def test_part_without_an_answer_is_printed_with_its_condition(form):
    """On paper a part whose question is open stands with its condition in words; one that is ruled out does not."""
    section = form.locator("#afsnit-overgang")
    form.emulate_media(media="print")
    assert "Udfyldes kun, hvis »Møde« er »17½ år«." == section.locator("> .condition").inner_text()
    form.emulate_media(media="screen")
    form.locator("[name=moede][value='16']").check()
    form.emulate_media(media="print")
    assert not section.is_visible()


def test_clearing_asks_first(form):
    """The question is a dialog that keeps what was written unless told otherwise."""
    form.locator("#f-navn").fill("Maja")
    form.locator("[data-clear]").click()
    assert "Behold det skrevne" == focused(form)
    press(form, "Escape")
    assert "Maja" == form.locator("#f-navn").input_value()


def test_clearing_leaves_the_form_as_it_was(form):
    """After the yes, answers, rows, remarks and the list of gaps are gone."""
    form.locator("[name=moede][value='17-5']").check()
    form.locator("#f-navn").fill("010203-1234")
    cell(form, "deling", 1, "fra").fill("a")
    field(form, "deling").get_by_role("button", name="Tilføj en række").click()
    form.locator("[data-print]").click()
    form.locator("[data-clear]").click()
    answer(form, "Ryd skemaet")
    form.get_by_text("Skemaet er ryddet.").wait_for()
    assert ("", ["", "", ""], 0) == (
        form.locator("#f-navn").input_value(),
        values(form, "fra"),
        form.locator(".remark").count(),
    )
    assert (0, "Skemaet er ryddet.") == (form.locator("input:checked").count(), status(form))
    assert not form.locator("#mangler").is_visible()
    assert not form.locator("#f-plan").is_visible()


@pytest.mark.parametrize(("typed", "expected"), [("Maja", ["beforeunload"]), ("", [])])
def test_leaving_warns_only_when_something_is_typed(form, typed, expected):
    """What is typed is gone with the page, so the browser asks; an empty form is left in peace."""
    asked = []
    form.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    form.locator("#f-navn").click()
    form.keyboard.type(typed)
    form.goto("about:blank")
    assert expected == asked


def test_clearing_takes_the_ways_back_too(form):
    """A row that was removed before «Ryd skemaet» cannot be brought back after it, though the form looked empty."""
    cell(form, "deling", 1, "fra").fill("Maja")
    field(form, "deling").get_by_role("button", name="Fjern række 1").click()
    form.locator("[data-clear]").click()
    answer(form, "Ryd skemaet")
    form.get_by_text("Skemaet er ryddet.").wait_for()
    assert not form.get_by_role("button", name="Fortryd").is_visible()
    assert ["", "", ""] == values(form, "fra")


def test_clearing_an_empty_form_asks_nothing(form):
    """With nothing to lose there is no question."""
    form.locator("[data-clear]").click()
    assert ("Skemaet er ryddet.", False) == (status(form), form.get_by_role("dialog").is_visible())

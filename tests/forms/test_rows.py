"""Tables: rows come, go, move and come back."""

from __future__ import annotations

import pytest

from .reading import cell, field, focused, press, status, values


def test_rows_are_added_and_counted(form):
    """A new row stands last, has the cursor, and is announced."""
    field(form, "deling").get_by_role("button", name="Tilføj en række").click()
    assert "Række 4 er tilføjet." == status(form)
    form.keyboard.type("Skolen")
    assert ["", "", "", "Skolen"] == values(form, "fra")
    assert 1 == form.get_by_label("Fra skal udfyldes, række 4").count()


def test_rows_move_by_keyboard_and_stop_at_the_ends(form):
    """A row moves one place at a time, the focus goes with it, and the ends say that they are ends."""
    for number, text in enumerate(["a", "b", "c"], start=1):
        cell(form, "deling", number, "fra").fill(text)
    form.get_by_role("button", name="Flyt række 3 op").first.focus()
    press(form, "Enter", "Space")
    assert (["c", "a", "b"], "Rækken er nu nummer 1.") == (values(form, "fra"), status(form))
    press(form, "Enter")
    assert (["c", "a", "b"], "Rækken står allerede øverst.") == (values(form, "fra"), status(form))
    assert "↑Flyt række 1 op" == focused(form)


def test_removed_row_can_be_brought_back(form):
    """A filled row that is removed leaves a way back, with the focus on it, and returns to its place."""
    for number, text in enumerate(["a", "b", "c"], start=1):
        cell(form, "deling", number, "fra").fill(text)
    form.get_by_role("button", name="Fjern række 2").first.click()
    assert (["a", "c"], "Række 2 er fjernet.", "Fortryd") == (values(form, "fra"), status(form), focused(form))
    press(form, "Enter")
    assert (["a", "b", "c"], "Række 2 er tilbage.") == (values(form, "fra"), status(form))
    assert not form.get_by_role("button", name="Fortryd").is_visible()


def test_empty_row_goes_without_ado_and_the_table_is_never_without_rows(form):
    """Removing an empty row offers nothing to undo; the last row is replaced by an empty one."""
    for _ in range(3):
        field(form, "deling").get_by_role("button", name="Fjern række 1").click()
    assert ([""], False) == (values(form, "fra"), form.get_by_role("button", name="Fortryd").is_visible())


def test_only_row_comes_back_in_place_of_the_empty_one(form):
    """Undoing the removal of the only row leaves one row."""
    for _ in range(2):
        field(form, "deling").get_by_role("button", name="Fjern række 1").click()
    cell(form, "deling", 1, "fra").fill("a")
    field(form, "deling").get_by_role("button", name="Fjern række 1").click()
    form.get_by_role("button", name="Fortryd").click()
    assert ["a"] == values(form, "fra")


def test_cards_are_few_on_the_screen_and_all_on_paper(form):
    """A table of cards begins with two rows; an empty one has all its rows on paper, and two again after."""
    rows = field(form, "personer").locator("[data-row]")
    assert 2 == rows.count()
    form.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert 4 == rows.count()
    form.evaluate("dispatchEvent(new Event('afterprint'))")
    assert 2 == rows.count()


@pytest.mark.parametrize(("width", "count"), [(320, 2), (1280, 3)])
def test_small_screen_begins_with_few_rows(opened, width, count):
    """Where rows of a table are cards, few empty ones stand between the fields; paper gets them all."""
    page = opened(width=width)
    rows = field(page, "deling").locator("[data-row]")
    assert count == rows.count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert 3 == rows.count()

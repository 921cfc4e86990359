"""A Word form that was changed by hand, or by another program, is still read."""

from __future__ import annotations

import copy

import pytest
from lxml import etree

from macros.forms.word.controls import PLACEHOLDERS
from macros.forms.word.read import read_docx
from macros.forms.word.xml import NAMESPACES

from ..word import W, changed, control, example, reread, with_parts, write


def test_filled_in_by_hand(model, empty):
    """Text, a choice by its label, a date by its text and a ticked box are read."""

    def change(root):
        write(control(root, "navn"), "Maja")
        write(control(root, "foedt"), "28/2 2009")
        write(control(root, "moede"), "17½ år")
        write(control(root, "deling--til", 1), "Åge")
        control(root, "deltagere--team").find(".//{*}checked").set(f"{{{NAMESPACES['w14']}}}val", "1")

    expected = {
        "navn": "Maja",
        "foedt": "2009-02-28",
        "moede": "17-5",
        "deltagere": ["team"],
        "deling": [{"til": "Åge"}],
    }
    assert expected == reread(model, changed(empty, change)).fields


@pytest.mark.parametrize("text", sorted(PLACEHOLDERS))
def test_words_of_a_prompt_as_an_answer(model, empty, text):
    """Who writes what a prompt says has answered; Word takes the prompt's mark away, and its style."""

    def change(root):
        name = control(root, "navn")
        write(name, text)
        style = name.find(f".//{W}rStyle")
        style.getparent().remove(style)

    assert {"navn": text} == reread(model, changed(empty, change)).fields


def test_prompt_without_its_mark(model, empty):
    """Where a program drops the mark of the prompts and keeps their style, they are still no answers."""

    def change(root):
        for mark in list(root.iter(W + "showingPlcHdr")):
            mark.getparent().remove(mark)

    assert {} == reread(model, changed(empty, change)).fields


def test_label_changed_since(model, filled):
    """A choice is known by its id, which travels in the file, not by words that may change in the model."""
    assert example(model, model.tools[0]).fields["moede"] == read_docx(filled)[2]["moede"]


def test_date_shown_in_another_way(model, filled):
    """Where Word shows «28. februar 2009», the date behind it counts."""

    def change(root):
        date = control(root, "foedt")
        date.find(".//{*}dateFormat").set(W + "val", "d. MMMM yyyy")
        write(date, "28. februar 2009")

    expected = example(model, model.tools[0]).fields["foedt"]
    assert expected == reread(model, changed(filled, change)).fields["foedt"]


def test_deleted_text_and_lines(model, empty):
    """Deletions that Word tracks are no text; each paragraph in a control is a line."""

    def change(root):
        plan = control(root, "plan")
        write(plan, "Nyt")
        run = next(plan.iter(W + "r"))
        gone = etree.fromstring(
            f'<w:del xmlns:w="{W[1:-1]}"><w:r><w:delText>x</w:delText><w:t>Gammelt</w:t></w:r></w:del>'
        )
        run.addprevious(gone)
        content = plan.find(W + "sdtContent")
        first, second = etree.SubElement(content, W + "p"), etree.SubElement(content, W + "p")
        first.append(copy.deepcopy(run))
        second.append(run)

    assert {"plan": "Nyt\nNyt"} == reread(model, changed(empty, change)).fields


def rows_of(root: etree._Element) -> etree._Element:
    return control(root, "personer").find(W + "sdtContent")


def test_row_added_by_word(model, filled):
    """The plus of Word copies a row with its tags; it comes back as a row of its own."""

    def change(root):
        rows = rows_of(root)
        new = copy.deepcopy(rows[-1])
        rows.append(new)
        write(control(new, "personer--hvem"), "Ny person")

    before = example(model, model.tools[0]).fields["personer"]
    assert [*before, before[-1] | {"hvem": "Ny person"}] == reread(model, changed(filled, change)).fields["personer"]


def test_row_removed_and_controls_deleted(model, filled):
    """A removed row is gone; a deleted control only leaves its answer out, and the rows stay apart."""

    def change(root):
        rows = rows_of(root)
        rows.remove(rows[0])
        for tag in ("personer--hvem", "navn"):
            gone = control(root, tag)
            gone.getparent().remove(gone)

    answers = example(model, model.tools[0]).fields
    first = {id: value for id, value in answers["personer"][1].items() if id != "hvem"}
    found = reread(model, changed(filled, change)).fields
    assert [first, *answers["personer"][2:]] == found["personer"]
    assert "navn" not in found


def unwrapped(root: etree._Element) -> None:
    """LibreOffice drops the repeated sections and items; the rows stay."""
    for sdt in [one for one in root.iter(W + "sdt") if one.find(".//{*}repeatingSectionItem") is not None][::-1]:
        for child in sdt.find(W + "sdtContent"):
            sdt.addprevious(child)
        sdt.getparent().remove(sdt)


def test_rows_without_sections(model, filled):
    """Rows are known by their numbers where LibreOffice has dropped the sections, also one that lacks a column."""

    def change(root):
        unwrapped(root)
        gone = control(root, "personer--hvem", 1)
        gone.getparent().remove(gone)

    rows = example(model, model.tools[0]).fields["personer"]
    expected = [rows[0], {id: value for id, value in rows[1].items() if id != "hvem"}, *rows[2:]]
    assert expected == reread(model, changed(filled, change)).fields["personer"]


def test_rows_without_sections_and_numbers(model, filled):
    """And where the numbers are gone as well, a row begins where a column comes again."""

    def change(root):
        unwrapped(root)
        for number in list(root.iter(W + "numPr")):
            number.getparent().remove(number)

    assert example(model, model.tools[0]) == reread(model, changed(filled, change))


def test_field_copied(model, empty):
    """Where a field stands twice with different answers, both are kept."""

    def change(root):
        name = control(root, "navn")
        name.addnext(copy.deepcopy(name))
        write(control(root, "navn", 0), "Maja")
        write(control(root, "navn", 1), "Lis")

    assert {"navn": "Maja\nLis"} == reread(model, changed(empty, change)).fields


def test_known_by_its_foot(model, filled):
    """Without its properties the file is known by the line at the foot of the pages."""
    data = with_parts(filled, {"docProps/custom.xml": None})
    assert ("Prøveskema", "1.2.3") == read_docx(data)[:2]
    assert example(model, model.tools[0]) == reread(model, data)

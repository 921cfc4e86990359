"""The decks as files: valid, in Danish, editable, in type one can read, and with nothing that runs over."""

from __future__ import annotations

import re

import pytest
from openxml_audit import OpenXmlValidator

from macros.exports.slides.deck import slides
from macros.exports.slides.fit import height, table_height
from macros.exports.slides.layouts import LAYOUTS
from macros.exports.slides.look import Para
from macros.exports.slides.xml import POINT, head_row
from tests.exports.decks import A, P, made, opened


def invalid(file: bytes, folder) -> list[str]:
    path = folder / "deck.pptx"
    path.write_bytes(file)
    return [str(error) for error in OpenXmlValidator().validate(str(path)).errors]


def test_valid(deck_file, tmp_path):
    """PowerPoint opens it without repair, says a checker that knows the Open XML schemas."""
    assert [] == invalid(deck_file, tmp_path)


def test_everything_is_valid(wordy_deck, tmp_path):
    """So is a deck of the whole content with long texts."""
    assert [] == invalid(wordy_deck, tmp_path)


def test_same_bytes_each_time(model, programme, deck_file):
    """Two builds of one model are byte-identical."""
    assert deck_file == made(model, programme)


def test_titles_are_unique(deck_file, whole):
    """Every slide has a title of its own, for the outline and for a screen reader."""
    for each in (opened(deck_file), opened(whole)):
        titles = [slide.shapes.title.text_frame.text for slide in each.slides]

        assert "" not in titles
        assert sorted(set(titles)) == sorted(titles)


def test_the_title_is_read_first(deck_file):
    """The first shape of each slide is its title, and what is coloured above it is read after."""
    for slide in opened(deck_file).slides:
        assert slide.shapes[0] == slide.shapes.title


def test_every_slide_has_notes(deck_file, whole):
    """A trainer finds help below each slide."""
    for each in (opened(deck_file), opened(whole)):
        empty = [slide.shapes.title.text for slide in each.slides if len(slide.notes_slide.notes_text_frame.text) < 20]

        assert [] == empty


def test_all_text_is_danish(deck_file, whole):
    """Every run says that it is Danish, in slides, notes and layouts, so that spelling and speech are right."""
    for each in (opened(deck_file), opened(whole)):
        parts = [slide.element for slide in each.slides]
        parts += [slide.notes_slide.element for slide in each.slides]
        parts += [layout.element for layout in each.slide_layouts]
        runs = [one for part in parts for one in (*part.iter(f"{A}r"), *part.iter(f"{A}fld"))]

        assert len(runs) > 100
        assert {"da-DK"} == {run.find(f"{A}rPr").get("lang") for run in runs}


def test_layouts_have_danish_names(deck_file):
    """A trainer who adds a slide chooses between names she understands."""
    names = [layout.name for layout in opened(deck_file).slide_layouts]

    assert len(names) == len(set(names)) == len(LAYOUTS)
    assert {"Forside", "Punkter", "To spalter", "Tabel", "Figur", "Quizspørgsmål"} <= set(names)


def test_text_stands_in_placeholders(deck_file):
    """What is no drawing is a placeholder, so that outline view and another theme work."""
    for slide in opened(deck_file).slides:
        loose = [shape.name for shape in slide.shapes if not shape.is_placeholder and shape.shape_type != 6]

        assert [] == loose


def test_pictures_and_tables_have_words(whole):
    """Tables, drawings and pictures say what they show."""
    said = []
    for slide in opened(whole).slides:
        for kind in ("graphicFrame", "pic", "grpSp"):
            said += [one.find(f".//{P}cNvPr").get("descr", "") for one in slide.shapes._spTree.findall(f"{P}{kind}")]

    assert len(said) > 20
    assert [] == [one for one in said if len(one) < 10]


def test_no_type_is_too_small(model, each_deck, wordy_deck):
    """Text is 18 points or more, in tables 14, however long it is; only marks, band and foot are smaller."""
    small = []
    for each in (opened(one) for one in (wordy_deck, *(each_deck(one.id) for one in model.programmes))):
        for slide in each.slides:
            for shape in slide.shapes:
                foot = shape.is_placeholder and shape.placeholder_format.idx in (10, 11, 20, 21, 22)
                least = 1400 if shape.has_table else 1800
                for run in () if foot else shape._element.iter(f"{A}r"):
                    size, text = int(run.find(f"{A}rPr").get("sz", "1800")), run.find(f"{A}t").text
                    small += [text] if size < least and not re.fullmatch(r" \[[^\]]*\]", text) else []

    assert [] == small


def test_nothing_is_outside_the_slide(whole):
    """Every place of a layout, and every drawing, table and picture with a place of its own, lies within the slide."""
    each = opened(whole)
    boxes = [one for layout in each.slide_layouts for one in layout.element.iter(f"{A}xfrm")]
    boxes += [one for slide in each.slides for one in slide.element.iter(f"{A}xfrm", f"{P}xfrm")]
    outside = []
    for box in boxes:
        x, y, wide, tall = (int(value) for part in ("off", "ext") for value in box.find(f"{A}{part}").attrib.values())
        outside += [(x, y)] if min(x, y) < 0 or x + wide > each.slide_width or y + tall > each.slide_height else []

    assert len(boxes) > 100
    assert [] == outside


@pytest.mark.parametrize("which", ["as-it-is", "wordy"])
def test_text_fits_its_place(model, wordy, which):
    """By an estimate for a wide typeface, no text and no table is taller than its place, long texts or not."""
    shown = slides(*wordy) if which == "wordy" else [one for each in model.programmes for one in slides(model, each)]
    over = []
    for slide in shown:
        layout = LAYOUTS[slide.layout]
        for key, paras in slide.texts.items():
            place = layout.place(key)
            if height(paras, place.text_width) > place.text_height + 0.5:
                over.append((slide.title, key))
        room = layout.place("table").height + 0.5 if slide.table else 0
        if slide.table and table_height(slide.table, head_row(slide.table)) > room:
            over.append((slide.title, "table"))
        title = layout.place("title")
        if height([Para(slide.title, title.look)], title.width) > title.height + 0.5:
            over.append((slide.title, "title"))

    assert [] == over


def test_slide_is_wide(deck_file):
    """16:9, as screens are."""
    deck = opened(deck_file)

    assert (960 * POINT, 540 * POINT) == (deck.slide_width, deck.slide_height)

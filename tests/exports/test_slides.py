"""The decks: valid, in Danish, editable, with everything the programme shows, and nothing that runs over."""

from __future__ import annotations

import re

import pytest
from openxml_audit import OpenXmlValidator

from macros.exports.slides.deck import deck, slides
from macros.exports.slides.fit import height, row_height
from macros.exports.slides.layouts import LAYOUTS
from macros.exports.slides.xml import POINT, head_row
from macros.model import load
from macros.model.base import walk
from macros.model.training import AgendaItem, AgendaMethod
from tests.conftest import ROOT
from tests.exports.decks import ADDRESS, TOKENS, A, P, everything, longer, opened, showing, spaced, text_of

PROGRAMMES = load(ROOT / "content").model.programmes

LONG = "Det siger vi her med en god del flere ord, så vi ser, at en lang tekst også får plads på sine slides."

ALL = (
    "summary", "about", "target_groups", "core_elements", "process", "steps", "roles", "tools", "phases", "cadences",
    "conditions", "resources", "cost_notes", "variants", "history", "results", "ratings", "rating_scale", "mechanisms",
    "midway", "initiatives", "cases", "silences", "law", "terms", "decision_paper", "choices",
)  # fmt: skip
"""One pointer to every part of the content that a programme may show."""


def made(model, programme) -> bytes:
    return deck(model, programme, tokens=TOKENS, address=ADDRESS)


@pytest.fixture(params=[pytest.param(one.id, id=one.id) for one in PROGRAMMES])
def programme(request, model):
    return next(one for one in model.programmes if one.id == request.param)


@pytest.fixture
def file(model, programme) -> bytes:
    return made(model, programme)


@pytest.fixture(scope="module")
def whole(model) -> bytes:
    """A deck that shows everything there is."""
    return made(*showing(model, *ALL, minutes=600))


@pytest.fixture(scope="module")
def wordy(model):
    """A model with long texts everywhere, and a programme that shows all of it."""
    return showing(longer(model, LONG), *ALL, minutes=600)


def invalid(file: bytes, folder) -> list[str]:
    path = folder / "deck.pptx"
    path.write_bytes(file)
    return [str(error) for error in OpenXmlValidator().validate(str(path)).errors]


def test_valid(file, tmp_path):
    """PowerPoint opens it without repair, says a checker that knows the Open XML schemas."""
    assert [] == invalid(file, tmp_path)


def test_everything_is_valid(wordy, tmp_path):
    """So is a deck of the whole content with long texts."""
    assert [] == invalid(made(*wordy), tmp_path)


def test_same_bytes_each_time(model, programme, file):
    """Two builds of one model are byte-identical."""
    assert file == made(model, programme)


def test_titles_are_unique(file, whole):
    """Every slide has a title of its own, for the outline and for a screen reader."""
    for each in (opened(file), opened(whole)):
        titles = [slide.shapes.title.text_frame.text for slide in each.slides]

        assert "" not in titles
        assert sorted(set(titles)) == sorted(titles)


def test_the_title_is_read_first(file):
    """The first shape of each slide is its title, and what is coloured above it is read after."""
    for slide in opened(file).slides:
        assert slide.shapes[0] == slide.shapes.title


def test_every_slide_has_notes(file, whole):
    """A trainer finds help below each slide."""
    for each in (opened(file), opened(whole)):
        empty = [slide.shapes.title.text for slide in each.slides if len(slide.notes_slide.notes_text_frame.text) < 20]

        assert [] == empty


def test_all_text_is_danish(file, whole):
    """Every run says that it is Danish, in slides, notes and layouts, so that spelling and speech are right."""
    for each in (opened(file), opened(whole)):
        parts = [slide.element for slide in each.slides]
        parts += [slide.notes_slide.element for slide in each.slides]
        parts += [layout.element for layout in each.slide_layouts]
        runs = [one for part in parts for one in (*part.iter(f"{A}r"), *part.iter(f"{A}fld"))]

        assert len(runs) > 100
        assert {"da-DK"} == {run.find(f"{A}rPr").get("lang") for run in runs}


def test_layouts_have_danish_names(file):
    """A trainer who adds a slide chooses between names she understands."""
    names = [layout.name for layout in opened(file).slide_layouts]

    assert len(names) == len(set(names)) == len(LAYOUTS)
    assert {"Forside", "Punkter", "To spalter", "Tabel", "Figur", "Quizspørgsmål"} <= set(names)


def test_text_stands_in_placeholders(file):
    """What is no drawing is a placeholder, so that outline view and another theme work."""
    for slide in opened(file).slides:
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


def test_no_type_is_too_small(file, wordy):
    """Text is 18 points or more, in tables 14, however long it is; only marks, band and foot are smaller."""
    small = []
    for each in (opened(file), opened(made(*wordy))):
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
        if slide.table:
            rows = (head_row(slide.table), *slide.table.rows)
            if sum(row_height(row, slide.table.widths) for row in rows) > layout.place("table").height + 0.5:
                over.append((slide.title, "table"))
        title = layout.place("title")
        if height([type(paras[0])(slide.title, title.look)] if slide.texts else [], title.width) > title.height + 0.5:
            over.append((slide.title, "title"))

    assert [] == over


def test_slides_say_what_the_programme_shows(model, programme, file):
    """Every statement that the agenda points at is on a slide or in the notes, word by word as in the model."""
    said = everything(opened(file))
    day_says = [one for _, one in walk(programme.days) if type(one).__name__ == "Statement"]

    assert [] == [one.text for one in day_says if spaced(one.text) not in said]


@pytest.mark.parametrize(
    ("pointer", "fields"),
    [
        ("core_elements/koordinator", ("summary", "what", "why", "how", "evidence")),
        ("steps/moede-17-5", ("summary", "purpose", "before", "during", "after")),
        ("tools/netvaerkskort", ("summary", "when", "why", "tips")),
        ("roles/koordinator", ("summary", "purpose", "tasks", "responsibilities")),
        ("phases/pilottest", ("summary", "purpose", "outputs")),
        ("variants/hjemloeshed", ("summary", "same", "different")),
        ("process", ("summary", "statements", "agreements")),
        ("midway", ("summary", "reservations", "basis")),
    ],
)
@pytest.mark.parametrize("minutes", [5, 120])
def test_a_thing_is_told_whole(model, pointer, fields, minutes):
    """What there is no time for on slides stands in the notes; nothing of what is shown gets lost."""
    said = everything(opened(made(*showing(model, pointer, minutes=minutes))))
    kind, _, id = pointer.partition("/")
    value = next(one for one in getattr(model, kind) if one.id == id) if id else getattr(model, kind)
    told = [one for key in fields for _, one in walk(getattr(value, key)) if type(one).__name__ == "Statement"]

    assert len(told) > 2
    assert [] == [one.text for one in told if spaced(one.text) not in said]


def test_more_time_gives_more_slides(model):
    """A point with more minutes shows more; a short one has the first slides, and the rest as notes."""
    short, long = (slides(*showing(model, "roles/koordinator", minutes=minutes)) for minutes in (6, 60))

    assert len(short) < len(long)
    assert any(note.title.startswith("Mere at fortælle") for slide in short for note in slide.notes)
    assert not any(note.title.startswith("Mere at fortælle") for slide in long for note in slide.notes)


@pytest.mark.parametrize("id", ["uddannelse-og-arbejde", "livsomraader", "hjemloeshed", "ingen-kontrolgruppe"])
def test_no_figure_without_its_caveat(model, id):
    """Every slide of a result has its caveat, and the results it must be read with are there, too."""
    found = slides(*showing(model, f"results/{id}", minutes=10))
    results = {one.id: one for one in model.results}
    company = {id, *results[id].shown_with}

    for one in company:
        mine = [slide for slide in found if slide.title.startswith(results[one].name)]
        assert mine
        for slide in mine:
            assert any(results[one].caveat.text in para.text for para in slide.texts["caveat"])


def test_figures_are_drawings_one_can_edit(whole):
    """The timeline and the phases are native shapes with their names as text."""
    groups = {spaced(text_of(one)) for slide in opened(whole).slides for one in slide.element.iter(f"{P}grpSp")}
    course = next(one for one in groups if "Mødet ved 17½ år" in one)

    assert "15 år" in course
    assert "23 år" in course
    assert any("Pilottest" in one and "ca. 10 måneder" in one for one in groups)


def test_a_new_point_gives_new_slides(model):
    """A point added to an agenda is in the deck, with no other file touched."""
    programme = model.programmes[0]
    day = programme.days[0]
    new = AgendaItem(name="Noget nyt", minutes=5, method=AgendaMethod.DISCUSSION, asks=("Hvad mangler vi?",))
    longer_day = day.model_copy(update={"agenda": (*day.agenda, new)})
    changed = programme.model_copy(update={"days": (longer_day, *programme.days[1:])})
    before, after = slides(model, programme), slides(model, changed)

    assert ["Noget nyt"] == [one.title for one in after if one.title not in {slide.title for slide in before}]
    assert "Hvad mangler vi?" in everything(opened(made(model, changed)))


def test_answers_come_after_their_questions(model):
    """A question's slide does not give its answer away; the next one has it, with why."""
    for programme in model.programmes:
        found = slides(model, programme)
        asked = [place for place, one in enumerate(found) if one.layout == "question"]
        for place in asked:
            question = next((one for one in model.questions if found[place].title.startswith(one.name)), None)
            assert question
            answer = next(one for one in found[place + 1 :] if one.layout == "answer")
            assert question.why.text in " ".join(para.text for para in answer.texts["main"])
            assert question.why.text not in " ".join(para.text for para in found[place].texts["main"])


def test_a_list_goes_on_counting(wordy):
    """Steps that need two slides go on with their number on the second."""
    exercise = wordy[0].exercises[0]
    item = AgendaItem(name="Øvelsen", minutes=exercise.minutes, method=AgendaMethod.EXERCISE, exercise=exercise.id)
    steps = tuple(exercise.steps[:1]) * 9
    model, programme = wordy
    model = model.model_copy(update={"exercises": (exercise.model_copy(update={"steps": steps}), *model.exercises[1:])})
    day = programme.days[0].model_copy(update={"agenda": (item,)})
    found = slides(model, programme.model_copy(update={"days": (day,)}))
    starts = [(one.texts["main"][0].number, len(one.texts["main"])) for one in found if one.layout == "exercise"]

    assert len(starts) > 1
    assert [sum(count for _, count in starts[:place]) + 1 for place in range(len(starts))] == [at for at, _ in starts]


def test_says_where_it_is_from(model, file):
    """The last slides have version, address and the sources; the foot of every slide has the version."""
    deck = opened(file)
    close = next(slide for slide in deck.slides if slide.shapes.title.text.startswith("Tak for"))

    assert ADDRESS in text_of(close.element)
    assert ["QR-kode"] == [
        shape.name.split(" ")[0] for shape in close.shapes if shape.shape_type == 13 or "QR" in shape.name
    ]
    for slide in deck.slides:
        assert f"udgave {model.version}" in text_of(slide.element)


def test_without_an_address_there_is_no_code(model):
    """A site without an address of its own has decks without a QR code."""
    deck_without = opened(deck(model, model.programmes[0], tokens=TOKENS))

    assert not [one for slide in deck_without.slides for one in slide.element.iter(f"{P}pic")]


def test_slide_is_wide(file):
    """16:9, as screens are."""
    deck = opened(file)

    assert (960 * POINT, 540 * POINT) == (deck.slide_width, deck.slide_height)

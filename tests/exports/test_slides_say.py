"""What the decks say: the programme and the model, whole, with caveats and sources."""

from __future__ import annotations

import re

import pytest

from macros.exports.slides.deck import deck, slides
from macros.exports.slides.fit import divided
from macros.exports.slides.look import Para
from macros.model.base import walk
from macros.model.training import AgendaItem, AgendaMethod
from macros.views.quiz import asked
from tests.exports.decks import ADDRESS, P, everything, made, opened, showing, spaced, text_of
from tests.tokens import TOKENS


def test_slides_say_what_the_programme_shows(model, programme, deck_file):
    """Every statement that the agenda points at is on a slide or in the notes, word by word as in the model."""
    said = everything(opened(deck_file))
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


def test_says_where_it_is_from(model, deck_file):
    """The last slides have version, address and the sources; the foot of every slide has the version."""
    deck = opened(deck_file)
    close = next(slide for slide in deck.slides if slide.slide_layout.name == "Afslutning")

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


def test_a_thing_is_shown_once(model, programme):
    """No two slides of a deck have the same text; a point that shows a thing again says where it is."""
    told = [
        (tuple(slide.texts.items()), slide.table and slide.table.rows, slide.drawing)
        for slide in slides(model, programme)
        if slide.layout in ("lead", "points", "facts", "columns", "table", "figure", "chart", "result")
    ]

    assert len(set(told)) == len(told)


def test_what_was_shown_is_only_named(model):
    """A second point with the same things has one slide, whose notes name those to go back to."""
    first, programme = showing(model, "summary", "core_elements", minutes=60)
    day = programme.days[0]
    again = day.agenda[0].model_copy(update={"name": "Igen"})
    twice = programme.model_copy(update={"days": (day.model_copy(update={"agenda": (*day.agenda, again)}),)})
    found = [one for one in slides(first, twice) if one.section == "Igen"]

    assert ["section"] == [one.layout for one in found]
    assert any("»Modellen kort sagt«" in line for note in found[0].notes for line in note.lines)


def test_results_in_a_hurry_keep_their_caveats(model):
    """With little time, all results that belong together stand in a table, each row with its caveat."""
    found = [one for one in slides(*showing(model, "decision_paper/results", minutes=4)) if one.hue == "implementering"]
    rows = [row for slide in found for row in slide.table.rows]
    known = {one.id: one for one in model.results}
    told = [(row.cells[0][0].text, row.cells[2][0].text) for row in rows]

    assert set(told) >= {(known[id].name, known[id].caveat.text) for id in model.decision_paper.results}
    assert all(
        company in [name for name, _ in told]
        for id in model.decision_paper.results
        for company in (known[one].name for one in known[id].shown_with)
    )
    many = [one for one in slides(*showing(model, "decision_paper/results", minutes=30)) if one.layout == "chart"]
    assert many


def test_own_numbers_give_an_empty_table(model):
    """What only the municipality knows is a table to fill in, a row for each name."""
    item = AgendaItem(name="Tal", minutes=20, method=AgendaMethod.TALK, own_numbers=("Unge i forløb", "Møder"))
    programme = model.programmes[0]
    day = programme.days[0].model_copy(update={"agenda": (item,)})
    found = slides(model, programme.model_copy(update={"days": (day,)}))
    table = next(one.table for one in found if one.title == "Skriv jeres egne tal her")

    assert ["Unge i forløb", "Møder"] == [row.cells[0][0].text for row in table.rows]
    assert {()} == {cell for row in table.rows for cell in row.cells[1:]}


def test_marks_stand_in_the_notes(model, programme, deck_file):
    """No slide has marks in its text; where its statements rest on different sources, the notes tell them apart."""
    deck = opened(deck_file)
    marks = re.compile(r"\[[\d+, ]+(; forslag)?\]")

    assert [] == [slide.shapes.title.text for slide in deck.slides if marks.search(text_of(slide.element))]
    assert any(marks.search(slide.notes_slide.notes_text_frame.text) for slide in deck.slides)


def test_a_slide_that_goes_on_begins_with_a_name(model):
    """Text on two slides is divided where the second does not begin with «Den» or «Det», and about in the middle."""
    wide, room = 800, 200
    texts = ["Modellen er en ramme.", "Den er enkel.", "Den siger lidt.", "Koordinatoren samler.", "Den unge taler."]
    parts = divided([Para(one) for one in texts], wide, room, most=3)

    assert [texts[:3], texts[3:]] == [[para.text for para in part] for part in parts]


def test_an_answer_shows_all_options(model):
    """The right ones are marked with a word and not with colour alone."""
    for programme in model.programmes:
        for slide in slides(model, programme):
            if slide.layout != "answer":
                continue
            question = next(one for one in asked(model) if one.why.text == slide.texts["main"][-1].text)
            told = [(para.text, para.strong == "Rigtigt: ") for para in slide.texts["main"][:-1]]
            assert [(one.text, one.right) for one in question.options] == told


def test_the_same_list_of_several_things_is_one_table(model):
    """What each meeting is for stands in one table, a row for each, instead of slides that look alike."""
    meetings = [one for one in model.steps if one.id.startswith("moede-")]
    shown = slides(*showing(model, *(f"steps/{one.id}/purpose" for one in meetings), minutes=20))
    table = next(one.table for one in shown if one.title == "Procesplanens trin: formål")

    assert [one.name for one in meetings] == [row.cells[0][0].text for row in table.rows]
    assert [[said.text for said in one.purpose] for one in meetings] == [
        [para.text for para in row.cells[1]] for row in table.rows
    ]

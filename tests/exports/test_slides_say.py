"""What the decks say: the programme and the model, whole, with caveats and sources."""

from __future__ import annotations

import pytest

from macros.exports.slides.deck import deck, slides
from macros.model import load
from macros.model.base import walk
from macros.model.training import AgendaItem, AgendaMethod
from tests.conftest import ROOT
from tests.exports.decks import (
    ADDRESS,
    ALL,
    LONG,
    TOKENS,
    P,
    everything,
    longer,
    made,
    opened,
    showing,
    spaced,
    text_of,
)

PROGRAMMES = load(ROOT / "content").model.programmes


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

"""Questions about a programme: what the clock says, and how much of everything there must be."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.model import load
from macros.model.exercises import Material, Per
from macros.views.prints import Pages, to_print, which_pages
from macros.views.teaching import reckoned, teaching_data
from macros.views.training import Needed, exercises_of, gathered, groups_for, is_one_story, needed, timed
from tests.tokens import ROOT

MODEL = load(ROOT / "content").model
PROGRAMMES = {programme.id: programme for programme in MODEL.programmes}
DAYS = [day for programme in MODEL.programmes for day in programme.days]


def test_the_day_of_the_start():
    """The clock of a whole day: when it begins, when there is food, and when all go home."""
    day = PROGRAMMES["opstartsdag"].days[0]
    rows = {row.item.name: (row.begins, row.ends) for row in timed(day, "9.00")}

    assert ("9.00", "9.20") == rows["Velkommen"]
    assert ("11.30", "12.15") == rows["Frokost"]
    assert ("14.40", "15.00") == rows["Det aftaler vi"]


def test_past_midnight():
    """A clock begins again at midnight."""
    day = PROGRAMMES["introduktion"].days[0]

    assert "0.15" == timed(day, "23.30")[-1].ends


@given(st.sampled_from(DAYS), st.integers(0, 23), st.integers(0, 59))
def test_one_point_begins_where_another_ends(day, hours, minutes):
    """Points follow on each other from the hour that the day begins, with two figures for the minutes."""
    rows = timed(day, f"{hours}.{minutes:02}")

    assert f"{hours}.{minutes:02}" == rows[0].begins
    assert [row.ends for row in rows[:-1]] == [row.begins for row in rows[1:]]
    assert list(day.agenda) == [row.item for row in rows]


@pytest.mark.parametrize("programme", MODEL.programmes, ids=lambda one: one.id)
def test_lunch_is_at_lunch_time(programme):
    """Lunch begins between 11 and 12.30 when a day begins as the programme says."""
    meals = [row for day in programme.days for row in timed(day, programme.begins) if row.item.name == "Frokost"]
    long = [day for day in programme.days if programme.day_minutes > 240]

    assert len(long) == len(meals)
    assert [] == [row.begins for row in meals if not 660 <= _minutes(row.begins) <= 750]


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(".")
    return int(hours) * 60 + int(minutes)


def test_exercises_in_order():
    """The exercises of a programme come as the agenda has them, each once."""
    first = PROGRAMMES["laeringsmoede"]
    twice = first.model_copy(update={"days": first.days * 2})

    assert ["hvad-har-vi-laert", "sparring-paa-en-sag"] == [one.id for one in exercises_of(MODEL, first)]
    assert exercises_of(MODEL, first) == exercises_of(MODEL, twice)


@pytest.mark.parametrize("programme", MODEL.programmes, ids=lambda one: one.id)
def test_everything_is_there(programme):
    """Everything that a programme and its exercises name is among what must be ready, and comes in that order."""
    named = [*programme.materials, *(one for exercise in exercises_of(MODEL, programme) for one in exercise.materials)]
    ready = [one.material for one in needed(MODEL, programme)]

    assert named == [one for one in ready if one in named]


@given(st.sampled_from(Per), st.integers(1, 100), st.integers(1, 40), st.integers(1, 9), st.integers(2, 500))
def test_count(per, count, size, shared_by, participants):
    """Some share one each, or every group has one, or the room; whoever is left over when cards are shared gets one."""
    one = Needed(Material(name="Ark", per=per, count=count, shared_by=shared_by), None, size, 2)
    groups = groups_for(participants, size, 2)
    sharing = {Per.PARTICIPANT: math.ceil(participants / shared_by), Per.GROUP: groups, Per.CLASS: 1}

    assert count * sharing[per] == one.count(participants)


@pytest.mark.parametrize("participants", [5, 12, 17, 30])
@pytest.mark.parametrize("programme", MODEL.programmes, ids=lambda one: one.id)
def test_prints_are_as_many_in_the_plan_as_one_by_one(programme, participants):
    """The plan asks for no more of a thing than its uses do together, and never fewer than the one that takes most."""
    data = teaching_data(MODEL, [programme], lambda _: Pages())
    things = gathered(needed(MODEL, programme))
    counts = [[use.count(participants) for use in one.uses] for one in things]
    together = [sum(some) if one.written_on else max(some) for one, some in zip(things, counts, strict=True)]

    assert tuple(map(str, together)) == reckoned(data, data.plans[0], str(participants), "9.00").counts


def test_each_exercise_has_stories_of_its_own():
    """Stories are counted for each exercise, and named with the page they stand on in the file."""
    stories = [one for one in gathered(needed(MODEL, PROGRAMMES["kursus-fagpersoner"])) if is_one_story(one.material)]
    notes = {name: note.text for name, note in stories[0].notes}

    assert 1 == len(stories)
    assert 3 == len(notes)
    assert "Uden for klassen: side 3. Først nu: side 4. Snart 18: side 5." == notes["Forbered mødet ved 17½ år"]
    assert 18 == sum(use.count(17) for use in stories[0].uses)


@pytest.mark.parametrize(
    ("cards", "pages"),
    [(("den-unge",), "side 1-2"), (("den-unge", "koordinator", "ledergruppe"), "side 1-4 og 9-10")],
)
def test_cards_are_named_with_their_pages(cards, pages):
    """Four cards stand on a sheet, fronts and backs, in the order of the model."""
    deck = Material(file="/downloads/rollekort-a6.pdf", name="Kort", per=Per.GROUP, cards=cards)

    assert pages == which_pages(MODEL, deck, lambda _: Pages())


def test_what_is_only_shown_is_not_printed():
    """A book that lies on a table is on the list, and adds no page."""
    book = Material(file="/downloads/metodehaandbog.pdf", name="Bog", per=Per.CLASS, shown=True)

    assert Pages() == to_print(MODEL, book, lambda _: Pages(95, 0, 95))
    assert "" == which_pages(MODEL, book, lambda _: Pages(95, 0, 95))


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        (Pages(2, 0, 2), ""),
        (Pages(1, 0, 2), "side 1"),
        (Pages(3, 2, 4), "side 1-3. Print side 2-3 på én side af papiret"),
    ],
)
def test_trainers_pages_are_not_among_those_to_print(pages, said):
    """Only where a file has more than is handed out does the plan name the pages, and those to cut out."""
    sheet = Material(file="/downloads/oevelser/hvem-goer-hvad.pdf", name="Ark", per=Per.GROUP)

    assert said == which_pages(MODEL, sheet, lambda _: pages)

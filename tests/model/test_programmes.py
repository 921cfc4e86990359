"""Programmes are as long as their source says, wherever the source says it; and the real ones can be held."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.model import load
from macros.model.base import walk
from macros.model.training import AgendaItem, AgendaMethod
from macros.model.training_checks import programmes_add_up

HERE = Path(__file__).parent


@pytest.fixture
def small():
    return load(HERE / "base")


def told(small, programme, **meeting) -> list[str]:
    """What is said of the only programme when it and the first meeting are changed."""
    first, *others = small.model.cadences
    model = small.model.model_copy(
        update={
            "programmes": (small.model.programmes[0].model_copy(update=programme),),
            "cadences": (first.model_copy(update=meeting), *others),
        }
    )
    return [f"{problem.found} → {problem.mend}" for problem in programmes_add_up(model, small.places)]


def test_hours_of_a_meeting(small):
    """A programme for a fixed meeting lasts as long as the meeting."""
    programme = {"meeting": "proeve-moede", "resource": None}

    assert [] == told(small, programme, hours=2)
    assert ["120 minutter → 180, som kilden angiver"] == told(small, programme, hours=3)


def test_no_hours(small):
    """Where the source has no hours, a day is as long as we propose; it is still one day."""
    twice = {"meeting": "proeve-moede", "resource": None, "days": small.model.programmes[0].days * 2}

    assert ["2 dage → 1 dag, som kilden angiver"] == told(small, twice, hours=None)


def test_nothing_stated(small):
    """A programme that no source knows has the days and hours it likes."""
    free = {"meeting": None, "resource": None, "days": small.model.programmes[0].days * 4}

    assert [] == told(small, free)


def test_source_of_the_length(model):
    """All real programmes but two have their length from a source, and all say what of it is ours."""
    sourced = {one.id: one.meeting or one.resource for one in model.programmes}
    silent = [id for id, source in sourced.items() if not source]

    assert ["introduktion", "politisk-orientering"] == silent
    assert all("forslag" in one.basis.citations for one in model.programmes)


def test_every_exercise_has_answers(model):
    """Whoever leads an exercise knows what a good answer holds."""
    assert [] == [exercise.id for exercise in model.exercises if not exercise.answers]


def test_every_point_has_guidance(model):
    """Whoever leads a point is told what to do, breaks aside."""
    items = [value for _, value in walk(model.programmes) if isinstance(value, AgendaItem)]

    assert [] == [item.name for item in items if not item.guidance and item.method is not AgendaMethod.BREAK]


def test_stories_have_no_names(model):
    """Nobody in a story has a name: after its first word, no word of who they are begins with a capital."""
    people = [person.who for story in model.stories for person in story.people]

    assert [] == [who for who in people if any(word[0].isupper() for word in who.split()[1:])]


def test_groups_can_play_their_story(model):
    """A twist is for groups, so exercises that give one have stories that have one."""
    asking = [one for one in model.exercises if any("ændrer sig i historien" in step.text.text for step in one.steps)]
    twists = {story.id for story in model.stories if story.twist}

    assert asking
    assert [] == [(one.id, id) for one in asking for id in one.stories if id not in twists]


def test_sheets(model):
    """Every exercise is of one of the kinds of sheet, or brings what it works on."""
    bare = [one.id for one in model.exercises if not one.sheet and not one.materials]

    assert ["sparring-paa-en-sag"] == bare

"""The rules for what a room of people is shown and asked to sit through: pauses, figures in company, nothing twice."""

from __future__ import annotations

from collections.abc import Iterator

from .base import Ref, walk
from .content import Model
from .exercises import Exercise
from .places import Places
from .pointers import Pointer
from .problems import Problem, WithoutCaveat, listed
from .training import AgendaItem, AgendaMethod, Day
from .training_problems import ListedTwice, NoBreak

LONGEST = 120
"""Minutes that people can be asked to sit without a break."""


def nothing_is_listed_twice(model: Model, places: Places) -> Iterator[Problem]:
    """What a point shows or asks, and what an exercise is about, stands there once: it would give two slides alike."""
    for key in ("programmes", "exercises"):
        for path, value in walk(getattr(model, key), (key,)):
            if not isinstance(value, tuple) or not all(isinstance(one, Pointer | Ref) for one in value):
                continue
            for number, one in enumerate(value):
                if one in value[:number]:
                    yield ListedTwice(*places.at(*path, number), found=one, mend="det kun én gang")


def breaks_come_in_time(model: Model, places: Places) -> Iterator[Problem]:
    """Nobody sits for more than two hours without a break."""
    for path, day in walk(model.programmes, ("programmes",)):
        if not isinstance(day, Day):
            continue
        sat = 0
        for number, item in enumerate(day.agenda):
            before, sat = sat, 0 if item.method is AgendaMethod.BREAK else sat + item.minutes
            if sat > LONGEST >= before:
                mend = f"en pause før punktet, så der højst går {LONGEST} minutter"
                yield NoBreak(*places.at(*path, "agenda", number, "name"), found=item.name, mend=mend)


def shown_figures_keep_company(model: Model, places: Places) -> Iterator[Problem]:
    """A slide with figures never comes without those that they must be read with."""
    company = {result.id: result.shown_with for result in model.results}
    for path, value in walk(model):
        if isinstance(value, AgendaItem):
            key, pointers = "shows", value.shows
        elif isinstance(value, Exercise):
            key, pointers = "about", value.about
        else:
            continue
        named = [pointer.split("/") for pointer in pointers]
        shown = {parts[1] for parts in named if parts[0] == "results" and len(parts) > 1}
        if ["results"] in named:
            continue
        for number, parts in enumerate(named):
            id = parts[1] if parts[0] == "results" else ""
            if absent := [f"results/{other}" for other in company.get(id, ()) if other not in shown]:
                mend = f"også {listed(absent)} samme sted"
                yield WithoutCaveat(*places.at(*path, key, number), found=pointers[number], mend=mend)


AGENDA_RULES = (
    nothing_is_listed_twice,
    breaks_come_in_time,
    shown_figures_keep_company,
)

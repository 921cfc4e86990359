"""A day of teaching reckoned for so many participants from such a time: the clock, the groups and the prints.

`docs/assets/js/teach-plan.js` reckons the same from the same data, and neither has words of its own;
tests/teaching holds the two together.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ..model import Model
from ..model.training import Programme
from .plan_types import Data
from .prints import Pages, to_print
from .training import Gathered, Use, clock, count_for, exercises_of, gathered, groups_for, needed

LEAST, MOST = 2, 200
"""The fewest and the most participants: an exercise takes two."""

PARTICIPANTS = " *([0-9]{1,9}) *"
CLOCK = r" *(?:kl\.? *)?([0-9]{1,2})(?:[.:]?([0-9]{2}))? *"
"""How a number and a time of day are typed: «24»; «9», «9.00», «09:00», «0900», «kl. 9». So does JavaScript."""

WORDS = {
    "few": "Skriv et helt antal deltagere fra {least} til {most}.",
    "when": "Skriv et klokkeslæt fra 0.00 til 23.59, fx 9.00.",
    "unknown": "Programmet i linket findes ikke. Siden viser det første program.",
    "span": "{begins}-{ends}",
    "alone": "hver for sig",
    "group": "{count} gruppe på {each}",
    "groups": "{count} grupper på {each}",
    "and": "{groups} og {more}",
    "more": "{count} på {each}",
    "page": "{count} side",
    "pages": "{count} sider",
    "total": "Print i alt {pages}. Det er {sheets} ark, når du printer på begge sider.",
    "told": "Planen er regnet ud: {name}, {participants} deltagere.",
    "day": "Tid: kl. {span}.",
    "days": "Tid: kl. {span} hver dag.",
}


class Print(Data):
    """Something to have ready, as numbers."""

    uses: tuple[Use, ...]
    """For each use how many participants share how many, and how few may; 0 participants where all do."""

    each: bool = False
    """Whether each use needs its own; else what is there can be used again."""

    pages: int = 0
    """Pages of each; 0 for a thing, and for a file that is only shown."""

    single: int = 0
    """How many of them are printed on one side, as what is cut out has to be."""


class Plan(Data):
    """A programme, as numbers."""

    id: str
    name: str
    participants: int
    begins: str
    days: tuple[tuple[int, ...], ...]
    """The minutes of each point, day by day."""

    prints: tuple[Print, ...]
    groups: tuple[tuple[int, int], ...]
    """The most and the fewest participants in a group, exercise by exercise."""


class TeachingData(Data):
    """What the page reckons from."""

    plans: tuple[Plan, ...]
    patterns: Mapping[str, str]
    words: Mapping[str, str]
    least: int = LEAST
    most: int = MOST

    def small_json(self) -> str:
        """The data as the browser reads it."""
        return self.model_dump_json()


@dataclass(frozen=True)
class Reckoned:
    """A programme reckoned for so many participants from such a time. All of it is text that the page shows."""

    clock: tuple[tuple[str, ...], ...]
    counts: tuple[str, ...]
    """How many of each thing to have ready."""

    pages: tuple[str, ...]
    """How many pages that is; empty for a thing."""

    groups: tuple[str, ...]
    total: str
    """All pages; empty where there are none."""

    when: str
    """From when to when a day lasts."""


class TeachingError(ValueError):
    """What was typed cannot be reckoned with; the first argument is the key of the message."""


def teaching_data(model: Model, programmes: Iterable[Programme], pages_of: Callable[[str], Pages]) -> TeachingData:
    """The data of some programmes; `pages_of` tells how many pages a file has."""
    plans = tuple(_plan(model, programme, pages_of) for programme in programmes)
    return TeachingData(plans=plans, patterns={"participants": PARTICIPANTS, "clock": CLOCK}, words=WORDS)


def _plan(model: Model, programme: Programme, pages_of: Callable[[str], Pages]) -> Plan:
    return Plan(
        id=programme.id,
        name=programme.name,
        participants=programme.participants,
        begins=programme.begins,
        days=tuple(tuple(item.minutes for item in day.agenda) for day in programme.days),
        prints=tuple(_print(model, one, pages_of) for one in gathered(needed(model, programme))),
        groups=tuple((exercise.group_size, exercise.least) for exercise in exercises_of(model, programme)),
    )


def _print(model: Model, one: Gathered, pages_of: Callable[[str], Pages]) -> Print:
    pages = to_print(model, one.material, pages_of)
    uses = tuple(use.numbers for use in one.uses)
    return Print(uses=uses, each=one.written_on, pages=pages.handed_out, single=pages.single)


def reckoned(data: TeachingData, plan: Plan, participants: str, begins: str) -> Reckoned:
    """The plan for what was typed. Raises `TeachingError`."""
    many, start = participants_of(data, participants), start_of(data, begins)
    counts = [count_for(one.uses, many, each=one.each) for one in plan.prints]
    pages = [count * one.pages for count, one in zip(counts, plan.prints, strict=True)]
    sheets = sum(count * _sheets(one) for count, one in zip(counts, plan.prints, strict=True))
    ends = start + max((sum(day) for day in plan.days), default=0)
    said, when = data.words, data.words["day" if len(plan.days) == 1 else "days"]
    return Reckoned(
        clock=tuple(_clocks(said, day, start) for day in plan.days),
        counts=tuple(map(str, counts)),
        pages=tuple(_pages(said, one) if one else "" for one in pages),
        groups=tuple(groups_of(said, many, *group) for group in plan.groups),
        total=said["total"].format(pages=_pages(said, sum(pages)), sheets=_grouped(sheets)) if sum(pages) else "",
        when=when.format(span=_span(said, start, ends)),
    )


def participants_of(data: TeachingData, typed: str) -> int:
    """How many participants were typed."""
    found = re.fullmatch(data.patterns["participants"], typed)
    many = int(found[1]) if found else 0
    if not data.least <= many <= data.most:
        raise TeachingError("few")
    return many


def start_of(data: TeachingData, typed: str) -> int:
    """The time of day that was typed, in minutes."""
    found = re.fullmatch(data.patterns["clock"], typed)
    hours, minutes = (int(found[1]), int(found[2] or 0)) if found else (24, 0)
    if hours > 23 or minutes > 59:
        raise TeachingError("when")
    return hours * 60 + minutes


def groups_of(said: Mapping[str, str], many: int, size: int, least: int) -> str:
    """Groups as equal as can be: «3 grupper på 4 og 2 på 3», «7 grupper på 2 og 1 på 3»."""
    if size == 1:
        return said["alone"]
    count = groups_for(many, size, least)
    small, bigger = divmod(many, count)
    groups = [(bigger, small + 1), (count - bigger, small)]
    if small + 1 > size:  # those who are left over have joined others
        groups.reverse()
    (first, each), *rest = [(number, each) for number, each in groups if number]
    text = said["group" if first == 1 else "groups"].format(count=first, each=each)
    for number, fewer in rest:
        text = said["and"].format(groups=text, more=said["more"].format(count=number, each=fewer))
    return text


def _sheets(one: Print) -> int:
    """Sheets of paper of each."""
    return one.single + math.ceil((one.pages - one.single) / 2)


def _clocks(said: Mapping[str, str], day: Iterable[int], start: int) -> tuple[str, ...]:
    rows = []
    for minutes in day:
        rows.append(_span(said, start, start + minutes))
        start += minutes
    return tuple(rows)


def _span(said: Mapping[str, str], begins: int, ends: int) -> str:
    return said["span"].format(begins=clock(begins), ends=clock(ends))


def _pages(said: Mapping[str, str], count: int) -> str:
    return said["page" if count == 1 else "pages"].format(count=_grouped(count))


def _grouped(count: int) -> str:
    """1380 → «1.380»."""
    return f"{count:,}".replace(",", ".")

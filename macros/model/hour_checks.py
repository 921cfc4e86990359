"""The rules for what hours are reckoned from, and for the decision paper that shows them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .content import Model
from .hour_problems import (
    AmountMissing,
    ApartWithoutReason,
    HoursAndDays,
    HoursOfNobody,
    ItemOfTwoMeetings,
    NoSuchActivity,
    NothingToMultiply,
    NumberTwice,
    OtherPhase,
    RhythmWithoutPhase,
    SmallestAboveLargest,
)
from .hours import meeting_of, timing
from .implementation import Cadence, ResourceItem
from .places import Places
from .problems import Problem, WithoutCaveat, listed
from .source import KeyPath

AT_THE_MEETING = ("amount", "hours", "hours_max", "days", "times", "every_months")
"""What an item that is a fixed meeting has from there."""


def hours_can_be_reckoned(model: Model, places: Places) -> Iterator[Problem]:
    """Every item that the sources give a number can be multiplied; no other is."""
    for index, item in enumerate(model.resources):
        meeting = meeting_of(item, model.cadences)
        yield from _of_meeting(item, meeting, index, places) if meeting else _of_its_own(item, index, places)
        yield from _reckoned(item, model, index, places)
    seen: set[str] = set()
    for index, cadence in enumerate(model.cadences):
        if (name := cadence.resource or cadence.id) in seen:
            at = places.at("cadences", index, "resource" if cadence.resource else "id")
            yield ItemOfTwoMeetings(*at, found=name, mend="kun resource ved det ene, eller endnu en post")
        seen.add(name)


def _of_meeting(item: ResourceItem, meeting: Cadence, index: int, places: Places) -> Iterator[Problem]:
    """The numbers of a fixed meeting stand once, so that a plan with dates and the hours follow the same."""
    for key in AT_THE_MEETING:
        if (value := getattr(item, key)) is not None:
            found = value if isinstance(value, str) else f"{value:g}"
            yield NumberTwice(*places.at("resources", index, key), found=found, mend=f"det kun ved «{meeting.id}»")
    if item.phase != meeting.phase:
        at = places.at("resources", index, "phase")
        yield OtherPhase(*at, found=str(item.phase or ""), mend=f"phase: {meeting.phase}")


def _of_its_own(item: ResourceItem, index: int, places: Places) -> Iterator[Problem]:
    if not item.amount:
        yield AmountMissing(*places.at("resources", index, "amount"), mend="amount: fx «timer ikke angivet»")
    if item.hours and item.days:
        yield HoursAndDays(
            *places.at("resources", index, "days"), found=str(item.days), mend="kun det, kilden regner i"
        )
    if item.hours_max and item.hours_max <= (item.hours or item.hours_max):
        at = places.at("resources", index, "hours_max")
        yield SmallestAboveLargest(*at, found=f"{item.hours_max:g}", mend="et tal over hours, eller ingen")


def _reckoned(item: ResourceItem, model: Model, index: int, places: Places) -> Iterator[Problem]:
    def at(key: str) -> tuple[Path, int, KeyPath]:
        return places.at("resources", index, key)

    takes = timing(item, model.cadences)
    if (takes.hours or takes.days) and not item.per:
        yield HoursOfNobody(*at("days" if takes.days else "hours"), mend="per: med id'er fra counts")
    if item.per and not takes.hours and not takes.days:
        yield NothingToMultiply(*at("per"), found=", ".join(item.per), mend="hours eller days, eller slet per")
    if item.per and takes.every_months and not item.phase:
        yield RhythmWithoutPhase(*at("every_months"), mend="phase: med fasens id")
    if item.apart and not item.note:
        yield ApartWithoutReason(*at("apart"), mend="note: med grunden")


def decision_paper_is_whole(model: Model, places: Places) -> Iterator[Problem]:
    """Its points are tasks of its phase, and no figure stands there without those it belongs with."""
    paper = model.decision_paper
    known = [activity.id for phase in model.phases if phase.id == paper.phase for activity in phase.activities]
    for index, question in enumerate(paper.clarify):
        if known and question.activity not in known:
            at = places.at("decision_paper", "clarify", index, "activity")
            yield NoSuchActivity(*at, found=question.activity, mend=listed(known))
    for index, id in enumerate(paper.results):
        for result in model.results:
            if result.id == id and (absent := [other for other in result.shown_with if other not in paper.results]):
                mend = f"også {listed(absent)} under decision_paper.results"
                yield WithoutCaveat(*places.at("decision_paper", "results", index), found=id, mend=mend)

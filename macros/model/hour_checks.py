"""The rules for what hours are reckoned from, and for the decision paper that shows them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .content import Model
from .hour_problems import (
    ApartWithoutReason,
    HoursAndDays,
    HoursOfNobody,
    NoSuchActivity,
    NothingToMultiply,
    RhythmWithoutPhase,
    SmallestAboveLargest,
)
from .implementation import ResourceItem
from .places import Places
from .problems import Problem, WithoutCaveat, listed
from .source import KeyPath


def hours_can_be_reckoned(model: Model, places: Places) -> Iterator[Problem]:
    """Every item that the sources give a number can be multiplied; no other is."""
    for index, item in enumerate(model.resources):
        yield from _item(item, index, places)


def _item(item: ResourceItem, index: int, places: Places) -> Iterator[Problem]:
    def at(key: str) -> tuple[Path, int, KeyPath]:
        return places.at("resources", index, key)

    amount = item.hours or item.days
    if item.hours and item.days:
        yield HoursAndDays(*at("days"), found=str(item.days), mend="kun det, kilden regner i")
    if item.hours_max and item.hours_max <= (item.hours or item.hours_max):
        yield SmallestAboveLargest(*at("hours_max"), found=f"{item.hours_max:g}", mend="et tal over hours, eller ingen")
    if amount and not item.per:
        yield HoursOfNobody(*at("days" if item.days else "hours"), mend="per: med id'er fra counts")
    if item.per and not amount:
        yield NothingToMultiply(*at("per"), found=", ".join(item.per), mend="hours eller days, eller slet per")
    if amount and item.every_months and not item.phase:
        yield RhythmWithoutPhase(*at("every_months"), mend="phase: med fasens id")
    if item.apart and not item.note:
        yield ApartWithoutReason(*at("apart"), mend="note: med grunden")


def decision_paper_is_whole(model: Model, places: Places) -> Iterator[Problem]:
    """Its points are tasks of its phase, and no figure stands there without those it belongs with."""
    paper = model.decision_paper
    known = [activity.id for phase in model.phases if phase.id == paper.phase for activity in phase.activities]
    for index, id in enumerate(paper.clarify):
        if known and id not in known:
            yield NoSuchActivity(*places.at("decision_paper", "clarify", index), found=id, mend=listed(known))
    for index, id in enumerate(paper.results):
        for result in model.results:
            if result.id == id and (absent := [other for other in result.shown_with if other not in paper.results]):
                mend = f"også {listed(absent)} under decision_paper.results"
                yield WithoutCaveat(*places.at("decision_paper", "results", index), found=id, mend=mend)

"""How much time an item of `resources` takes, in words."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Model
from ..model.hours import Timing, timing
from ..model.implementation import ResourceItem
from . import words


def amount(model: Model, item: ResourceItem) -> str:
    """«2 møder à 3 timer», «3 dage»; of a fixed meeting told by its own numbers."""
    return item.amount or "; ".join(_told(item, timing(item, model.cadences)))


def _told(item: ResourceItem, takes: Timing) -> Iterator[str]:
    hours = f"{words.number(takes.hours)} {'time' if takes.hours == 1 else 'timer'}" if takes.hours else ""
    every = ("mindst " if takes.at_least else "") + words.every(takes.every_months) if takes.every_months else ""
    if takes.times:
        held = f"{takes.times} {item.held_once if takes.times == 1 else item.held_as}"
        yield f"{held} à {hours}" if hours else held
    else:
        yield f"{hours} {every}".strip()
    if not hours:
        yield "timer ikke angivet"

"""Which pages of a file are printed for one who gets it, and how."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ..model import Model
from ..model.exercises import Material
from . import words
from .files import card_set_pages
from .training import is_one_story


class Pages(NamedTuple):
    """The pages of a file."""

    handed_out: int = 0
    """Those before what is for the trainer alone; 0 where nobody counts them."""

    single: int = 0
    """How many of those, the last ones, are cut out and so printed on one side."""

    all: int = 0


def to_print(model: Model, material: Material, pages_of: Callable[[str], Pages]) -> Pages:
    """How many pages of a material are printed for one who gets it."""
    if not material.file or material.shown:
        return Pages()
    if is_one_story(material):
        return Pages(1)
    chosen = len(card_set_pages(model, material.file, material.cards))
    return Pages(chosen) if chosen else pages_of(material.file)


def which_pages(model: Model, material: Material, pages_of: Callable[[str], Pages]) -> str:
    """Which pages of a file those are, where they are not all: «side 1-3. Print side 2-3 på én side af papiret»."""
    if not material.file or material.shown or is_one_story(material):
        return ""
    if chosen := card_set_pages(model, material.file, material.cards):
        return f"side {words.runs(chosen)}"
    handed_out, single, every = pages_of(material.file)
    said = f"side {words.runs(range(1, handed_out + 1))}" if handed_out < every else ""
    return f"{said}. {one_sided(handed_out - single + 1, handed_out)}" if single else said


def one_sided(first: int, last: int) -> str:
    """What to do with pages that are cut out."""
    return f"Print side {words.runs(range(first, last + 1))} på én side af papiret"

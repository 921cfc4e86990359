"""What a pointer leads to, as a reader knows it: its name, and the page that shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model import Model
from ..model.base import Entity
from ..model.pointers import Pointer, Steps, at, pointed
from .addresses import FOLDERS, SHELVES, address_of, page_of

LISTS = FOLDERS | {"cadences": FOLDERS["phases"]}
"""Where the whole list of a kind is shown."""

KINDS = {"roles": "rolle", "core_elements": "kerneelement", "steps": "trin", "tools": "redskab", "phases": "fase"}
"""What one of a kind is called, where the name alone does not tell."""


@dataclass(frozen=True)
class Place:
    """A part of the method."""

    name: str
    address: str


def places_of(model: Model, pointers: Iterable[Pointer], titles: Mapping[str, str]) -> list[Place]:
    """What the pointers lead to, each page once; `titles` are the pages' own."""
    paths = [path for pointer in pointers if (path := pointed(model, pointer))]
    found = list(dict.fromkeys((_place(model, path, titles), str(path[0])) for path in paths))
    names = Counter(place.name for place, _ in found)
    return [_with_kind(place, kind) if names[place.name] > 1 else place for place, kind in found]


def _with_kind(place: Place, kind: str) -> Place:
    """«Koordinator (rolle)», where a core element has the same name."""
    return Place(f"{place.name} ({KINDS[kind]})", place.address) if kind in KINDS else place


def _place(model: Model, path: Steps, titles: Mapping[str, str]) -> Place:
    """The innermost entity by its name, a list or a statement by the page it stands on."""
    kind = str(path[0])
    inside = [one for end in range(2, len(path) + 1) if isinstance(one := at(model, path[:end]), Entity)]
    if not inside:
        address = LISTS.get(kind) or page_of(model, path)
        return Place(titles.get(address, ""), address)
    anchored = kind in SHELVES and isinstance(at(model, path[:2]), Entity)
    return Place(inside[-1].name, address_of(kind, inside[0].id) if anchored else page_of(model, path))

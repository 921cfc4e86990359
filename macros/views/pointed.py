"""What a pointer leads to, as a reader knows it: its name, and the page that shows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model import Model
from ..model.base import Entity
from ..model.pointers import Pointer, Steps, at, pointed
from .addresses import FOLDERS, SHELVES, address_of, page_of


@dataclass(frozen=True)
class Place:
    """A part of the method."""

    name: str
    address: str


def places_of(model: Model, pointers: Iterable[Pointer], titles: Mapping[str, str]) -> list[Place]:
    """What the pointers lead to, each page once; `titles` are the pages' own."""
    paths = [path for pointer in pointers if (path := pointed(model, pointer))]
    return list(dict.fromkeys(_place(model, path, titles) for path in paths))


def _place(model: Model, path: Steps, titles: Mapping[str, str]) -> Place:
    """An entity by its name, a list or a statement by the page it stands on."""
    kind = str(path[0])
    if len(path) > 1 and isinstance(entity := at(model, path[:2]), Entity):
        own = kind in FOLDERS or kind in SHELVES
        return Place(entity.name, address_of(kind, entity.id) if own else page_of(model, path))
    address = FOLDERS[kind] if kind in FOLDERS else page_of(model, path)
    return Place(titles.get(address, address), address)

"""What a pointer leads to, as a reader knows it: its name, and the page that shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model import Model
from ..model.base import Entity, Section
from ..model.pointers import Pointer, Steps, at, pointed
from .addresses import FOLDERS, SHELVES, address_of, page_of
from .words import slug

LISTS = FOLDERS | {"cadences": FOLDERS["phases"]}
"""Where the whole list of a kind is shown."""

KINDS = {"roles": "rolle", "core_elements": "kerneelement", "steps": "trin", "tools": "redskab", "phases": "fase"}
"""What one of a kind is called, where the name alone does not tell."""


SECTIONS = {
    "core_elements": {"what": "hvad", "why": "hvorfor", "how": "hvordan", "evidence": "evalueringer"},
    "steps": {"purpose": "formaal", "before": "foer", "during": "under", "after": "efter"},
    "phases": {"purpose": "formaal", "activities": "tjekliste", "outputs": "resultat", "gate": "beslutning"},
    "roles": {"who": "hvem", "terms": "vilkaar", "getting_started": "start-her"},
    "process": {"late_start": "sen-start", "late_advice": "sen-start", "closing": "slut", "agreements": "gode-aftaler"},
}
"""The anchors of the parts of a page, where they have one."""

NO_TITLES: Mapping[str, str] = {}


@dataclass(frozen=True)
class Place:
    """Where a part of the method is read."""

    name: str
    """What the part is called; empty where it has no name and no title is known."""

    address: str
    """With an anchor, where there is one."""


def places_of(model: Model, pointers: Iterable[Pointer], titles: Mapping[str, str]) -> list[Place]:
    """What the pointers lead to, each page once; `titles` are the pages' own."""
    paths = [path for pointer in pointers if (path := pointed(model, pointer))]
    found = list(dict.fromkeys((place_of(model, path, titles), str(path[0])) for path in paths))
    names = Counter(place.name for place, _ in found)
    return [_with_kind(place, kind) if names[place.name] > 1 else place for place, kind in found]


def _with_kind(place: Place, kind: str) -> Place:
    """«Koordinator (rolle)», where a core element has the same name."""
    return Place(f"{place.name} ({KINDS[kind]})", place.address) if kind in KINDS else place


def place_of(model: Model, path: Steps, titles: Mapping[str, str] = NO_TITLES, *, exact: bool = False) -> Place:
    """Where the value at a path is read: the innermost thing by its name, else the page by its title.

    `exact` leads to the part of the page that has the value; the name is then what the page or the part is called.
    """
    page = _page(model, path)
    if exact:
        return Place(_heading(model, path), _with_anchor(model, path, page))
    things = [one for end in range(2, len(path) + 1) if isinstance(one := at(model, path[:end]), Entity)]
    return Place(things[-1].name if things else titles.get(page, ""), page)


def _page(model: Model, path: Steps) -> str:
    """The page of a value, or its entity's place on the page that entities share; of a list where all of it is."""
    kind = str(path[0])
    if len(path) == 1 and kind in LISTS:
        return LISTS[kind]
    page, entity = page_of(model, path), at(model, path[:2])
    shared = page == SHELVES.get(kind) and isinstance(entity, Entity)
    return address_of(kind, entity.id) if shared else page


def _heading(model: Model, path: Steps) -> str:
    """The name of the entity or section that the page or the part is about; a fixed meeting stands with its phase."""
    if path[0] == "cadences":
        return next(phase.name for phase in model.phases if phase.id == model.cadences[int(path[1])].phase)
    found = (at(model, path[:end]) for end in (1, 2))
    named = next((one for one in found if isinstance(one, Entity | Section)), None)
    return named.title if isinstance(named, Section) else named.name if named else ""


def _with_anchor(model: Model, path: Steps, page: str) -> str:
    """The page with the anchor of the part that has the value, where it has one."""
    kind, inner = str(path[0]), at(model, path[:2])
    if "#" in page:
        return page
    if isinstance(inner, Section):
        anchor = slug(inner.title)
    elif kind == "cadences":
        anchor = "moeder"
    else:
        keys = [str(step) for step in path[2 if kind in FOLDERS else 1 :]]
        anchor = SECTIONS.get(kind, {}).get(keys[0], "") if keys else ""
    return f"{page}#{anchor}" if anchor else page

"""What an agenda shows from the method becomes slides: how each kind of thing is told to a room.

A thing's first slides are always there. What goes deeper comes along when the agenda gives it time
(`MINUTES` for each slide), and else stands in the notes, so that whoever is asked can answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ...model.base import Part, ResultRef, Statement, walk
from ...model.pointers import Pointer, at, pointed
from ...views.addresses import kind_of, page_of
from ...views.words import inside
from .facets import FACETS, LABELS, Facet, facets_of
from .look import HEAD, LEAD, POINT, Note, Para, Slide
from .shown_lists import LISTS, rows_of
from .shown_results import results_by_id
from .shown_special import SPECIAL
from .words import Words, columns, pages

TOP = {"summary": "Modellen kort sagt", "history": "Modellens historie"}
"""Titles of what belongs to no thing with a name."""

MINUTES = 2
"""What one slide takes, told calmly."""


@dataclass(frozen=True)
class Group:
    """Slides that belong together."""

    slides: list[Slide]
    deep: bool = False
    """Whether they go deeper than there may be time for."""


def shown(words: Words, pointer: Pointer, minutes: float) -> list[Slide]:
    """The slides of what a pointer leads to, as many as the minutes allow."""
    path = pointed(words.model, pointer)
    if path is None:  # the rules refuse it, so only a model built in a test gets here
        return []
    value = at(words.model, path)
    inner = path if len(path) > 1 or not isinstance(value, tuple) else (*path, 0)
    hue = kind_of(page_of(words.model, inner)) or "neutral"
    groups = [
        replace(one, slides=[replace(slide, hue=hue) for slide in one.slides])
        for one in _groups(words, path, value, minutes)
    ]
    return _within(groups, minutes)


def compared(words: Words, pointers: Sequence[Pointer]) -> list[Slide]:
    """The same list of several things in one table, such as what each meeting is for; none where it needs two."""
    paths = [pointed(words.model, one) for one in pointers]
    if len(paths) < 2 or any(path is None or len(path) != 3 or path[::2] != (paths[0] or ())[::2] for path in paths):
        return []
    known = [path for path in paths if path]
    rows = [(_name_of(at(words.model, path[:2])), at(words.model, path)) for path in known]
    label = LABELS.get(str(known[0][2]), "")
    if not label or not all(isinstance(one, Statement) for _, said in rows for one in said):
        return []
    hue = kind_of(page_of(words.model, known[0])) or "neutral"
    title = f"{LABELS.get(str(known[0][0]), '')}: {inside(label)}"
    made = rows_of(words, title, ("Navn", label), rows)
    return [replace(made[0], hue=hue)] if len(made) == 1 else []


def _within(groups: list[Group], minutes: float) -> list[Slide]:
    """The first slides, deeper ones while there is time, and the rest as notes on the last."""
    left = max(int(minutes // MINUTES), 1) - sum(len(one.slides) for one in groups if not one.deep)
    kept: list[Slide] = []
    notes: list[Note] = []
    for group in groups:
        if not group.deep or len(group.slides) <= left:
            kept += group.slides
            left -= len(group.slides) if group.deep else 0
        else:
            notes += [Note(f"Mere at fortælle: {slide.title}", tuple(_read(slide))) for slide in group.slides]
    if kept and notes:
        kept[-1] = replace(kept[-1], notes=(*kept[-1].notes, *notes))
    return kept


def _read(slide: Slide) -> Iterator[str]:
    """What a slide says, line by line."""
    for paras in slide.texts.values():
        yield from (f"{one.said} {one.marks}".strip() for one in paras)
    for row in slide.table.rows if slide.table else ():
        yield ": ".join(" ".join(f"{para.said} {para.marks}".strip() for para in cell) for cell in row.cells if cell)


def _groups(words: Words, path: tuple[str | int, ...], value: Any, minutes: float) -> list[Group]:
    title = _title(words, path)
    if isinstance(value, tuple) and value:
        return list(_list(words, value, title, minutes))
    if isinstance(value, Statement):
        quiet = words.para(value, replace(LEAD, size=34), quiet=True)
        return [Group(pages("lead", title, (quiet,), sources=words.sources([value])))]
    if isinstance(value, str):
        return [Group(pages("lead", title, (Para(value, replace(LEAD, size=34)),)))]
    if isinstance(value, Part):
        return list(_one(words, value))
    return []


def _one(words: Words, value: Part) -> Iterator[Group]:
    """A single thing: as its kind is told, else by its fields."""
    special: Callable[..., Iterator[tuple[list[Slide], bool]]] | None = SPECIAL.get(type(value))
    if special:
        for slides, deep in special(words, value):
            yield Group(slides, deep)
    name = _name_of(value)
    told_beside = ""
    for facet in FACETS.get(type(value), ()) if special or type(value) in FACETS else facets_of(value):
        if facet.keys == (told_beside,):
            continue
        if facet.beside and (both := _side_by_side(words, value, facet)):
            told_beside = facet.beside
            yield Group(both, facet.deep)
            continue
        paras: list[Para] = []
        used: list[Statement] = []
        for key in facet.keys:
            found = getattr(value, key)
            below = [one for _, one in walk(found) if isinstance(one, Statement)]
            if not below:
                continue
            single = isinstance(found, Statement)
            if not single and (len(facet.keys) > 1 or not facet.title):
                paras.append(Para(LABELS.get(key, name), HEAD))
            paras += words.paras(below, LEAD if single else POINT)
            used += below
        if paras:
            title = f"{name}: {facet.title}" if facet.title else name
            yield Group(pages("points", title, tuple(paras), sources=words.sources(used)), facet.deep)


def _side_by_side(words: Words, value: Part, facet: Facet) -> list[Slide]:
    """Two short lists of one thing on one slide."""
    left, right = getattr(value, facet.keys[0]), getattr(value, facet.beside)
    if not (left and right):
        return []
    told = [(Para(LABELS[key], HEAD), *words.paras(getattr(value, key))) for key in (facet.keys[0], facet.beside)]
    title = f"{_name_of(value)}: {facet.title} og {inside(LABELS[facet.beside])}"
    return columns(title, *told, sources=words.sources([*left, *right]))


def _list(words: Words, value: tuple[Any, ...], title: str, minutes: float) -> Iterator[Group]:
    """A list: statements as points, things as an overview and, with time enough, each by itself."""
    first = value[0]
    if isinstance(first, ResultRef):
        for slides, deep in results_by_id(words, value, title, minutes):
            yield Group(slides, deep)
    elif isinstance(first, str):
        yield Group(pages("points", title, tuple(Para(one, POINT) for one in value)))
    elif isinstance(first, Statement):
        yield Group(pages("points", title, words.paras(value), sources=words.sources(value)))
    elif isinstance(first, Part):
        for slides, deep in LISTS.get(type(first), _plain_list)(words, value, title):
            yield Group(slides, deep)
        if type(first) in FACETS:
            firsts = [next(_one(words, one)) for one in value]  # all of them or none, so that none seems chosen
            enough = minutes >= MINUTES * (len(value) + 1)
            yield Group([slide for one in firsts for slide in one.slides], deep=not enough)


def _plain_list(words: Words, value: tuple[Part, ...], title: str) -> Iterator[tuple[list[Slide], bool]]:
    """Things that no list knows: each with its name and what it says."""
    paras: list[Para] = []
    used: list[Statement] = []
    for one in value:
        statements = [found for _, found in walk(one) if isinstance(found, Statement)]
        if name := _name_of(one):
            paras.append(Para(name, HEAD))
        paras += words.paras(statements) or [Para(text) for text in _texts(one)]
        used += statements
    yield pages("points", title, tuple(paras), sources=words.sources(used)), False


def _texts(part: Part) -> Iterator[str]:
    """What a part says that is no statement."""
    yield from (value for path, value in walk(part) if type(value) is str and path[-1] in ("text", "what", "label"))


def _title(words: Words, path: tuple[str | int, ...]) -> str:
    """A title for what stands at a path: the thing's name, and which part of it."""
    name, label = "", ""
    value: Any = words.model
    for step in path:
        value = value[step] if isinstance(step, int) else getattr(value, step)
        if isinstance(value, Part) and _name_of(value):
            name, label = _name_of(value), ""
        elif isinstance(step, str):
            label = LABELS.get(step, "")
    if name and label and not name.endswith("?"):
        return f"{name}: {inside(label)}"
    return (label if name.endswith("?") else name) or TOP.get(str(path[0])) or label or words.model.short_title


def _name_of(value: Any) -> str:
    return str(getattr(value, "name", None) or getattr(value, "title", None) or "")

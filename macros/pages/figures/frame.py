"""What all figures share: the `<figure>` with its two drawings, its text for who can't see it, and its sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup

from ...model import Model
from ...model.base import Statement, walk
from .svg import tag


@dataclass(frozen=True)
class Drawing:
    """One variant of a figure."""

    width: float
    height: float
    parts: list[Markup]
    links: list[Markup] = field(default_factory=list)
    """What leads somewhere; lies on top, so that all of it can be hit."""


@dataclass(frozen=True)
class Words:
    """What a figure says in words."""

    title: str
    """What the figure is, in a few words."""

    desc: str
    """Everything a sighted reader gets from it."""

    caption: str
    """One sentence or two under it, with the sources; empty where the page tells them apart."""

    cited: frozenset[str]
    """Ids of the sources that the caption names."""


class Figure(str):
    """A finished `<figure>`, which knows the sources it names."""

    cited: frozenset[str]


def figure(kind: str, prefix: str, words: Words, wide: Drawing, narrow: Drawing, *, roomy: bool = False) -> Figure:
    """The complete figure; `prefix` keeps its ids apart from those of other figures on the page."""
    drawings = [
        _svg(drawing, words, f"{prefix}-{name}", f"fig__svg fig__{variant}")
        for drawing, name, variant in ((wide, "bred", "wide"), (narrow, "smal", "narrow"))
    ]
    caption = [tag("figcaption", words.caption)] if words.caption else []
    done = Figure(tag("figure", *drawings, *caption, class_="fig fig--roomy" if roomy else "fig", data_kind=kind))
    done.cited = words.cited
    return done


def _svg(drawing: Drawing, words: Words, prefix: str, classes: str) -> Markup:
    """One drawing. With links it is a group of links, for a screen reader finds nothing inside an image."""
    parts = [tag("g", *drawing.parts, aria_hidden="true"), *drawing.links] if drawing.links else drawing.parts
    width, height = round(drawing.width), round(drawing.height)
    return tag(
        "svg",
        tag("title", words.title, id=f"{prefix}-titel"),
        tag("desc", words.desc, id=f"{prefix}-tekst"),
        *parts,
        **{"xmlns:xlink": "http://www.w3.org/1999/xlink"},
        class_=classes,
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="group" if drawing.links else "img",
        aria_labelledby=f"{prefix}-titel",
        aria_describedby=f"{prefix}-tekst",
        data_search_exclude="",  # the page says the same in words, once
    )


def sources(model: Model, *parts: object) -> str:
    """«Kilder: …», the short names of what the parts cite."""
    names = source_names(model, *parts)
    return f"{'Kilder' if ', ' in names else 'Kilde'}: {names}." if names else ""


def source_names(model: Model, *parts: object) -> str:
    """The short names of what the parts cite, in the order of the sources."""
    cited = cited_by(*parts)
    return ", ".join(source.name for source in model.sources if source.id in cited)


def cited_by(*parts: object) -> frozenset[str]:
    """The ids of the sources that the parts cite."""
    found = (value for part in parts for _, value in walk(part) if isinstance(value, Statement))
    return frozenset(id for statement in found for id in statement.citations)


def sentences(texts: Iterable[str]) -> str:
    """Texts one after the other, each with an end."""
    return " ".join(one if one.endswith((".", "!", "?", ":")) else f"{one}." for one in texts if one)

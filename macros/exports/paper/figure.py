"""The site's figures as SVG that stands alone: one drawing, its colours written out, no links and no classes.

What typesetters and slides take knows neither our style sheets nor `var()`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from lxml import etree

from ...forms.word.file import light_colours
from ..store import ROOT

FONT = "Source Sans Pro"

ASSETS = ROOT / "docs/assets"
SHEET = ASSETS / "css/cards.css"
"""Where the classes of figures stand."""

SVG = "http://www.w3.org/2000/svg"

RULE = re.compile(r"^(\.fig-[a-z-]+) \{([^}]*)\}", re.MULTILINE)
DECLARATION = re.compile(r"([a-z-]+):\s*([^;]+?)\s*(?:;|$)")
VARIABLE = re.compile(r"var\(--([a-z-]+)\)")

DROPPED = ("class", "id", "role", "aria-labelledby", "aria-describedby", "data-search-exclude", "aria-hidden")
"""Attributes that mean something on a page only."""


@dataclass(frozen=True)
class Picture:
    """One drawing with its words."""

    svg: str
    width: int
    """SVG pixels, as drawn; 15 of them are the type's size."""

    height: int

    alt: str
    """Everything a sighted reader gets from it."""

    caption: str
    """One sentence or two, with the sources."""

    kind: str
    """The hue it has."""


def picture(figure: str, tokens: str, *, narrow: bool = False) -> Picture:
    """The wide drawing of a figure of `pages.figures`, or the one for narrow columns; `tokens` is tokens.css."""
    whole = etree.fromstring(figure)
    kind = whole.get("data-kind", "")
    colours = dict(light_colours(tokens))
    colours |= {"kind": colours[kind], "kind-tint": colours[f"{kind}-tint"], "paper": "ffffff"}
    drawing = whole.findall("svg")[1 if narrow else 0]
    alt = " ".join("".join(drawing.find("desc").itertext()).split())
    caption = " ".join("".join(whole.find("figcaption").itertext()).split())
    svg = _alone(drawing, colours)
    return Picture(svg, int(drawing.get("width")), int(drawing.get("height")), alt, caption, kind)


def artwork() -> str:
    """The site's picture of its idea, many strands that become one way: SVG of its own."""
    return (ASSETS / "strands.svg").read_text(encoding="utf-8")


def made_from() -> tuple[str, str]:
    """What pictures are made from beside the model and the tokens, for `Store.get`."""
    return SHEET.read_text(encoding="utf-8"), artwork()


def _alone(drawing: etree._Element, colours: Mapping[str, str]) -> str:
    root = etree.Element(f"{{{SVG}}}svg", nsmap={None: SVG})
    for name in ("viewBox", "width", "height"):
        root.set(name, drawing.get(name))
    root.set("font-family", FONT)
    for part in _copied(drawing, colours):
        root.append(part)
    return str(etree.tostring(root, encoding="unicode"))


def _copied(parent: etree._Element, colours: Mapping[str, str]) -> Iterator[etree._Element]:
    """The children of an element as plain SVG; what a link holds takes its place, without its area to hit."""
    for child in parent:
        if child.tag in ("title", "desc") or child.get("pointer-events"):
            continue
        if child.tag == "a":
            yield from _copied(child, colours)
            continue
        given = _presented(child.get("class", ""), colours)
        given |= {name: value for name, value in child.items() if name not in DROPPED and name not in given}
        copy = etree.Element(f"{{{SVG}}}{child.tag}", given)
        copy.text, copy.tail = child.text, child.tail
        copy.extend(_copied(child, colours))
        yield copy


def _presented(classes: str, colours: Mapping[str, str]) -> dict[str, str]:
    """The attributes that say what the classes say."""
    given: dict[str, str] = {}
    for name, declarations in _rules().items():  # in the sheet's order: a later rule has the last word
        if name in classes.split():
            given |= {
                key: VARIABLE.sub(lambda found: f"#{colours[found[1]]}", value) for key, value in declarations.items()
            }
    return given


@cache
def _rules() -> dict[str, dict[str, str]]:
    """Class → its declarations."""
    sheet = SHEET.read_text(encoding="utf-8")
    return {name[1:]: dict(DECLARATION.findall(body)) for name, body in RULE.findall(sheet)}

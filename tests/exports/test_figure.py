"""The site's figures as SVG of their own: nothing that only a page knows, every word kept, colours written out."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from macros.exports.paper.figure import SVG, picture
from macros.pages import figures
from tests.tokens import TOKENS

DRAWN = ("timeline", "broad_timeline", "elements", "phases", "ratings")


def words(element) -> list[str]:
    """What is written in a drawing, line by line."""
    return [text for text in element.itertext() if text.strip()]


@pytest.mark.parametrize("name", DRAWN)
@pytest.mark.parametrize("narrow", [False, True])
def test_stands_alone(model, name, narrow):
    """A figure has every word and shape of the site's, and no class, variable, id, script or link."""
    site = etree.fromstring(getattr(figures, name)(model, "/")).findall("svg")[narrow]
    found = picture(getattr(figures, name)(model, "/"), TOKENS, narrow=narrow)
    drawing = etree.fromstring(found.svg)
    for gone in [*site.findall("title"), *site.findall("desc")]:
        site.remove(gone)

    assert words(site) == words(drawing)
    shapes = {kind: len(site.findall(f".//{kind}")) for kind in ("path", "circle", "text")}
    assert shapes == {kind: len(drawing.findall(f".//{{{SVG}}}{kind}")) for kind in shapes}
    assert [] == re.findall(r"var\(|class=|id=|href|<a\b|pointer-events|aria-", found.svg)
    assert [] == [one.tag for one in drawing.iter(f"{{{SVG}}}text") if not one.get("fill", "").startswith("#")]


def test_says_it_in_words(model):
    """The text for who cannot see it, and the caption with its sources, come along."""
    found = picture(figures.ratings(model, "/"), TOKENS)

    assert "viden" == found.kind
    assert all(f"{one.name}: {one.score.value}" in found.alt for one in model.ratings)
    assert re.search(r"Kilder?: ", found.caption)

"""The small pieces that figures are drawn with."""

from __future__ import annotations

import re

import pytest

from macros.pages.figures.svg import STRONG, TEXT, tag


@pytest.mark.parametrize("kind", [TEXT, STRONG])
@pytest.mark.parametrize("width", [60, 130, 400])
def test_wrapped_lines_are_no_wider_than_asked(kind, width):
    """Nothing is lost, and what is over the allowed number of lines gives way to an ellipsis."""
    whole = "Speciallægepædagogiskundersøgelse og en kort række af ganske almindelige ord."
    lines = kind.wrap(whole, width)
    assert max(map(kind.width, lines)) <= width
    assert re.sub(r"[- ]", "", whole) == re.sub(r"[- ]", "", "".join(lines))
    short = kind.wrap(whole, width, most=2)
    assert len(short) <= 2
    assert (len(lines) > 2) == short[-1].endswith("…")


def test_text_is_escaped():
    """Words from the model are never code."""
    element = tag("text", '<b>&"', class_='"><script>')
    assert str(element) == '<text class="&#34;&gt;&lt;script&gt;">&lt;b&gt;&amp;&#34;</text>'

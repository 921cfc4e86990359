"""What a screen reader finds in a book: nested headings, heads of tables, figures and links in words, its language."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import pairwise

import pikepdf
import pytest

from macros.exports.paper.book import BOOKS


@pytest.fixture(scope="module", params=BOOKS, ids=[book.title for book in BOOKS])
def pdf(set_books, request) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(set_books[request.param.title]))


@pytest.fixture(scope="module")
def tags(pdf) -> list[tuple[str, pikepdf.Dictionary]]:
    """Every tag in the order it is read, by its name."""
    return list(below(pdf.Root.StructTreeRoot))


def below(tag: pikepdf.Dictionary) -> Iterator[tuple[str, pikepdf.Dictionary]]:
    """The tags below a tag."""
    inside = tag.get("/K", [])
    for one in inside if isinstance(inside, pikepdf.Array) else [inside]:
        if isinstance(one, pikepdf.Dictionary) and "/S" in one:
            yield str(one.S).strip("/"), one
            yield from below(one)


def test_headings_nest(tags):
    """Headings begin at the first level and go down one level at a time."""
    levels = [int(name[1:]) for name, _ in tags if name[0] == "H" and name[1:].isdigit()]

    assert {1, 2, 3} <= set(levels)
    assert 1 == levels[0]
    assert [] == [pair for pair in pairwise(levels) if pair[1] - pair[0] > 1]


def test_tables_have_heads(tags):
    """Every table has a row of heads, and every other row begins with its own."""
    rows = [[name for name, _ in below(tag) if name in ("TH", "TD")] for kind, tag in tags if kind == "TR"]
    heads = [row for row in rows if set(row) == {"TH"}]

    assert len([tag for name, tag in tags if name == "Table"]) == len(heads)
    assert [] == [row for row in rows if row[0] != "TH"]


def test_figures_are_told(tags):
    """Every figure has its words, the pictures of codes among them."""
    told = [str(tag.get("/Alt", "")) for name, tag in tags if name == "Figure"]

    assert len(told) > 8
    assert [] == [one for one in told if len(one) < 20]


def test_links_are_told(pdf):
    """Every link says where it leads."""
    links = [note for page in pdf.pages for note in page.get("/Annots", [])]

    assert len(links) > 100
    assert [] == [link for link in links if not str(link.get("/Contents", "")).strip()]


def test_language_and_title(pdf, model):
    """The file says that it is Danish, and its title is shown."""
    assert str(pdf.Root.Lang).startswith("da")
    assert model.title in str(pdf.docinfo["/Title"])
    assert pdf.Root.ViewerPreferences.DisplayDocTitle

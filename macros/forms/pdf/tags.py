"""Makes the tag tree of a PDF smaller: WeasyPrint wraps every run of text and every field in tags that say nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf

WRAPPERS = (Name.Span, Name.NonStruct)

BARE = frozenset({"/Type", "/S", "/P", "/K", "/Pg"})
"""What a tag has that says nothing beyond where it stands."""


def by_number(pdf: Pdf) -> dict[int, Object]:
    """The parent tree: the tag of every field, and the tags of every page's texts, by their numbers."""
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    return {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}


def without_wrappers(pdf: Pdf) -> None:
    """Give what is in a tag that only wraps to the tag around it."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    owners = by_number(pdf)
    for tag in _tags(pdf.Root.StructTreeRoot.K[0]):
        kept = Array()
        for kid in tag.K:
            if not _only_wraps(kid, tag):
                kept.append(kid)
                continue
            inner: Any  # a number, a tag or a field
            for inner in kid.K:
                if isinstance(inner, int):
                    owners[pages[tag.Pg.objgen]][inner] = tag
                elif "/P" in inner:
                    inner.P = tag
                kept.append(inner)
        tag.K = kept


def _only_wraps(kid: object, around: Object) -> bool:
    return (
        isinstance(kid, Dictionary)
        and kid.get("/S") in WRAPPERS
        and set(kid.keys()) <= BARE
        and "/Pg" in around
        and kid.Pg == around.Pg
    )


def _tags(top: Object) -> Iterator[Object]:
    """Every tag with kids, the innermost first, so that a wrapper in a wrapper goes too."""
    for kid in top.K:
        if isinstance(kid, Dictionary) and "/K" in kid:
            yield from _tags(kid)
    yield top

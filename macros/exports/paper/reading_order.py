"""The order in which a sheet of cards is read aloud: card by card, front then back, though they lie on two pages."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf


def card_by_card(data: bytes) -> bytes:
    """The file with the tags of its cards in that order.

    A front begins with its title in a heading of the first level, a back with one of the second, each in a box.
    """
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as file:
        document = file.Root.StructTreeRoot.K[0]
        sides: list[tuple[str, list[pikepdf.Object]]] = []
        for part in document.K:
            if part.S == "/Div" and (level := next(_headings(part), "")):
                sides.append((level, []))
            sides[-1][1].append(part)
        fronts, backs = ([parts for level, parts in sides if level == wanted] for wanted in ("/H1", "/H2"))
        read = [part for front, back in zip(fronts, backs, strict=True) for part in (*front, *back)]
        document.K = pikepdf.Array(read)
        file.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return out.getvalue()


def _headings(part: pikepdf.Object) -> Iterator[str]:
    """The kinds of the headings in a part of the tree."""
    if isinstance(part, pikepdf.Dictionary) and "/S" in part:
        if str(part.S) in ("/H1", "/H2"):
            yield str(part.S)
        below = part.get("/K")
        for one in below if isinstance(below, pikepdf.Array) else filter(None, [below]):
            yield from _headings(one)

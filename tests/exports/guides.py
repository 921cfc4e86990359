"""Makes and reads the guides for those who teach."""

from __future__ import annotations

import io
import zipfile
from functools import lru_cache

from lxml import etree

from macros.exports.guide.make import guide
from macros.forms.word.xml import NAMESPACES
from macros.model import Model
from macros.model.training import Programme
from tests.exports.decks import spaced
from tests.tokens import TOKENS

W = f"{{{NAMESPACES['w']}}}"


def made(model: Model, programme: Programme) -> bytes:
    """A guide of a site that has an address."""
    return guide(model, programme, tokens=TOKENS, site_url="https://example.dk")


@lru_cache(maxsize=16)
def part(file: bytes, name: str = "word/document.xml") -> etree._Element:
    """One part of the file; to read, not to change."""
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        return etree.fromstring(parts.read(name))


@lru_cache(maxsize=16)
def said(file: bytes) -> str:
    """Everything the guide says, without line breaks."""
    paragraphs = part(file).iter(f"{W}p")
    return spaced("\n".join("".join(text.text or "" for text in one.iter(f"{W}t")) for one in paragraphs))


def headings(file: bytes) -> list[tuple[str, str]]:
    """Style and text of every heading, in order."""
    styled = ((one.find(f"{W}pPr/{W}pStyle"), one) for one in part(file).iter(f"{W}p"))
    named = ((style.get(f"{W}val"), one) for style, one in styled if style is not None)
    return [(name, "".join(one.itertext())) for name, one in named if name.startswith(("Heading", "Title"))]

"""A Word file of one's own making: the parts that say how everything looks are templates (`templates/`)."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ...model import Model
from ..jinja import template
from ..view import stamp
from .xml import DENSE_MARGIN, DENSE_PAGE, GAP, NAMESPACES, PAGE

TEMPLATES = Path(__file__).parent / "templates"

PARTS = (
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "docProps/custom.xml",
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "word/styles.xml",
    "word/settings.xml",
    "word/numbering.xml",
    "word/fontTable.xml",
    "word/theme.xml",
    "word/header.xml",
    "word/header-first.xml",
    "word/footer.xml",
    "word/footer-first.xml",
)
"""The files in the file; the template of each has its last name."""

COLOUR = re.compile(r"--([a-z-]+):\s*#([0-9a-f]{6})\b")


@dataclass(frozen=True)
class Sheet:
    """What a Word file says of itself, and how it stands on paper."""

    title: str
    """Its name in lists of files and in a program's window."""

    name: str
    """Its name at the head of every page but the first."""

    subject: str
    known_by: str
    """What stands first at the foot of the pages."""

    whose: str = ""
    """What stands at the head of every page but the first, opposite the name."""

    properties: Mapping[str, str] = field(default_factory=dict)
    """The file's own properties, for who reads it back."""

    kind: str = "redskaber"
    """The kind of content whose hue it has."""

    counted_tables: int = 0
    """How many of its tables count their rows."""

    intro: str = ""
    """XML that stands across the page. What follows it is then in two columns, and everything in small type."""

    @property
    def dense(self) -> bool:
        """Whether much has to be on one page."""
        return bool(self.intro)


def word_file(model: Model, sheet: Sheet, xml: str, *, colours: Mapping[str, str], address: str = "") -> bytes:
    """A Word file that says `xml`, paragraphs and tables of `xml.py`; the same bytes for the same model."""
    known = {
        "model": model,
        "sheet": sheet,
        "xml": xml,
        "stamp": stamp(model),
        "address": address,
        "colours": colours,
        "namespaces": NAMESPACES,
        "points": sheet.counted_tables + 1,
        "gap": GAP,
        "margin": DENSE_MARGIN,
        "width": DENSE_PAGE if sheet.dense else PAGE,
    }
    return zipped({part: template(TEMPLATES, Path(part).name).render(known).encode() for part in PARTS})


def light_colours(tokens: str) -> Mapping[str, str]:
    """The colours of tokens.css by name, as RRGGBB; the light ones stand first in it."""
    found: dict[str, str] = {}
    for name, colour in COLOUR.findall(tokens):
        found.setdefault(name, colour)
    return found


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """The parts in one zip that says nothing of when and where it was made."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            file.writestr(info, data)
    return out.getvalue()

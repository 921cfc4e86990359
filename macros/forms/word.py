"""A tool's form as a Word file, to be filled in with Word or LibreOffice; empty, or with answers in it.

The parts of the file that say how everything looks are templates (`templates/word/`); `word_body` makes what it says.
Other Word files are made of the same parts (`word_file`).
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import jinja2

from ..model import Model
from ..model.tools import Tool
from .answers import Answers
from .view import stamp
from .word_body import Body
from .word_xml import GAP, NAMESPACES

TEMPLATES = Path(__file__).parent / "templates" / "word"

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


COLOUR = re.compile(r"--([a-z-]+):\s*#([0-9a-f]{6})\b")


def form_docx(model: Model, tool: Tool, *, tokens: str, address: str = "", answers: Answers | None = None) -> bytes:
    """The file `/downloads/skemaer/<id>.docx`; the same bytes for the same model.

    `tokens` is the text of the site's tokens.css; `address` is the form's full address for the foot of the pages,
    where there is a real one; `answers` are written into the fields.
    """
    colours = light_colours(tokens)
    body = Body(model, tool, answers, colours)
    sheet = Sheet(
        title=f"{tool.name} – skema",
        name=tool.name,
        subject=tool.summary.text,
        known_by=f"Skema: {tool.id}.",
        properties={"form": tool.id, "model_version": model.version},
        counted_tables=body.tables,
    )
    return word_file(model, sheet, body.xml, colours=colours, address=address)


def word_file(model: Model, sheet: Sheet, xml: str, *, colours: Mapping[str, str], address: str = "") -> bytes:
    """A Word file that says `xml`, paragraphs and tables of `word_xml`; the same bytes for the same model."""
    known = {
        "model": model,
        "sheet": sheet,
        "xml": xml,
        "stamp": stamp(model),
        "address": address,
        "colours": colours,
        "namespaces": NAMESPACES,
        "gap": GAP,
    }
    return zipped({part: _template(Path(part).name).render(known).encode() for part in PARTS})


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


@cache
def _template(name: str) -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)

"""A tool's form as a Word file, to be filled in with Word or LibreOffice; empty, or with answers in it.

The parts of the file that say how everything looks are templates (`templates/word/`); `word_body` makes what it says.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import jinja2

from ..model import Model
from ..model.tools import Tool
from .answers import Answers
from .view import stamp
from .word_body import Body
from .word_xml import NAMESPACES

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

COLOUR = re.compile(r"--([a-z-]+):\s*#([0-9a-f]{6})\b")


def form_docx(model: Model, tool: Tool, *, tokens: str, address: str = "", answers: Answers | None = None) -> bytes:
    """The file `/downloads/skemaer/<id>.docx`; the same bytes for the same model.

    `tokens` is the text of the site's tokens.css; `address` is the form's full address for the foot of the pages,
    where there is a real one; `answers` are written into the fields.
    """
    colours = light_colours(tokens)
    body = Body(model, tool, answers, colours)
    known = {
        "model": model,
        "tool": tool,
        "stamp": stamp(model),
        "address": address,
        "colours": colours,
        "body": body,
        "namespaces": NAMESPACES,
    }
    return _zipped({part: _template(Path(part).name).render(known).encode() for part in PARTS})


def light_colours(tokens: str) -> Mapping[str, str]:
    """The colours of tokens.css by name, as RRGGBB; the light ones stand first in it."""
    found: dict[str, str] = {}
    for name, colour in COLOUR.findall(tokens):
        found.setdefault(name, colour)
    return found


def _zipped(parts: Mapping[str, bytes]) -> bytes:
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

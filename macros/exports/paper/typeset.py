"""Sets a print from a template and data: PDF/UA-1, the same bytes for the same data.

A template (`*.typ`) says how things look and takes everything it says from the data, as JSON:
what an editor writes is never code there. `paper.typ` is what all templates share.
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import segno
import typst

from ...forms.pdf.fonts import REGULAR, font_file
from ...forms.word.file import light_colours
from ...model import Model
from ...views.words import day

HERE = Path(__file__).parent

EPOCH = 0
"""Seconds; the time that stands in every file, so that it is the same whenever it is made."""


def pdf(template: str, data: Mapping[str, Any]) -> bytes:
    """A template of this folder (`cards.typ`) filled with data, as PDF/UA-1."""
    made = typst.compile(**_job(template, data), format="pdf", pdf_standards=["ua-1"], timestamp=EPOCH)
    return _packed(made)


def pictures(template: str, data: Mapping[str, Any], ppi: float) -> list[bytes]:
    """The same as one PNG a page."""
    made = typst.compile(**_job(template, data), format="png", ppi=ppi)
    return made if isinstance(made, list) else [made]


def asked(template: str, data: Mapping[str, Any], label: str) -> list[Any]:
    """The values of the metadata that a template leaves under a label (`<overflow>`), after its layout."""
    found = json.loads(typst.query(**_job(template, data), selector=f"<{label}>", field="value"))
    return list(found)


def common(model: Model, tokens: str, *, title: str, address: str = "") -> dict[str, Any]:
    """What every print needs: its title, the colours of tokens.css, version and date, and a QR code to its page.

    `address` is the full address of the page with the same content, where there is a real one.
    """
    return {
        "title": title,
        "method": model.title,
        "short": model.short_title,
        "version": model.version,
        "checked": day(model.checked),
        "checked_on": _numbers(model.checked),
        "colours": dict(light_colours(tokens)),
        "address": address,
        "qr": segno.make(address, error="m").svg_inline(border=0) if address else "",
    }


def _numbers(one: date) -> list[int]:
    return [one.year, one.month, one.day]


def _job(template: str, data: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "input": HERE / template,
        "root": HERE,
        "font_paths": [_fonts()],
        "ignore_system_fonts": True,
        "sys_inputs": {"data": json.dumps(data, ensure_ascii=False)},
    }


@cache
def _fonts() -> Path:
    return font_file(REGULAR).parent


def _packed(data: bytes) -> bytes:
    """The file a third smaller: its tags, too, are compressed."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as file:
        file.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return out.getvalue()

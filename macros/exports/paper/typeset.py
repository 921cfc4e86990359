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


def pdf(template: str, data: Mapping[str, Any], *, row_heads: bool = False) -> bytes:
    """A template of this folder (`cards.typ`) filled with data, as PDF/UA-1.

    With `row_heads`, the first cell of every row of every table is the row's head, also for a screen reader.
    """
    made = typst.compile(**_job(template, data), format="pdf", pdf_standards=["ua-1"], timestamp=EPOCH)
    return _packed(made, row_heads)


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
        "qr": qr(address),
    }


def qr(address: str) -> str:
    """The QR code of an address as SVG; empty where there is no address."""
    return segno.make(address, error="m").svg_inline(border=0) if address else ""


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


def _packed(data: bytes, row_heads: bool) -> bytes:
    """The file a third smaller: its tags, too, are compressed."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as file:
        if row_heads:
            _tag_row_heads(file)
        file.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return out.getvalue()


def _tag_row_heads(file: pikepdf.Pdf) -> None:
    """Typst knows heads of columns only."""
    for body in file.objects:
        if isinstance(body, pikepdf.Dictionary) and body.get("/S") == "/TBody":
            for row in body.K:
                cell = row.K[0] if isinstance(row.K, pikepdf.Array) else row.K
                cell.S = pikepdf.Name.TH
                cell.A = pikepdf.Dictionary(O=pikepdf.Name.Table, Scope=pikepdf.Name.Row)

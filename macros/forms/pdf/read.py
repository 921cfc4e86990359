"""Reads the answers out of a PDF form, whichever program filled it in; the file may come from anywhere."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf
import pikepdf.settings
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from ...model.tools import JOINT, NO
from ..answers import UnreadableForm
from .fields import NOTHING_CHOSEN

IDENTITY = re.compile(r"Skema: (?P<form>[a-z0-9-]+)[,;] udgave (?P<version>[^\s,;]+)")
"""The keywords of the file; programs that make its information anew keep them, but nothing of one's own."""

UNPACKED = 100_000_000
"""Bytes that one part of the file may become when it is unpacked."""

MOST_FIELDS = 5_000
"""The largest form of ours has some hundred."""

DEEPEST = 8
"""Levels of fields in fields; ours have two."""

LONGEST = 200_000
"""Signs of one answer."""


def read_pdf(data: bytes) -> tuple[str, str, dict[str, Any]]:
    """The form's id, the model's version and the fields, in the shape of `Answers.fields`.

    Lists give labels and dates stand as typed; `read_answers` makes ids and ISO dates of them.
    Raises `UnreadableForm` where the file is not a form of ours that can be read.
    """
    before = pikepdf.settings.set_qpdf_limits(flate_max_memory=UNPACKED)
    try:
        with Pdf.open(io.BytesIO(data), suppress_warnings=True) as pdf:
            return *_identity(pdf), _nested(dict(_answers(pdf)))
    except UnreadableForm:
        raise
    except pikepdf.PasswordError:
        raise UnreadableForm("PDF-filen er låst med en adgangskode. Fjern den, og prøv igen.") from None
    except (pikepdf.PdfError, ValueError, TypeError, LookupError, AttributeError, RuntimeError, MemoryError):
        # What pikepdf raises for a damaged file depends on where the damage is.
        raise UnreadableForm("Filen er ikke en PDF, der kan læses. Den er måske beskadiget.") from None
    finally:
        pikepdf.settings.set_qpdf_limits(flate_max_memory=before["flate_max_memory"])


def _identity(pdf: Pdf) -> tuple[str, str]:
    """The form's id and the model's version."""
    found = IDENTITY.search(_text(pdf.docinfo.get("/Keywords")))
    if not found:
        raise UnreadableForm("PDF-filen er ikke et af håndbogens skemaer, eller den er gemt uden sine felter.")
    return found["form"], found["version"]


def _answers(pdf: Pdf) -> Iterator[tuple[str, str]]:
    """The name of each field with its answer; empty ones too."""
    form = pdf.Root.get("/AcroForm")
    fields = form.get("/Fields") if isinstance(form, Dictionary) else None
    if not isinstance(fields, Array) or not len(fields):
        raise UnreadableForm("PDF-filen har ingen felter. Er den printet til PDF, er svarene ikke længere felter.")
    for number, (name, field) in enumerate(_fields(fields, "", 0)):
        if number >= MOST_FIELDS:
            raise UnreadableForm("PDF-filen har for mange felter til at være et skema.")
        yield name, _answer(field)


def _fields(fields: Array, above: str, depth: int) -> Iterator[tuple[str, Object]]:
    """Every field that holds an answer, by its full name; some programs build names of several levels."""
    for field in fields:
        if not isinstance(field, Dictionary):
            continue
        name = ".".join(filter(None, [above, _text(field.get("/T"))]))
        kids = field.get("/Kids")
        below = [kid for kid in kids if isinstance(kid, Dictionary) and "/T" in kid] if isinstance(kids, Array) else []
        if below and depth < DEEPEST:
            yield from _fields(Array(below), name, depth + 1)
        elif name:
            yield name, field


def _answer(field: Object) -> str:
    """What stands in a field: text, a label, or the state of a mark; empty where there is nothing."""
    value = field.get("/V")
    if isinstance(value, Array):
        value = value[0] if len(value) else None
    kind, none = _kind(field), ""
    if kind == Name.Btn:
        # Some programs write the state of a mark as text: «/ja».
        answer, none = _text(value if value is not None else _state(field)).removeprefix("/"), "Off"
    else:
        answer = _text(value)
        none = NOTHING_CHOSEN if kind == Name.Ch else ""
    return "" if answer.strip() in ("", none) else answer


def _kind(field: Object) -> Object | None:
    """Whether one writes, chooses or sets a mark; it may be said at the field, at the one above it or at its places."""
    kids = field.get("/Kids")
    first = kids[0] if isinstance(kids, Array) and len(kids) else None
    for place in (field, field.get("/Parent"), first):
        if isinstance(place, Dictionary) and "/FT" in place:
            return place.FT
    return None


def _state(field: Object) -> Object | None:
    """Which mark shows as set, where a program has only set that."""
    kids = field.get("/Kids")
    for place in [field, *(kids if isinstance(kids, Array) else [])]:
        state = place.get("/AS") if isinstance(place, Dictionary) else None
        if isinstance(state, Name) and state != Name.Off:
            return state
    return None


def _text(value: Object | None) -> str:
    """A string, a name or a stream as text."""
    if isinstance(value, Stream):
        text = str(String(value.read_bytes()))
    elif isinstance(value, Name):
        text = str(value)[1:]
    elif isinstance(value, String):
        text = str(value)
    else:
        return ""
    if len(text) > LONGEST:
        raise UnreadableForm("PDF-filen har et svar, der er for langt til et skema.")
    return text


def _nested(answers: Mapping[str, str]) -> dict[str, Any]:
    """The flat names as fields, rows and lists: `personer--1--navn`; a strange name stays as it is."""
    fields: dict[str, Any] = {}
    tables: dict[str, dict[int, dict[str, Any]]] = {}
    for name, answer in answers.items():
        match name.split(JOINT):
            case [table, number, column, *option] if number.isdecimal() and len(option) <= 1 and len(number) < 5:
                _put(tables.setdefault(table, {}).setdefault(int(number), {}), column, option, answer)
            case [field, *option] if len(option) <= 1:
                _put(fields, field, option, answer)
            case _:
                fields[name] = answer
    rows = {table: [row for _, row in sorted(rows.items())] for table, rows in tables.items()}
    return {**fields, **rows}


def _put(fields: dict[str, Any], field: str, option: list[str], answer: str) -> None:
    """Add the answer of a field, or of one of its options to its list."""
    if not option:
        fields[field] = answer
        return
    chosen = fields.setdefault(field, [])
    if isinstance(chosen, list) and answer and answer != NO:
        chosen.append(option[0])

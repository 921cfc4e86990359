"""Filled forms from files: the browser's JSON, a PDF, a Word file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..model import Model
from .answers import Answers, UnreadableForm, read_answers
from .pdf.read import read_pdf
from .word.package import OLD_OFFICE
from .word.read import read_docx

__all__ = ["UnreadableForm", "as_json", "read_form"]

LARGEST = 20_000_000
"""Bytes; a filled form is a hundredth of it, and nothing larger is read."""


def read_form(model: Model, file: Path) -> Answers:
    """The answers in a file, told apart by what is in it rather than by its name; raises `UnreadableForm`."""
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except FileNotFoundError:
        raise UnreadableForm("Filen findes ikke.") from None
    except IsADirectoryError:
        raise UnreadableForm("Det er en mappe og ikke en fil.") from None
    except OSError:
        raise UnreadableForm("Filen kan ikke læses. Måske har du ikke lov.") from None
    if len(data) > LARGEST:
        raise UnreadableForm("Filen er for stor til at være et skema.")
    return read_answers(model, *_raw(data))


def _raw(data: bytes) -> tuple[str, str, dict[str, Any]]:
    if data.startswith(b"%PDF-"):
        return read_pdf(data)
    if data.startswith((b"PK", OLD_OFFICE)):
        return read_docx(data)
    return _read_json(data)


def _read_json(data: bytes) -> tuple[str, str, dict[str, Any]]:
    """The form, the model's version and the fields of the browser's file."""
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):  # also bytes that are no UTF-8, and numbers of 5,000 digits
        raise UnreadableForm("Filen er hverken JSON, PDF eller Word.") from None
    match found:
        case {"form": str(form), "model_version": str(version), "fields": dict(fields)}:
            return form, version, fields
    raise UnreadableForm("Filen er ikke et gemt skema. Det har «form», «model_version» og «fields».")


def as_json(answers: Answers) -> str:
    """The browser's file, readable as it stands: UTF-8, not escaped."""
    shape = {"form": answers.form, "model_version": answers.model_version, "fields": answers.fields}
    return json.dumps(shape, ensure_ascii=False, indent=1) + "\n"

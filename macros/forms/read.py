"""Filled forms from files: the browser's JSON, a PDF, a Word file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..model import Model
from .answers import Answers, UnknownForm, read_answers
from .pdf_answers import read_pdf
from .word_answers import read_docx

LARGEST = 20_000_000
"""Bytes; a filled form is far smaller, and nothing larger is read."""


OLE = b"\xd0\xcf\x11\xe0"
"""How an older Word file begins, and a newer one with a password; `read_docx` says what to do."""


class UnreadableForm(ValueError):
    """The file is no filled form of ours; the message is Danish and says why."""


def read_form(model: Model, file: Path) -> Answers:
    """The answers in a file, told apart by what is in it rather than by its name; raises `UnreadableForm`."""
    try:
        if file.stat().st_size > LARGEST:
            raise UnreadableForm("Filen er for stor til at være et skema.")
        data = file.read_bytes()
        form, version, fields = _raw(data)
        return read_answers(model, form, version, fields)
    except UnreadableForm:
        raise
    except FileNotFoundError:
        raise UnreadableForm("Filen findes ikke.") from None
    except IsADirectoryError:
        raise UnreadableForm("Det er en mappe og ikke en fil.") from None
    except OSError:
        raise UnreadableForm("Filen kan ikke læses. Måske har du ikke lov.") from None
    except (UnknownForm, ValueError) as error:
        raise UnreadableForm(str(error)) from None


def _raw(data: bytes) -> tuple[str, str, dict[str, Any]]:
    if data.startswith(b"%PDF-"):
        return read_pdf(data)
    if data.startswith((b"PK", OLE)):
        return read_docx(data)
    return read_json(data)


def read_json(data: bytes) -> tuple[str, str, dict[str, Any]]:
    """The form, the model's version and the fields of the browser's file; raises `ValueError`, in Danish."""
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):  # also bytes that are no UTF-8, and numbers of 5,000 digits
        raise ValueError("Filen er hverken JSON, PDF eller Word.") from None
    match found:
        case {"form": str(form), "model_version": str(version), "fields": dict(fields)}:
            return form, version, fields
    raise ValueError("Filen er ikke et gemt skema. Det har «form», «model_version» og «fields».")


def as_json(answers: Answers) -> str:
    """The browser's file, readable as it stands: UTF-8, not escaped."""
    shape = {"form": answers.form, "model_version": answers.model_version, "fields": answers.fields}
    return json.dumps(shape, ensure_ascii=False, indent=1) + "\n"

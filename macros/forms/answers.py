"""The answers of a filled form, in the one shape that the browser, the PDF and the Word file share.

A file of answers is JSON, UTF-8:

    {"form": "netvaerksoverblik", "model_version": "1.0.0", "fields": {
        "den-unges-navn": "Maja",                      tekst, langtekst
        "foedselsdato": "2009-02-28",                  dato, as ISO 8601
        "moede": "moede-16",                           valg: the option's id
        "deltagere": ["den-unge", "koordinator"],      flervalg: the options' ids
        "vist-paa-skaerm": "ja",                       ja-nej: «ja» or «nej»; in a table «ja» or nothing
        "kontaktpersoner": [{"navn": "Lis"}, …]}}      tabel: rows of columns; empty rows and answers are left out

A field's name in a PDF or a Word file is its path with `--` between the parts (no id holds two hyphens):
`deltagere--koordinator`, `kontaktpersoner--1--navn`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..model import Model
from ..model.tools import JOINT, FieldType, FormField, FormSection, Tool
from ..views.dates import NotADate, read_date

YEARS = range(1900, 2200)
"""Where a date may lie, in every format; a year of two digits typed in a browser is one of the first century."""

UNWRITABLE = re.compile(r"[^\t\n\r\x20-\x7E\x85\xA0-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
"""Control signs, halves of a sign and what is no sign: XML and UTF-8 cannot hold them all, and nobody sees them."""

Value = str | list[str] | list[dict[str, "Value"]]


@dataclass(frozen=True)
class Answers:
    """A filled form, whatever file it came from."""

    form: str
    """The tool's id."""

    model_version: str
    """The version of the model the form was made from; empty where the file does not say."""

    fields: dict[str, Value]
    """By field id, as in the browser's file. A value that could not be read stands as the text it was."""

    remarks: tuple[str, ...] = ()
    """What could not be read or found no place, in Danish."""


class UnreadableForm(ValueError):
    """The file is no filled form of ours; the message is Danish and says why."""


def name(*parts: object) -> str:
    """The name of a field in a flat list: `personer--1--navn`."""
    return JOINT.join(str(part) for part in parts)


def read_answers(model: Model, form: str, version: str, raw: Mapping[str, Any]) -> Answers:
    """Bring what a file holds into the shape of the form's fields; nothing is thrown away.

    `form` is its id, or its name where the file has lost the id. `raw` has the shape of `Answers.fields`, but may hold
    labels instead of ids, Danish dates, and anything at all: it may come from anywhere. Raises `UnreadableForm` where
    the model has no such form.
    """
    form, version = _visible(form), _visible(version)
    tool = next((one for one in model.tools if form in (one.id, one.name)), None)
    if tool is None:
        raise UnreadableForm(f"Skemaet «{form[:60]}» findes ikke i modellen. Kendte skemaer: {_known_forms(model)}.")
    reader = _Reader()
    if version != model.version:
        reader.remarks.append(f"Filen er fra modellens udgave {version or '(ukendt)'}; den er nu {model.version}.")
    fields = reader.fields(raw, form_fields(model, tool), "")
    return Answers(tool.id, version, fields, tuple(reader.remarks))


def form_fields(model: Model, tool: Tool) -> dict[str, FormField]:
    """The fields of a form by id, in order, those of its head first."""
    return {field.id: field for section in form_sections(model, tool) for field in section.fields}


def form_sections(model: Model, tool: Tool) -> tuple[FormSection, ...]:
    """The sections of a form: the head that all forms share, then its own."""
    return (model.form_head, *tool.sections)


class _Reader:
    """Reads values field by field and collects what it could not read."""

    def __init__(self) -> None:
        self.remarks: list[str] = []

    def fields(self, raw: Mapping[str, Any], known: Mapping[str, FormField], where: str) -> dict[str, Value]:
        read = {id: self.value(raw[id], field, where + field.label) for id, field in known.items() if id in raw}
        strange = {
            _visible(str(id)): self._text(value, f"{where}«{_visible(str(id))}»")
            for id, value in raw.items()
            if id not in known
        }
        for id, text in strange.items():
            self.remarks.append(f"{where}«{id}» er ikke et felt i skemaet. Værdien er: {text}")
        return {id: value for id, value in (read | strange).items() if value not in ("", [])}

    def value(self, raw: Any, field: FormField, where: str) -> Value:
        if field.type is FieldType.TABLE and isinstance(raw, list) and all(isinstance(row, dict) for row in raw):
            return [row for row in self._rows(raw, field, where) if row]
        if field.type is FieldType.CHOICES and isinstance(raw, list):
            return [self._option(self._text(one, where), field, where) for one in raw]
        text = self._text(raw, where)
        if not isinstance(raw, str) or field.type in (FieldType.TABLE, FieldType.CHOICES, FieldType.SIGNATURE):
            return self._unread(text, where)
        match field.type:
            case FieldType.DATE:
                return iso(text) or self._unread(text, where, "en dato som 28-02-2009")
            case FieldType.CHOICE | FieldType.YES_NO:
                return self._option(text, field, where)
            case _:
                return text

    def _rows(self, rows: list[dict[str, Any]], table: FormField, where: str) -> Iterator[dict[str, Value]]:
        columns = {column.id: column for column in table.columns}
        for number, row in enumerate(rows, start=1):
            yield self.fields(row, columns, f"{where}, række {number}: ")

    def _option(self, text: str, field: FormField, where: str) -> str:
        ids = field.labels
        by_label = {label.casefold(): id for id, label in ids.items()}
        found = text if text in ids else by_label.get(text.strip().casefold())
        return found or self._unread(text, where, ", ".join(f"«{label}»" for label in ids.values()))

    def _text(self, raw: Any, where: str) -> str:
        """A value as text that every format can hold, its lines ended in one way."""
        text = _as_text(raw).replace("\r\n", "\n").replace("\r", "\n")
        kept = UNWRITABLE.sub("", text)
        if kept != text:
            self.remarks.append(f"{where}: usynlige tegn, som et skema ikke kan gemme, er fjernet fra svaret.")
        return kept

    def _unread(self, text: str, where: str, expected: str = "") -> str:
        if text:
            self.remarks.append(
                f"{where}: værdien kan ikke læses og er bevaret som tekst: {text}"
                + (f" (her ventes {expected})" if expected else "")
            )
        return text


def rows_of(value: Any) -> list[dict[str, Value]]:
    """The rows in the answer of a table; none where it is another answer."""
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def iso(text: str) -> str:
    """A date in ISO 8601, from ISO or as Danes write it; empty where there is no such day."""
    try:
        day = read_date(text.strip())
    except NotADate:
        return ""
    return day.isoformat() if day.year in YEARS else ""


def danish(text: str) -> str:
    """A date of ISO 8601 as one types it in Danish: 28-02-2009. Other text is left as it is."""
    return "-".join(reversed(iso(text).split("-"))) or text


def _as_text(value: Any) -> str:
    """A value as a reader sees it; what is no text stands as JSON, as in the browser."""
    if value is None or isinstance(value, str):
        return value or ""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _visible(id: str) -> str:
    """A name from a file as one can print it; told apart by signs that nobody sees, two names stay two."""
    return UNWRITABLE.sub(lambda sign: f"\\u{ord(sign.group()):04x}", id)


def _known_forms(model: Model) -> str:
    return ", ".join(tool.id for tool in model.tools)

"""What the tests of Word forms share: a filled form, and ways to look into a file and to change it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from lxml import etree

from macros.forms.answers import Answers, form_fields, read_answers
from macros.forms.word.read import read_docx
from macros.forms.word.xml import NAMESPACES
from macros.model import Model
from macros.model.tools import FieldType, FormField, Tool

W = f"{{{NAMESPACES['w']}}}"

TEXTS = ("Maja Østergård", "Lis & «Åge» <Æbeltoft>", "28 34 56 78, bedst om eftermiddagen", '"Ja"; nej')

"""The site's colours."""


def example(
    model: Model, tool: Tool, rows: int = 9, long_text: str = "Første linje: æøå ÆØÅ ½.\n\nTredje linje."
) -> Answers:
    """A form in which everything is filled in, with more rows than the empty one has."""

    def value(field: FormField, number: int):
        match field.type:
            case FieldType.LONG_TEXT:
                return long_text
            case FieldType.DATE:
                return f"2009-02-{number % 28 + 1:02}"
            case FieldType.CHOICE:
                return field.options[number % len(field.options)].id
            case FieldType.CHOICES:
                return [option.id for option in field.options[: 1 + number % 2]]
            case FieldType.YES_NO:
                return "ja"
            case FieldType.TABLE:
                return [filled(field.columns, row) for row in range(rows)]
            case _:
                return TEXTS[number % len(TEXTS)]

    def filled(fields, start: int):
        kept = [field for field in fields if field.type is not FieldType.SIGNATURE]
        return {field.id: value(field, start + number) for number, field in enumerate(kept)}

    return Answers(tool.id, model.version, filled(form_fields(model, tool).values(), 0))


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    """A part of the file, parsed."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return etree.fromstring(file.read(name))


def controls(data: bytes) -> list[etree._Element]:
    """The content controls that one writes, chooses or ticks in, in order."""
    inner = (sdt for sdt in part(data).iter(W + "sdt") if sdt.find(f"{W}sdtContent//{W}sdt") is None)
    return [sdt for sdt in inner if sdt.find(f"{W}sdtPr") is not None]


def says(control: etree._Element, name: str) -> str | None:
    """The alias or the tag of a control."""
    found = control.find(f"{W}sdtPr/{W}{name}")
    return None if found is None else found.get(W + "val")


def kind(control: etree._Element) -> str:
    """What kind of control it is, by the name of Word's element."""
    known = {"text", "date", "dropDownList", "checkbox"}
    names = [etree.QName(child).localname for child in control.find(f"{W}sdtPr")]
    return next((name for name in names if name in known), "")


def shown(control: etree._Element) -> str:
    """The text one sees in it."""
    return "".join(control.find(f"{W}sdtContent").itertext())


def changed(data: bytes, change: Callable[[etree._Element], None]) -> bytes:
    """The file as somebody saves it who has changed its text."""
    root = part(data)
    change(root)
    return with_parts(data, {"word/document.xml": etree.tostring(root)})


def with_parts(data: bytes, parts: dict[str, bytes | None]) -> bytes:
    """The file with other parts in it; None takes one out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        kept = {name: before.read(name) for name in before.namelist()}
        for name, text in (kept | parts).items():
            if text is not None:
                after.writestr(name, text)
    return out.getvalue()


def reread(model, data: bytes) -> Answers:
    return read_answers(model, *read_docx(data))


def control(root: etree._Element, tag: str, number: int = 0) -> etree._Element:
    """The control with a tag, counted from 0 where rows repeat it."""
    return [sdt for sdt in root.iter(W + "sdt") if says(sdt, "tag") == tag][number]


def write(sdt: etree._Element, text: str) -> None:
    """Write in a control as Word does: the prompt goes, and the text stands in runs."""
    prompt = sdt.find(f"{W}sdtPr/{W}showingPlcHdr")
    if prompt is not None:
        prompt.getparent().remove(prompt)
    next(sdt.iter(W + "t")).text = text

"""What is filled in in a Word form, whichever program saved it.

A field is found by its content control's tag, a row by what begins it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from lxml import etree
from lxml.etree import _Element

from ...model.tools import JOINT, YES
from ..answers import UnreadableForm, iso
from .controls import DATE_FORMAT, PLACEHOLDER_STYLE, PLACEHOLDERS
from .package import WordFile

STAMP = re.compile(r"Skema: (?P<form>.+?)\. .*?, udgave (?P<version>[^,]+),")
"""The foot of the pages, where the file's properties were lost."""

SIGNS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-"}
"""Elements that stand for a sign."""

ABOUT = frozenset({"rPr", "pPr", "sdtPr", "tblPr", "trPr", "tcPr", "Fallback", "del", "moveFrom"})
"""Elements that hold no text of the reader's: how something looks, what was deleted, an older form of the same."""

MOST_CONTROLS = 20_000
"""Far more than a form with hundreds of rows has."""

TRUE, FALSE = ("1", "true", "on"), ("0", "false", "off")


@dataclass(frozen=True)
class _Filled:
    """One control: where it belongs, and what is in it."""

    path: list[str]
    """The parts of the tag."""

    value: str
    """Text, an option's id, a date; «ja» for a ticked box; empty where nothing is filled in."""

    is_box: bool
    row: int
    """Which row of a table it stands in, counted through the file; 0 where it stands in none."""


def read_docx(data: bytes) -> tuple[str, str, dict[str, Any]]:
    """The form's id or name, the model's version and the fields in the shape of `Answers.fields`.

    Labels and dates may stand as the reader wrote them. Raises `UnreadableForm` where the file is no form of ours
    or cannot be read.
    """
    file = WordFile(data)
    form, version = _identity(file)
    controls = list(islice(_controls(file.document()), MOST_CONTROLS + 1))
    if len(controls) > MOST_CONTROLS:
        raise UnreadableForm("Filen har flere felter, end et skema kan have.")
    if not controls:
        raise UnreadableForm(
            "Word-filen har ingen af skemaets felter. Ældre udgaver af LibreOffice, fx 7.4, fjerner felternes navne, "
            "når de gemmer. Udfyld skemaet i Word eller i et nyere LibreOffice."
        )
    return form, version, _fields(controls)


def _identity(file: WordFile) -> tuple[str, str]:
    properties = file.properties()
    if form := properties.get("form"):
        return form, properties.get("model_version", "")
    for text in file.footers():
        if found := STAMP.search(text):
            return found["form"], found["version"]
    raise UnreadableForm("Word-filen er ikke et skema fra håndbogen. Den siger ikke, hvilket skema den er.")


def _controls(root: _Element) -> Iterator[_Filled]:
    """Every control with a tag in the order of the text, with the row it stands in.

    A row begins with a repeated item, which Word keeps and makes more of, and with a line of a table that has
    a number, which LibreOffice keeps, too.
    """
    row = begun = 0
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        kind = etree.QName(element).localname
        if kind == "tbl":
            row = 0
        elif event == "end":
            continue
        elif kind in ABOUT:
            walk.skip_subtree()
        elif (kind == "tr" and _is_numbered(element)) or (kind == "sdt" and _is(element, "repeatingSectionItem")):
            row = begun = begun + 1
        elif kind == "sdt" and (filled := _filled(element, row)):
            walk.skip_subtree()
            yield filled


def _is_numbered(line: _Element) -> bool:
    return line.find("./{*}tc/{*}p/{*}pPr/{*}numPr") is not None


def _is(control: _Element, kind: str) -> bool:
    return control.find("./{*}sdtPr/{*}" + kind) is not None


def _filled(control: _Element, row: int) -> _Filled | None:
    """What a control says; None where it has no tag or only holds others."""
    properties, content = control.find("./{*}sdtPr"), control.find("./{*}sdtContent")
    tag = _says(control.find("./{*}sdtPr/{*}tag"))
    if not tag or content is None or _is(control, "repeatingSection"):
        return None
    if content.find(".//{*}sdtPr/{*}tag") is not None:
        return None
    box = properties.find("./{*}checkbox/{*}checked")
    ticked = YES if _says(box) in TRUE else ""
    value = _answer(properties, content) if box is None else ticked
    return _Filled(tag.split(JOINT, 2), value, box is not None, row)


def _answer(properties: _Element, content: _Element) -> str:
    """What is chosen or written in a control."""
    text = _text(content)
    if not text.strip() or _is_prompt(properties, content, text):
        return ""
    for line in properties.iterfind("./{*}dropDownList/{*}listItem"):
        if _says(line, "displayText") == text:
            return _says(line, "value")
    day = properties.find("./{*}date")
    if day is None or iso(text) or _says(day.find("./{*}dateFormat")) == DATE_FORMAT:
        return text
    return _says(day, "fullDate")[:10] or text


def _is_prompt(properties: _Element, content: _Element, text: str) -> bool:
    """Whether the control asks for an answer.

    It says so itself; where a program has dropped that, the prompt is known by its words and its style together,
    for the words alone may be what somebody wrote.
    """
    prompt = properties.find("./{*}showingPlcHdr")
    if prompt is not None:
        return _says(prompt) not in FALSE
    styles = {_says(style) for style in content.iterfind(".//{*}rStyle")}
    return text.strip() in PLACEHOLDERS and PLACEHOLDER_STYLE in styles


def _text(content: _Element) -> str:
    """What one reads in a control, its paragraphs as lines."""
    parts: list[str] = []
    paragraphs = 0
    walk = etree.iterwalk(content, events=("start",))
    for _, element in walk:
        kind = etree.QName(element).localname
        if kind in ABOUT:
            walk.skip_subtree()
        elif kind == "t":
            parts.append(element.text or "")
        elif kind == "p":
            parts.append("\n" if paragraphs else "")
            paragraphs += 1
        else:
            parts.append(SIGNS.get(kind, ""))
    return "".join(parts)


def _says(element: _Element | None, name: str = "val") -> str:
    """An attribute of any of Word's namespaces; empty where there is none."""
    if element is None:
        return ""
    return next((value for key, value in element.attrib.items() if etree.QName(key).localname == name), "")


def _fields(controls: list[_Filled]) -> dict[str, Any]:
    """The answers field by field; a first part with more than boxes below it is a table."""
    tables = {one.path[0] for one in controls if len(one.path) > 1 and (one.row or not one.is_box or one.path[2:])}
    fields: dict[str, Any] = {id: [] for id in sorted(tables)}
    last: dict[str, tuple[int, set[tuple[str, ...]]]] = {}
    for one in controls:
        id, *rest = one.path
        if rest and id in tables:
            row, seen = last.get(id, (-1, set()))
            if one.row != row or tuple(rest) in seen:
                fields[id].append({})
                seen = set()
            seen.add(tuple(rest))
            last[id] = (one.row, seen)
            _add(fields[id][-1], rest, one.value)
        elif id not in tables:
            _add(fields, one.path, one.value)
    return fields


def _add(fields: dict[str, Any], path: list[str], value: str) -> None:
    """Put an answer where it belongs. Nothing is lost where a name comes twice: the texts stand below each other."""
    if not value:
        return
    id, *option = path
    before = fields.get(id)
    if option:
        fields[id] = [*(before if isinstance(before, list) else [before] if before else []), option[0]]
    elif isinstance(before, list):
        fields[id] = [*before, value]
    else:
        fields[id] = value if before in (None, value) else f"{before}\n{value}"

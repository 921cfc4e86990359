"""Word's content controls: the places of a form where one writes, chooses, ticks or adds a row.

Each has a tag, the field's name that `answers` reads, and an alias, what Word shows and a screen reader says.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from markupsafe import Markup

from ...model.tools import LONGEST_NAME, FieldType, FormField
from .. import answers
from .xml import attribute, joined, run

WRITE, WRITE_MORE, PICK_DATE, PICK = (
    "Klik og skriv",
    "Klik og skriv. Her er plads til flere linjer",
    "Vælg dato",
    "Vælg",
)

PLACEHOLDERS = frozenset({WRITE, WRITE_MORE, PICK_DATE, PICK})
"""What stands in a control that is not filled in."""

PLACEHOLDER_STYLE = "PlaceholderText"
"""The style of those words."""

DATE_FORMAT = "dd-MM-yyyy"

TICKED, UNTICKED = "☒", "☐"


class Controls:
    """Makes the controls of one document, each with a number of its own."""

    def __init__(self) -> None:
        self._numbers = count(1001)

    def one(self, field: FormField, tag: str, value: str, *, locked: bool) -> Markup:
        """The control of a field that takes one answer; `value` is its answer, empty where there is none.

        `locked` keeps the control from being deleted, not from being filled in. In a row it must be open,
        or Word could not remove the row.
        """
        shown = value
        match field.type:
            case FieldType.DATE:
                kind, prompt, shown = _date(value), PICK_DATE, answers.danish(value)
            case FieldType.CHOICE | FieldType.YES_NO:
                labels = field.labels
                kind, prompt, shown = _choices(labels), PICK, labels.get(value, value)
            case FieldType.LONG_TEXT:
                kind, prompt = Markup('<w:text w:multiLine="1"/>'), WRITE_MORE
            case _:
                kind, prompt = Markup('<w:text w:multiLine="1"/>' if "\n" in value else "<w:text/>"), WRITE
        if not value:
            kind = joined(Markup("<w:showingPlcHdr/>"), kind)
        content = run(shown) if value else run(prompt, PLACEHOLDER_STYLE)
        return self._control(tag, field.label, kind, content, locked=locked)

    def text(self, tag: str, alias: str, prompt: str) -> Markup:
        """A place to write that is no field of a form."""
        kind = Markup('<w:showingPlcHdr/><w:text w:multiLine="1"/>')
        return self._control(tag, alias, kind, run(prompt, PLACEHOLDER_STYLE), locked=True)

    def said(self, tag: str, alias: str, text: str) -> Markup:
        """A text that another may take the place of; without one it looks empty."""
        return self._control(tag, alias, Markup("<w:text/>"), run(text or " "), locked=True)

    def tick(self, tag: str, alias: str, ticked: bool, *, locked: bool) -> Markup:
        """A check box, without the words beside it."""
        kind = Markup(
            '<w14:checkbox><w14:checked w14:val="{}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
            '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
        ).format(int(ticked))
        return self._control(tag, alias, kind, run(TICKED if ticked else UNTICKED, "TickBox"), locked=locked)

    def repeated(self, tag: str, alias: str, rows: Iterable[Markup]) -> Markup:
        """Rows of a table that Word can make more of; each is one or several `w:tr`."""
        items = [self._control("", "", Markup("<w15:repeatingSectionItem/>"), row, locked=False) for row in rows]
        return self._control(tag, alias, Markup("<w15:repeatingSection/>"), joined(*items), locked=False)

    def _control(self, tag: str, alias: str, kind: Markup, content: Markup, *, locked: bool) -> Markup:
        named = Markup('<w:alias w:val="{}"/><w:tag w:val="{}"/>').format(shortened(alias), tag) if tag else ""
        lock = Markup('<w:lock w:val="sdtLocked"/>') if locked else ""
        return Markup(
            '<w:sdt><w:sdtPr>{}<w:id w:val="{}"/>{}{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
        ).format(named, next(self._numbers), lock, kind, content)


def alias_of(question: str, option: str) -> str:
    """What a box to tick is called: the question, too, where there is room for it."""
    both = f"{question}: {option}"
    return both if len(both) <= LONGEST_NAME else option


def shortened(text: str) -> str:
    """Text that is short enough for an alias, which Word limits as it does tags."""
    text = attribute(text)
    return text if len(text) <= LONGEST_NAME else text[: LONGEST_NAME - 1].rstrip() + "…"


def _date(value: str) -> Markup:
    """A date with a calendar to pick from."""
    day = answers.iso(value)
    return Markup(
        '<w:date{}><w:dateFormat w:val="{}"/><w:lid w:val="da-DK"/><w:storeMappedDataAs w:val="dateTime"/>'
        '<w:calendar w:val="gregorian"/></w:date>'
    ).format(Markup(' w:fullDate="{}T00:00:00Z"').format(day) if day else "", DATE_FORMAT)


def _choices(labels: dict[str, str]) -> Markup:
    """A list to choose from; its first line takes the answer back."""
    lines = [(PICK, ""), *((label, id) for id, label in labels.items())]
    items = (
        Markup('<w:listItem w:displayText="{}" w:value="{}"/>').format(attribute(label), id) for label, id in lines
    )
    return Markup("<w:dropDownList>{}</w:dropDownList>").format(joined(*items))

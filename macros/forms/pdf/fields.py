"""Makes the fields of a PDF: WeasyPrint gave every control a place and a tag as a check box, here it becomes itself.

WeasyPrint's own fields do for a browser's form, not for ours: a screen reader hears the option instead of the question,
some viewers show no tick, and the font is embedded whole (Kozea/WeasyPrint#2881 and what we saw).
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf, String

from ...model.tools import YES
from .ink import Ink
from .sheet import SIZE, Control, Kind
from .tags import by_number, without_wrappers

NOTHING_CHOSEN = "–"
"""The first line of a list, for taking an answer back."""

MANY_LINES, COMBO, ROUND = 1 << 12, 1 << 17, 1 << 15
"""Flags of fields: more lines than one; a list that folds out; round marks, which some viewers let one take back."""

PRINTED = 1 << 2
"""Flag of every place: it is on paper too."""

TICK_STYLE = "/ZaDb 0 Tf 0 g"
"""How a viewer draws a mark that it does not take from us."""


def with_fields(flat: bytes, controls: Iterable[Control]) -> bytes:
    """The PDF with its fields, as bytes; `flat` has a check box for every place of `controls`, by the place's name."""
    controls = list(controls)
    with Pdf.open(io.BytesIO(flat)) as pdf:
        maker = _Maker(pdf, controls)
        pdf.Root.AcroForm = Dictionary(
            Fields=Array([maker.field(control) for control in controls]),
            DR=Dictionary(Font=maker.fonts),
            DA=String(maker.ink.style(SIZE)),
        )
        without_wrappers(pdf)
        file = io.BytesIO()
        pdf.save(file, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
        return file.getvalue()


class _Maker:
    """Makes the fields of one PDF."""

    def __init__(self, pdf: Pdf, controls: list[Control]) -> None:
        self._pdf = pdf
        self._places = {str(place.T): place for page in pdf.pages for place in page.get("/Annots", []) if "/T" in place}
        self._tags = by_number(pdf)
        self.ink = Ink(pdf, [control.value for control in controls])
        marks = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.ZapfDingbats)
        self.fonts = Dictionary({**dict(self.ink.fonts.items()), "/ZaDb": pdf.make_indirect(marks)})

    def field(self, control: Control) -> Object:
        """The field of a control, with its places."""
        if control.kind is Kind.ONE_OF:
            return self._round_marks(control)
        field = self._cleared(control.name)
        field.T, field.TU = String(control.name), String(control.spoken)
        if control.kind is Kind.TICK:
            return self._tick(field, control)
        if control.kind is Kind.LIST:
            return self._list(field, control)
        return self._write(field, control)

    def _cleared(self, name: str) -> Object:
        """A place without what WeasyPrint says of it, its edges in order."""
        place = self._places[name]
        left, bottom, right, top = (float(edge) for edge in place.Rect)
        kept = {key: place[key] for key in ("/Type", "/Subtype", "/P", "/StructParent")}
        for key in list(place.keys()):
            del place[key]
        for key, value in kept.items():
            place[key] = value
        edges = min(left, right), min(bottom, top), max(left, right), max(bottom, top)
        place.Rect, place.F = Array([round(edge, 2) for edge in edges]), PRINTED
        return place

    def _round_marks(self, control: Control) -> Object:
        field = self._pdf.make_indirect(
            Dictionary(
                FT=Name.Btn,
                Ff=ROUND,
                T=String(control.name),
                TU=String(control.spoken),
                V=Name(f"/{control.value}") if control.value else Name.Off,
                Kids=Array(),
            )
        )
        for name, option, spoken in control.marks:
            place = self._cleared(name)
            place.Parent, place.Contents = field, String(spoken)
            self._tags[int(place.StructParent)].Alt = String(spoken)
            self._mark(place, option, self.ink.mark, "l", chosen=option == control.value)
            field.Kids.append(place)
        return field

    def _tick(self, field: Object, control: Control) -> Object:
        self._mark(field, YES, self.ink.tick, "4", chosen=control.value == YES)
        field.FT, field.V = Name.Btn, field.AS
        return field

    def _mark(self, place: Object, state: str, draw: Callable[..., Object], sign: str, *, chosen: bool) -> None:
        """Make a place one that is either set or not; `sign` is the mark's in the font of marks."""
        states = {f"/{state}": draw(*_size(place), chosen=True), "/Off": draw(*_size(place), chosen=False)}
        place.AP, place.AS = Dictionary(N=Dictionary(states)), Name(f"/{state}") if chosen else Name.Off
        place.MK, place.DA = Dictionary(CA=String(sign)), String(TICK_STYLE)

    def _list(self, field: Object, control: Control) -> Object:
        labels = [NOTHING_CHOSEN, *(label for _, label in control.options)]
        field.FT, field.Ff, field.Opt = Name.Ch, COMBO, Array([String(label) for label in labels])
        return self._text(field, control)

    def _write(self, field: Object, control: Control) -> Object:
        field.FT = Name.Tx
        if control.lines > 1:
            field.Ff = MANY_LINES
        if control.kind is Kind.DATE:
            field.AA = Dictionary(K=_script("AFDate_KeystrokeEx"), F=_script("AFDate_FormatEx"))
        return self._text(field, control)

    def _text(self, field: Object, control: Control) -> Object:
        """Put the value of a control into its field. An empty field has no picture and needs none."""
        size = SIZE
        if control.value:
            picture, size = self.ink.text(control.value, *_size(field), many_lines=control.lines > 1)
            field.V, field.AP = String(control.value), Dictionary(N=picture)
        field.DA = String(self.ink.style(size))
        return field


def _size(place: Object) -> tuple[float, float]:
    left, bottom, right, top = (float(edge) for edge in place.Rect)
    return right - left, top - bottom


def _script(function: str) -> Dictionary:
    """Lets viewers that can check a date and write it the Danish way."""
    return Dictionary(S=Name.JavaScript, JS=String(f'{function}("dd-mm-yyyy");'))

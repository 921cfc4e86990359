"""Fills in PDF forms as Chromium's viewer does: PDFium, told what the mouse and the keyboard do."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterator, Mapping
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as api


def fill(data: bytes, values: Mapping[str, str]) -> bytes:
    """Type texts, choose labels and press marks: by the field's name, and the name of the mark after `=`."""
    document = pdfium.PdfDocument(data)
    document.init_forms()
    form = document.formenv
    for page in document:
        for name, place in _places(form, page):
            if name in values:
                _fill(form, page, place, values[name])
    filled = io.BytesIO()
    document.save(filled)
    document.close()
    return filled.getvalue()


def _places(form: Any, page: Any) -> Iterator[tuple[str, Any]]:
    for number in range(api.FPDFPage_GetAnnotCount(page)):
        place = api.FPDFPage_GetAnnot(page, number)
        name = _text(api.FPDFAnnot_GetFormFieldName, form, place)
        if api.FPDFAnnot_GetFormFieldType(form, place) == api.FPDF_FORMFIELD_RADIOBUTTON:
            name += "=" + _text(api.FPDFAnnot_GetFormFieldExportValue, form, place)
        yield name, place
        api.FPDFPage_CloseAnnot(place)


def _fill(form: Any, page: Any, place: Any, value: str) -> None:
    kind = api.FPDFAnnot_GetFormFieldType(form, place)
    api.FORM_SetFocusedAnnot(form, place)
    if kind == api.FPDF_FORMFIELD_TEXTFIELD:
        api.FORM_SelectAllText(form, page)
        api.FORM_ReplaceSelection(form, page, _wide(value))
    elif kind == api.FPDF_FORMFIELD_COMBOBOX:
        count = api.FPDFAnnot_GetOptionCount(form, place)
        labels = [_text(api.FPDFAnnot_GetOptionLabel, form, place, number) for number in range(count)]
        assert api.FORM_SetIndexSelected(form, page, labels.index(value), True)
    else:
        _press(form, page, place)
    api.FORM_ForceToKillFocus(form)


def _press(form: Any, page: Any, place: Any) -> None:
    edges = api.FS_RECTF()
    api.FPDFAnnot_GetRect(place, edges)
    x, y = (edges.left + edges.right) / 2, (edges.top + edges.bottom) / 2
    for act in (api.FORM_OnMouseMove, api.FORM_OnLButtonDown, api.FORM_OnLButtonUp):
        act(form, page, 0, x, y)


def _text(read: Any, form: Any, place: Any, *more: int) -> str:
    size = read(form, place, *more, None, 0)
    text = ctypes.create_string_buffer(size)
    read(form, place, *more, ctypes.cast(text, ctypes.POINTER(api.FPDF_WCHAR)), size)
    return text.raw[: size - 2].decode("utf-16-le")


def _wide(text: str) -> Any:
    return ctypes.cast(ctypes.create_string_buffer((text + "\0").encode("utf-16-le")), api.FPDF_WIDESTRING)

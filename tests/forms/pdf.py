"""What the tests of PDF forms share: how a file is filled in by others, and what stands in it."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping

import pikepdf
import pypdf
from fontTools.agl import toUnicode

from macros.forms.answers import Answers, danish, form_fields, name
from macros.model import Model
from macros.model.tools import FieldType, FormField, Tool


def names(model: Model, tool: Tool) -> set[str]:
    """The names that the model gives the fields of an empty form."""
    found: set[str] = set()
    for field in form_fields(model, tool).values():
        rows = range(1, field.empty_rows + 1) if field.type is FieldType.TABLE else ()
        cells = [(column, (field.id, row, column.id)) for row in rows for column in field.columns]
        for one, path in cells or [(field, (field.id,))]:
            if one.type is FieldType.CHOICES:
                found.update(name(*path, option.id) for option in one.options)
            elif one.type is not FieldType.SIGNATURE:
                found.add(name(*path))
    return found


def typed(model: Model, tool: Tool, answers: Answers) -> dict[str, str]:
    """What a reader types, chooses and presses to give these answers; `=` stands before the name of a round mark."""

    def one(field: FormField, value, path: tuple) -> Iterator[tuple[str, str]]:
        in_row = len(path) > 1
        match field.type:
            case FieldType.TABLE:
                columns = {column.id: column for column in field.columns}
                for number, row in enumerate(value, start=1):
                    for id, cell in row.items():
                        yield from one(columns[id], cell, (*path, number, id))
            case FieldType.CHOICES:
                yield from ((name(*path, id), "ja") for id in value)
            case FieldType.CHOICE if in_row:
                yield name(*path), field.labels[value]
            case FieldType.CHOICE | FieldType.YES_NO if not in_row:
                yield f"{name(*path)}={value}", value
            case FieldType.DATE:
                yield name(*path), danish(value)
            case _:
                yield name(*path), value

    fields = form_fields(model, tool)
    return {key: text for id, value in answers.fields.items() for key, text in one(fields[id], value, (id,))}


def fill_with_pypdf(data: bytes, values: Mapping[str, str]) -> bytes:
    """Fill in as programs do that know a PDF but show no page."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    marks = {field for field, found in pypdf.PdfReader(io.BytesIO(data)).get_fields().items() if found["/FT"] == "/Btn"}
    given = {key.partition("=")[0]: value for key, value in values.items()}
    writer.update_page_form_field_values(
        None, {key: f"/{value}" if key in marks else value for key, value in given.items()}, auto_regenerate=False
    )
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


class Fields(dict[str, pikepdf.Object]):
    """The fields of a file by name; they last as long as their file is open."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(data))
        super().__init__({str(field.T): field for field in self.pdf.Root.AcroForm.Fields})


def shown(field: pikepdf.Object) -> tuple[list[str], float]:
    """The lines one sees in a text field, and how much room they leave below them, in points."""
    drawn, font, size, leading, lines = field.AP.N, "", 0.0, 0.0, [""]
    for operands, operator in pikepdf.parse_content_stream(drawn):
        if str(operator) == "Tf":
            font, size = str(operands[0]), float(operands[1])
        elif str(operator) == "TL":
            leading = float(operands[0])
        elif str(operator) == "T*":
            lines.append("")
        elif str(operator) == "Tj":
            lines[-1] += _decoded(bytes(operands[0]), drawn.Resources.Font[font])
    return lines, float(drawn.BBox[3]) - (len(lines) - 1) * leading - size


def _decoded(codes: bytes, font: pikepdf.Object) -> str:
    if font.Encoding == pikepdf.Name.WinAnsiEncoding:
        return codes.decode("cp1252")
    differences = list(font.Encoding.Differences)
    signs = {int(differences[at]): toUnicode(str(differences[at + 1])[1:]) for at in range(0, len(differences), 2)}
    return "".join(signs[code] for code in codes)

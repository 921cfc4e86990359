"""A tool's form as a Word file, to be filled in with Word or LibreOffice; empty, or with answers in it."""

from __future__ import annotations

from ...model import Model
from ...model.tools import Tool
from ..answers import Answers
from .body import Body
from .file import Sheet, light_colours, word_file


def form_docx(model: Model, tool: Tool, *, tokens: str, address: str = "", answers: Answers | None = None) -> bytes:
    """The file `/downloads/skemaer/<id>.docx`; the same bytes for the same model.

    `tokens` is the text of the site's tokens.css; `address` is the form's full address for the foot of the pages,
    where there is a real one; `answers` are written into the fields.
    """
    colours = light_colours(tokens)
    body = Body(model, tool, answers, colours)
    sheet = Sheet(
        title=f"{tool.name} – skema",
        name=tool.name,
        subject=tool.summary.text,
        known_by=f"Skema: {tool.name}.",
        whose=f"Den unges navn: {body.whose or '_' * 30}",
        properties={"form": tool.id, "model_version": model.version},
        counted_tables=body.tables,
    )
    return word_file(model, sheet, body.xml, colours=colours, address=address)

"""How much room the words at a field take on the sheet, so that what stands side by side stands level.

Sizes are points and as in sheet.css, where these words have neither kerning nor ligatures.
"""

from __future__ import annotations

from ...model.tools import DataClass, FieldType, FormField
from .fonts import text_width, wrapped

MILLIMETRE = 72 / 25.4

FACE = "SourceSansPro-Semibold.ttf"
"""Of the labels."""

LABEL, LABEL_LINE = 10.0, 13.5
HELP, HELP_LINE = 9.0, 11.7
CARD_LABEL = 9.0

MARK, MARK_PADDING = 8.0, 2 * MILLIMETRE
"""Of the words after a label; only the one on a coloured ground has room about it."""


def label_lines(label: str, room: float) -> int:
    """How many lines the label in a card takes in so many millimetres."""
    return len(wrapped(label, room * MILLIMETRE, CARD_LABEL, FACE))


def words_height(field: FormField, room: float) -> float:
    """How high the label of a field and the help below it are in so many millimetres; points."""
    points = room * MILLIMETRE
    *full, last = wrapped(field.label, points, LABEL, FACE)
    lines, used, space = len(full) + 1, text_width(last, LABEL, FACE), text_width(" ", LABEL)
    for mark in _marks(field):
        fits = used + space + mark <= points
        lines, used = (lines, used + space + mark) if fits else (lines + 1, mark)
    return lines * LABEL_LINE + len(wrapped(_help_of(field), points, HELP)) * HELP_LINE


def _marks(field: FormField) -> list[float]:
    """How wide the words after a label are; points."""
    needed = [text_width("skal udfyldes", MARK)] if field.required else []
    sensitive = field.data_class is not DataClass.ORDINARY
    return [*needed, *([text_width(field.data_class, MARK) + MARK_PADDING] if sensitive else [])]


def _help_of(field: FormField) -> str:
    return f"{field.help.text} Skriv dd-mm-åååå." if field.type is FieldType.DATE else field.help.text

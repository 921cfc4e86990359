"""Reads decks with other eyes than ours (python-pptx), and makes models to try them with."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from lxml import etree
from pptx import Presentation

from macros.exports.slides.deck import deck
from macros.model import Model
from macros.model.base import Statement
from macros.model.pointers import Pointer
from macros.model.training import AgendaItem, AgendaMethod, Programme
from tests.longer import longer
from tests.tokens import TOKENS

ADDRESS = "https://example.dk/undervisning/program/"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


@lru_cache(maxsize=16)
def opened(file: bytes) -> Any:
    """The deck as python-pptx sees it."""
    return Presentation(io.BytesIO(file))


def text_of(element: etree._Element) -> str:
    """Everything written below an element, paragraph by paragraph."""
    return "\n".join("".join(text.text or "" for text in one.iter(f"{A}t")) for one in element.iter(f"{A}p"))


def spaced(text: str) -> str:
    """A text without its line breaks."""
    return " ".join(text.split())


def everything(deck: Any) -> str:
    """What the slides and their notes say; a text that goes on on the next slide is one here."""
    parts = [
        part for slide in deck.slides for part in (text_of(slide.element), slide.notes_slide.notes_text_frame.text)
    ]
    return spaced("\n".join(parts))


def programme_of(model: Model, id: str) -> Programme:
    """One programme of a model."""
    return next(one for one in model.programmes if one.id == id)


def showing(model: Model, *pointers: str, minutes: int = 120) -> tuple[Model, Programme]:
    """The model with a first programme of one point that shows these."""
    item = AgendaItem(
        name="Punktet", minutes=minutes, method=AgendaMethod.TALK, shows=tuple(Pointer(one) for one in pointers)
    )
    first = model.programmes[0]
    day = first.days[0].model_copy(update={"agenda": (item,)})
    programme = first.model_copy(update={"days": (day,), "day_minutes": minutes})
    return model.model_copy(update={"programmes": (programme, *model.programmes[1:])}), programme


def wordy_text(model: Model) -> Model:
    """The model with a sentence more in every statement, and in every plain text of more than a few words."""
    return longer(
        model,
        said=lambda text: f"{text} {LONG}",
        plain=lambda _, text: f"{text} {LONG}" if text.count(" ") > 2 else text,
    )


def statements(value: Any) -> Iterator[Statement]:
    """Every statement of a value that `getattr` gave."""
    for one in value if isinstance(value, tuple) else (value,):
        if isinstance(one, Statement):
            yield one


LONG = "Det siger vi her med en god del flere ord, så vi ser, at en lang tekst også får plads på sine slides."

ALL = (
    "summary", "about", "target_groups", "core_elements", "process", "steps", "roles", "tools", "phases", "cadences",
    "conditions", "resources", "cost_notes", "variants", "history", "results", "ratings", "rating_scale", "mechanisms",
    "midway", "initiatives", "cases", "silences", "law", "terms", "decision_paper", "choices",
)  # fmt: skip
"""One pointer to every part of the content that a programme may show."""


def made(model: Model, programme: Programme) -> bytes:
    """A programme's deck."""
    return deck(model, programme, tokens=TOKENS, address=ADDRESS)

"""The leaflets, the texts in them, and a model with far longer ones."""

from __future__ import annotations

import re
from typing import Any

import pypdfium2

from macros.model import Model
from macros.model.base import CITATIONS
from macros.views.words import joined

ADDRESS = "https://www.eksempelkommune.dk/samarbejdsmodellen/ung/"

TIMES = 4
"""How many times longer every statement is in the long model."""


def longer(model: Model) -> Model:
    """The model with every statement said several times over, and every name at length."""

    def stretched(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {key: stretched(one, key) for key, one in value.items()}
        if isinstance(value, list | tuple):
            return [stretched(one, key) for one in value]
        if isinstance(value, str) and (found := CITATIONS.search(value)):
            return f"{' '.join([value[: found.start()].strip()] * TIMES)} {found.group()}"
        if isinstance(value, str) and key == "name_for_the_young":
            return joined([value] * TIMES)
        return value

    return Model.model_validate(stretched(model.model_dump(by_alias=True)))


def pages(pdf: bytes) -> list[str]:
    """What stands on each page."""
    document = pypdfium2.PdfDocument(pdf)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return texts


def outside(pdf: bytes, millimetres: float) -> list[str]:
    """The letters that come nearer to the paper's edge than that, as «page: letter»."""
    edge = millimetres * 72 / 25.4
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for number, page in enumerate(document, 1):
        text = page.get_textpage()
        for index in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(index)
            letter = text.get_text_range(index, 1)
            near = left < edge or bottom < edge or right > page.get_width() - edge or top > page.get_height() - edge
            if letter.strip() and near:
                found.append(f"{number}: {letter}")
    document.close()
    return found


def bare(text: str) -> str:
    """Letters and digits alone: where a line ends and a word is divided does not matter."""
    return re.sub(r"[\W_]+", "", text)

"""The leaflets, the texts in them, and a model with far longer ones."""

from __future__ import annotations

import re
from typing import Any

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


def bare(text: str) -> str:
    """Letters and digits alone: where a line ends and a word is divided does not matter."""
    return re.sub(r"[\W_]+", "", text)

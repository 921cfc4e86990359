"""The leaflets, the texts in them, and a model with far longer ones."""

from __future__ import annotations

import re

from macros.model import Model
from macros.views.words import joined
from tests.longer import longer

ADDRESS = "https://www.eksempelkommune.dk/samarbejdsmodellen/ung/"

TIMES = 4
"""How many times longer every statement is in the long model."""


def wordy(model: Model) -> Model:
    """The model with every statement said several times over, and every name at length."""
    return longer(
        model,
        said=lambda text: " ".join([text] * TIMES),
        plain=lambda key, text: joined([text] * TIMES) if key == "name_for_the_young" else text,
    )


def bare(text: str) -> str:
    """Letters and digits alone: where a line ends and a word is divided does not matter."""
    return re.sub(r"[\W_]+", "", text)

"""A model with longer texts than ours, to see where they run over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from macros.model.base import Part, Statement


def longer(
    value: Any, said: Callable[[str], str], plain: Callable[[str, str], str] = lambda key, text: text, key: str = ""
) -> Any:
    """A model, or a part of one, with every statement as `said` has it, and every other text as `plain` has it.

    `plain` is given the name of the field, too.
    """
    if isinstance(value, Statement):
        return Statement(said(value.text), value.citations)
    if isinstance(value, tuple):
        return tuple(longer(one, said, plain, key) for one in value)
    if isinstance(value, Part):
        return value.model_copy(update={name: longer(one, said, plain, name) for name, one in value})
    return plain(key, value) if type(value) is str else value

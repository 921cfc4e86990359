"""Pointers into the content: `steps/moede-16`, and the single statement `steps/moede-16/purpose/1`.

Courses, exercises and questions point at what they teach, so that a changed statement finds the question about it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from .base import Part, Statement, walk

PATTERN = r"^[a-z_]+(?:/[a-z0-9_-]+)*$"

Steps = tuple[str | int, ...]
"""A path as `walk` and `Places` have it: keys, and indexes from 0."""


class Pointer(str):
    """A part of the content by its keys, ids and numbers: entities by their id, statements in a list from 1.

    Any text will do here; the rules say what is meant by one that leads nowhere.
    """

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls, core_schema.str_schema(), serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {
            "type": "string",
            "pattern": PATTERN,
            "description": "Et sted i indholdet: «steps/moede-16», eller ét udsagn: «steps/moede-16/purpose/1».",
        }


def pointed(model: Part, pointer: str) -> Steps | None:
    """The path of what the pointer leads to; None where nothing is."""
    value: Any = model
    path: list[str | int] = []
    for name in pointer.split("/"):
        step = _step(value, name)
        if step is None:
            return None
        path.append(step)
        value = value[step] if isinstance(step, int) else getattr(value, step)
    return tuple(path)


def _step(value: Any, name: str) -> str | int | None:
    """The key or index that a name stands for in a part or a list."""
    if isinstance(value, Part):
        return name if name in type(value).model_fields else None
    if not isinstance(value, tuple):
        return None
    by_id = (index for index, one in enumerate(value) if isinstance(one, Part) and getattr(one, "id", None) == name)
    if (found := next(by_id, None)) is not None:
        return found
    return int(name) - 1 if name.isdecimal() and 1 <= int(name) <= len(value) else None


def at(model: Part, path: Steps) -> Any:
    """The value at a path."""
    value: Any = model
    for step in path:
        value = value[step] if isinstance(step, int) else getattr(value, str(step))
    return value


def pointer_to(model: Part, path: Steps) -> Pointer:
    """The pointer that leads to a path, as an editor writes it."""
    names: list[str] = []
    value: Any = model
    for step in path:
        value = value[step] if isinstance(step, int) else getattr(value, str(step))
        own = getattr(value, "id", None) if isinstance(step, int) and isinstance(value, Part) else None
        names.append(own or (str(step + 1) if isinstance(step, int) else step))
    return Pointer("/".join(names))


def fingerprint(statement: Statement) -> str:
    """Eight signs that change when the statement or its sources do."""
    return hashlib.sha256(str(statement).encode()).hexdigest()[:8]


def statements_below(model: Part, path: Steps) -> Iterator[tuple[Steps, Statement]]:
    """Every statement of the part at a path, with its own path."""
    for below, value in walk(at(model, path)):
        if isinstance(value, Statement):
            yield (*path, *below), value

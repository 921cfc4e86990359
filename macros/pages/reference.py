"""The model reference for engineers and editors: every type with its keys, read from the types themselves."""

from __future__ import annotations

import typing
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from ..model.base import Ref, Statement
from ..model.content import FILES


@dataclass(frozen=True)
class Key:
    """One key of a type."""

    name: str
    type: str
    required: bool
    doc: str


@dataclass(frozen=True)
class Kind:
    """One type: a file, or a part of one."""

    name: str
    doc: str
    keys: tuple[Key, ...]


def reference() -> list[Kind]:
    """Every type, from the files down, each once."""
    waiting: list[tuple[str, type[BaseModel]]] = [(f"content/{file}", kind) for file, kind in FILES.items()]
    done: dict[str, Kind] = {}
    seen: set[type[BaseModel]] = set()
    while waiting:
        name, kind = waiting.pop(0)
        if kind in seen:
            continue
        seen.add(kind)
        done[name] = Kind(name, _first_line(kind), tuple(_key(n, f) for n, f in kind.model_fields.items()))
        waiting += [(part.__name__, part) for f in kind.model_fields.values() for part in _parts(f.annotation)]
    return list(done.values())


def _key(name: str, field: Any) -> Key:
    return Key(field.alias or name, _type(field.annotation), field.is_required(), field.description or "")


def _type(annotation: Any) -> str:
    """A type in an editor's words."""
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is tuple:
        return f"liste af {_type(arguments[0])}"
    if arguments:
        return " eller ".join(
            _type(one) for one in arguments if one is not type(None) and isinstance(one, type | object)
        )
    if isinstance(annotation, type):
        if issubclass(annotation, Statement):
            return "udsagn"
        if issubclass(annotation, Ref):
            return f"id fra {annotation.kind}"
        if issubclass(annotation, StrEnum):
            return " / ".join(annotation)
        if issubclass(annotation, BaseModel):
            return annotation.__name__
    return {"str": "tekst", "float": "tal", "int": "helt tal", "bool": "true/false", "date": "dato"}.get(
        getattr(annotation, "__name__", ""), "adresse"
    )


def _parts(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [part for one in typing.get_args(annotation) for part in _parts(one)]


def _first_line(kind: type[BaseModel]) -> str:
    return (kind.__doc__ or "").strip().splitlines()[0].replace("`", "")

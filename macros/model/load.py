"""From a folder of YAML to a `Model`, or to the list of everything that is wrong with it.

files → values with places → types → rules across the whole → Model
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from . import checks
from .base import Part
from .content import FILES, Model
from .places import Places
from .problems import (
    CadenceWithoutPhase,
    EmptyText,
    Markup,
    MissingKey,
    NoSource,
    Problem,
    UnknownKey,
    WrongType,
    listed,
)
from .source import Document, KeyPath, Unreadable, read


class ContentError(Exception):
    """The content breaks rules; `problems` has all of them, sorted by place."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True)
class Loaded:
    """A model that holds, with what an editor should still know about it."""

    model: Model
    places: Places
    remarks: tuple[Problem, ...]


def load(content: Path) -> Loaded:
    """Read, type and check the content in the folder `content`.

    Raises `ContentError` with every problem found; rules across the files are tried only when each file's types hold.
    """
    problems: list[Problem] = []
    values: dict[str, Any] = {}
    documents: dict[str, Document] = {}
    for name, kind in FILES.items():
        try:
            document = read(content / name)
        except Unreadable as error:
            problems.append(error.problem)
            continue
        problems += document.problems
        try:
            part = kind.model_validate(document.data)
        except ValidationError as error:
            problems += _problems(error, document, kind)
            continue
        for key in kind.model_fields:
            values[key] = getattr(part, key)
            documents[key] = document
    if problems:
        raise ContentError(_sorted(problems))

    model = Model.model_construct(**values)
    places = Places(documents, content)
    found = list(checks.check(model, places))
    if wrong := [problem for problem in found if problem.weight == "fejl"]:
        raise ContentError(_sorted(wrong))
    return Loaded(model, places, tuple(_sorted(found)))


def _sorted(problems: list[Problem]) -> list[Problem]:
    names = list(FILES)

    def place(problem: Problem) -> tuple[int, int, str]:
        name = problem.file.name
        return (names.index(name) if name in names else len(names), problem.line, str(problem))

    return sorted(set(problems), key=place)


def _problems(error: ValidationError, document: Document, kind: type[Part]) -> Iterator[Problem]:
    """Pydantic's findings as problems in an editor's words."""
    for detail in error.errors():
        path: KeyPath = tuple(part for part in detail["loc"] if not str(part).startswith("function-"))
        yield _problem(detail, path, document, kind)


def _problem(detail: ErrorDetails, path: KeyPath, document: Document, kind: type[Part]) -> Problem:
    place = (document.path, document.line_of(path), path)
    found = _shown(detail.get("input"))
    context = detail.get("ctx") or {}
    match detail["type"]:
        case "missing" if path[-1] == "phase" and path[0] == "cadences":
            return CadenceWithoutPhase(*place, mend="phase: og id'et på en fase, fx «phase: pilottest»")
        case "missing":
            return MissingKey(*place, mend=_example(kind, path))
        case "extra_forbidden":
            known = list(_fields_at(kind, path[:-1]))
            near = difflib.get_close_matches(str(path[-1]), known, n=1)
            return UnknownKey(*place, found=str(path[-1]), mend=listed(near or known))
        case "no_source":
            return NoSource(*place, found=_shown(context.get("found")), mend="kilden til sidst, fx «… [@soc13-guide]»")
        case "markup":
            return Markup(*place, found=str(context["found"]), mend="det samme med almindelige ord og tegn")
        case "empty_text":
            return EmptyText(*place, mend="en tekst, eller slet nøglen")
        case "enum":
            return WrongType(*place, found=found, mend=listed(re.findall("'(.*?)'", str(context["expected"]))))
        case "string_pattern_mismatch" if path[-1] in ("id", "field", "is") or path[-2:-1] == ("former_ids",):
            return WrongType(*place, found=found, mend="små bogstaver a-z, tal og bindestreg, fx «moede-16»")
        case "string_pattern_mismatch":
            return WrongType(*place, found=found, mend=_example(kind, path))
        case kind_of_error:
            return WrongType(*place, found=found, mend=EXPECTED.get(kind_of_error, "en værdi efter skemaet"))


EXPECTED = {
    "string_type": 'tekst; tal og datoer i anførselstegn, fx "2013"',
    "tuple_type": "en liste, der begynder med «- » på næste linje",
    "model_type": "en gruppe af nøgler, en pr. linje",
    "model_attributes_type": "en gruppe af nøgler, en pr. linje",
    "int_parsing": "et helt tal",
    "int_type": "et helt tal",
    "int_from_float": "et helt tal",
    "float_parsing": "et tal med punktum, fx 17.5",
    "float_type": "et tal med punktum, fx 17.5",
    "multiple_of": "hele eller halve år, fx 17.5",
    "bool_parsing": "true eller false",
    "bool_type": "true eller false",
    "date_type": "en dato, fx 2026-11-22",
    "date_parsing": "en dato, fx 2026-11-22",
    "date_from_datetime_parsing": "en dato, fx 2026-11-22",
    "date_from_datetime_inexact": "en dato uden klokkeslæt, fx 2026-11-22",
    "url_parsing": "en hel adresse, fx «https://www.vive.dk/»",
    "url_scheme": "en adresse, der begynder med https://",
    "finite_number": "et tal",
    "greater_than": "et tal over 0",
    "greater_than_equal": "et større tal",
    "less_than_equal": "et mindre tal",
    "string_too_long": "en kortere tekst",
    "too_short": "alle punkterne i listen",
}


def _shown(value: object) -> str:
    match value:
        case None:
            return "ingenting"
        case dict():
            return "en gruppe af nøgler"
        case list() | tuple():
            return "en liste" if value else "en tom liste"
        case bool():
            return str(value).lower()
    return str(value)


def _fields_at(kind: type[BaseModel], path: KeyPath) -> dict[str, Any]:
    """The fields of the type that sits at `path` below `kind`."""
    for key in path:
        if isinstance(key, int):
            continue
        fields = {(field.alias or name): field for name, field in kind.model_fields.items()}
        if key not in fields:
            break
        kind = _part_type(fields[key].annotation) or kind
    return {(field.alias or name): field for name, field in kind.model_fields.items()}


def _part_type(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_part_type, get_args(annotation))), None)


def _example(kind: type[BaseModel], path: KeyPath) -> str:
    field = _fields_at(kind, path[:-1]).get(str(path[-1]))
    meaning = f" – {field.description}" if field is not None and field.description else ""
    return f"«{path[-1]}:»{meaning}"

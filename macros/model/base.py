"""The small values every type is made of: plain text, ids, references and statements.

A class docstring speaks to engineers; the docstring under an attribute is Danish,
because it becomes the help an editor sees while writing YAML (`content/model.schema.json`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

MARKUP = re.compile(
    r"<[/!]?[A-Za-z][^<>]*>?"  # HTML
    r"|\{[{%#]|[}%#]\}"  # Jinja
    r"|\]\(|\*\*|__|`"  # Markdown links, bold, code
    r"|&[a-z]+;|&#\d+;"  # entities
    r"|\[@"  # a citation that does not stand at the end
    r"|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"  # control characters
)
"""What a plain text must not hold; a lone `<`, `*` or `{` is text and is made safe where it is shown."""

CITATIONS = re.compile(r"\[(@[^\[\]]*)\]\Z")
CITATION = re.compile(r"@([a-z0-9]+(?:-[a-z0-9]+)*)$")

SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"


def _plain(text: str) -> str:
    """Text on one line, with nothing in it that a format could take for code."""
    if found := MARKUP.search(text):
        raise PydanticCustomError("markup", "kode i tekst", {"found": found.group()})
    text = " ".join(text.split())
    if not text:
        raise PydanticCustomError("empty_text", "tom tekst")
    return text


Text = Annotated[str, AfterValidator(_plain)]
"""Plain Danish text: no HTML, no Markdown, no Jinja."""

Id = Annotated[str, Field(pattern=SLUG, max_length=60)]
"""A readable Danish slug (`moede-16`); makes addresses, so it never changes (`former_ids` when it must)."""


Years = Annotated[float, Field(ge=0, le=30, multiple_of=0.5)]
"""An age in years, in halves: 17.5 is 17½ years."""


@dataclass(frozen=True)
class Statement:
    """One thing the handbook says, and the sources that say so.

    In YAML it is one string that ends with its citations, Pandoc style: `Leder møderne. [@soc13-guide; @rmc17]`.
    """

    text: str
    citations: tuple[str, ...]

    @classmethod
    def parse(cls, raw: object) -> Self:
        """Split the citations off; raises the errors `load` turns into Danish problems."""
        if not isinstance(raw, str):
            raise PydanticCustomError("string_type", "tekst", {"found": str(raw)})
        found = CITATIONS.search(raw.rstrip())
        if not found:
            raise PydanticCustomError("no_source", "udsagn uden kilde", {"found": raw})
        cited = [CITATION.match(part.strip()) for part in found.group(1).split(";")]
        if not all(cited):
            raise PydanticCustomError("no_source", "kildeangivelsen kan ikke læses", {"found": found.group().strip()})
        return cls(_plain(raw[: found.start()]), tuple(dict.fromkeys(match.group(1) for match in cited if match)))

    def __str__(self) -> str:
        return f"{self.text} [{'; '.join('@' + citation for citation in self.citations)}]"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            lambda value: value if isinstance(value, cls) else cls.parse(value),
            serialization=core_schema.plain_serializer_function_ser_schema(str),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {
            "type": "string",
            "pattern": r"\[@[a-z0-9-]+(; ?@[a-z0-9-]+)*\]\s*$",
            "description": "Et udsagn: ren tekst, der slutter med sine kilder, fx «… [@soc13-guide; @rmc17]».",
        }


class Ref(str):
    """An id of something elsewhere in the content; each subclass says of what."""

    kind: ClassVar[str] = ""
    """The key of the list that holds the target."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls, core_schema.str_schema(), serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "pattern": SLUG, "description": f"Et id fra listen «{cls.kind}»."}


class RoleRef(Ref):
    """Id of a role."""

    kind = "roles"


class StepRef(Ref):
    """Id of a step in the process plan."""

    kind = "steps"


class ToolRef(Ref):
    """Id of a tool."""

    kind = "tools"


class PhaseRef(Ref):
    """Id of an implementation phase."""

    kind = "phases"


class CadenceRef(Ref):
    """Id of a fixed meeting."""

    kind = "cadences"


class ResourceRef(Ref):
    """Id of a row of resources."""

    kind = "resources"


class LawRef(Ref):
    """Id of a law note."""

    kind = "law"


class ResultRef(Ref):
    """Id of an evaluation result."""

    kind = "results"


class CountRef(Ref):
    """Id of a number that hours are multiplied by."""

    kind = "counts"


class ExerciseRef(Ref):
    """Id of an exercise."""

    kind = "exercises"


class StoryRef(Ref):
    """Id of a case story."""

    kind = "stories"


class QuestionRef(Ref):
    """Id of a question of the quiz."""

    kind = "questions"


class SourceRef(Ref):
    """Id of a source."""

    kind = "sources"


class Part(BaseModel):
    """Anything the YAML describes: frozen, closed to unknown keys, documented attribute by attribute."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, use_attribute_docstrings=True)


class Entity(Part):
    """A part with an id, so that others can refer to it."""

    id: Id
    """Læsbart id af små bogstaver, tal og bindestreg, fx «koordinator». Bliver til adressen og ændres ikke."""

    name: Text
    """Navnet, som læseren ser det."""

    aliases: tuple[Text, ...] = ()
    """Søgeord: ældre navne, hverdagsord, forkortelser og engelske ord, som folk leder efter."""


class LastingEntity(Entity):
    """An entity that links or saved files name by its id."""

    former_ids: tuple[Id, ...] = ()
    """Tidligere id'er. Gamle links og gemte filer føres videre herfra."""


class PageEntity(LastingEntity):
    """An entity with a page of its own."""


class Section(Part):
    """A titled run of statements, where a page needs its own divisions."""

    id: Id | None = None
    """Kort id, når noget andet peger på afsnittet, fx et punkt på en dagsorden."""

    title: Text
    """Overskriften."""

    statements: tuple[Statement, ...]
    """Udsagnene under overskriften, ét ad gangen."""


class RoleNote(Part):
    """What one role has to do with the thing that holds this."""

    role: RoleRef
    """Rollens id."""

    how: Statement
    """Hvad rollen gør her."""


def walk(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Every value below `value` with its path, parts and lists included, in the order of the YAML."""
    yield path, value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from walk(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk(item, (*path, index))

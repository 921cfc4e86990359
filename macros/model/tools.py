"""Types for the tools and the fields of their forms.

The same field ids serve the browser's form, the PDF, the Word file and the saved JSON file, so they never change.
The sources publish no field lists; each field's help says what it rests on (`domain` of the sources: `vid21`).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from .base import Id, LawRef, PageEntity, Part, RoleNote, Statement, Text, ToolRef

JOINT = "--"
"""Stands between the parts of a field's name in files whose fields are a flat list; no id holds two hyphens."""

YES, NO = "ja", "nej"
"""The answers of a «ja-nej» field, as files hold them."""

LONGEST_NAME = 64
"""Signs; Word refuses a content control with a longer tag."""


class FieldType(StrEnum):
    """What a reader can put in a field."""

    TEXT = "tekst"
    LONG_TEXT = "langtekst"
    DATE = "dato"
    CHOICE = "valg"
    CHOICES = "flervalg"
    YES_NO = "ja-nej"
    TABLE = "tabel"
    SIGNATURE = "underskrift"


class DataClass(StrEnum):
    """How sensitive an answer is (GDPR art. 6, 9 and 10 in everyday words)."""

    ORDINARY = "almindelig"
    CONFIDENTIAL = "fortrolig"
    SENSITIVE = "følsom"
    CRIMINAL = "strafbare forhold"


class Option(Part):
    """One answer to choose."""

    id: Id
    """Gemmes i filen; ændres ikke."""

    label: Text
    """Svaret, som læseren ser det."""

    sign: Annotated[str, Field(min_length=1, max_length=2)] | None = None
    """Svarets tegn på et kort, fx «+», så det kan ses uden farve."""


class NetworkMap(Part):
    """How the rows of a table are drawn as a map: circles round the young person, one mark a row.

    Everything on the map is an answer in the table, so the map saves, prints and travels with it.
    """

    name: Id
    """Id på kolonnen med navnet (type «tekst»)."""

    sector: Id
    """Kolonnen, der deler kortet i felter (type «valg»)."""

    ring: Id
    """Kolonnen, der siger, hvor tæt (type «valg»); det første svar er inderst."""

    relation: Id
    """Kolonnen med slags relation (type «valg»); hvert svar har et sign."""

    group: Id
    """Kolonnen, der afgør mærkets form (type «valg»): cirkel for det første svar, firkant for det andet."""

    chosen: Id
    """Kolonnen, der fremhæver en person (type «ja-nej»)."""


class SameAs(Part):
    """Which column of another form's table a column takes its answers from."""

    column: Id
    """Kolonnen her."""

    source: Id
    """Kolonnen i det andet skema."""


class RowsFrom(Part):
    """The table of another form whose rows can be brought along."""

    tool: ToolRef
    """Redskabet, hvis skema rækkerne kommer fra."""

    field: Id
    """Id på tabellen i det skema."""

    columns: tuple[SameAs, ...]
    """Hvilke kolonner der svarer til hinanden; den første kender rækkerne fra hinanden."""


class ShownWhen(Part):
    """A part of a form that only applies after a certain answer."""

    field: Id
    """Id på det felt, der afgør det (type «valg», «flervalg» eller «ja-nej»)."""

    is_: Annotated[Id, Field(alias="is")]
    """Id på det svar, der får delen frem; «ja» for et ja-nej-felt."""


class FormField(Part):
    """One field of a form."""

    id: Id
    """Feltets id i skemaet; gemmes i filer og ændres ikke."""

    label: Text
    """Ledeteksten."""

    type: FieldType
    """«tekst», «langtekst», «dato», «valg», «flervalg», «ja-nej», «tabel» eller «underskrift»."""

    required: bool = False
    """true, når skemaet er ufuldstændigt uden."""

    help: Statement
    """Hjælpeteksten; kilden siger, hvad feltet hviler på. «Kilden nævner ikke feltet» mærkes [@forslag]."""

    data_class: DataClass = DataClass.ORDINARY
    """«almindelig», «fortrolig», «følsom» eller «strafbare forhold»."""

    reason: Text | None = None
    """Hvorfor vi spørger, når det ikke siger sig selv."""

    options: tuple[Option, ...] = ()
    """Svarene i «valg» og «flervalg»."""

    columns: tuple[FormField, ...] = ()
    """Kolonnerne i en «tabel»."""

    rows: Annotated[int, Field(ge=1, le=20)] | None = None
    """Antal tomme rækker en «tabel» begynder med."""

    sentence: Text | None = None
    """En «tabel»s rækker sagt i en sætning, fx «{fra} må give {til} besked.»; {id} er svaret i en kolonne."""

    map: NetworkMap | None = None
    """En «tabel», der også kan ses og rettes som et kort."""

    rows_from: RowsFrom | None = None
    """En «tabel», der kan hente rækker fra et andet skema."""

    carried: bool = False
    """true, når svaret kan tages med til næste skema."""

    when: ShownWhen | None = None
    """Feltet vises kun efter et bestemt svar."""

    @property
    def labels(self) -> dict[str, str]:
        """The answers one can choose, label by id; none for a field one writes in."""
        if self.type is FieldType.YES_NO:
            return {YES: "Ja", NO: "Nej"}
        return {option.id: option.label for option in self.options}

    @property
    def empty_rows(self) -> int:
        """How many empty rows a table begins with, in every format."""
        return self.rows or 3


class FormSection(Part):
    """A titled group of fields."""

    id: Id
    """Afsnittets id i skemaet."""

    title: Text
    """Afsnittets overskrift."""

    when: ShownWhen | None = None
    """Afsnittet vises kun efter et bestemt svar."""

    declaration: Statement | None = None
    """Det, man siger ja til i dette afsnit, fx før en underskrift. Trykkes også på papiret."""

    recap: tuple[Id, ...] = ()
    """Felter, hvis svar gentages øverst i afsnittet, så man ser, hvad man siger ja til."""

    fields: tuple[FormField, ...]
    """Felterne i rækkefølge."""


class Tool(PageEntity):
    """A tool of the method, and the template that goes with it."""

    one_of_five: bool
    """true for metodehåndbogens fem redskaber, false for mødetjeklisten."""

    summary: Statement
    """Redskabet i én sætning."""

    when: tuple[Statement, ...]
    """Hvornår det bruges."""

    why: tuple[Statement, ...]
    """Hvorfor det bruges."""

    filled_in_by: tuple[RoleNote, ...]
    """Hvem der udfylder det, og hvordan."""

    tips: tuple[Statement, ...] = ()
    """Råd til brugen."""

    notice: Text | None = None
    """Advarsel øverst på skemaet, fx «Skabelon – skal godkendes lokalt»."""

    law: tuple[LawRef, ...] = ()
    """Lovsider, der er værd at kende."""

    sections: tuple[FormSection, ...]
    """Skemaets afsnit og felter."""

    silent: tuple[Text, ...] = ()
    """Hvad kilderne ikke beskriver."""

    @property
    def has_map(self) -> bool:
        """Whether a table of the form can also be seen as a map."""
        return any(field.map for section in self.sections for field in section.fields)

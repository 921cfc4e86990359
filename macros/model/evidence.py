"""`content/evidence.yaml`: what is known about the method.

Figures never travel without their caveats, so a result without `caveat` cannot be written,
and `shown_with` names the results it must never be shown without.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from .base import Entity, PageEntity, Part, ResultRef, RoleRef, Section, Statement, Text


class Figure(Part):
    """One number of a result."""

    label: Text
    """Hvad tallet er andelen af, fx «i uddannelse»."""

    value: Annotated[float, Field(ge=0)]
    """Tallet."""

    value_max: Annotated[float, Field(ge=0)] | None = None
    """Øvre grænse, når kilden angiver et spænd (23-32 pct.)."""

    unit: Text = "pct."
    """Enheden, som kilden skriver den."""

    at_least: bool = False
    """true, når kilden siger «mere end» eller «over»."""

    series: Text | None = None
    """Gruppen, når samme mål gives for flere."""


class Result(Entity):
    """One finding, with what must be said beside it."""

    code: Annotated[str, Field(pattern=r"^E\d+$")]
    """Nummer i samlingen, fx "E1"."""

    population: Text
    """Hvem resultatet gælder, fx «ti implementeringskommuner»."""

    statements: tuple[Statement, ...]
    """Resultatet i ord."""

    figures: tuple[Figure, ...] = ()
    """Tallene, til søjler og tabel."""

    caveat: Statement
    """Forbeholdet, der altid følger med: antal, kontrolgruppe, hvem der har vurderet."""

    shown_with: tuple[ResultRef, ...] = ()
    """Resultater, der altid vises sammen med dette."""


class Score(StrEnum):
    """How well something is documented; A is best (`vidensdeklaration`)."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


class Rating(Entity):
    """One dimension of the knowledge declaration; letters are never averaged."""

    score: Score
    """A, B, C eller D."""

    reasons: tuple[Statement, ...]
    """Begrundelsen for scoren. Det sidste udsagn står alene i pjecen til beslutningstagere: slut med det vigtigste."""


class Mechanism(Entity):
    """One of the five active mechanisms (`rmc17`)."""

    text: Statement
    """Mekanismen."""


class MidwayEvaluation(Part):
    """The midway evaluation of 2013 (`sfi13`)."""

    name: Text
    """Sidens titel."""

    summary: Statement
    """Evalueringen i én sætning."""

    questions: tuple[Statement, ...]
    """Hvad den spurgte om."""

    themes: tuple[Section, ...]
    """De tre temaer."""

    reservations: tuple[Statement, ...]
    """Forbehold."""

    basis: tuple[Statement, ...]
    """Hvad den bygger på: interview og fokusgrupper."""


class Initiative(PageEntity):
    """One of the four initiatives of the package 2011-2014 (`vid17`)."""

    summary: Statement
    """Initiativet i én sætning."""

    target_group: Statement
    """Målgruppen."""

    purpose: tuple[Statement, ...]
    """Formålet."""

    content: tuple[Statement, ...]
    """Indholdet."""

    money: Annotated[float, Field(gt=0)]
    """Rammen i mio. kr."""

    money_note: Statement
    """Hvad rammen dækker."""

    actors: tuple[Text, ...]
    """Kommuner, foreninger eller steder, der var med."""

    actors_note: Statement
    """Hvordan de var med."""


class Case(PageEntity):
    """What one or more municipalities planned or did; not the method itself."""

    status: Text
    """Hvad casen er, fx «en plan i en ansøgning»."""

    summary: Statement
    """Casen i én sætning."""

    sections: tuple[Section, ...]
    """Casen under egne overskrifter."""

    table: tuple[CaseRow, ...] = ()
    """Elementer til en tabel, når casen samler flere kommuner."""

    timeline: tuple[CaseEvent, ...] = ()
    """Tidsplan."""

    roles: tuple[RoleRef, ...] = ()
    """Rollekort, der hører til casen."""

    silent: tuple[Text, ...] = ()
    """Hvad kilden ikke beskriver."""


class CaseRow(Part):
    """One organisational element, and how many municipalities had it."""

    name: Text
    """Elementet."""

    count: Text
    """Antal kommuner, som kilden skriver det, fx «5 af 7»."""

    text: Statement
    """Indholdet."""


class CaseEvent(Part):
    """One dated line of a case's plan."""

    when: Text
    """Tidspunktet."""

    what: Statement
    """Hvad der skulle ske."""


class EditorialChoice(Entity):
    """Where sources disagree or are unclear, and what this handbook does."""

    code: Annotated[str, Field(pattern=r"^C\d+$")]
    """Nummer i samlingen, fx "C1"."""

    conflict: Statement
    """Hvad kilderne er uenige om, eller hvad der er uklart."""

    choice: Statement
    """Hvad redaktionen gør, og hvorfor."""


class Silence(Part):
    """Something the sources do not say at all."""

    title: Text
    """Emnet."""

    text: Statement
    """Hvad der mangler, og hvad det betyder for brugeren."""


class Evidence(Part):
    """Everything in `evidence.yaml`."""

    results: tuple[Result, ...]
    """Evalueringernes resultater."""

    ratings: tuple[Rating, ...]
    """Vidensdeklarationens fem vurderinger."""

    rating_scale: tuple[Statement, ...]
    """Hvad bogstaverne betyder."""

    mechanisms: tuple[Mechanism, ...]
    """De fem virksomme mekanismer."""

    mechanisms_intro: tuple[Statement, ...]
    """Hvad mekanismerne siges at gøre en forskel for."""

    midway: MidwayEvaluation
    """Midtvejsevalueringen fra 2013."""

    initiatives: tuple[Initiative, ...]
    """De fire initiativer."""

    initiatives_intro: tuple[Section, ...]
    """Fælles om de fire initiativer: baggrund, evaluering, perspektiver."""

    cases: tuple[Case, ...]
    """Cases fra kommuner."""

    choices: tuple[EditorialChoice, ...]
    """Redaktionens valg, hvor kilderne er uenige."""

    silences: tuple[Silence, ...]
    """Hvad kilderne slet ikke siger."""

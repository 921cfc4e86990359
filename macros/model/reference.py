"""The files around the method: `sources.yaml`, `glossary.yaml` and `law.yaml`."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, HttpUrl

from .base import Entity, PageEntity, Part, Section, SourceRef, Statement, Text, Years


class SourceKind(StrEnum):
    """What a citation of the source says about a statement."""

    SOURCE = "kilde"
    EXTERNAL = "supplerende"
    PROPOSAL = "forslag"


class Source(Entity):
    """A work that statements cite; `name` is how a reader sees it in short, «Rambøll 2017»."""

    kind: SourceKind
    """«kilde» for metodens egne kilder, «supplerende» for senere eller andre, «forslag» for redaktionens egne."""

    authors: Text | None = None
    """Forfattere eller udgiver, som i en litteraturliste."""

    year: Text | None = None
    """Året, fx "2013", eller "u.å."."""

    title: Text
    """Værkets titel."""

    publisher: Text | None = None
    """Sted og udgiver."""

    identifiers: tuple[Text, ...] = ()
    """ISBN, ISSN, rapportnummer."""

    url: HttpUrl | None = None
    """Udgiverens egen side. Aldrig et delested."""

    read_via: SourceRef | None = None
    """Den kilde, vi har læst værket gennem, når værket selv ikke er læst."""

    note: Text | None = None
    """Hvad en læser skal vide om kilden."""


class Bibliography(Part):
    """Everything in `sources.yaml`."""

    sources: tuple[Source, ...]
    """Kilderne i den rækkefølge, de nummereres."""


class Term(Entity):
    """A word a reader may not know, and the names it has had."""

    definition: Statement
    """Forklaringen, i én eller to sætninger."""

    older: tuple[Text, ...] = ()
    """Ældre navne, som stadig bruges i daglig tale."""

    newer: tuple[Text, ...] = ()
    """Nyere navne, hvis kilderne bruger det gamle."""

    see: Text | None = None
    """Adressen på en side i håndbogen om emnet, fx «/roller/koordinator/»."""

    marked: bool = True
    """false, når ordet er så almindeligt, at det ikke skal forklares i teksten."""


class PageWords(Part):
    """Search words of a page that is not an entity's own."""

    page: Text
    """Sidens adresse, fx «/implementering/ressourcer/»."""

    words: tuple[Text, ...]
    """Ord og vendinger, folk søger med."""


class Glossary(Part):
    """Everything in `glossary.yaml`."""

    terms: tuple[Term, ...]
    """Ordlisten."""

    compounds: tuple[Text, ...]
    """Ordled, som lange ord deles ved i søgningen, fx «møde» i «netværksmøde»."""

    page_words: tuple[PageWords, ...] = ()
    """Søgeord til sider, der ikke har deres egne i de andre filer."""


class Deadline(Entity):
    """A last day that the law sets, counted back from an age; only where the page says what it is counted from."""

    age: Years
    """Alderen i år, som fristen regnes fra."""

    months_before: Annotated[int, Field(ge=0, le=120)]
    """Hele måneder før den alder."""

    only_for: Text
    """Hvem fristen gælder."""

    group: Text
    """Det samme som et ord inde i en sætning, fx «anbragte»."""

    text: Statement
    """Hvad der senest skal være sket."""


class LawNote(PageEntity):
    """A dated page about the law around the method, kept apart from the method."""

    summary: Statement
    """Siden i én sætning."""

    checked: date | None = None
    """Dagen, en fagperson kontrollerede siden mod gældende lov. Tom, til det er sket."""

    review_by: date
    """Dagen, siden senest skal kontrolleres."""

    sections: tuple[Section, ...]
    """Indholdet under egne overskrifter."""

    deadlines: tuple[Deadline, ...] = ()
    """Frister, som den unges plan viser."""

    terms: tuple[tuple[Text, Text], ...] = ()
    """Gammelt og nyt navn, parvis."""

    unverified: tuple[Text, ...] = ()
    """Hvad der ikke er kontrolleret, og hvad man selv skal slå efter."""


class Law(Part):
    """Everything in `law.yaml`."""

    law: tuple[LawNote, ...]
    """Lovsiderne."""

    law_notice: Text
    """Det, hver lovside siger om, at den ikke er kontrolleret."""

"""The leaflet for the young, two sides of A4: what happens, who is who, what they decide, and room for their notes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...model import Model
from ...model.base import Statement
from ...views.words import age
from ...views.young import Young
from .said import Said
from .typeset import common, pdf

TITLE = "Til dig, der er ung"

WORDS = {
    "lead": "Her kan du se, hvad der skal ske, og hvad du kan sige og spørge om.",
    "mine": "Skriv det her",
    "fields": [
        "Min koordinator hedder",
        "Telefon",
        "Mit næste møde er den",
        "Klokken og sted",
        "Min voksne hedder",
        "Telefon",
    ],
    "own_questions": "Det vil jeg sige eller spørge om",
    "more": "Læs mere, og se, hvor hver sætning kommer fra",
    "no_address": "Spørg din koordinator, hvor siden ligger på nettet.",
    "from": "Det kommer fra:",
    "proposal": "forslag",
    "proposals": "»Forslag« er vores eget og står ikke i metoden.",
    "independent": "Ikke udgivet af Social- og Boligstyrelsen.",
}
"""What stands around the statements."""


def young_leaflet(model: Model, *, tokens: str, address: str) -> bytes:
    """The leaflet as PDF/UA-1; `address` is that of `/ung/` in full, where there is a real one.

    Longer texts make it longer; nothing is cut.
    """
    return pdf("leaflet_young.typ", young_data(model, tokens=tokens, address=address))


def young_data(model: Model, *, tokens: str = "", address: str = "") -> dict[str, Any]:
    """What the template shows."""
    young, said = Young(model), Said(model)

    def block(title: str, statements: Iterable[Statement], **more: Any) -> dict[str, Any]:
        return {"title": title, **_told(said, list(statements)), **more}

    sections = [
        block(
            one.title, one.statements, note=young.words["unchecked"] if young.law(one) else "", first=one in young.first
        )
        for one in (*young.first, *young.last)
        if one.leaflet
    ]
    end = block(young.end, model.process.for_the_young, age=age(model.process.closes_at).removesuffix(" år"))
    steps = [
        block(step.name, step.for_the_young, age=age(step.age).removesuffix(" år") if step.age else "")
        for step in young.steps
    ]
    return {
        **common(model, tokens, title=TITLE, address=address),
        "words": WORDS,
        "course": young.words["course"],
        "people_title": young.words["people"],
        "first": [one for one in sections if one["first"]],
        "last": _halves([one for one in sections if not one["first"]]),
        "steps": [one for one in steps if one["age"]] + ([end] if end["statements"] else []),
        "between": [one for one in steps if not one["age"]],
        "people": [block(young.name(role), role.for_the_young) for role in young.met],
        "sources": said.sources,
    }


def _halves(blocks: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """The blocks in two columns of about one length, in their order."""
    lengths = [len(one["title"]) + sum(map(len, one["statements"])) for one in blocks]
    cut = min(range(len(blocks) + 1), key=lambda at: abs(sum(lengths[:at]) - sum(lengths[at:])))
    return [blocks[:cut], blocks[cut:]]


def _told(said: Said, statements: list[Statement]) -> dict[str, Any]:
    """Statements without their marks, and the marks of all of them together: the text stays easy to read."""
    told = said.all(statements)
    marks = dict.fromkeys(mark for one in told for mark in one["marks"])
    return {
        "statements": [one["text"] for one in told],
        "marks": sorted(marks, key=lambda mark: int(mark.removesuffix("+"))),
        "proposal": any(one["proposal"] for one in told),
    }

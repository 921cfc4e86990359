"""The rules for the quiz: a question gives a choice, and rests on a statement that still says what it said."""

from __future__ import annotations

from collections.abc import Iterator

from .base import Statement
from .content import Model
from .places import Places
from .pointers import Pointer, at, fingerprint, pointed, pointer_to, statements_below
from .problems import Problem
from .quiz_problems import MovedStatement, SameAnswerTwice
from .training_problems import NoChoice, StaleQuestion


def questions_have_a_choice(model: Model, places: Places) -> Iterator[Problem]:
    """A question has right and wrong answers, and no answer twice."""
    for index, question in enumerate(model.questions):
        if len({option.right for option in question.options}) < 2:
            mend = "«right: true» ved de rigtige svar og kun dem"
            yield NoChoice(*places.at("questions", index, "options"), found=question.name, mend=mend)
        seen: set[str] = set()
        for number, option in enumerate(question.options):
            if option.text.casefold() in seen:
                where = places.at("questions", index, "options", number, "text")
                yield SameAnswerTwice(*where, found=option.text, mend="et andet svar, eller slet det ene")
            seen.add(option.text.casefold())


def questions_are_fresh(model: Model, places: Places) -> Iterator[Problem]:
    """A question whose statement changed is to be read again; one that only moved is told its new place."""
    for index, question in enumerate(model.questions):
        target = pointed(model, question.tests)
        statement = at(model, target) if target else None
        if target is None or not isinstance(statement, Statement) or fingerprint(statement) == question.seen:
            continue
        stands = where_it_stands(model, question.seen)
        if moved := [one for one in stands if _only_renumbered(pointer_to(model, target), one)]:
            where = places.at("questions", index, "tests")
            yield MovedStatement(*where, found=question.tests, mend=f"«tests: {moved[0]}», hvor det nu står")
        else:
            mend = f'«seen: "{fingerprint(statement)}"», når det passer'
            mend += f", eller «tests: {stands[0]}», hvor det gamle udsagn står" if stands else ""
            where = places.at("questions", index, "seen")
            yield StaleQuestion(*where, now=statement.text, found=question.name, mend=mend)


def where_it_stands(model: Model, seen: str) -> list[Pointer]:
    """Every place of the content where a statement with that fingerprint stands."""
    return [pointer_to(model, path) for path, one in statements_below(model, ()) if fingerprint(one) == seen]


def _only_renumbered(before: str, now: str) -> bool:
    """Whether two pointers differ in numbers alone, as when something was put in above."""
    pairs = list(zip(before.split("/"), now.split("/"), strict=False))
    return before.count("/") == now.count("/") and all(a == b or (a + b).isdecimal() for a, b in pairs)

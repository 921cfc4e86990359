"""The blocks of a book as data for the template, and as the words they say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from typing import Any

from .blocks import Block, Chapter, Drawing, Words

SPACE = "\u00a0"
"""Holds two words together."""

TIED = re.compile(
    r"(?<=\d) (?=procent|pct\.|år\b|måned|uge|dage|dag\b|time|minut|mio\.|mia\.|kr\.)"
    r"|(?<=½) (?=år)"
    r"|(?<=\d\.) (?=jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|år\b|klasse)"
    r"|(?<=\bca\.) (?=\d)|(?<=§) (?=\d)|(?<=§§) (?=\d)|(?<=\bstk\.) (?=\d)|(?<=\bnr\.) (?=\d)|(?<=\bkl\.) (?=\d)"
    r"|(?<=\bside) (?=\d)|(?<=\bfx) |(?<= [iåà]) (?=\d)",
)
"""Spaces where no line may end: «17½ år», «22. november», «ca. 4», «§ 113»."""


NOT_READ = ("id", "svg", "qr", "address", "url", "look", "mark")
"""What is in a block and is no text."""


def tied(text: str) -> str:
    """A text whose numbers keep their words."""
    return TIED.sub(SPACE, text)


Reader = Callable[[str, set[str]], Iterable[tuple[str, str]]]
"""Splits a text into pieces, each with the id of the word it is; the set holds what the chapter has explained."""


def as_data(chapters: Iterable[Chapter], read: Reader) -> list[Any]:
    """The chapters as JSON takes them.

    In each, a source's first mark brings its note (`new`), and a word's first use leads to the glossary (`runs`).
    """
    told = list(chapters)
    there = frozenset(_ids(told))
    return [_Data(read, there).of(chapter) for chapter in told]


def _ids(value: object) -> Iterator[str]:
    """The ids of everything that has one: nothing leads to what another book tells."""
    if isinstance(value, Block):
        yield getattr(value, "id", "")
        for field in fields(value):
            yield from _ids(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _ids(one)


class _Data:
    """One chapter on its way; remembers what it has shown."""

    def __init__(self, read: Reader, there: frozenset[str]) -> None:
        self.read = read
        self.there = there
        self.noted: set[str] = set()
        self.explained: set[str] = set()

    def of(self, value: object) -> Any:
        if isinstance(value, Words):
            return self._words(value)
        if isinstance(value, Block):
            values = ((field.name, getattr(value, field.name)) for field in fields(value))
            given = {name: one if name in NOT_READ else self.of(one) for name, one in values}
            return {"is": type(value).__name__, **given}
        if isinstance(value, str):
            return tied(value)
        if isinstance(value, tuple):
            return [self.of(one) for one in value]
        return value

    def _words(self, words: Words) -> dict[str, Any]:
        text = tied(words.text)
        explain = words.marks or words.proposal
        runs = (
            [[run, self._to(f"ord-{term}" if term else "")] for run, term in self.read(text, self.explained)]
            if explain
            else [[text, ""]]
        )
        marks = []
        for mark in words.marks:
            marks.append([mark, mark not in self.noted])
            self.noted.add(mark)
        return {"runs": runs, "marks": marks, "proposal": words.proposal, "look": words.look, "to": self._to(words.to)}

    def _to(self, id: str) -> str:
        return id if id in self.there else ""


def spoken(value: object) -> Iterator[str]:
    """Every text of a block and of those inside it."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Drawing):
        yield value.caption
    elif isinstance(value, Block | Words):
        for field in fields(value):
            if field.name not in NOT_READ:
                yield from spoken(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for one in value:
            yield from spoken(one)

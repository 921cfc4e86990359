"""Where a text uses the words of the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..model import Model
from ..model.reference import Term

ENDINGS = "(?:ens|ets|erne|ernes|en|et|er|ne|es|s|n|r|e)?"
"""How a Danish noun ends; a term is known by any of its forms."""


class Terms:
    """The marked words of one model's glossary, and their abbreviations."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._terms: dict[str, Term] = {}
        names: list[str] = []
        for term in model.terms:
            if not term.marked:
                continue
            for name in (term.name, *(alias for alias in term.aliases if alias.isupper())):
                self._terms.setdefault(name.lower(), term)
                names.append(name)
        self.pattern = _forms(names)
        """Finds the longest name in a text, to be compiled without regard to case; the name is the group `term`."""
        self._compiled = re.compile(self.pattern, re.IGNORECASE)

    def used_in(self, text: str) -> list[Term]:
        """The terms that a text uses by any of their names, those that are not marked among them."""
        return [
            term for term in self._model.terms if re.search(_forms((term.name, *term.aliases)), text, re.IGNORECASE)
        ]

    def named(self, name: str) -> Term | None:
        """The term of a name that the pattern found; «mi» in a text is not taken for MI."""
        term = self._terms[name.lower()]
        short = any(one.isupper() and one.lower() == name.lower() for one in (term.name, *term.aliases))
        return None if name.isupper() != short else term

    def pieces(self, text: str, explained: set[str]) -> Iterator[tuple[str, str]]:
        """The text in pieces, each with the id of the term it is; only terms that are not in `explained` yet."""
        at = 0
        for found in self._compiled.finditer(text):
            term = self.named(found["term"])
            if term and term.id not in explained:
                explained.add(term.id)
                if found.start() > at:
                    yield text[at : found.start()], ""
                yield found.group(), term.id
                at = found.end()
        if at < len(text):
            yield text[at:], ""


def _forms(names: Iterable[str]) -> str:
    """A pattern for the names in any of their forms, the longest first."""
    known = "|".join(map(re.escape, sorted(names, key=len, reverse=True))) or r"(?!)"
    return rf"(?<![\w-])(?P<term>{known}){ENDINGS}(?![\w-])"

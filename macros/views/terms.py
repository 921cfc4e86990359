"""Where a text uses the words of the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Model
from ..model.reference import Term

ENDINGS = "(?:ens|ets|erne|ernes|en|et|er|ne|es|s|n|r|e)?"
"""How a Danish noun ends; a term is known by any of its forms."""


class Terms:
    """The marked words of one model's glossary, and their abbreviations."""

    def __init__(self, model: Model) -> None:
        self._terms: dict[str, Term] = {}
        names: list[str] = []
        for term in model.terms:
            if not term.marked:
                continue
            for name in (term.name, *(alias for alias in term.aliases if alias.isupper())):
                self._terms.setdefault(name.lower(), term)
                names.append(name)
        names.sort(key=len, reverse=True)
        known = "|".join(map(re.escape, names)) or r"(?!)"
        self.pattern = rf"(?<![\w-])(?P<term>{known}){ENDINGS}(?![\w-])"
        """Finds the longest name in a text, to be compiled without regard to case; the name is the group `term`."""
        self._compiled = re.compile(self.pattern, re.IGNORECASE)

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

"""Danish search: the words a page is found by, and where long words are split.

Material's search matches prefixes and knows no Danish. So each page carries its search words in an index field
of its own: the names and aliases of the YAML, their longest inflections (every shorter one is a prefix of one),
and spellings without æ, ø and å. Long compounds are split at known parts, so that «erklæring» finds
«samtykkeerklæring».
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..model import Model
from ..model.base import Entity

WORD = re.compile(r"[\w§½]+")
FOLDINGS = (str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"}), str.maketrans({"æ": "e", "ø": "o", "å": "a"}))
SHORTEST_INFLECTED = 4


def words_of(entity: Entity) -> list[str]:
    """The search words an entity brings to its page."""
    return forms([entity.name, *entity.aliases])


def page_words(model: Model, address: str) -> list[str]:
    """The words the glossary gives a page: its own, and the names of the terms that point at it."""
    words = [word for entry in model.page_words if entry.page == address for word in entry.words]
    for term in model.terms:
        if term.see == address:
            words += [term.name, *term.aliases, *term.older, *term.newer]
    return words


def forms(phrases: Iterable[str]) -> list[str]:
    """Phrases and their words in every form that a reader may type, each once."""
    found: dict[str, None] = {}
    for phrase in phrases:
        found.setdefault(phrase.lower())
        for word in WORD.findall(phrase.lower()):
            for form in (word, *inflections(word)):
                found.setdefault(form)
                for table in FOLDINGS:
                    found.setdefault(form.translate(table))
    return list(found)


def inflections(word: str) -> list[str]:
    """The longest form of each ending a Danish noun can take; shorter ones are prefixes of these."""
    if len(word) < SHORTEST_INFLECTED or not word.isalpha():
        return []
    if word.endswith("e"):
        return [word + ending for ending in ("rnes", "ns", "ts")]
    return [word + ending for ending in ("ernes", "ens", "ets", "enes")]


def separator(model: Model) -> str:
    """Where the search splits text into words: at anything that is no letter or digit, and inside compounds.

    The zero-length parts leave the pieces whole: «netværksmøde» becomes «netværks» and «møde».
    """
    parts = sorted({part.lower() for part in model.compounds}, key=len, reverse=True)
    inside = "|".join(f"(?<=[a-zæøå]{{3}})(?={re.escape(part)})" for part in parts)
    return r"[\s\-,.:;!?()\[\]{}\"'«»“”/–—·+|]+" + (f"|{inside}" if inside else "")

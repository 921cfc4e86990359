"""Danish search, the part done while building: what a page can be found by, and where long words are split.

Each page carries its search words in an index field of its own: the names and aliases of the YAML, and the words the
glossary gives it. They stand there as people write them; inflections, spellings without æ, ø and å, and misspellings
are left to the reader's browser (docs/assets/js/search-worker.js), which keeps the index small.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from ..model import Model
from ..model.base import Entity
from .addresses import SHELVES, address_of, from_url, page_of

MARK = re.compile(r"<sup\b[^>]*>.*?</sup>", re.DOTALL)
UNSAID = re.compile(r"<(button|svg|nav|template)\b.*?</\1>", re.DOTALL)
RUN_TOGETHER = re.compile(
    r"</(?:td|th|dt|dd|div|caption|summary|legend|label|option)>|(?<=[^\s>])(?:<[^>]*>)*</\w+>(?=(?:<[^>]*>)*[A-ZÆØÅ0-9])"
)
WITHOUT_HEADING = ("resources", "choices")
"""Kinds whose entities are rows of a table: their words lead to the page."""

SOURCES = "#sidens-kilder"
BETWEEN = ", "
"""Between two phrases of the index field; search-worker.js takes them apart there."""


def words_of(entity: Entity) -> list[str]:
    """The search words an entity brings to its page."""
    return forms([entity.name, *entity.aliases])


def page_words(model: Model, address: str) -> list[str]:
    """The words of a page, or of a section (an address with an anchor).

    A page has the words the glossary gives it, and the names of the terms that point at it;
    a section has those of the entity it shows.
    """
    words = [word for entry in model.page_words if entry.page == address for word in entry.words]
    for term in model.terms:
        if term.see == address:
            words += [term.name, *term.aliases, *term.older, *term.newer]
    for kind in WITHOUT_HEADING:
        for index, entity in enumerate(getattr(model, kind)):
            if page_of(model, (kind, index)) == address:
                words += [entity.name, *entity.aliases]
    for cadence in model.cadences:
        if any(address_of("roles", role) == address for role in cadence.roles):
            words += cadence.aliases  # how often a group meets is asked of the group
    page, _, anchor = address.partition("#")
    for kind, shelf in SHELVES.items():
        if anchor and shelf == page:
            for entity in getattr(model, kind):
                if entity.id == anchor:
                    words += entity.aliases
    return words


def forms(phrases: Iterable[str]) -> list[str]:
    """Phrases as the index has them: in lower case, without the mark between two, each once."""
    return list(dict.fromkeys(phrase.lower().replace(BETWEEN, " ") for phrase in phrases))


def readable(html: str) -> str:
    """A page's content as it should be found and shown in a result.

    Without source marks, buttons, drawings, what a script reads, links on to other pages and soft hyphens;
    and with space between table cells and the like, whose words would run together.
    """
    return RUN_TOGETHER.sub(r"\g<0> ", UNSAID.sub(" ", MARK.sub("", html.replace("\u00ad", "").replace("&shy;", ""))))


def introduced(text: str, description: str) -> str:
    """The text of a page in the index with its description first, which a result shows when no word is found in it."""
    lead = " ".join(description.split())
    return f"<p>{lead}</p> {text.replace(lead, '', 1)}" if lead else text


def indexed(
    model: Model, entries: Iterable[dict[str, Any]], *, page: str, title: str, description: str, words: Iterable[str]
) -> Iterator[dict[str, Any]]:
    """The entries of one page in the search index, with search words, and without what answers nothing.

    `page` is the page's URL relative to the site; its own entry gets the whole title, the description and its `words`.
    """
    for entry in entries:
        if is_noise(entry["location"]):
            continue
        own = entry["location"] == page
        found = [*(words if own else ()), *forms(page_words(model, from_url(entry["location"])))]
        lead = {"title": title, "text": introduced(entry["text"], description)} if own else {}
        yield entry | lead | ({"keywords": BETWEEN.join(dict.fromkeys(found))} if found else {})


def is_noise(location: str) -> bool:
    """Whether a section is no answer to anything: the sources at the foot of a page, which all name the model."""
    return location.endswith(SOURCES)


def separator(model: Model) -> str:
    """Where the search splits text into words: at anything that is no letter or digit, and inside compounds.

    The zero-length parts leave the pieces whole: «netværksmøde» becomes «netværks» and «møde».
    """
    parts = sorted({part.lower() for part in model.compounds}, key=lambda part: (-len(part), part))
    inside = "|".join(f"(?<=[a-zæøå]{{3}})(?={re.escape(part)})" for part in parts)
    return r"[\s\-,.:;!?()\[\]{}\"'«»“”/–—·+|]+" + (f"|{inside}" if inside else "")

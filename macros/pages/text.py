"""Plain text made safe for a page, with its source marks and explained words.

Statements are plain text that six formats share, so here every character that Markdown or HTML could take
for code becomes an entity: that reads the same in a Markdown paragraph and inside raw HTML.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from ..model import Model
from ..model.base import Statement
from ..model.reference import Source, SourceKind, Term
from ..views.addresses import relative
from ..views.citations import Citations

SPECIAL = re.compile(r"[\\`*_{}\[\]|~^=]")
LINE_START = re.compile(r"^(?:(\d+)([.)])|([-+#>:!]))(?=\s)")

ENDINGS = "(?:ens|ets|erne|ernes|en|et|er|ne|es|s|n|r|e)?"
"""How a Danish noun ends; a term is known by any of its forms."""

KIND_CLASS = {SourceKind.SOURCE: "", SourceKind.EXTERNAL: "s s--external", SourceKind.PROPOSAL: "s s--proposal"}


def safe(text: str) -> Markup:
    """Plain text as it may stand anywhere on a page."""
    text = SPECIAL.sub(lambda found: f"&#{ord(found.group())};", str(escape(re.sub(r"\s+", " ", text))))
    start = LINE_START.match(text)
    if start:
        at = start.start(2) if start.group(2) else start.start(3)
        text = f"{text[:at]}&#{ord(text[at])};{text[at + 1 :]}"
    return Markup(text)  # noqa: S704 – everything in it is escaped above


@dataclass
class PageState:
    """What one page has shown so far: each term is explained once, and the page ends with its sources."""

    address: str
    terms: set[str] = field(default_factory=set)
    cited: set[str] = field(default_factory=set)


class Writer:
    """Writes statements for the pages of one model."""

    def __init__(self, model: Model, citations: Citations) -> None:
        self.citations = citations
        self._terms = {}
        names: list[str] = []
        for term in model.terms:
            if not term.marked:
                continue
            for name in (term.name, *(alias for alias in term.aliases if alias.isupper())):
                self._terms.setdefault(name.lower(), term)
                names.append(name)
        names.sort(key=len, reverse=True)
        known = "|".join(map(re.escape, names)) or r"(?!)"
        self._pattern = re.compile(rf"(?<![\w-])({known}){ENDINGS}(?![\w-])", re.IGNORECASE)

    def said(self, statement: Statement, page: PageState) -> Markup:
        """A statement with its explained words and source marks."""
        page.cited.update(statement.citations)
        marks = Markup("").join(self.mark(self.citations.sources[id], page) for id in statement.citations)
        return self.explained(statement.text, page) + Markup('<sup class="marks">{}</sup>').format(marks)

    def mark(self, source: Source, page: PageState) -> Markup:
        """The small mark that leads to the source's entry: its number, or «forslag»."""
        kind, number = source.kind, self.citations.numbers.get(source.id)
        label = "forslag" if kind is SourceKind.PROPOSAL else f"{number}+" if kind is SourceKind.EXTERNAL else number
        css = {SourceKind.EXTERNAL: " mark--external", SourceKind.PROPOSAL: " mark--proposal"}.get(kind, "")
        title = {
            SourceKind.SOURCE: f"Kilde {number}: {source.name}",
            SourceKind.EXTERNAL: f"Supplerende kilde {number}: {source.name}",
            SourceKind.PROPOSAL: "Redaktionens forslag – står ikke i kilderne",
        }[kind]
        href = relative(f"/kilder/#{source.id}", page.address)
        return Markup('<a class="mark{}" href="{}" title="{}">{}</a>').format(css, href, title, label)

    def kind_class(self, statement: Statement) -> str:
        """The class that shows a statement of another kind than the sources' own."""
        return KIND_CLASS[self.citations.kind(statement)]

    def explained(self, text: str, page: PageState) -> Markup:
        """The text with a link to the glossary at the first use of each term on the page."""
        pieces, at = [], 0
        for found in self._pattern.finditer(text):
            name = found.group(1)
            term = self._terms[name.lower()]
            if term.id in page.terms or term.see == page.address or (name.isupper() != self._is_short(term, name)):
                continue
            page.terms.add(term.id)
            pieces += [safe_inside(text[at : found.start()]), self._term_link(term, found.group(), page)]
            at = found.end()
        pieces.append(safe_inside(text[at:]))
        joined = Markup("").join(pieces)
        return safe(text) if not at else joined

    @staticmethod
    def _is_short(term: Term, name: str) -> bool:
        """Whether the name is an abbreviation, so that «mi» in a text is not taken for MI."""
        return any(short.isupper() and short.lower() == name.lower() for short in (term.name, *term.aliases))

    @staticmethod
    def _term_link(term: Term, shown: str, page: PageState) -> Markup:
        href = relative(f"/ordliste/#{term.id}", page.address)
        return Markup('<a class="term" href="{}" data-term="{}" data-tip="{}">{}</a>').format(
            href, term.id, safe_inside(term.definition.text), safe_inside(shown)
        )


def safe_inside(text: str) -> Markup:
    """A piece of a text, spaces at its ends kept, safe like `safe`."""
    return Markup(SPECIAL.sub(lambda found: f"&#{ord(found.group())};", str(escape(text))))  # noqa: S704

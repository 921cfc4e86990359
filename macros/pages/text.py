"""Plain text made safe for a page, with its source marks and explained words.

Statements are plain text that six formats share, so here every character that Markdown or HTML could take
for code becomes an entity: that reads the same in a Markdown paragraph and inside raw HTML.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from ..model import Model
from ..model.base import Statement
from ..model.reference import Source, SourceKind, Term
from ..views.addresses import address_of, relative
from ..views.citations import Citations
from ..views.terms import Terms
from ..views.words import softened

SPECIAL = re.compile(r"""[&<>"'\\`*_{}\[\]|~^=#]""")
"""What HTML or Markdown could take for code, wherever it stands."""

LINE_START = re.compile(r"^(?:(\d+)([.)])|([-+>:!]))")

KIND_CLASS = {SourceKind.SOURCE: "", SourceKind.EXTERNAL: "s s--external", SourceKind.PROPOSAL: "s s--proposal"}


def safe(text: str) -> Markup:
    """Plain text as it may stand anywhere on a page."""
    text = str(safe_inside(re.sub(r"\s+", " ", text)))
    start = LINE_START.match(text)
    if start:
        at = start.start(2) if start.group(2) else start.start(3)
        text = f"{text[:at]}&#{ord(text[at])};{text[at + 1 :]}"
    return Markup(text)


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
        self._terms = Terms(model)
        self._law = {note.name.partition(" (")[0].lower(): note for note in model.law}
        law = "|".join(map(re.escape, self._law)) or r"(?!)"
        self._pattern = re.compile(rf"(?P<page>siden om (?P<law>{law}))(?![\w-])|{self._terms.pattern}", re.IGNORECASE)

    def said(self, statement: Statement, page: PageState, proposals: bool = True) -> Markup:
        """A statement with its explained words and source marks; `proposals` false leaves that mark to its list."""
        page.cited.update(statement.citations)
        cited = [self.citations.sources[id] for id in statement.citations]
        shown = [source for source in cited if proposals or source.kind is not SourceKind.PROPOSAL]
        marks = Markup("").join(self.mark(source, page) for source in shown)
        text = self.explained(statement.text, page)
        return _held_together(text, Markup('<sup class="marks">{}</sup>').format(marks)) if shown else text

    def proposal_mark(self, page: PageState) -> Markup:
        """The mark of our own proposals, for a list that is all of them."""
        proposal = next(source for source in self.citations.model.sources if source.kind is SourceKind.PROPOSAL)
        return self.mark(proposal, page)

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
        """The text with a link to the glossary at the first use of each term on the page.

        «Siden om …» leads to a page of law wherever it stands; a page does not lead to itself.
        """
        pieces, at = [], 0
        for found in self._pattern.finditer(text):
            if found["page"]:
                address = address_of("law", self._law[found["law"].lower()].id)
                if address != page.address:
                    pieces += [safe_inside(text[at : found.start()]), _page_link(found["page"], address, page)]
                    at = found.end()
                continue
            term = self._terms.named(found["term"])
            if not term or term.id in page.terms or term.see == page.address:
                continue
            page.terms.add(term.id)
            pieces += [safe_inside(text[at : found.start()]), self._term_link(term, found.group(), page)]
            at = found.end()
        pieces.append(safe_inside(text[at:]))
        joined = Markup("").join(pieces)
        return safe(text) if not at else joined

    @staticmethod
    def _term_link(term: Term, shown: str, page: PageState) -> Markup:
        href = relative(f"/ordliste/#{term.id}", page.address)
        return Markup('<a class="term" href="{}" data-term="{}" data-tip="{}">{}</a>').format(
            href, term.id, safe_inside(term.definition.text), safe_inside(shown)
        )


def _page_link(shown: str, address: str, page: PageState) -> Markup:
    return Markup('<a href="{}">{}</a>').format(relative(address, page.address), safe_inside(shown))


def _held_together(text: Markup, marks: Markup) -> Markup:
    """The text with its marks, which never stand alone on the next line."""
    before, space, last = text.rpartition(" ")
    if "<" in last or ">" in last:
        return text + marks
    return before + space + Markup('<span class="held">{}{}</span>').format(last, marks)


def soft(text: str, parts: Sequence[str]) -> Markup:
    """A name with soft hyphens where its long words may break, for HTML."""
    return safe_inside(softened(text, parts))


def in_script(json: str) -> Markup:
    """JSON that may stand in a script or template element, where nothing in it is taken for HTML."""
    return Markup(json.replace("<", "\\u003c").replace("&", "\\u0026"))


def safe_inside(text: str) -> Markup:
    """A piece of a text, spaces at its ends kept, safe like `safe`."""
    return Markup(SPECIAL.sub(lambda found: f"&#{ord(found.group())};", text))

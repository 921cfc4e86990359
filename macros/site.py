"""The site as a whole, told without MkDocs: its generated files, its navigation, and what stands on every page.

Another engine than MkDocs would call exactly this.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from .forms.browser.page import form_page
from .model import ContentError, Loaded, load
from .model.paper_problems import TooLongForCard
from .model.problems import Problem
from .pages.alone import alone_page
from .pages.book import Book
from .pages.catalogue import expand_nav, pages
from .pages.policy import with_policy
from .pages.theme import mended
from .views.addresses import address_problems, form_address, from_url, in_full
from .views.citations import Citations
from .views.files import file_problems
from .views.one_file import modules
from .views.prose import prose_pages
from .views.readability import Readability, law_remarks
from .views.search import indexed, separator
from .views.told import story_problems
from .views.words import day

if TYPE_CHECKING:
    from .exports.download import Made
    from .exports.paper.cards import Cards

TOKENS = Path("assets/css/tokens.css")
"""The colours and measures that the forms share with the site."""

SCRIPTS = Path("assets/js")
"""The modules that pages start, below docs/."""

MADE = Path(__file__).resolve().parent.parent / "build/downloads"
"""Where files for download are kept from one build to the next; DOWNLOADS names another folder."""


def made_folder() -> Path:
    """That folder."""
    return Path(os.environ.get("DOWNLOADS", MADE))


def content_folder() -> Path:
    """The folder of the content: `content`, or what CONTENT names."""
    return Path(os.environ.get("CONTENT", "content"))


def build_time() -> datetime:
    """Now, or the time of SOURCE_DATE_EPOCH, so that two builds of one commit are alike."""
    stamp = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(stamp), UTC) if stamp else datetime.now().astimezone()


def build_day() -> date:
    """The day of that time."""
    return build_time().date()


class Site:
    """One model, and everything of the site that is made from it."""

    def __init__(self, loaded: Loaded, docs: Path | None, today: date, site_url: str) -> None:
        self.loaded = loaded
        self.model = loaded.model
        self.docs = docs
        self.today = today
        self.site_url = site_url
        self._kept: Mapping[str, Made] = {}
        self.citations = Citations(self.model, docs)
        self.readability = Readability(self.model, docs)

    @classmethod
    def open(cls, content: Path, docs: Path | None = None, today: date | None = None, site_url: str = "") -> Self:
        """The site of the content in a folder; raises `ContentError` with every problem.

        Without the prose pages in `docs`, addresses that lead to them are taken on trust.
        `today` decides which law pages are overdue; `site_url` is printed where it is real.
        """
        site = cls(load(content), docs, today or build_day(), site_url)
        if docs and (wrong := list(site._problems())):
            raise ContentError(wrong)
        return site

    def _problems(self) -> Iterator[Problem]:
        """What breaks between the model and the prose pages."""
        yield from address_problems(self.model, self.loaded.places, prose_pages(self.docs))
        yield from self.citations.problems()
        yield from file_problems(self.model, self.loaded.places)
        yield from story_problems(self.model, self.loaded.places)
        from .exports.paper.signs import sign_problems  # here: fonts are slow to load, and not every command checks

        yield from sign_problems(self.model, self.loaded.places)

    @cached_property
    def cards(self) -> Cards:
        """The cards to print."""
        from .exports.paper.cards import Cards  # here, too
        from .exports.store import Store

        return Cards(self.model, self.tokens, self.site_url, Store(made_folder()))

    def check_cards(self) -> None:
        """Raise `ContentError` where a card has no room for its texts; quick where they were measured before."""
        wrong: list[Problem] = [
            TooLongForCard(
                *self.loaded.places.at(*one.path),
                card=one.card,
                side=one.side,
                size=one.size,
                missing=one.missing,
                found=one.statement.text,
                mend="kortere, her eller højere oppe på samme side af kortet",
            )
            for one in self.cards.too_long
        ]
        if wrong:
            raise ContentError(wrong)

    @cached_property
    def remarks(self) -> list[Problem]:
        """Everything an editor should know that does not stop the build."""
        places = self.loaded.places
        return [
            *self.loaded.remarks,
            *self.citations.remarks(places),
            *self.readability.remarks(places),
            *law_remarks(self.model, places, self.today),
        ]

    @cached_property
    def book(self) -> Book:
        """What pages show, and how."""
        return Book(
            self.model,
            self.citations,
            self.readability,
            self.remarks,
            size_of=lambda file: self.downloads[file].size,
            pages_of=lambda file: self.downloads[file].pages,
            today=self.today,
        )

    @cached_property
    def tokens(self) -> str:
        """The style sheet that holds every colour."""
        return (self.docs / TOKENS).read_text(encoding="utf-8") if self.docs else ""

    def files(self) -> Iterator[tuple[str, str, bool]]:
        """Every generated page: its place below docs/, its content, and whether the navigation leads to it."""
        for page in pages(self.model):
            yield page.uri, page.markdown, page.in_nav
        for tool in self.model.tools:
            address = form_address(tool.id)
            form = form_page(self.model, tool, tokens=self.tokens, address=in_full(self.site_url, address))
            yield address.strip("/"), form, False

    @cached_property
    def downloads(self) -> dict[str, Made]:
        """The files for download by their address, made where they are not there yet.

        Raises `ContentError` where a card has no room for its texts.
        """
        return self.made()

    def made(self, kind: str = "") -> dict[str, Made]:
        """The files of one kind, or of all."""
        from .exports.downloads import make_downloads  # here: checking the content needs no PDF

        self.check_cards()
        return make_downloads(self.cards, kind, self._kept)

    def keep(self, before: Self) -> None:
        """Show the files of an earlier model: who writes sees the pages at once, and `make site` makes the files."""
        self._kept = vars(before).get("downloads", before._kept)  # not made, where the earlier one did not come so far

    def nav(self, nav: list[Any]) -> list[Any]:
        """The navigation with the generated pages in it."""
        return expand_nav(nav, self.model)

    def indexed(self, entries: list[dict[str, Any]], **page: Any) -> list[dict[str, Any]]:
        """The entries of one page in the search index, with their search words; `page` as in `views.search.indexed`."""
        return list(indexed(self.model, entries, **page))

    def search_separator(self) -> str:
        """Where the search splits words."""
        return separator(self.model)

    def alone(self, content: str, url: str, meta: Mapping[str, Any], styles: Iterable[str]) -> str:
        """A page with a script as one file that works without a server; empty for a page without.

        `content` is what stands on the page, `meta` its front matter, and `styles` are the site's, below docs/.
        """
        if not self.docs or "script" not in meta:
            return ""
        sheets = [(self.docs / name).read_text(encoding="utf-8") for name in styles]
        scripts = modules(self.docs / SCRIPTS, meta["script"]).values()
        return alone_page(self.book, from_url(url), content, meta, sheets, scripts)

    def stamp(self, suggest: str) -> dict[str, str]:
        """What stands at the foot of every page: version, last check, and where to suggest a correction.

        `suggest` is an https address or a mail address, or empty for no link.
        """
        link = f"mailto:{suggest}" if "@" in suggest and "://" not in suggest else suggest
        return {"version": self.model.version, "checked": day(self.model.checked), "suggest_url": link}

    @staticmethod
    def finished(html: str, url: str, *, policy: bool) -> str:
        """A page as the theme made it, mended for keyboard and screen reader, and with its Content-Security-Policy.

        `url` is the page's own, relative to the site.
        """
        html = mended(html, from_url(url))
        return with_policy(html) if policy else html

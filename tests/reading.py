"""Reads built pages: a small tree of elements, enough to ask what a page says, links to and is made of."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Element:
    """One element; `children` holds elements and texts in order."""

    tag: str
    attrs: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)
    ends: bool = False
    """Whether its end tag was there, or none was needed."""

    def all(self, *tags: str, **attrs: str) -> list[Element]:
        """Every element below, itself included, of one of the tags and with these attributes (`class_` one of many)."""
        wanted = attrs.pop("class_", None)
        return [
            one
            for one in self.walk()
            if (not tags or one.tag in tags)
            and (wanted is None or wanted in one.classes)
            and all(one.attrs.get(name) == value for name, value in attrs.items())
        ]

    def walk(self, *skip: str) -> Iterator[Element]:
        """This element and everything below, in order, without the tags to skip."""
        if self.tag in skip:
            return
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk(*skip)

    @property
    def classes(self) -> list[str]:
        return self.attrs.get("class", "").split()

    def text(self, *skip: str) -> str:
        """What it says, on one line, without soft hyphens and the tags to skip."""
        said = "".join(self._texts(("script", "style", *skip)))
        return " ".join(said.replace("\u00ad", "").split())

    def _texts(self, skip: tuple[str, ...]) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in skip:
                block = " " if child.tag in BLOCKS else ""
                yield block
                yield from child._texts(skip)
                yield block


BLOCKS = {
    "p",
    "li",
    "td",
    "th",
    "tr",
    "h1",
    "h2",
    "h3",
    "h4",
    "div",
    "dt",
    "dd",
    "section",
    "header",
    "footer",
    "text",
    "br",
}


class Reader(HTMLParser):
    """Builds the tree; an end tag without a start is a fault worth failing for."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Element("#page")
        self.open = [self.root]

    def handle_starttag(self, tag, attrs):
        self.handle_startendtag(tag, attrs)
        if tag not in VOID:
            self.open.append(self.open[-1].children[-1])

    def handle_startendtag(self, tag, attrs):
        self.open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag):
        while len(self.open) > 1:
            element = self.open.pop()
            if element.tag == tag:
                return
            if element.tag not in ("p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "option"):
                raise ValueError(f"</{tag}> ends <{element.tag} {element.attrs}>")

    def handle_data(self, data):
        self.open[-1].children.append(data)


@dataclass
class Page:
    """A built page: its address from the root of the site, and its tree."""

    address: str
    html: str

    @cached_property
    def root(self) -> Element:
        reader = Reader()
        reader.feed(self.html)
        reader.close()
        return reader.root

    @cached_property
    def main(self) -> Element:
        """What the page itself says: the article, or the whole body of a form."""
        return (self.root.all("article") or self.root.all("main") or self.root.all("body"))[0]

    @cached_property
    def ids(self) -> list[str]:
        return [one.attrs["id"] for one in self.root.walk() if "id" in one.attrs]

    @property
    def form(self) -> bool:
        return self.address.endswith("skema.html")

    @property
    def title(self) -> str:
        return self.root.all("title")[0].text()

    def meta(self, name: str) -> str:
        found = self.root.all("meta", name=name)
        return found[0].attrs["content"] if found else ""

    def links(self) -> Iterator[str]:
        """Every address the page names: links, scripts, styles, pictures."""
        for one in self.root.walk():
            for name in ("href", "xlink:href", "src", "data", "action", "poster"):
                if name in one.attrs:
                    yield one.attrs[name]

    def target(self, link: str) -> tuple[str, str]:
        """An internal link as address from the root and anchor."""
        parts = urlsplit(link)
        here = self.address if self.address.endswith("/") else posixpath.dirname(self.address) + "/"
        path = posixpath.normpath(here + parts.path) if parts.path else self.address
        slash = "/" if parts.path.endswith(("/", ".")) and not path.endswith("/") else ""
        return unquote(path) + slash, unquote(parts.fragment)


def read_pages(folder: Path) -> dict[str, Page]:
    """Every page of a built site by its address, forms and 404.html included."""
    found = {}
    for file in sorted(folder.rglob("*.html")):
        address = "/" + file.relative_to(folder).as_posix().removesuffix("index.html")
        found[address] = Page(address, file.read_text(encoding="utf-8"))
    return found

"""The books: everything is said, the contents lead where they say, and the same model gives the same bytes."""

from __future__ import annotations

import re

import pytest

from macros.exports.paper.book import BOOKS, book_data
from macros.model import Model, load
from macros.model.base import Entity, Statement, walk
from tests.exports.books import SITE, Read, made, squeezed
from tests.longer import longer
from tests.paper import outside
from tests.tokens import ROOT, TOKENS

HANDBOOK, GUIDE = BOOKS

TOLD = {
    HANDBOOK.title: (
        "summary", "about", "history", "target_groups", "target_facts", "core_elements", "process", "steps", "roles",
        "tools", "variants", "results", "ratings", "rating_scale", "mechanisms", "mechanisms_intro", "midway",
        "silences", "law", "terms",
    ),
    GUIDE.title: ("phases", "cadences", "conditions", "context", "resources", "cost_notes", "resource_notes"),
}  # fmt: skip
"""The parts of the model that each book tells in full."""

ELSEWHERE = {"for_the_young", "deadlines", "placement", "outlook", "counted", "columns", "basis", "aliases", "see"}
"""What other prints and the plans say. A role's `basis` at a step is told; see `statements`."""


def statements(model: Model, keys: tuple[str, ...]) -> list[str]:
    """Every statement under those keys that a book tells, and everything that the sources do not say."""
    found = []
    for path, value in walk(model):
        if not path or path[0] not in keys:
            continue
        left_out = ELSEWHERE - {"basis"} if "participants" in path else ELSEWHERE
        if left_out & set(path):
            continue
        if isinstance(value, Statement):
            found.append(value.text)
        elif "silent" in path and isinstance(value, str):
            found.append(value)
        elif isinstance(value, Entity) and value.name:
            found.append(value.name)
    return found


def missing(model: Model, book, read: Read) -> list[str]:
    """What should stand in a book and does not."""
    return [text for text in statements(model, TOLD[book.title]) if squeezed(text) not in read.text]


@pytest.fixture(scope="module", params=BOOKS, ids=[book.title for book in BOOKS])
def book(request):
    return request.param


@pytest.fixture(scope="module")
def read(set_books, book) -> Read:
    return Read(set_books[book.title])


@pytest.fixture(scope="module")
def small() -> Model:
    """A model with a little of everything."""
    return load(ROOT / "tests/model/base").model


def test_says_everything(model, book, read):
    """Every statement of a book's chapters is in its text, whole, with what the sources do not say."""
    assert len(statements(model, TOLD[book.title])) > 100
    assert [] == missing(model, book, read)


def test_finds_what_is_missing(model, book, read):
    """The check bites: one statement that is not in the book is the one that is found."""
    other = (Statement("Dette udsagn står i ingen bog.", model.summary.citations),)
    changed = model.model_copy(update={"summary": other[0], "cost_notes": other})

    assert [other[0].text] == missing(changed, book, read)


def test_bookmarks_are_the_chapters(model, book, read):
    """The bookmarks are the chapters in their order, after how to read the book and its contents."""
    chapters = [one["title"] for one in book_data(model, book, tokens=TOKENS, site_url=SITE)["chapters"]]

    found = [one.title for one in read.bookmarks if one.level == 0]
    assert ["Sådan læser du bogen", "Indhold"] == found[:2]
    assert chapters == [re.sub(r"^\d+ ", "", title) for title in found[2:]]


def test_bookmarks_lead_to_their_heading(read):
    """Every bookmark's page has its heading."""
    wrong = [one for one in read.bookmarks if squeezed(one.title) not in squeezed(read.words(one.page))]

    assert [] == wrong


def test_contents_print_the_right_page(read):
    """The number that the contents print is the page where the heading is, for every bookmark of a chapter."""
    first = next(one.page for one in read.bookmarks if one.title == "Indhold")
    begins = read.bookmarks[2].page
    lines = [line for page in range(first, begins) for line in read.links(page)]
    printed = [re.fullmatch(r"(.*?)[ .]*?(\d+)", text) for text, _ in lines]

    assert len(read.bookmarks) - 2 == len(lines)
    assert all(printed)
    assert [page for _, page in lines] == [int(found[2]) for found in printed]
    assert [(squeezed(one.title), one.page) for one in read.bookmarks[2:]] == [
        (squeezed(found[1]), page) for found, (_, page) in zip(printed, lines, strict=True)
    ]


def test_foot_says_which_page_of_how_many(model, read):
    """Every page but the cover says its number, of how many, and the edition."""
    count = len(read.document)
    wrong = [
        page
        for page in range(2, count + 1)
        if f"side {page} af {count}" not in read.words(page) or f"Udgave {model.version}" not in read.words(page)
    ]

    assert [] == wrong


def test_nothing_leads_nowhere(model, book):
    """A source that is marked has its entry, and each chapter notes a source at its first mark only."""
    data = book_data(model, book, tokens=TOKENS, site_url=SITE)
    for chapter in data["chapters"]:
        marks = walked(chapter, "marks")
        new = [name for name, first in marks if first]
        assert sorted(set(new)) == sorted(new)
        assert {name for name, _ in marks} <= set(data["works"])


def walked(value, key: str) -> list:
    """Everything in lists under a key, anywhere in data."""
    if isinstance(value, dict):
        own = value.get(key, [])
        return [*own, *(one for name, part in value.items() if name != key for one in walked(part, key))]
    if isinstance(value, list):
        return [one for part in value for one in walked(part, key)]
    return []


def test_same_bytes_each_time(small, book):
    """Two builds of one model are byte-identical."""
    assert made(small, book) == made(small, book)


def test_no_code_without_an_address(small, book):
    """Without a real address there is no QR code and no address to print."""
    data = book_data(small, book, tokens=TOKENS, site_url="")

    assert not data["qr"]
    assert [] == [one["title"] for one in data["chapters"] if one["qr"] or one["address"]]


def lengthened(model: Model) -> Model:
    """The model with one more of everything, and every statement several times as long, in words that are its own."""
    data = model.model_dump(mode="json", by_alias=True)
    for kind in ("roles", "steps", "phases", "tools", "core_elements"):
        data[kind].append(data[kind][-1] | {"id": f"en-mere-{kind.replace('_', '-')}", "name": f"Én mere {kind}"})
    numbered = iter(range(1_000_000))

    def said(text: str) -> str:
        number = next(numbered)
        words = " ".join(f"specialundervisningsforløbet{letter}{number}" for letter in "abcdefghijkl")
        return f"{text} {words}."

    def plain(key: str, text: str) -> str:
        return f"{text} i samarbejdet på tværs af forvaltningerne i hele kommunen" if key == "name" else text

    return longer(Model.model_validate(data), said, plain)


def test_long_texts_and_more_of_everything(small, book):
    """Much longer texts and names, one more role, step and phase: nothing is cut off, dropped or outside the page."""
    long = lengthened(small)
    data = made(long, book)
    read = Read(data)

    assert len(statements(long, TOLD[book.title])) > len(statements(small, TOLD[book.title]))
    assert [] == missing(long, book, read)
    assert [] == outside(data, 0)

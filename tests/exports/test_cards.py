"""Cards on paper: each holds what it should, backs lie behind their fronts, and what has no room is told."""

from __future__ import annotations

import dataclasses
import io
from typing import Any

import pikepdf
import pytest

from macros.exports.paper.cards import Cards
from macros.exports.store import Store
from macros.model import ContentError
from macros.model.base import Statement
from macros.model.reference import SourceKind
from macros.site import Site
from macros.views.card import SILENT, Card, Line, Section
from macros.views.citations import Citations
from macros.views.files import CARD_SETS
from tests.exports.cards import Side, bare, sides, sizes
from tests.tokens import ROOT, TOKENS

SITE = "https://www.eksempelkommune.dk/samarbejdsmodellen"
SIZES = ("a6", "a5")
SMALLEST = {"a6": 8.5, "a5": 10}
TINIEST = 7
"""Points."""

PRINTERS_MARGIN = 5
"""Millimetres along a sheet's edge that a printer may not reach."""

SET_AND_SIZE = [(kind, size) for kind in CARD_SETS for size in SIZES]


@pytest.fixture(scope="module")
def made(model, tmp_path_factory) -> Cards:
    """The cards of the real model."""
    return Cards(model, TOKENS, SITE, Store(tmp_path_factory.mktemp("kort")))


@pytest.fixture(scope="module")
def sets(made) -> dict[tuple[str, str], list[tuple[Card, Side, Side]]]:
    """Every card with its two sides, by kind and size."""
    found = {}
    for kind, size in SET_AND_SIZE:
        own = [card for card in made.cards.values() if card.kind == kind]
        places = list(sides(made.pdf(keys(made, kind), size, "Kort"), size))
        assert {""} >= {side.text for place in places[len(own) :] for side in place}
        found[kind, size] = [(card, *place) for card, place in zip(own, places, strict=False)]
    return found


def keys(made: Cards, kind: str) -> list[str]:
    return [key for key, card in made.cards.items() if card.kind == kind]


def choice(made: Cards, card: Card, size: str) -> dict[str, Any]:
    """What was chosen for the card."""
    return made.choices[f"{card.kind}/{card.entity.id} {size}"]


def shown(made: Cards, card: Card, size: str) -> set[int]:
    """Which of the further sections the card has."""
    own = choice(made, card, size)
    return {*own["more"], *own["ahead"]}


def wording(model, line: Line) -> str:
    """A line as it should stand on a card, with the numbers of its sources."""
    if not line.statement:
        return bare(line.name + line.note)
    citations = Citations(model)
    cited = [citations.sources[id] for id in line.statement.citations if id in citations.numbers]
    marks = [f"{citations.numbers[one.id]}{'+' if one.kind is SourceKind.EXTERNAL else ''}" for one in cited]
    return bare(f"{line.name}: " if line.name else "") + bare(line.statement.text + ",".join(marks))


def missing(model, sections: tuple[Section, ...], side: Side) -> list[str]:
    """What the side lacks of the sections, in the order of reading."""
    texts = []
    for section in sections:
        texts.append(bare(section.title))
        texts += [wording(model, line) for line in section.lines] or [bare(section.empty)]
    return [text for text in texts if text not in side.text]


@pytest.mark.parametrize(("kind", "size"), SET_AND_SIZE)
def test_card_holds_what_it_must(made, model, sets, kind, size):
    """Name, summary and every section, each statement with its sources; the back lies behind its own front."""
    lacks = {}
    for card, front, back in sets[kind, size]:
        head = (bare(card.entity.name), wording(model, Line(card.summary)), bare(card.label), bare(card.group))
        lacks[card.entity.id] = [text for text in head if text not in front.text]
        lacks[card.entity.id] += [] if back.text.startswith(bare(card.entity.name)) else ["name on the back"]
        arranged = card.with_moved(choice(made, card, size)["moved"])
        lacks[card.entity.id] += missing(model, arranged.front, front) + missing(model, arranged.back, back)

    assert {id: [] for id in lacks} == lacks


@pytest.mark.parametrize(("kind", "size"), SET_AND_SIZE)
def test_what_has_no_room_is_named(made, model, sets, kind, size):
    """A further section is on the card whole, or the card says that the page has it."""
    faults = []
    for card, front, back in sets[kind, size]:
        on_it, ahead = shown(made, card, size), choice(made, card, size)["ahead"]
        told = back.text.partition(bare("Resten står på siden:"))[2]
        for index, more in enumerate(card.more):
            here = not missing(model, more.sections, front if index in ahead else back)
            if (here, bare(more.title) in told) != (index in on_it, index not in on_it):
                faults.append(f"{card.entity.id}: {more.title}")
        if (len(on_it) < len(card.more)) != bool(told):
            faults.append(card.entity.id)

    assert [] == faults


@pytest.mark.parametrize(("kind", "size"), SET_AND_SIZE)
def test_edges_stay_free(sets, kind, size):
    """No text comes near an edge, where a printer doesn't reach and a crooked cut goes through."""
    nearest = {card.entity.id: min(*front.edges, *back.edges) for card, front, back in sets[kind, size]}

    assert {} == {id: edge for id, edge in nearest.items() if edge < PRINTERS_MARGIN}


def test_front_takes_what_the_back_has_no_room_for(made, sets):
    """What is loose stands on the front of a card where there is room; what is not stays on its back."""
    moved = {card.entity.id: choice(made, card, "a6")["moved"] for card, _, _ in sets["roles", "a6"]}
    loose = {card.entity.id: [i for i, one in enumerate(card.back) if one.loose] for card, _, _ in sets["roles", "a6"]}

    assert loose["den-unge"] == moved["den-unge"] == [1, 2]
    assert {} == {id: places for id, places in moved.items() if not {*places} <= {*loose[id]}}


def test_silence_is_told_once(sets):
    """Where the sources say nothing of several things, one line says so, not a heading for each."""
    counts = {
        card.entity.id: (front.text + back.text).count(bare(SILENT)[1:]) for card, front, back in sets["roles", "a6"]
    }

    assert 1 == max(counts.values())
    assert 1 == counts["foraeldre"]


@pytest.mark.parametrize(("kind", "size"), SET_AND_SIZE)
def test_nothing_is_smaller_than_can_be_read(made, kind, size):
    """Footers, labels and marks, too."""
    assert [] == [size for size in sizes(made.pdf(keys(made, kind), size, "Kort")) if size < TINIEST]


@pytest.mark.parametrize(("kind", "size"), SET_AND_SIZE)
def test_type_is_large_enough(made, kind, size):
    """The texts of a card are never smaller than a table's reader can read."""
    chosen = [made.choices[f"{key} {size}"] for key in keys(made, kind)]

    assert [] == [one for one in chosen if min(one["front"], one["back"]) < SMALLEST[size]]


def test_front_tells_where_it_is_from(made, model, sets):
    """Address, version and date are on every front, and the QR code says aloud where it leads."""
    for card, front, _ in sets["roles", "a6"]:
        assert bare(f"www.eksempelkommune.dk/samarbejdsmodellen/roller/{card.entity.id}/") in front.text
        assert bare(f"Samarbejdsmodellen · udgave {model.version} · ") in front.text


def test_without_an_address_there_is_no_code(model, tmp_path):
    """A site without a real address prints the way to the page in words, and no QR code that leads nowhere."""
    made = Cards(model, TOKENS, "", Store(tmp_path))
    pdf = made.pdf(["roles/koordinator"], "a5", "Kort")
    front, _ = next(sides(pdf, "a5"))

    assert bare("I håndbogen: Roller → Koordinator") in front.text
    assert b"/Figure" not in b"".join(kinds(pdf))


def kinds(pdf: bytes) -> list[bytes]:
    """The kinds of all tags, in the order of reading."""
    found: list[bytes] = []

    def walk(one: pikepdf.Object) -> None:
        if isinstance(one, pikepdf.Array):
            for below in one:
                walk(below)
        elif isinstance(one, pikepdf.Dictionary) and "/S" in one:
            found.append(str(one.S).encode())
            if "/K" in one:
                walk(one.K)

    with pikepdf.open(io.BytesIO(pdf)) as file:
        walk(file.Root.StructTreeRoot.K)
    return found


def test_read_card_by_card(made):
    """A screen reader hears a card's front and then its back, though they lie on two pages."""
    pdf = made.pdf(keys(made, "core_elements"), "a6", "Kort")
    headings = "".join(kind.decode()[-1] for kind in kinds(pdf) if kind in (b"/H1", b"/H2", b"/H3"))
    expected = "".join(
        "1" + "2" * (headings_of(made, card, "front") + 1) + "3" * headings_of(made, card, "back")
        for card in made.cards.values()
        if card.kind == "core_elements"
    )

    assert expected == headings


def headings_of(made: Cards, card: Card, side: str) -> int:
    """How many sections with a heading a side of the card has."""
    own = choice(made, card, "a6")
    more = [section for index in own["ahead" if side == "front" else "more"] for section in card.more[index].sections]
    return sum(bool(section.title) for section in (*getattr(card.with_moved(own["moved"]), side), *more))


def test_same_content_gives_the_same_bytes(model, tmp_path):
    """Two builds of one content are alike."""
    first, second = (
        Cards(model, TOKENS, SITE, Store(tmp_path / name)).pdf(["phases/drift"], "a6", "Kort") for name in "ab"
    )

    assert first == second


# --- Texts that are too long -------------------------------------------------------------------------


def test_too_long_text_is_told_with_its_line(content, tmp_path, monkeypatch):
    """The message has the card, the first statement without room and its line; nothing is made."""
    monkeypatch.setenv("DOWNLOADS", str(tmp_path / "made"))
    file = content / "model.yaml"
    text = file.read_text(encoding="utf-8")
    wanted = "      - Bygger en tillidsfuld relation op. [@rmc17-uddrag]\n"
    assert 1 == text.count(wanted)
    long = wanted.replace(" op.", " op" + " og bliver ved" * 150 + ".")
    file.write_text(text.replace(wanted, long), encoding="utf-8")
    site = Site.open(content, ROOT / "docs")

    for make in (site.check_cards, lambda: site.downloads):
        with pytest.raises(ContentError) as caught:
            make()
        (problem,) = caught.value.problems
        line = next(number for number, one in enumerate(text.splitlines(), 1) if one == wanted.rstrip())
        assert (file, line, "kort-uden-plads") == (problem.file, problem.line, problem.rule)
        assert "på bagsiden af kortet «Rolle: Koordinator» i A6; teksten er " in str(problem)
    assert [] == list((tmp_path / "made").glob("*.pdf"))


@pytest.fixture
def grown(made, tmp_path):
    """The measured coordinator's card, with a task made longer by some words."""

    def make(words: int, word: str = "og længere") -> tuple[Cards, Card]:
        card = made.cards["roles/koordinator"]
        tasks, *rest = card.back
        first = tasks.lines[0].statement
        longer = Statement(first.text.removesuffix(".") + f" {word}" * words + ".", first.citations)
        tasks = dataclasses.replace(tasks, lines=(Line(longer), *tasks.lines[1:]))
        own = Cards(made.model, TOKENS, SITE, Store(tmp_path / str(words)))
        own.cards = {"roles/koordinator": dataclasses.replace(card, back=(tasks, *rest))}
        return own, own.cards["roles/koordinator"]

    return make


def test_longest_text_that_fits_is_there_to_its_end(grown, model):
    """As a text grows, further sections go, then type gets smaller, and then it is refused; it is never cut."""
    lengths, ends = [], []
    for words in range(0, 140, 20):
        made, card = grown(words)
        choice = made.choices["roles/koordinator a6"]
        if choice["over"]:
            ends.append(words)
            continue
        assert not ends
        lengths.append((-len(choice["more"]), -choice["back"]))
        _, back = next(sides(made.pdf(["roles/koordinator"], "a6", "Kort"), "a6"))
        assert [] == missing(model, card.with_moved(choice["moved"]).back, back)
        assert min(back.edges) >= PRINTERS_MARGIN
    assert ends
    assert ((0, -SMALLEST["a6"]), [more for more, _ in lengths]) == (lengths[-1], sorted(more for more, _ in lengths))


def test_longest_word_stays_on_its_card(grown):
    """A word that no line has room for is broken."""
    made, _ = grown(1, word="y" * 90)
    _, back = next(sides(made.pdf(["roles/koordinator"], "a6", "Kort"), "a6"))

    assert "y" * 90 in back.text
    assert min(back.edges) >= PRINTERS_MARGIN

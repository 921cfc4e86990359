"""The leaflets: two sides, nothing cut however long the texts, figures with caveats, easy words for the young."""

from __future__ import annotations

from typing import Any

import pytest

from macros.exports.paper.leaflet_decision import decision_data, decision_leaflet
from macros.exports.paper.leaflet_young import WORDS, young_data, young_leaflet
from macros.model import Model
from macros.model.base import Statement
from macros.views.decision_paper import decision_paper
from macros.views.lix import lix
from macros.views.readability import AIM_YOUNG
from macros.views.young import Young
from tests.exports.cards import MM, sizes
from tests.exports.leaflet_texts import ADDRESS, TIMES, bare, wordy
from tests.paper import outside, pages_of
from tests.tokens import TOKENS

KINDS = {"young": young_leaflet, "decision": decision_leaflet}


@pytest.fixture(scope="module", params=KINDS)
def kind(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def long(model) -> Model:
    return wordy(model)


def made(kind: str, model: Model, address: str = ADDRESS) -> bytes:
    return KINDS[kind](model, tokens=TOKENS, address=address)


def held(kind: str, model: Model) -> list[Statement]:
    """What a leaflet must hold."""
    if kind == "young":
        return list(Young(model).on_leaflet)
    paper = decision_paper(model)
    own = model.decision_paper
    statements = [*own.problems, model.summary, model.process.summary, *model.cost_notes, *model.resource_notes]
    statements += [*model.rating_scale, *(element.summary for element in model.core_elements)]
    statements += [one for phase in model.phases for one in (phase.duration, phase.summary)]
    statements += [phase.gate.text for phase in model.phases if phase.gate]
    statements += [one for group in paper.groups for one in group.statements]
    statements += [one for rating in model.ratings for one in rating.reasons[-1:]]
    asked = {question.activity for question in own.clarify}
    return statements + [one.text for one in paper.phase.activities if one.id in asked]


def blocks_of(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Every block of the leaflet for the young."""
    left, right = data["last"]
    return [*data["first"], *data["people"], *data["steps"], *data["between"], *left, *right]


@pytest.mark.parametrize("address", [ADDRESS, ""], ids=["with address", "without"])
def test_two_sides(kind, model, address):
    """Each is printed on the two sides of one sheet."""
    assert len(pages_of(made(kind, model, address))) == 2


def test_every_statement_is_there(kind, model):
    """Every statement stands there whole."""
    text = bare("".join(pages_of(made(kind, model))))

    assert [one.text for one in held(kind, model) if bare(one.text) not in text] == []


def test_longer_texts_make_it_longer(kind, model, long):
    """Where texts are much longer, the leaflet gets more pages, and everything is said as often as it should be.

    One saying may be divided between two pages.
    """
    texts = pages_of(made(kind, long))
    text = bare("".join(texts))

    assert len(texts) > 2
    assert [one.text for one in held(kind, model) if text.count(bare(one.text)) < TIMES - 1] == []


@pytest.mark.parametrize("length", ["real", "long"])
def test_nothing_reaches_over_the_margin(kind, model, long, length):
    """A printer that leaves the outermost six millimetres white loses nothing."""
    assert outside(made(kind, {"real": model, "long": long}[length]), 6 * MM) == []


def test_same_bytes(kind, model):
    """The same model gives the same file."""
    assert made(kind, model) == made(kind, model)


def test_edition_and_address(kind, model):
    """Both sides tell their edition, and the address stands in words beside the QR code."""
    texts = pages_of(made(kind, model))

    assert all(f"Udgave {model.version}" in text for text in texts)
    assert bare(ADDRESS) in bare(texts[-1])


def test_no_address_where_there_is_none(kind, model):
    """Without a real address there is no QR code to nowhere."""
    assert "http" not in "".join(pages_of(made(kind, model, address="")))


def test_no_type_is_too_small(kind, model):
    """Text can be read at arm's length; only the numbers of sources are smaller."""
    found = sizes(made(kind, model))

    assert min(found) >= 7
    assert [size for size in found if 7.5 < size < 8] == []


def test_way_where_there_is_no_address(model):
    """Without an address, decision makers find the page with the calculator in the menu."""
    text = bare(pages_of(made("decision", model, address=""))[-1])

    assert bare("I håndbogen: Implementering → Ressourcer") in text


def test_figures_travel_with_caveats(model):
    """Right after a result stands its caveat, with no other result between."""
    text = bare("".join(pages_of(made("decision", model))))
    results = [result for group in decision_paper(model).groups for result in group.results]
    places = [(text.index(bare(one.name)), text.index(bare(one.caveat.text))) for one in results]

    assert len(places) > 3
    assert [place for pair in places for place in pair] == sorted(place for pair in places for place in pair)


def test_open_lines_are_told(model):
    """What the sources leave open is not left out: every item of time is there, with hours or without."""
    data = decision_data(model)
    rows = [row for stage in data["stages"] for row in stage["rows"]]

    assert sorted(item.name for item in model.resources) == sorted(row["name"] for row in rows)
    assert any("ikke angivet" in row["amount"] for row in rows)


def test_every_rating_has_its_reasons(model):
    """A letter never stands alone."""
    assert [one for one in decision_data(model)["ratings"] if not one["reasons"]] == []


def test_leaflet_for_the_young_is_easy(model):
    """All of it, its headings and what is to be filled in, stays below the aim."""
    data = young_data(model)
    blocks = blocks_of(data)
    texts = [text for block in blocks for text in (block["title"], *block["statements"])]
    texts += [text for value in WORDS.values() for text in (value if isinstance(value, list) else [value])]

    assert lix(texts) < AIM_YOUNG


def test_young_are_told_that_law_is_unchecked(model):
    """A section on law says so for as long as nobody has checked it, on paper too."""
    data = young_data(model)
    lawful = {one.title for one in model.for_the_young if one.law}

    assert lawful
    assert lawful == {block["title"] for half in data["last"] for block in half if block["note"]}


def test_every_block_tells_where_it_is_from(model):
    """No block without a source's number or the word for our own proposals."""
    data = young_data(model)
    blocks = blocks_of(data)

    assert [block["title"] for block in blocks if not block["marks"] and not block["proposal"]] == []
    assert {one["mark"] for one in data["sources"]} == {mark for block in blocks for mark in block["marks"]}

"""PDF/UA-1: every deck of cards, a sheet that is not full, and a single card are checked by veraPDF."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.exports.downloads import card_files
from macros.exports.paper.cards import Cards
from macros.exports.store import Store
from tests.pdf.verapdf import vera
from tests.tokens import TOKENS

pytestmark = pytest.mark.verapdf

LEAST_CHECKS = 1_000


@pytest.fixture(scope="module")
def found(model, tmp_path_factory) -> dict[str, tuple[int, set[str]]]:
    """How many checks were made of each file, and the rules it breaks."""
    folder = tmp_path_factory.mktemp("kort")
    made = Cards(model, TOKENS, "https://www.eksempelkommune.dk", Store(folder / "made"))
    files = {Path(one.address).stem: one.make for one in card_files(made) if one.kind}
    files["alene"] = lambda: made.pdf(["roles/koordinator"], "a5", "Rolle: Koordinator")
    files["udvalg"] = lambda: made.pdf(["roles/projektleder", "roles/koordinator"], "a6", "Rollekort (A6)")
    for name, make in files.items():
        (folder / f"{name}.pdf").write_bytes(make())
    return vera(sorted(folder.glob("*.pdf")))


def test_cards_keep_every_rule(found):
    """All eight decks and both others, and each was looked at."""
    assert 10 == len(found)
    assert {name: set() for name in found} == {name: rules for name, (_, rules) in found.items()}
    assert min(checks for checks, _ in found.values()) > LEAST_CHECKS

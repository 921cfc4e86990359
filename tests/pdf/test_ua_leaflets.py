"""PDF/UA-1: the leaflets, with and without an address, and where their texts are so long that they grow."""

from __future__ import annotations

import pytest

from macros.exports.paper.leaflet_decision import decision_leaflet
from macros.exports.paper.leaflet_young import young_leaflet
from tests.exports.leaflet_texts import ADDRESS, wordy
from tests.pdf.verapdf import vera
from tests.tokens import TOKENS

pytestmark = pytest.mark.verapdf

LEAST_CHECKS = 3_000
"""Fewer would mean that the file was not looked at."""

FILES = {
    f"{make.__name__}-{name}": (make, name == "long", "" if name == "nowhere" else ADDRESS)
    for make in (young_leaflet, decision_leaflet)
    for name in ("real", "nowhere", "long")
}


@pytest.fixture(scope="module")
def found(model, tmp_path_factory) -> dict[str, tuple[int, set[str]]]:
    """How many checks were made of each file, and the rules it breaks."""
    folder = tmp_path_factory.mktemp("leaflets")
    long = wordy(model)
    for name, (make, is_long, address) in FILES.items():
        (folder / f"{name}.pdf").write_bytes(make(long if is_long else model, tokens=TOKENS, address=address))
    return vera(sorted(folder.iterdir()))


@pytest.mark.parametrize("name", FILES)
def test_keeps_every_rule(found, name):
    """A leaflet keeps every rule of PDF/UA-1."""
    checks, rules = found[name]

    assert checks > LEAST_CHECKS
    assert set() == rules

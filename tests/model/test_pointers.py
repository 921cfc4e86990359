"""Pointers: what an editor writes to say where in the content something stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.model import load
from macros.model.base import Statement, walk
from macros.model.pointers import PATTERN, at, fingerprint, pointed, pointer_to, statements_below
from tests.tokens import ROOT

MODEL = load(ROOT / "content").model
PATHS = [path for path, _ in walk(MODEL) if path]
POINTERS = [str(pointer_to(MODEL, path)) for path in PATHS]
NAMES = sorted({name for pointer in POINTERS for name in pointer.split("/")})


def test_there_and_back():
    """A pointer to any place in the content leads back to that place."""
    assert [] == [path for path in PATHS if pointed(MODEL, pointer_to(MODEL, path)) != path]


def test_no_two_places_have_one_pointer():
    """Every place has a pointer of its own."""
    assert len(PATHS) == len(set(POINTERS))


@given(st.one_of(st.text(), st.from_regex(PATTERN), st.lists(st.sampled_from(NAMES), max_size=6).map("/".join)))
def test_any_pointer(pointer):
    """Whatever is written leads to a place or to nothing, and one that leads somewhere can be written again."""
    target = pointed(MODEL, pointer)

    assert target is None or target == pointed(MODEL, pointer_to(MODEL, target))


@given(st.sampled_from(POINTERS), st.sampled_from(["x", "0", "-1", "99999", "½", "²", ""]))
def test_one_step_too_far(pointer, more):
    """Beyond what there is a pointer leads nowhere: numbers begin at 1 and end with the list."""
    assert pointed(MODEL, f"{pointer}/{more}") is None


@pytest.mark.parametrize(
    ("pointer", "path"),
    [
        ("summary", ("summary",)),
        ("steps/moede-16", ("steps", 1)),
        ("steps/moede-16/purpose/1", ("steps", 1, "purpose", 0)),
        ("steps/2/purpose/1", ("steps", 1, "purpose", 0)),
        ("phases/opstart/activities/raaderum-og-ansvar/text", ("phases", 1, "activities", 9, "text")),
    ],
)
def test_as_editors_write_it(pointer, path):
    """Things with an id are named by it, others by their number from 1; a number does for both."""
    assert path == pointed(MODEL, pointer)


@pytest.mark.parametrize(
    "pointer", ["", "/", "steps/", "/steps", "steps/moede-16/", "Steps", "steps/moede-16/model_fields"]
)
def test_leads_nowhere(pointer):
    """What is half a pointer leads nowhere."""
    assert pointed(MODEL, pointer) is None


@given(st.sampled_from([path for path, value in walk(MODEL) if isinstance(value, Statement)]))
def test_statements_below(path):
    """A statement is found below everything that holds it."""
    for length in range(1, len(path) + 1):
        assert (path, at(MODEL, path)) in list(statements_below(MODEL, path[:length]))


@given(st.text(), st.text(), st.lists(st.sampled_from(["bog", "artikel"]), unique=True))
def test_fingerprint(text, other, citations):
    """The mark of a statement changes with its words or its sources, and with nothing else."""
    one = Statement(text, tuple(citations))

    assert (text == other) == (fingerprint(one) == fingerprint(Statement(other, tuple(citations))))
    assert fingerprint(one) != fingerprint(Statement(text, (*citations, "forslag")))

"""What holds for any text at all, tried with texts that hypothesis makes up."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from macros.model import ContentError, load
from macros.model.base import Statement

BASE = Path(__file__).parent / "base"

YAML_SIGNS = st.sampled_from(
    [*"-:?[]{}&*!|>'\"%@`#,~=<.", " ", "\n", "\n  ", ": ", "- ", "version", "a", "1", "0x", "_"]
)
TEXTS = st.one_of(st.text(), st.lists(YAML_SIGNS).map("".join))


@pytest.fixture(scope="module")
def content(tmp_path_factory) -> Path:
    return shutil.copytree(BASE, tmp_path_factory.mktemp("any") / "content")


def refused_or_loaded(content: Path) -> None:
    """Nothing but `ContentError` may come out of `load`."""
    try:
        load(content)
    except ContentError as error:
        assert error.problems  # noqa: PT017 - either outcome is right


@given(TEXTS)
@example("checked: 2026-13-01")
@example("version: 0b_")
@example("a: !!timestamp x")
@example("a: !!float x")
@example("? {a: b}\n: c")
@example('"\\0": a')
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
def test_any_file_loads_or_is_refused(content, text):
    """No text as a whole file makes `load` fail in any other way than it should."""
    (content / "glossary.yaml").write_bytes(text.encode("utf-8", "surrogatepass"))
    refused_or_loaded(content)


@given(TEXTS)
@example(".inf")
@example("1e999")
@example("0001-01-01")
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
def test_any_value_loads_or_is_refused(content, text):
    """Nor does any text in a value's place."""
    base = (BASE / "glossary.yaml").read_text(encoding="utf-8")
    changed = base.replace("name: netværk", f"name: {text}")
    (content / "glossary.yaml").write_bytes(changed.encode("utf-8", "surrogatepass"))
    refused_or_loaded(content)


IDS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)


@given(st.text(min_size=1), st.lists(IDS, min_size=1, max_size=3, unique=True))
@example("Slutter med [@bog]", ["artikel"])
@example("Slutter med [@bog", ["artikel"])
@example("  mange   mellemrum \n her ", ["bog"])
def test_statement_survives_the_round_trip(text, citations):
    """A statement written as YAML has it reads back as the same statement."""
    try:
        statement = Statement.parse(f"{text} [{'; '.join('@' + one for one in citations)}]")
    except PydanticCustomError:
        return  # markup, or nothing but spaces

    assert statement == Statement.parse(str(statement))
    assert tuple(citations) == statement.citations
    assert " ".join(text.split()) == statement.text

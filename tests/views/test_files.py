"""The addresses of files: what the content may name, and what is made, are one list."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.views.files import files

TOKENS = (Path(__file__).parents[2] / "docs/assets/css/tokens.css").read_text(encoding="utf-8")


def test_no_address_stands_twice(model):
    """Each file has an address of its own."""
    listed = list(files(model))

    assert sorted(set(listed)) == sorted(listed)


@pytest.mark.skip(reason="to be switched on as soon as every kind of file is made")
def test_files_are_those_that_are_made(model):
    """Everything that a page may lead to is made, and nothing else that readers download."""
    from macros.exports.downloads import downloads

    made = [one.address for one in downloads(model, TOKENS, "") if one.kind]

    assert sorted(files(model)) == sorted(made)

"""The addresses of files: what the content may name, and what is made, are one list."""

from __future__ import annotations

from macros.exports.downloads import downloads
from macros.exports.paper.cards import Cards
from macros.exports.store import Store
from macros.views.files import files
from tests.tokens import TOKENS


def test_no_address_stands_twice(model):
    """Each file has an address of its own."""
    listed = list(files(model))

    assert sorted(set(listed)) == sorted(listed)


def test_files_are_those_that_are_made(model, tmp_path):
    """Everything that a page may lead to is made, and nothing else that readers download."""
    made = [one.address for one in downloads(Cards(model, TOKENS, "", Store(tmp_path))) if one.kind]

    assert sorted(files(model)) == sorted(made)

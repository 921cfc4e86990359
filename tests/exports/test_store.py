"""What was made is kept, and made again when anything it was made from has changed."""

from __future__ import annotations

import os

import pytest

from macros.exports.store import FORGET_AFTER, Store
from macros.model.tools import Option


def made(store: Store, *made_from: object, text: bytes = b"x") -> list[str]:
    """The file's content, and whether it was made for this."""
    calls = []
    path = store.get("skemaer/et.pdf", made_from, lambda: calls.append(1) or text)
    return [path.read_text(), "made" if calls else "kept"]


def test_unchanged_is_not_made_again(tmp_path):
    """The same content gives the file that is there."""
    store = Store(tmp_path)
    first = made(store, "1.0", Option(id="a", label="A"))
    again = made(Store(tmp_path), "1.0", Option(id="a", label="A"), text=b"other")

    assert (["x", "made"], ["x", "kept"]) == (first, again)


def test_any_change_of_the_content_makes_it_anew(tmp_path):
    """A version, or one word deep in a part of the model."""
    store = Store(tmp_path)
    made(store, "1.0", Option(id="a", label="A"))

    assert ["y", "made"] == made(store, "1.1", Option(id="a", label="A"), text=b"y")
    assert ["z", "made"] == made(store, "1.0", Option(id="a", label="B"), text=b"z")


def test_another_file_of_the_same_content_is_another_file(tmp_path):
    """The name counts: a PDF and a Word file are made from the same parts."""
    store = Store(tmp_path)
    pdf = store.get("et.pdf", ("a",), lambda: b"pdf")
    word = store.get("et.docx", ("a",), lambda: b"word")

    assert (b"pdf", b"word") == (pdf.read_bytes(), word.read_bytes())


def test_failure_leaves_nothing_behind(tmp_path):
    """A file that could not be made is asked for again the next time."""
    store = Store(tmp_path)

    def fail() -> bytes:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        store.get("et.pdf", ("a",), fail)

    assert [] == list(tmp_path.iterdir())


def test_what_nobody_asks_for_is_forgotten(tmp_path):
    """A file of an older model goes after a month, one in use stays."""
    store = Store(tmp_path)
    old = store.get("et.pdf", ("old",), lambda: b"old")
    new = store.get("et.pdf", ("new",), lambda: b"new")
    long_ago = old.stat().st_mtime - FORGET_AFTER - 60
    os.utime(old, (long_ago, long_ago))
    store.forget()

    assert (False, True) == (old.exists(), new.exists())

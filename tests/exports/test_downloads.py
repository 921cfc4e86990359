"""Which files are made anew, and which are kept while somebody writes."""

from __future__ import annotations

from macros.exports.downloads import make_downloads
from macros.exports.paper.cards import Cards
from macros.exports.store import Store
from tests.tokens import TOKENS


def made(model, folder, kept=None):
    return make_downloads(Cards(model, TOKENS, "", Store(folder)), "leaflets", kept)


def test_only_what_is_asked_for_is_made(model, tmp_path):
    """One kind makes no file of another, and gives each its address."""
    found = made(model, tmp_path)

    assert {"leaflets"} == {one.kind for one in found.values()}
    assert sorted(one.path for one in found.values()) == sorted(tmp_path.iterdir())


def test_unchanged_is_not_made_again_and_changed_is(model, tmp_path):
    """The same model finds its files again; another version gets files of its own."""
    first, again = made(model, tmp_path), made(model, tmp_path)
    changed = made(model.model_copy(update={"version": "9.9.9"}), tmp_path)

    assert [one.path for one in first.values()] == [one.path for one in again.values()]
    assert not {one.path for one in first.values()} & {one.path for one in changed.values()}


def test_files_are_kept_while_somebody_writes(model, tmp_path):
    """A changed model shows the files there were; a file there was not is made."""
    before = made(model, tmp_path)
    lost = next(iter(before))
    kept = {address: one for address, one in before.items() if address != lost}
    after = made(model.model_copy(update={"version": "9.9.9"}), tmp_path, kept)

    assert [*before] == [*after]
    assert [lost] == [address for address in after if after[address].path != before[address].path]

"""The tree of a book as data: numbers keep their words, and nothing leads to what is not there."""

from __future__ import annotations

import pytest

from macros.exports.paper.blocks import Chapter, Paragraph, Section, Words
from macros.exports.paper.tree import SPACE, as_data, tied


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("mødet ved 17½ år", "17½_år"),
        ("den 22. november 2026", "22._november"),
        ("ca. 15 måneder", "ca._15_måneder"),
        ("efter § 113", "§_113"),
        ("64 pct. af de unge", "64_pct."),
        ("43,5 mio. kr.", "43,5_mio."),
    ],
)
def test_numbers_keep_their_words(text, held):
    """A line never ends between a number and what it counts."""
    assert text == tied(text).replace(SPACE, " ")
    assert held.replace("_", SPACE) in tied(text)


def whole(text: str, explained: set[str]):
    """Explains nothing."""
    yield text, ""


def test_leads_only_to_what_is_there():
    """A name leads to its heading where the book has it, and is plain where another book tells it."""
    here = Paragraph((Words("Koordinator", to="roles-koordinator"), Words("Opstart", to="steps-opstart")))
    chapter = Chapter("Roller", "roller", (Section("Koordinator", (here,), id="roles-koordinator"),))
    (section,) = as_data([chapter], whole)[0]["blocks"]

    assert ["roles-koordinator", ""] == [one["to"] for one in section["blocks"][0]["words"]]


def test_notes_a_source_once_a_chapter():
    """The first mark of a source in a chapter brings its note; the next chapter begins anew."""
    again = Paragraph((Words("Et.", ("7",)), Words("To.", ("7", "9+"))))
    chapters = as_data([Chapter("A", "viden", (again,)), Chapter("B", "viden", (again,))], whole)

    expected = [["7", True], ["7", False], ["9+", True]]
    assert [expected, expected] == [
        [mark for one in chapter["blocks"][0]["words"] for mark in one["marks"]] for chapter in chapters
    ]

"""What is said to the young: all of it is on their page, in easy words, and rights go no further than the sources."""

from __future__ import annotations

import re
from datetime import date

import pytest

from macros.model.base import Statement, walk
from macros.model.remarks import HardToRead
from macros.site import Site
from macros.views.addresses import YOUNG
from macros.views.lix import lix
from macros.views.readability import AIM_YOUNG
from macros.views.young import WORDS, Young
from tests.tokens import ROOT

LONGEST = 20
"""Words in a sentence; the longest one that is still easy to hear read aloud."""

SHORT_FORMS = re.compile(r"\b(fx|f\.eks|bl\.?a|mv|m\.v|osv|evt|ca|dvs|pct|inkl|jf|mht|tlf|kl|nr|stk|[A-ZÆØÅ]{2,})\b")
"""Abbreviations, which a voice reads letter by letter."""


@pytest.fixture(scope="module")
def young(model) -> Young:
    return Young(model)


@pytest.fixture(scope="module")
def site() -> Site:
    return Site.open(ROOT / "content", ROOT / "docs", today=date(2026, 11, 22))


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+", text)


def test_everything_said_to_them_is_told(model, young):
    """Whatever the model says to the young, wherever it stands, is among what the page shows; and nothing else is."""
    meant = [value for path, value in walk(model) if isinstance(value, Statement) and "for_the_young" in path]

    assert sorted(map(str, meant)) == sorted(map(str, young.statements))


def test_page_shows_every_statement(young, site):
    """And the page does show it, with the marks of its sources."""
    page = site.book.part("young.md.j2", YOUNG, young=young)
    shown = [site.book.writer.said(one, site.book.state(YOUNG)) for one in young.statements]

    assert [str(one) for one in shown if one not in page] == []
    assert page.count('<sup class="marks">') == len(shown)


def test_page_is_easy_to_read(site):
    """LIX stays below the aim, and the quality page has nothing to remark."""
    assert site.readability.lix[YOUNG] < AIM_YOUNG
    assert [one for one in site.remarks if isinstance(one, HardToRead) and YOUNG in one.path] == []


def test_every_part_is_easy_to_read(young):
    """So does each part on its own, so that no hard part hides among easy ones."""
    parts = {section.title: section.statements for section in young.model.for_the_young}
    parts |= {one.name: one.for_the_young for one in (*young.steps, *young.people, *young.elements)}
    parts[young.end] = young.model.process.for_the_young
    hard = {name: lix(one.text for one in statements) for name, statements in parts.items()}

    assert {name: score for name, score in hard.items() if score >= AIM_YOUNG} == {}


def test_sentences_are_short(young):
    """No sentence is longer than can be held in mind."""
    said = [sentence for one in young.statements for sentence in sentences(one.text)]

    assert [one for one in said if len(one.split()) > LONGEST] == []


def test_no_abbreviations(young):
    """Nothing that a voice can't read as words."""
    texts = [*(one.text for one in young.statements), *(title for title, _ in young.headings), *WORDS.values()]

    assert [text for text in texts if SHORT_FORMS.search(text)] == []


def test_law_is_told_as_unchecked(model, young):
    """What cites the law stands where the page says that nobody has checked it."""
    sources = {id for note in model.law for _, one in walk(note) if isinstance(one, Statement) for id in one.citations}
    own = {id for key in ("core_elements", "steps", "roles") for _, one in walk(getattr(model, key))
           if isinstance(one, Statement) for id in one.citations}  # fmt: skip
    stated = [
        one
        for section in model.for_the_young
        if not young.law(section)
        for one in section.statements
        if set(one.citations) <= sources - own
    ]

    assert [section for section in model.for_the_young if young.law(section)]
    assert [str(one) for one in stated] == []


def test_checked_law_needs_no_warning(model):
    """Once a person has checked the page of law, the warning goes by itself."""
    section = next(one for one in model.for_the_young if one.law)
    notes = tuple(note.model_copy(update={"checked": date(2026, 12, 1)}) for note in model.law)

    assert Young(model).law(section)
    assert Young(model.model_copy(update={"law": notes})).law(section) is None


def test_notes_tell_proposals_from_sources(model, young):
    """A list that is all ours says so, and a list that builds on sources does not deny them."""
    proposals = [one for one in young.statements if one.citations == ("forslag",)][:3]
    built = [one for one in young.statements if "forslag" in one.citations and len(one.citations) > 1][:3]
    sourced = [one for one in young.statements if "forslag" not in one.citations][:3]

    assert young.note(proposals) == WORDS["proposals"]
    assert young.note([*proposals[:2], *built]) == WORDS["built_on"]
    assert young.note([*proposals, *sourced]) == ""
    assert young.note(proposals[:2]) == ""

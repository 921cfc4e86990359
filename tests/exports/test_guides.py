"""The facilitators' guides: valid Word files, in Danish, with everything a trainer needs to lead the day."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from openxml_audit import OpenXmlValidator

from macros.exports.guide.make import guide
from macros.exports.slides.deck import slides
from macros.exports.slides.lesson import section_of
from macros.model.base import Statement, walk
from macros.model.training import AgendaItem, AgendaMethod
from macros.views.prints import Pages
from macros.views.teaching import reckoned, teaching_data
from macros.views.training import gathered, length, needed, timed
from tests.exports.decks import programme_of, spaced
from tests.exports.guides import W, headings, made, part, said
from tests.tokens import TOKENS


@pytest.mark.parametrize("long", [False, True], ids=["as-it-is", "wordy"])
def test_valid(model, wordy_model, programme, long, tmp_path):
    """Word opens it without repair, also with long texts, says a checker that knows the Open XML schemas."""
    whole = wordy_model if long else model
    path = tmp_path / "vejledning.docx"
    path.write_bytes(made(whole, programme_of(whole, programme.id)))

    assert [] == [str(error) for error in OpenXmlValidator().validate(str(path)).errors]


def test_same_bytes_each_time(model, programme, guide_file):
    """Two builds of one model are byte-identical."""
    assert guide_file == made(model, programme)


def test_every_statement_of_the_programme_is_there(programme, guide_file):
    """Goals, guidance, tips, preparation, follow-up and where the length comes from, word by word."""
    text = said(guide_file)
    told = [one for path, one in walk(programme) if isinstance(one, Statement)]

    assert len(told) > 3
    assert [] == [one.text for one in told if spaced(one.text) not in text]


def test_every_point_has_its_time_as_a_heading(programme, guide_file):
    """The points are headings with their times, day by day, so that one finds the place in a hurry."""
    found = [text for style, text in headings(guide_file) if style == "Heading2"]
    wanted = [
        f"{one.begins}-{one.ends}  {one.item.name}" for day in programme.days for one in timed(day, programme.begins)
    ]

    assert wanted == [text for text in found if text in wanted]


def test_headings_do_not_skip_a_level(guide_file):
    """One title, and below it headings in order, as a screen reader lists them."""
    levels = [0 if style == "Title" else int(style[-1]) for style, _ in headings(guide_file)]

    assert 1 == levels.count(0)
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_exercises_and_quiz_are_there_in_full(model, programme, guide_file):
    """Steps, debrief and good answers, and each question with its right answer and why."""
    text = said(guide_file)
    for _, item in walk(programme.days):
        if isinstance(item, AgendaItem) and item.exercise:
            exercise = next(one for one in model.exercises if one.id == item.exercise)
            parts = [exercise.goal, *(step.text for step in exercise.steps), *exercise.answers]
            assert [] == [one.text for one in parts if spaced(one.text) not in text]
            assert [] == [one for one in exercise.debrief if spaced(one) not in text]
        for id in item.questions if isinstance(item, AgendaItem) else ():
            question = next(one for one in model.questions if one.id == id)
            assert spaced(question.name) in text
            assert spaced(question.why.text) in text
            assert all(spaced(one.text) in text for one in question.options if one.right)


def test_names_the_slides_of_each_point(model, programme, guide_file):
    """Every point that is no break says the numbers of its slides, in the order of the deck."""
    spans: dict[str, list[int]] = {}
    for number, slide in enumerate(slides(model, programme), start=1):
        spans.setdefault(slide.section, []).append(number)
    points = [
        (section_of(programme, number, item.name), item.method)
        for number, day in enumerate(programme.days, start=1)
        for item in day.agenda
    ]
    told = [spans[name] for name, method in points if name in spans and method is not AgendaMethod.BREAK]
    wanted = [f"{one[0]}-{one[-1]}" if len(one) > 1 else f"{one[0]}" for one in told]

    assert wanted == re.findall(r"Slide ([\d-]+)\.", said(guide_file))


def test_materials_are_counted(model, programme, guide_file):
    """Everything to have ready stands there once with how many it takes, as on the programme's page."""
    many = programme.participants
    tables = [
        [["".join(cell.itertext()) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
        for table in part(guide_file).iter(f"{W}tbl")
    ]
    rows = next(one for one in tables if "Ting" in one[0][0])[1:]
    data = teaching_data(model, [programme], lambda file: Pages())

    assert [one.material.name for one in gathered(needed(model, programme))] == [row[0] for row in rows]
    assert list(reckoned(data, data.plans[0], str(many), "9.00").counts) == [row[1] for row in rows]
    assert f"{many} deltagere" in said(guide_file)


@pytest.mark.parametrize("site_url", ["", "https://example.dk/model/"])
def test_files_are_linked_where_there_is_an_address(model, programme, site_url):
    """With an address of the site, the files are links; without, the guide says in words where they are."""
    file = guide(model, programme, tokens=TOKENS, site_url=site_url)
    links = [one.get(f"{W}instr") for one in part(file).iter(f"{W}fldSimple") if "HYPERLINK" in one.get(f"{W}instr")]
    files = [one.material.file for one in gathered(needed(model, programme)) if one.material.file]

    assert "/downloads/" not in said(file)
    assert ([f' HYPERLINK "https://example.dk/model{one}" ' for one in files] if site_url else []) == links
    assert (not site_url) == ("Filerne henter du på hjemmesiden under Undervisning" in said(file))


def test_breaks_are_told_where_there_are_some(programme, guide_file):
    """The length says «med pauser» only where the agenda has one."""
    has = any(item.method is AgendaMethod.BREAK for day in programme.days for item in day.agenda)

    assert has == (f"{length(programme)}, med pauser." in said(guide_file))
    assert has != (f"{length(programme)}. " in said(guide_file))


def test_a_story_is_told_once(model, programme, guide_file):
    """What a trainer may add to a story stands at its first exercise alone."""
    text = said(guide_file)

    assert [] == [one.id for one in model.stories if one.twist and text.count(spaced(one.twist.text)) > 1]


def test_a_table_does_not_leave_a_row_alone(guide_file):
    """The heads stay with two rows, and the last row with the one before it."""
    for table in part(guide_file).iter(f"{W}tbl"):
        rows = list(table.iter(f"{W}tr"))
        if rows[0].find(f"{W}trPr/{W}tblHeader") is None:
            continue
        held = [all(one.find(f"{W}pPr/{W}keepNext") is not None for one in row.iter(f"{W}p")) for row in rows[1:]]

        assert not held[-1] or len(held) == 1
        assert len(held) < 3 or (held[0] and held[-2])


def test_tables_have_heads(guide_file):
    """Every table says which row or column holds its heads, and what it is about."""
    tables = list(part(guide_file).iter(f"{W}tbl"))

    assert len(tables) > 1
    for one in tables:
        look = one.find(f"{W}tblPr/{W}tblLook")
        first_row = one.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
        assert first_row or "1" == look.get(f"{W}firstColumn")
        assert one.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val")


def test_in_danish(guide_file):
    """The whole text is Danish to a spelling checker and a screen reader."""
    styles = part(guide_file, "word/styles.xml")

    assert {"da-DK"} == {one.get(f"{W}val") for one in styles.iter(f"{W}lang")}


def test_says_what_the_sources_leave_open(programme, guide_file):
    """What the sources are silent about, and the sources themselves, close the guide."""
    text = said(guide_file)

    assert all(spaced(one) in text for one in programme.silent)
    assert "Kilder" == headings(guide_file)[-1][1]


def test_a_new_point_is_in_the_guide(model):
    """A point added to an agenda is in the guide, with no other file touched."""
    programme = model.programmes[0]
    new = AgendaItem(name="Noget nyt", minutes=5, method=AgendaMethod.DISCUSSION, asks=("Hvad mangler vi?",))
    day = programme.days[0].model_copy(update={"agenda": (*programme.days[0].agenda, new)})
    text = said(made(model, programme.model_copy(update={"days": (day, *programme.days[1:])})))

    assert "Noget nyt" in text
    assert "Hvad mangler vi?" in text

"""The Word form: valid, in Danish, with every field of the model; what is written in it comes back."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from macros.forms.answers import Answers, form_fields, name, read_answers
from macros.forms.word.controls import PLACEHOLDERS
from macros.forms.word.make import form_docx
from macros.model import load
from macros.model.tools import FieldType
from tests.tokens import ROOT, TOKENS

from ..word import W, controls, example, kind, part, reread, says

REAL = load(ROOT / "content").model
TOOLS = [pytest.param(tool, id=tool.id) for tool in REAL.tools]


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("is_filled", [False, True], ids=["empty", "filled"])
def test_valid(tool, is_filled, tmp_path):
    """Word opens every form without repair, says a checker that knows the Open XML schemas."""
    answers = example(REAL, tool) if is_filled else None
    file = tmp_path / "skema.docx"
    file.write_bytes(form_docx(REAL, tool, tokens=TOKENS, address="https://example.dk/a?b&c", answers=answers))
    assert [] == [str(error) for error in OpenXmlValidator().validate(str(file)).errors]


@pytest.mark.parametrize("tool", TOOLS)
def test_every_field_is_there(tool):
    """Each field of the model that can be filled in has its control, and nothing else has one."""
    expected = set()
    for id, field in form_fields(REAL, tool).items():
        for path, one in [((id,), field)] if not field.columns else [((id, c.id), c) for c in field.columns]:
            if one.type is FieldType.CHOICES:
                expected |= {name(*path, option.id) for option in one.options}
            elif one.type is not FieldType.SIGNATURE:
                expected.add(name(*path))
    assert expected == {says(sdt, "tag") for sdt in controls(form_docx(REAL, tool, tokens=TOKENS))}


def test_kinds_of_controls(empty):
    """Every type of field has its kind of control; in a table «ja-nej» is a box; a signature has none."""
    found = Counter((kind(sdt), says(sdt, "tag"), says(sdt, "alias")) for sdt in controls(empty))
    assert {
        ("text", "navn", "Den unges navn"): 1,
        ("date", "foedt", "Fødselsdato"): 1,
        ("dropDownList", "moede", "Møde"): 1,
        ("checkbox", "deltagere--unge", "Deltagere: Den unge"): 1,
        ("checkbox", "deltagere--team", "Deltagere: Team"): 1,
        ("dropDownList", "opdateret", "Er skemaet opdateret?"): 1,
        ("text", "hvorfor-ikke", "Hvorfor ikke?"): 1,
        ("text", "plan", "Planen"): 1,
        ("text", "deling--fra", "Fra"): 3,
        ("text", "deling--til", "Til"): 3,
        ("text", "personer--hvem", "Navn"): 4,
        ("dropDownList", "personer--gruppe", "Gruppe"): 4,
        ("text", "personer--hjaelp", "Kan hjælpe med"): 4,
        ("checkbox", "personer--moeder--16", "Med til møder: 16 år"): 4,
        ("checkbox", "personer--moeder--18", "Med til møder: 18 år"): 4,
        ("date", "personer--siden", "Kendt siden"): 4,
        ("checkbox", "personer--voksen", "Den unges voksne"): 4,
    } == found


def test_locked_outside_rows_only(empty):
    """A field cannot be deleted by mistake, but a row can be removed."""
    locked = {says(sdt, "tag") for sdt in controls(empty) if says(sdt, "lock") == "sdtLocked"}
    every = {says(sdt, "tag") for sdt in controls(empty)}
    assert {tag for tag in every if not tag.startswith(("deling--", "personer--"))} == locked


def test_not_protected(empty):
    """The document is open: in a protected one a screen reader cannot read the help texts."""
    assert None is part(empty, "word/settings.xml").find(W + "documentProtection")


def test_says_what_the_sheet_says(empty):
    """Title, notice, headings, conditions and help stand in the text, in the order of the form."""
    text = [(p.find(f"{W}pPr/{W}pStyle").get(W + "val"), "".join(p.itertext())) for p in part(empty).iter(W + "p")]
    headings = [words for style, words in text if style == "Heading1"]
    assert ["Om skemaet", "Mødet", "Overgangen", "Netværket", "Underskrift"] == headings
    assert [("Kicker", "Skema"), ("Title", "Prøveskema")] == text[:2]
    assert ("Notice", "Skabelon – skal godkendes lokalt") in text
    assert ("Condition", "Udfyldes kun, hvis »Er skemaet opdateret?« er »Nej«.") in text
    assert ("Condition", "Udfyldes kun, hvis »Møde« er »17½ år«.") in text
    assert (
        "Asked",
        "Den unges navn  skal\N{NO-BREAK SPACE}udfyldes  \N{NO-BREAK SPACE}fortrolig\N{NO-BREAK SPACE}",
    ) in text
    assert any("skal\N{NO-BREAK SPACE}underskrives" in words for style, words in text if style == "Label")


def test_danish(empty):
    """Programs read the text aloud and check it as Danish."""
    styles, core = part(empty, "word/styles.xml"), part(empty, "docProps/core.xml")
    assert {"da-DK"} == {one.get(W + "val") for one in styles.iter(W + "lang")}
    assert ["Prøveskema – skema", "da-DK"] == [core.findtext("{*}title"), core.findtext("{*}language")]


def test_tables_repeat_their_head_and_keep_rows_whole(empty):
    """A table's head stands on every page, no row is cut in two, and the table says what it is."""
    tables = {one.find(f".//{W}tblCaption").get(W + "val"): one for one in part(empty).iter(W + "tbl")}
    rows = {caption: list(one.iter(W + "tr")) for caption, one in tables.items()}
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for every in rows.values() for row in every)
    for caption in ("Hvem deler med hvem", "Personer"):
        assert [0] == [n for n, row in enumerate(rows[caption]) if row.find(f"{W}trPr/{W}tblHeader") is not None]
    assert [1 + 3, 1 + 4 * 3] == [len(rows["Hvem deler med hvem"]), len(rows["Personer"])]


def test_full_lines(filled):
    """Every line of every table is as wide as its grid, so that no cell is left over."""
    for one in part(filled).iter(W + "tbl"):
        columns = len(one.findall(f"{W}tblGrid/{W}gridCol"))
        spans = [[int(s.get(W + "val")) - 1 for s in row.iter(W + "gridSpan")] for row in one.iter(W + "tr")]
        cells = [len(list(row.iter(W + "tc"))) for row in one.iter(W + "tr")]
        assert {columns} == {count + sum(span) for count, span in zip(cells, spans, strict=True)}


def test_foot_and_head(model, tool):
    """The foot says edition, address and page; the tool's name stands above every page but the first."""
    data = form_docx(model, tool, tokens=TOKENS, address="https://example.dk/redskaber/proeve/skema.html")
    foot = "".join(part(data, "word/footer.xml").itertext())
    assert "Skema: Prøveskema. Samarbejdsmodellen, udgave 1.2.3, 22. november 2026Side 1 af 1" in " ".join(
        foot.split("\n")
    )
    assert "https://example.dk/redskaber/proeve/skema.html" in foot
    heads = ["".join(part(data, f"word/{name}.xml").itertext()) for name in ("header", "header-first")]
    assert [f"PrøveskemaDen unges navn: {'_' * 30}", ""] == heads
    assert None is not part(data).find(f".//{W}sectPr/{W}titlePg")


def test_loose_pages_say_whose_they_are(model, tool):
    """Above every page but the first, and beside every signature, there is a name."""
    given = Answers("proeve", "1.2.3", {"navn": "Maja & Åge"})
    data = form_docx(model, tool, tokens=TOKENS, answers=given)
    assert "PrøveskemaDen unges navn: Maja & Åge" == "".join(part(data, "word/header.xml").itertext())
    words = ["".join(p.itertext()) for p in part(data).iter(W + "p")]
    assert 1 == words.count("UnderskriftNavn med blokbogstaverDato")


def test_same_bytes(model, tool, empty):
    """The same model gives the same file, so that two builds are alike."""
    assert empty == form_docx(model, tool, tokens=TOKENS)


# There and back


@pytest.mark.parametrize("tool", TOOLS)
def test_round_trip(tool):
    """Everything that is filled in comes back the same: Danish letters, line breaks, dates, choices, many rows."""
    answers = example(REAL, tool, rows=25)
    assert answers == reread(REAL, form_docx(REAL, tool, tokens=TOKENS, answers=answers))


@pytest.mark.parametrize("tool", TOOLS)
def test_empty_form_has_no_answers(tool):
    """Prompts and unticked boxes are no answers."""
    assert Answers(tool.id, REAL.version, {}) == reread(REAL, form_docx(REAL, tool, tokens=TOKENS))


@given(text=st.text(min_size=1).filter(str.strip) | st.sampled_from(sorted(PLACEHOLDERS)))
def test_any_text(model, tool, text):
    """Any text comes back letter by letter, as it was after it was read the first time."""
    answers = read_answers(model, "proeve", "1.2.3", {"navn": text, "plan": text})
    expected = answers.fields if "".join(answers.fields.values()).strip() else {}
    assert expected == reread(model, form_docx(model, tool, tokens=TOKENS, answers=answers)).fields


def test_what_could_not_be_read_is_kept(model, tool):
    """A text where a date or a choice is expected stays in its place; what has no place is written at the end."""
    raw = {"foedt": "næste uge", "moede": "20 år", "ukendt": "værdi"}
    data = form_docx(model, tool, tokens=TOKENS, answers=read_answers(model, "proeve", "1.2.3", raw))
    assert {"foedt": "næste uge", "moede": "20 år"} == reread(model, data).fields
    assert "«ukendt» er ikke et felt i skemaet. Værdien er: værdi" in "".join(part(data).itertext())

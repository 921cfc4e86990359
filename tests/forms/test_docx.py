"""The Word form: valid, in Danish, with every field of the model; what is written in it comes back."""

from __future__ import annotations

import copy
import io
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from macros.forms.answers import Answers, form_fields, name, read_answers
from macros.forms.word import form_docx
from macros.forms.word_answers import read_docx
from macros.forms.word_controls import PLACEHOLDERS
from macros.forms.word_package import LARGEST_PART
from macros.forms.word_xml import NAMESPACES, NOT_IN_XML
from macros.model import load
from macros.model.tools import FieldType

from .word import W, changed, controls, example, kind, part, says, with_parts

ROOT = Path(__file__).parents[2]
TOKENS = (ROOT / "docs/assets/css/tokens.css").read_text(encoding="utf-8")
REAL = load(ROOT / "content").model
TOOLS = [pytest.param(tool, id=tool.id) for tool in REAL.tools]


@pytest.fixture(scope="session")
def tool(model):
    return model.tools[0]


@pytest.fixture(scope="session")
def empty(model, tool) -> bytes:
    return form_docx(model, tool, tokens=TOKENS)


@pytest.fixture(scope="session")
def filled(model, tool) -> bytes:
    return form_docx(model, tool, tokens=TOKENS, answers=example(model, tool))


def reread(model, data: bytes) -> Answers:
    return read_answers(model, *read_docx(data))


def control(root: etree._Element, tag: str, number: int = 0) -> etree._Element:
    """The control with a tag, counted from 0 where rows repeat it."""
    return [sdt for sdt in root.iter(W + "sdt") if says(sdt, "tag") == tag][number]


def write(sdt: etree._Element, text: str) -> None:
    """Write in a control as Word does: the prompt goes, and the text stands in runs."""
    prompt = sdt.find(f"{W}sdtPr/{W}showingPlcHdr")
    if prompt is not None:
        prompt.getparent().remove(prompt)
    next(sdt.iter(W + "t")).text = text


# The document


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
    assert "Skema: proeve. Samarbejdsmodellen, udgave 1.2.3, 22. november 2026Side 1 af 1" in " ".join(foot.split("\n"))
    assert "https://example.dk/redskaber/proeve/skema.html" in foot
    heads = ["".join(part(data, f"word/{name}.xml").itertext()) for name in ("header", "header-first")]
    assert ["Prøveskema", ""] == heads
    assert None is not part(data).find(f".//{W}sectPr/{W}titlePg")


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


@given(text=st.text(min_size=1).filter(lambda text: text.strip() and text not in PLACEHOLDERS))
def test_any_text(model, tool, text):
    """Any text comes back letter by letter; only what no XML can hold is left out."""
    kept = NOT_IN_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    data = form_docx(model, tool, tokens=TOKENS, answers=Answers("proeve", "1.2.3", {"navn": text, "plan": text}))
    expected = {"navn": kept, "plan": kept} if kept.strip() else {}
    assert expected == reread(model, data).fields


def test_what_could_not_be_read_is_kept(model, tool):
    """A text where a date or a choice is expected stays in its place; what has no place is written at the end."""
    raw = {"foedt": "næste uge", "moede": "20 år", "ukendt": "værdi"}
    data = form_docx(model, tool, tokens=TOKENS, answers=read_answers(model, "proeve", "1.2.3", raw))
    assert {"foedt": "næste uge", "moede": "20 år"} == reread(model, data).fields
    assert "«ukendt» er ikke et felt i skemaet. Værdien er: værdi" in "".join(part(data).itertext())


# Changed by hand, or by another program


def test_filled_in_by_hand(model, empty):
    """Text, a choice by its label, a date by its text and a ticked box are read."""

    def change(root):
        write(control(root, "navn"), "Maja")
        write(control(root, "foedt"), "28/2 2009")
        write(control(root, "moede"), "17½ år")
        write(control(root, "deling--til", 1), "Åge")
        control(root, "deltagere--team").find(".//{*}checked").set(f"{{{NAMESPACES['w14']}}}val", "1")

    expected = {
        "navn": "Maja",
        "foedt": "2009-02-28",
        "moede": "17-5",
        "deltagere": ["team"],
        "deling": [{"til": "Åge"}],
    }
    assert expected == reread(model, changed(empty, change)).fields


def test_label_changed_since(model, filled):
    """A choice is known by its id, which travels in the file, not by words that may change in the model."""
    assert example(model, model.tools[0]).fields["moede"] == read_docx(filled)[2]["moede"]


def test_date_shown_in_another_way(model, filled):
    """Where Word shows «28. februar 2009», the date behind it counts."""

    def change(root):
        date = control(root, "foedt")
        date.find(".//{*}dateFormat").set(W + "val", "d. MMMM yyyy")
        write(date, "28. februar 2009")

    expected = example(model, model.tools[0]).fields["foedt"]
    assert expected == reread(model, changed(filled, change)).fields["foedt"]


def test_deleted_text_and_lines(model, empty):
    """Deletions that Word tracks are no text; each paragraph in a control is a line."""

    def change(root):
        plan = control(root, "plan")
        write(plan, "Nyt")
        run = next(plan.iter(W + "r"))
        gone = etree.fromstring(
            f'<w:del xmlns:w="{W[1:-1]}"><w:r><w:delText>x</w:delText><w:t>Gammelt</w:t></w:r></w:del>'
        )
        run.addprevious(gone)
        content = plan.find(W + "sdtContent")
        first, second = etree.SubElement(content, W + "p"), etree.SubElement(content, W + "p")
        first.append(copy.deepcopy(run))
        second.append(run)

    assert {"plan": "Nyt\nNyt"} == reread(model, changed(empty, change)).fields


def rows_of(root: etree._Element) -> etree._Element:
    return control(root, "personer").find(W + "sdtContent")


def test_row_added_by_word(model, filled):
    """The plus of Word copies a row with its tags; it comes back as a row of its own."""

    def change(root):
        rows = rows_of(root)
        new = copy.deepcopy(rows[-1])
        rows.append(new)
        write(control(new, "personer--hvem"), "Ny person")

    before = example(model, model.tools[0]).fields["personer"]
    assert [*before, before[-1] | {"hvem": "Ny person"}] == reread(model, changed(filled, change)).fields["personer"]


def test_row_removed_and_controls_deleted(model, filled):
    """A removed row is gone; a deleted control only leaves its answer out, and the rows stay apart."""

    def change(root):
        rows = rows_of(root)
        rows.remove(rows[0])
        for tag in ("personer--hvem", "navn"):
            gone = control(root, tag)
            gone.getparent().remove(gone)

    answers = example(model, model.tools[0]).fields
    first = {id: value for id, value in answers["personer"][1].items() if id != "hvem"}
    found = reread(model, changed(filled, change)).fields
    assert [first, *answers["personer"][2:]] == found["personer"]
    assert "navn" not in found


def unwrapped(root: etree._Element) -> None:
    """LibreOffice drops the repeated sections and items; the rows stay."""
    for sdt in [one for one in root.iter(W + "sdt") if one.find(".//{*}repeatingSectionItem") is not None][::-1]:
        for child in sdt.find(W + "sdtContent"):
            sdt.addprevious(child)
        sdt.getparent().remove(sdt)


def test_rows_without_sections(model, filled):
    """Rows are known by their numbers where LibreOffice has dropped the sections, also one that lacks a column."""

    def change(root):
        unwrapped(root)
        gone = control(root, "personer--hvem", 1)
        gone.getparent().remove(gone)

    rows = example(model, model.tools[0]).fields["personer"]
    expected = [rows[0], {id: value for id, value in rows[1].items() if id != "hvem"}, *rows[2:]]
    assert expected == reread(model, changed(filled, change)).fields["personer"]


def test_rows_without_sections_and_numbers(model, filled):
    """And where the numbers are gone as well, a row begins where a column comes again."""

    def change(root):
        unwrapped(root)
        for number in list(root.iter(W + "numPr")):
            number.getparent().remove(number)

    assert example(model, model.tools[0]) == reread(model, changed(filled, change))


def test_field_copied(model, empty):
    """Where a field stands twice with different answers, both are kept."""

    def change(root):
        name = control(root, "navn")
        name.addnext(copy.deepcopy(name))
        write(control(root, "navn", 0), "Maja")
        write(control(root, "navn", 1), "Lis")

    assert {"navn": "Maja\nLis"} == reread(model, changed(empty, change)).fields


def test_known_by_its_foot(model, filled):
    """Without its properties the file is known by the line at the foot of the pages."""
    data = with_parts(filled, {"docProps/custom.xml": None})
    assert ("proeve", "1.2.3") == read_docx(data)[:2]


# Files from anywhere


ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "ikke et Word-dokument"),
        (b"PK\x03\x04 og s\xc3\xa5 noget andet", "ikke et Word-dokument"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 l\xc3\xa5st", "adgangskode"),
        (b"\0" * 20_000_001, "for stor"),
    ],
    ids=["empty", "not a zip", "locked", "too large"],
)
def test_no_word_file(data, message):
    """What is no Word file is refused in Danish."""
    with pytest.raises(ValueError, match=message):
        read_docx(data)


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"word/document.xml": None}, "ikke et Word-dokument"),
        ({"_rels/.rels": None}, "ikke et Word-dokument"),
        ({"word/document.xml": b"<w:document"}, "ikke et Word-dokument"),
        ({"word/document.xml": b" " * (LARGEST_PART + 1)}, "pakkes ud"),
        ({"word/document.xml": ENTITIES + b"<x>&b;</x>"}, "DTD"),
        ({"docProps/custom.xml": b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'}, "DTD"),
        ({"word/document.xml": b"<x>" * 5000 + b"</x>" * 5000}, "ikke et Word-dokument"),
        ({"word/document.xml": b"<x/>"}, "ingen af skemaets felter"),
        ({"docProps/custom.xml": None, "word/footer.xml": None, "word/footer-first.xml": None}, "ikke et skema"),
        ({f"x{number}": b"" for number in range(600)}, "flere dele"),
    ],
    ids=["no document", "no relations", "broken", "bomb", "entities", "outside", "deep", "no fields", "whose", "parts"],
)
def test_hostile_parts(filled, parts, message):
    """A damaged or hostile part is refused in Danish, and nothing outside the file is read."""
    with pytest.raises(ValueError, match=message):
        read_docx(with_parts(filled, parts))


def test_lying_zip(filled):
    """A file whose contents do not fit its checksum is refused."""
    with zipfile.ZipFile(io.BytesIO(filled)) as file:
        start = file.getinfo("word/document.xml").header_offset + 60
    with pytest.raises(ValueError, match="ikke et Word-dokument"):
        read_docx(filled[:start] + bytes(40) + filled[start + 40 :])


CONTROL = (
    '<w:sdt><w:sdtPr><w:tag w:val="{}"/><w:text/></w:sdtPr>'
    "<w:sdtContent><w:r><w:t>{}</w:t></w:r></w:sdtContent></w:sdt>"
)


def of_controls(empty: bytes, tags: list[str], count: int) -> bytes:
    """A file with nothing but controls."""
    body = "".join(CONTROL.format(tags[number % len(tags)], number) for number in range(count))
    text = f'<w:document xmlns:w="{W[1:-1]}"><w:p>{body}</w:p></w:document>'
    return with_parts(empty, {"word/document.xml": text.encode()})


def test_ten_thousand_controls(empty):
    """Many controls, strange tags and endless names only become text."""
    fields = read_docx(of_controls(empty, ["x--y", "x--y--z", "--", "a--", "__class__", "k" * 500], 10_000))[2]
    assert {"x", "", "a", "__class__", "k" * 500} == set(fields)
    assert 1667 == len(fields["x"])


def test_too_many_controls(empty):
    """More fields than any form could have are refused."""
    with pytest.raises(ValueError, match="flere felter"):
        read_docx(of_controls(empty, ["x"], 20_001))

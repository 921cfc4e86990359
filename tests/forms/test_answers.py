"""The answers of a filled form: brought into one shape, whatever file they came from, and nothing lost."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from time import process_time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.forms.answers import UNWRITABLE, UnreadableForm, danish, iso, name, read_answers
from macros.forms.pdf.make import form_pdf
from macros.forms.pdf.read import read_pdf
from macros.forms.read import as_json, read_form
from macros.forms.word.make import form_docx
from macros.forms.word.read import read_docx

from .reading import text_of

CASES = yaml.safe_load((Path(__file__).parent / "answers.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_what_a_file_holds_is_read(model, case):
    """Known answers become ids and ISO dates; the rest stands as text and is told."""
    found = read_answers(model, "proeve", case.get("version", "1.2.3"), case["raw"])

    assert (case["fields"], case.get("remarks", [])) == (found.fields, list(found.remarks))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2009-02-28", "2009-02-28"),
        ("28-02-2009", "2009-02-28"),
        ("28.2.2009", "2009-02-28"),
        ("28/2 2009", "2009-02-28"),
        (" 1-1-2027 ", "2027-01-01"),
        ("29-02-2008", "2008-02-29"),
        ("29-02-2009", ""),
        ("31-04-2009", ""),
        ("28-02-09", ""),
        ("20090228", ""),
        ("2009-W09-6", ""),
        ("0000-01-01", ""),
        ("på tirsdag", ""),
        ("", ""),
    ],
)
def test_date_is_read_as_danes_write_it(typed, expected):
    """Day, month and a year of four digits, with the usual signs between; no guess is made."""
    assert expected == iso(typed)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_date_comes_back(day):
    """Every date written in Danish is read as itself."""
    assert day.isoformat() == iso(danish(day.isoformat()))


ALMOST_DATES = st.from_regex(r"\s*[0-9]{1,4} ?[-./ ] ?[0-9]{1,2} ?[-./ ] ?[0-9]{1,4}\s*", fullmatch=True)


@given(st.text() | ALMOST_DATES | st.dates().map(str))
def test_only_dates_are_written_in_danish(text):
    """Whatever is no date is left as it is, letter by letter."""
    assert (danish(text) == text) or iso(text) != ""


@pytest.mark.parametrize("text", [" " * 200_000 + "x", "1" + " " * 200_000 + "1", "1 " * 100_000, "-" * 200_000])
def test_long_text_is_no_date_at_once(text):
    """Looking for a date takes no longer than reading the text."""
    begun = process_time()

    assert ("", text) == (iso(text), danish(text))
    assert process_time() - begun < 0.5


def test_name_of_a_flat_field():
    """No id holds two hyphens, so the parts can be told apart."""
    assert "personer--1--navn" == name("personer", 1, "navn")


def test_form_the_model_does_not_have_is_refused(model):
    """With the forms it has."""
    with pytest.raises(UnreadableForm, match=r"Skemaet «andet» findes ikke i modellen\. Kendte skemaer: proeve"):
        read_answers(model, "andet", "1.2.3", {})


ANY_SIGN = st.text(st.characters(exclude_categories=()))

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | ANY_SIGN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
KNOWN = ["navn", "foedt", "moede", "deltagere", "opdateret", "plan", "deling", "personer", "underskrift"]


@given(raw=st.dictionaries(st.sampled_from(KNOWN) | ANY_SIGN, JSON, max_size=5))
def test_nothing_is_lost_and_nothing_breaks(model, raw):
    """Whatever a file holds, reading it ends, and every text in it stands in the answers or in a remark."""
    found = read_answers(model, "proeve", "1.2.3", raw)
    told = json.dumps([found.fields, found.remarks], ensure_ascii=False)
    expected = [text.replace("\r\n", "\n").replace("\r", "\n") for text in texts(raw)]

    assert [] == [
        text for text in expected if json.dumps(UNWRITABLE.sub("", text), ensure_ascii=False)[1:-1] not in told
    ]
    assert any(map(UNWRITABLE.search, expected)) <= ("usynlige tegn" in told)


def texts(raw: object) -> list[str]:
    """Texts that are answers: those of a known kind of value, not inside what is no answer at all."""
    return [value for value in raw.values() if isinstance(value, str) and value and iso(value) == ""]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x0bb", "ab"),
        ("Ma\ud800ja", "Maja"),
        ("\x00", None),
        ("ren\x7f \x9b\ufffe tekst", "ren  tekst"),
    ],
)
def test_signs_nobody_sees_are_taken_away_and_told(model, typed, kept):
    """Control signs and halves of a sign would break a file or vanish in it; the field is named that had them."""
    remark = "{}: usynlige tegn, som et skema ikke kan gemme, er fjernet fra svaret."
    found = read_answers(model, "proeve", "1.2.3", {"navn": typed, "deling": [{"fra": typed, "til": "Åge"}]})

    assert (kept, kept) == (found.fields.get("navn"), found.fields["deling"][0].get("fra"))
    assert [remark.format("Den unges navn"), remark.format("Hvem deler med hvem, række 1: Fra")] == [*found.remarks]


def test_lines_end_in_one_way(model):
    """As every format ends them; that changes nothing one sees, and is not told."""
    found = read_answers(model, "proeve", "1.2.3", {"plan": "en\r\nto\rtre\tx\n"})

    assert ({"plan": "en\nto\ntre\tx\n"}, ()) == (found.fields, found.remarks)


def test_file_with_half_a_sign_anywhere(model, tokens, tmp_path):
    """It can be printed, saved, and made into a PDF and a Word file, which give the same answers."""
    half = "\ud800"
    fields = {"navn": f"Maja{half}", f"x{half}": half, "moede": half, "plan": [half], "personer": [{half: {"a": half}}]}
    file = tmp_path / "svar.json"
    file.write_text(json.dumps({"form": "proeve", "model_version": f"0.9{half}", "fields": fields}), encoding="utf-8")
    found = read_form(model, file)
    tool = model.tools[0]
    pdf = read_pdf(form_pdf(model, tool, tokens=tokens, answers=found))
    word = read_docx(form_docx(model, tool, tokens=tokens, answers=found))

    assert {"navn": "Maja", "plan": '[""]'} | {"personer": [{"\\ud800": '{"a":""}'}]} == found.fields
    assert ["Maja"] * 2 == [read[2]["navn"] for read in (pdf, word)]
    assert "0.9\\ud800" in "\n".join(found.remarks).encode("utf-8").decode()
    assert as_json(found).encode("utf-8")


NO_FILE = "Filen er hverken JSON, PDF eller Word."
NO_FORM = "Filen er ikke et gemt skema. Det har «form», «model_version» og «fields»."


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", NO_FILE),
        (b"\xff\xfe\x00", NO_FILE),
        (b"[" * 100_000, NO_FILE),
        (b'{"form": "proeve", "fields": {"navn": ' + b"9" * 5000 + b"}}", NO_FILE),
        (b"[]", NO_FORM),
        (b'{"form": "proeve"}', NO_FORM),
        (b'{"form": ["proeve"], "model_version": "", "fields": {}}', NO_FORM),
        (
            b'{"form": "andet", "model_version": "", "fields": {}}',
            "Skemaet «andet» findes ikke i modellen. Kendte skemaer: proeve, kort.",
        ),
    ],
)
def test_file_that_is_no_form_is_refused(model, tmp_path, content, says):
    """With one Danish sentence that says why, and never a traceback."""
    file = tmp_path / "svar.json"
    file.write_bytes(content)
    with pytest.raises(UnreadableForm) as refused:
        read_form(model, file)

    assert says == str(refused.value)


def test_file_that_is_too_large_is_not_read(model, tmp_path):
    """Nor is a folder, or a file that is not there."""
    file = tmp_path / "stor.json"
    with file.open("wb") as large:
        large.truncate(50_000_000)
    said = []
    for path in (file, tmp_path, tmp_path / "mangler.json"):
        with pytest.raises(UnreadableForm) as refused:
            read_form(model, path)
        said.append(str(refused.value))

    assert [
        "Filen er for stor til at være et skema.",
        "Det er en mappe og ikke en fil.",
        "Filen findes ikke.",
    ] == said


def test_browsers_file_comes_back_as_it_was(model, tmp_path):
    """Readable as it stands: Danish letters are not escaped."""
    saved = {"form": "proeve", "model_version": "1.2.3", "fields": {"navn": "Søren Ærø", "deling": [{"fra": "a"}]}}
    file = tmp_path / "svar.json"
    file.write_text(json.dumps(saved), encoding="utf-8-sig")
    written = as_json(read_form(model, file))

    assert (saved, True) == (json.loads(written), "Søren Ærø" in written)


FILES = yaml.safe_load((Path(__file__).parent / "files.yaml").read_text(encoding="utf-8"))
ONLY_THE_BROWSER = {
    "dybt indlejret værdi": "Python's reader of JSON gives up on it, so the file is refused",
    "linjeskift": "a field on the screen has one line; here the break is kept",
    "for langt svar": "a field on the screen has a limit",
    "for mange rækker": "so has a table",
}


@pytest.mark.parametrize("case", FILES, ids=[case["name"] for case in FILES])
def test_file_is_read_as_the_browser_reads_it(model, tmp_path, case):
    """What one refuses the other refuses, and an answer that finds its place has the same value in both."""
    if case["name"] in ONLY_THE_BROWSER:
        return
    file = tmp_path / "svar.json"
    file.write_text(text_of(case), encoding="utf-8")
    if "refused" in case:
        with pytest.raises(UnreadableForm):
            read_form(model, file)
        return
    read = read_form(model, file).fields
    unread = {label.split(":")[0].split(",")[0] for label, _ in case["unplaced"]}

    assert case["fields"] | {id: read[id] for id in read if not_placed(model, id, unread)} == read


def not_placed(model, id: str, unread: set[str]) -> bool:
    """Whether the browser leaves something of this field out, which Python keeps as text."""
    fields = {field.id: field.label for part in (model.form_head, *model.tools[0].sections) for field in part.fields}
    return fields.get(id, id) in unread

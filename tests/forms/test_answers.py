"""The answers of a filled form: brought into one shape, whatever file they came from, and nothing lost."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.forms.answers import UnknownForm, danish, iso, name, read_answers
from macros.forms.read import UnreadableForm, as_json, read_form

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


@given(st.dates(min_value=date(1900, 1, 1)))
def test_date_comes_back(day):
    """Every date written in Danish is read as itself."""
    assert day.isoformat() == iso(danish(day.isoformat()))


def test_name_of_a_flat_field():
    """No id holds two hyphens, so the parts can be told apart."""
    assert "personer--1--navn" == name("personer", 1, "navn")


def test_form_the_model_does_not_have_is_refused(model):
    """With the forms it has."""
    with pytest.raises(UnknownForm, match=r"Skemaet «andet» findes ikke i modellen\. Kendte skemaer: proeve"):
        read_answers(model, "andet", "1.2.3", {})


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
KNOWN = ["navn", "foedt", "moede", "deltagere", "opdateret", "plan", "deling", "personer", "underskrift"]


@given(raw=st.dictionaries(st.sampled_from(KNOWN) | st.text(), JSON, max_size=5))
def test_nothing_is_lost_and_nothing_breaks(model, raw):
    """Whatever a file holds, reading it ends, and every text in it stands in the answers or in a remark."""
    found = read_answers(model, "proeve", "1.2.3", raw)
    told = json.dumps([found.fields, found.remarks], ensure_ascii=False)

    assert [] == [text for text in texts(raw) if json.dumps(text, ensure_ascii=False)[1:-1] not in told]


def texts(raw: object) -> list[str]:
    """Texts that are answers: those of a known kind of value, not inside what is no answer at all."""
    return [value for value in raw.values() if isinstance(value, str) and value and iso(value) == ""]


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

"""The Word forms in LibreOffice: it opens and saves them, and what is filled in survives.

LibreOffice 7.4 (Debian 12) keeps every control with its kind and its answer, but drops all tags when it saves;
newer ones keep them. The tests hold for both: a saved file is either read in full or refused, never read in part.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from macros.forms.answers import read_answers
from macros.forms.word.make import form_docx
from macros.forms.word.read import read_docx
from macros.model import load
from tests.forms.word import W, controls, example, kind, part, says, shown
from tests.tokens import ROOT, TOKENS

pytestmark = pytest.mark.office

MODEL = load(ROOT / "content").model
ROWS = 7
ONE_LINE = "Et længere svar på én linje: æøå ÆØÅ ½."


def answers_of(tool):
    return example(MODEL, tool, rows=ROWS, long_text=ONE_LINE)


@pytest.fixture(scope="module")
def saved(tmp_path_factory) -> dict[str, Path]:
    """The filled forms as LibreOffice saves them, as Word files and as PDF, by name."""
    folder = tmp_path_factory.mktemp("office")
    for tool in MODEL.tools:
        (folder / f"{tool.id}.docx").write_bytes(form_docx(MODEL, tool, tokens=TOKENS, answers=answers_of(tool)))
    files = sorted(folder.glob("*.docx"))
    for format in ("docx", "pdf"):
        command = [
            "soffice",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            format,
            "--outdir",
            folder / "saved",
            *files,
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
    return {file.name: file for file in (folder / "saved").iterdir()}


@pytest.fixture(params=[pytest.param(tool, id=tool.id) for tool in MODEL.tools])
def tool(request):
    return request.param


@pytest.fixture
def made(tool) -> list:
    """The controls as we made them."""
    return controls(form_docx(MODEL, tool, tokens=TOKENS, answers=answers_of(tool)))


@pytest.fixture
def kept(tool, saved) -> list:
    """The controls as LibreOffice saved them; a page number is not one of the form's."""
    return [one for one in controls(saved[f"{tool.id}.docx"].read_bytes()) if kind(one)]


def test_controls_survive(made, kept):
    """Every control is still one of its kind, in its place, with the answer in it."""
    assert [(kind(one), shown(one)) for one in made] == [(kind(one), shown(one)) for one in kept]


def test_choices_and_dates_survive(made, kept):
    """The ids behind the choices, the dates behind their text, and the ticks are still there."""

    def behind(one):
        ids = [item.get(W + "value") for item in one.iter(W + "listItem")]
        days = [date.get(W + "fullDate") for date in one.iter(W + "date")]
        ticks = [tick.attrib.values() for tick in one.iter("{*}checked")]
        return ids, days, ticks

    assert [behind(one) for one in made] == [behind(one) for one in kept]


def test_names_survive_whole_or_not_at_all(made, kept):
    """A tag or an alias that is kept is the right one, and tags are all kept or all gone."""
    tags = [says(one, "tag") for one in kept]
    assert tags in ([says(one, "tag") for one in made], [None] * len(made))
    pairs = [(says(before, "alias"), says(after, "alias")) for before, after in zip(made, kept, strict=True)]
    assert [] == [pair for pair in pairs if pair[1] not in (pair[0], None)]
    assert all(after for (_, after), one in zip(pairs, made, strict=True) if kind(one) == "text")


def test_read_in_full_or_refused(tool, saved, kept):
    """The saved file gives every answer back; where the program dropped the tags, we say so and read nothing."""
    data = saved[f"{tool.id}.docx"].read_bytes()
    if any(says(one, "tag") for one in kept):
        assert answers_of(tool) == read_answers(MODEL, *read_docx(data))
    else:
        with pytest.raises(ValueError, match="ingen af skemaets felter"):
            read_docx(data)


def test_form_is_still_known(tool, saved):
    """Which form it is, and of which edition, is kept in the file's properties."""
    properties = part(saved[f"{tool.id}.docx"].read_bytes(), "docProps/custom.xml")
    found = {one.get("name"): "".join(one.itertext()) for one in properties}
    assert {"form": tool.id, "model_version": MODEL.version} == found


def test_rows_are_still_numbered(tool, saved):
    """The rows keep the numbers by which they are told apart."""
    tables = [field for section in tool.sections for field in section.fields if field.columns]
    expected = sum(max(ROWS, field.rows or 3) for field in tables)
    assert expected == len(list(part(saved[f"{tool.id}.docx"].read_bytes()).iter(W + "numPr")))


def test_printed(tool, made, saved):
    """As PDF it shows every word of every answer, the edition, and the number of each page."""
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(saved[f"{tool.id}.pdf"]).pages]
    answered = {word for one in made for word in shown(one).split()}
    assert set() == answered - set(" ".join(pages).split())
    stamp = f"udgave {MODEL.version}, "
    assert [] == [
        number
        for number, text in enumerate(pages, start=1)
        if stamp not in text or f"Side {number} af {len(pages)}" not in text
    ]

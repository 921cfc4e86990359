"""The sheet that a PDF form is: what stands on paper, for those who print it, and where."""

from __future__ import annotations

import io

import pypdf
import pytest

from macros.forms.answers import Answers, read_answers
from macros.forms.pdf.make import form_pdf
from macros.forms.pdf.read import read_pdf
from macros.model import load
from tests.tokens import ROOT, TOKENS

from .pdf import Fields

REAL = load(ROOT / "content").model
TOOLS = [pytest.param(tool, id=tool.id) for tool in REAL.tools]
ADDRESS = "https://www.eksempelkommune.dk/samarbejdsmodellen/redskaber/skema.html"


@pytest.fixture
def made(model):
    """Make the small form with these answers in it."""

    def make(**given) -> bytes:
        return form_pdf(model, model.tools[0], tokens=TOKENS, answers=Answers("proeve", model.version, given))

    return make


@pytest.mark.parametrize(("given", "expected"), [({}, "_" * 30), ({"navn": "Łukasz 😀 Å"}, "Łukasz ? Å")])
def test_loose_pages_say_whose_they_are(made, given, expected):
    """Above every page but the first there is the young person's name, or a line for it; a signature has one, too."""
    first, *rest = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made(**given))).pages]

    assert "Den unges navn: " not in first
    assert [True] * len(rest) == [f"Den unges navn: {expected}" in text for text in rest]
    assert "Underskrift Navn med blokbogstaver Dato" in " ".join(" ".join(rest).split())


def test_fields_side_by_side_stand_level():
    """Labels stand level and so do the fields below them, however many lines of help stand between."""
    data = form_pdf(REAL, REAL.tools[0], tokens=TOKENS)
    found, tops = Fields(data), {}

    def note(text, page_matrix, matrix, *_):
        tops.setdefault(text.strip(), round(matrix[5] * page_matrix[3] + page_matrix[5]))

    pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text(visitor_text=note)
    edges = [[round(float(edge)) for edge in found[id].Rect][1::2] for id in ("koordinator", "udfyldt-dato")]

    assert tops["Koordinator"] == tops["Udfyldt dato"]
    assert edges[0] == edges[1]


def test_long_name_has_room(made):
    """A long name or a name with a number is seen whole in the field beside the date; the field is 11 cm wide."""
    found = Fields(made())
    left, _, right, _ = map(float, found["navn"].Rect)

    assert right - left > 110 / 25.4 * 72


@pytest.mark.parametrize("tool", TOOLS)
def test_words_are_large_enough(tool):
    """No word of the sheet is smaller than 8 points."""
    sizes: set[float] = set()

    def note(text, page_matrix, matrix, _, size):
        if text.strip():
            sizes.add(round(abs(size * matrix[3] * page_matrix[3]), 1))

    for page in pypdf.PdfReader(io.BytesIO(form_pdf(REAL, tool, tokens=TOKENS, address=ADDRESS))).pages:
        page.extract_text(visitor_text=note)

    assert min(sizes) >= 8


def test_options_are_listed_for_a_pen(made):
    """Who prints the form can put a ring round an answer of a list in a row."""
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made())).pages)

    assert 4 == text.count("Fagperson · Privat")
    assert 1 == text.count("På papir: Sæt ring om svarene under felterne.")


def test_map_to_draw_on():
    """The form with a map ends with an empty one on a landscape page: the parts, the rings, what the signs mean."""
    tool = next(tool for tool in REAL.tools if tool.has_map)
    table = next(field for section in tool.sections for field in section.fields if field.map)
    columns = {column.id: column for column in table.columns}
    last = pypdf.PdfReader(io.BytesIO(form_pdf(REAL, tool, tokens=TOKENS))).pages[-1]
    text = " ".join(last.extract_text().split())
    expected = [option.label for id in (table.map.sector, table.map.ring) for option in columns[id].options]

    assert last.mediabox.width > last.mediabox.height
    assert [] == [word for word in ["Kortet til at tegne på", "Den unge", *expected] if word not in text]
    assert all(f"{option.sign}: {option.label}" in text for option in columns[table.map.relation].options)


LONGEST = " ".join(f"aftale{number}" for number in range(1, 1900))[:20_000]


@pytest.mark.parametrize(
    ("given", "question", "field"),
    [
        ({"plan": LONGEST}, "Planen", "plan"),
        ({"deling": [{"til": LONGEST}]}, "Hvem deler med hvem, nr. 1: Til", "deling--1--til"),
    ],
    ids=["field", "table"],
)
def test_answer_that_no_field_can_show_is_printed(model, made, given, question, field):
    """The browser allows 20,000 signs: the field holds them, and they stand whole at the end, under their question."""
    data = made(**given)
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]
    first = next(number for number, text in enumerate(pages) if "Lange svar" in text)
    printed = " ".join(" ".join(pages[first:]).split())

    assert given == read_answers(model, *read_pdf(data)).fields
    found = Fields(data)
    assert float(str(found[field].DA).split()[1]) >= 7
    assert "Her er kun begyndelsen. Hele svaret står sidst i skemaet." in " ".join(" ".join(pages[:first]).split())
    assert f"Lange svar Svarene her er for lange til deres felter. Felterne gemmer hele svaret. {question}" in printed
    assert set() == set(LONGEST.split()) - set(printed.split())

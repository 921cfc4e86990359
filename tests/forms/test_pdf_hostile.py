"""PDF files from anywhere: what is no form of ours is refused in Danish, and what is odd is read as far as it goes."""

from __future__ import annotations

import io
import random

import pikepdf
import pytest

from macros.forms.answers import read_answers
from macros.forms.pdf.make import form_pdf
from macros.forms.pdf.read import read_pdf
from tests.tokens import TOKENS


@pytest.fixture(scope="module")
def empty(model) -> bytes:
    return form_pdf(model, model.tools[0], tokens=TOKENS)


def with_information(pdf: pikepdf.Pdf, **save) -> bytes:
    pdf.docinfo["/Keywords"] = "Skema: proeve, udgave 1.2.3"
    file = io.BytesIO()
    pdf.save(file, **save)
    return file.getvalue()


def with_form(form: pikepdf.Object) -> bytes:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.Root.AcroForm = form
    return with_information(pdf)


def locked() -> bytes:
    return with_information(pikepdf.new(), encryption=pikepdf.Encryption(user="x", owner="y"))


def of_others() -> bytes:
    file = io.BytesIO()
    pikepdf.new().save(file)
    return file.getvalue()


DAMAGED = "Filen er ikke en PDF, der kan læses. Den er måske beskadiget."
NO_FIELDS = "PDF-filen har ingen felter. Er den printet til PDF, er svarene ikke længere felter."


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", DAMAGED),
        (b"%PDF-1.7\n%%EOF", DAMAGED),
        (b"PK\x03\x04", DAMAGED),
        (locked(), "PDF-filen er låst med en adgangskode. Fjern den, og prøv igen."),
        (of_others(), "PDF-filen er ikke et af håndbogens skemaer, eller den er gemt uden sine felter."),
        (with_information(pikepdf.new()), NO_FIELDS),
        (with_form(pikepdf.Dictionary(Fields=pikepdf.Array())), NO_FIELDS),
        (with_form(pikepdf.Array()), NO_FIELDS),
        (
            with_form(pikepdf.Dictionary(Fields=pikepdf.Array([pikepdf.Dictionary(T="x")] * 5001))),
            "PDF-filen har for mange felter til at være et skema.",
        ),
        (
            with_form(pikepdf.Dictionary(Fields=pikepdf.Array([pikepdf.Dictionary(T="x", V="x" * 200_001)]))),
            "PDF-filen har et svar, der er for langt til et skema.",
        ),
    ],
    ids=["nothing", "no objects", "zip", "locked", "of others", "no form", "no fields", "odd", "many", "endless"],
)
def test_no_form_of_ours(data, message):
    """What is no form of ours is refused, in Danish."""
    with pytest.raises(ValueError, match="^" + message.replace(".", r"\.") + "$"):
        read_pdf(data)


def test_odd_fields():
    """Fields of other shapes are read as far as they go: levels, lists, streams, marks without an answer, circles."""
    text, mark, name = pikepdf.String, pikepdf.Dictionary, pikepdf.Name
    pdf = pikepdf.new()
    circle = pdf.make_indirect(mark(T="rundt"))
    circle.Kids = pikepdf.Array([circle])
    group = pdf.make_indirect(mark(T="gruppe", FT=name.Ch))
    group.Kids = pikepdf.Array([mark(T="en", V=text("–"), Parent=group)])
    pdf.Root.AcroForm = mark(
        Fields=pikepdf.Array(
            [
                mark(T="over", Kids=pikepdf.Array([mark(T="under", V=text("ja"))])),
                mark(T="liste", V=pikepdf.Array([text("en"), text("to")])),
                mark(T="lang", V=pdf.make_stream("Åse\r\nÆrø".encode("utf-16"))),
                mark(T="moede", FT=name.Btn, Kids=pikepdf.Array([mark(AS=name.Off), mark(AS=name("/16"))])),
                mark(T="tal", V=7),
                mark(T="personer--2--navn", V=text("Lis")),
                mark(T="personer--1--navn", FT=name.Ch, V=text("–")),
                group,
                mark(T="a--b--c--d--e", V=text("x")),
                circle,
                7,
            ]
        )
    )

    assert {
        "over.under": "ja",
        "liste": "en",
        "lang": "Åse\r\nÆrø",
        "moede": "16",
        "tal": "",
        "gruppe.en": "",
        "personer": [{"navn": ""}, {"navn": "Lis"}],
        "a--b--c--d--e": "x",
        ".".join(["rundt"] * 9): "",
    } == read_pdf(with_information(pdf))[2]


def test_damaged_form(model, empty):
    """However a form is damaged, it is read or refused in Danish."""
    chance, read, refused = random.Random(7), 0, []
    for _ in range(150):
        data = bytearray(empty)
        for _ in range(chance.choice([1, 10, 100])):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            read_answers(model, *read_pdf(bytes(data[: chance.choice([len(data), chance.randrange(len(data))])])))
            read += 1
        except ValueError as error:
            refused.append(str(error))

    assert read
    assert refused
    assert [] == [message for message in refused if not message.startswith(("Filen", "PDF-filen", "Skemaet «"))]


def test_packed_far_too_small(empty):
    """A file that unpacks to gigabytes is refused before it does."""
    with pikepdf.open(io.BytesIO(empty)) as pdf:
        pdf.Root.AcroForm.Fields[0].V = pdf.make_stream(bytes(150_000_000))
        data = with_information(pdf)

    assert len(data) < 1_000_000
    with pytest.raises(ValueError, match=DAMAGED):
        read_pdf(data)

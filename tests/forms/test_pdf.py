"""The PDF form: every field of the model, said in Danish; what is written in it, by us or by others, comes back."""

from __future__ import annotations

import io

import pikepdf
import pytest

from macros.forms.answers import Answers, read_answers
from macros.forms.pdf import make as making
from macros.forms.pdf.make import form_pdf
from macros.forms.pdf.read import read_pdf
from macros.model import load
from tests.tokens import ROOT, TOKENS

from .pdf import Fields, fill_with_pypdf, names, shown, typed
from .pdfium import fill as fill_with_pdfium
from .word import example

REAL = load(ROOT / "content").model
TOOLS = [pytest.param(tool, id=tool.id) for tool in REAL.tools]
ADDRESS = "https://www.eksempelkommune.dk/samarbejdsmodellen/redskaber/skema.html"


@pytest.fixture(scope="session")
def tool(model):
    return model.tools[0]


@pytest.fixture(scope="session")
def empty(model, tool) -> bytes:
    return form_pdf(model, tool, tokens=TOKENS)


@pytest.fixture
def made(model, tool):
    """Make the small form with these answers in it."""

    def make(**given) -> bytes:
        return form_pdf(model, tool, tokens=TOKENS, answers=Answers("proeve", model.version, given))

    return make


def reread(model, data: bytes) -> Answers:
    return read_answers(model, *read_pdf(data))


# The document


@pytest.mark.parametrize("tool", TOOLS)
def test_every_field_is_there_and_the_file_is_small(tool):
    """The fields are the model's, by the names that the other formats use; with a QR code the file is below 60 KB."""
    data = form_pdf(REAL, tool, tokens=TOKENS, address=ADDRESS)

    assert names(REAL, tool) == set(Fields(data))
    assert len(data) < 60_000


def test_same_bytes(model, tool, empty):
    """The same form is the same file, also where nothing is left over from the last one."""
    making._style.cache_clear()

    assert empty == form_pdf(model, tool, tokens=TOKENS)


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("navn", "Den unges navn (skal udfyldes). Skriv navnet."),
        ("foedt", "Fødselsdato. Skriv datoen. Skriv datoen som dd-mm-åååå."),
        ("moede", "Møde (skal udfyldes). Vælg mødet."),
        ("deltagere--unge", "Deltagere: Den unge (skal udfyldes). Sæt kryds."),
        ("deltagere--team", "Deltagere: Team"),
        ("opdateret", "Er skemaet opdateret? Svar ja eller nej."),
        ("hvorfor-ikke", "Hvorfor ikke? Skriv det kort. Udfyldes kun, hvis »Er skemaet opdateret?« er »Nej«."),
        ("plan", "Planen (skal udfyldes). Skriv planen. Udfyldes kun, hvis »Møde« er »17½ år«."),
        ("deling--2--fra", "Hvem deler med hvem, nr. 2: Fra (skal udfyldes). Hvem giver?"),
        ("personer--1--moeder--18", "Personer, nr. 1: Med til møder: 18 år"),
        ("personer--4--voksen", "Personer, nr. 4: Den unges voksne. Vælg sammen."),
    ],
)
def test_says_what_the_field_is(empty, field, expected):
    """A screen reader hears the question, the option, whether it must be answered, the help, and when it applies."""
    found = Fields(empty)

    assert expected == str(found[field].TU)


def test_round_marks_say_their_option(empty):
    """Each of several round marks says question and option, in the field and in the tag, and none is chosen."""
    found = Fields(empty)
    field = found["moede"]

    assert ["Møde: 16 år", "Møde: 17½ år"] == [str(mark.Contents) for mark in field.Kids]
    assert ["/16", "/17-5"] == [min(set(mark.AP.N.keys()) - {"/Off"}) for mark in field.Kids]
    assert ["/Off", "/Off", "/Off"] == [str(field.V), *(str(mark.AS) for mark in field.Kids)]


def test_kinds_of_fields(empty):
    """Long texts take lines, lists hold labels and a way back, dates are checked where the viewer can."""
    found = Fields(empty)

    assert ["–", "Fagperson", "Privat"] == [str(label) for label in found["personer--1--gruppe"].Opt]
    assert (True, False) == tuple(bool(int(found[id].get("/Ff", 0)) & 1 << 12) for id in ("plan", "navn"))
    assert 'AFDate_FormatEx("dd-mm-yyyy");' == str(found["foedt"].AA.F.JS)


def test_viewers_need_not_draw(empty):
    """Marks have their pictures, set or not; nothing is left to a viewer's own fonts but what is typed."""
    with pikepdf.open(io.BytesIO(empty)) as pdf:
        form = pdf.Root.AcroForm
        places = [place for page in pdf.pages for place in page.Annots if "/AS" in place]

        assert "/NeedAppearances" not in form
        assert 2 + 2 + 2 + 4 * (2 + 1) == len(places)
        assert all(len(place.AP.N.keys()) == 2 for place in places)
        assert "/FontFile2" in form.DR.Font.F0.FontDescriptor


def test_no_two_fields_share_a_picture_of_text(made):
    """Programs write into the picture they find; a shared one would put one answer into many fields."""
    found = Fields(made(navn="Maja", deling=[{"fra": "Maja", "til": "Maja"}]))
    pictures = [found[id].AP.N.objgen for id in ("navn", "deling--1--fra", "deling--1--til")]

    assert 3 == len(set(pictures))


def test_code_only_with_an_address(model, tool, empty):
    """The picture with the address stands there only where the form has an address, and says it."""
    with_code = form_pdf(model, tool, tokens=TOKENS, address=ADDRESS)

    def figures(data: bytes) -> list[str]:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            tags = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"]
            return [str(tag.Alt) for tag in tags]

    assert [] == figures(empty)
    assert [f"QR-kode med adressen på skemaet: {ADDRESS}"] == figures(with_code)


# Answers in it


@pytest.mark.parametrize("tool", TOOLS)
def test_answers_come_back(tool):
    """A form filled in by us, with more rows than the empty one, is read as the same answers."""
    answers = example(REAL, tool)
    data = form_pdf(REAL, tool, tokens=TOKENS, address=ADDRESS, answers=answers)

    assert answers == reread(REAL, data)


def test_filled_in_with_pypdf(model, tool, empty):
    """What a program puts into the fields is read, æøå and several lines included."""
    answers = example(model, tool, rows=3)

    assert answers == reread(model, fill_with_pypdf(empty, typed(model, tool, answers)))


def test_filled_in_with_pdfium(model, tool, empty):
    """What is typed, chosen and pressed in Chromium's viewer is read."""
    answers = example(model, tool, rows=3)

    assert answers == reread(model, fill_with_pdfium(empty, typed(model, tool, answers)))


def test_empty_form_has_no_answers(model, empty):
    """An empty form is read as no answers and no remarks, and says its form and version."""
    assert Answers("proeve", "1.2.3", {}) == reread(model, empty)


LONG = "Skolen følger op på fraværet hver uge, og koordinatoren ringer til familien. " * 40


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"plan": LONG.strip()}, "plan"),
        ({"plan": "\n".join("linje" for _ in range(40))}, "plan"),
        ({"plan": "å" * 3000}, "plan"),
        ({"navn": LONG[:400].strip()}, "navn"),
        ({"deling": [{"fra": LONG[:600].strip()}]}, "deling--1--fra"),
        ({"personer": [{"hjaelp": LONG.strip()}]}, "personer--1--hjaelp"),
        ({"personer": [{"gruppe": "Et svar, som listen ikke kender"}]}, "personer--1--gruppe"),
    ],
    ids=["long", "lines", "one word", "short field", "table", "card", "list"],
)
def test_long_answer_is_seen_whole(made, given, field):
    """A field grows with its answer, and the type shrinks no further than 7 points: no sign is cut off."""
    found = Fields(made(**given))
    lines, below = shown(found[field])
    whole = str(found[field].V)

    assert whole.split() == " ".join(lines).split() or whole == "".join(lines)
    assert below >= 0
    assert float(str(found[field].DA).split()[1]) >= 7


@pytest.mark.parametrize("typed", ["–", "Off", "off", "/Off", "Vælg", "Klik og skriv"])
def test_text_that_means_nothing_elsewhere(model, empty, made, typed):
    """What stands for «nothing» in a list or at a mark is an answer where one writes."""
    given = {"navn": typed, "deling": [{"fra": typed}]}
    filled = fill_with_pypdf(empty, {"navn": typed, "deling--1--fra": typed})

    assert [given, given] == [reread(model, data).fields for data in (made(**given), filled)]


@pytest.mark.parametrize("nothing", ["–", "Off"])
def test_taken_back(model, empty, nothing):
    """Going back to the first line of a list, or taking a mark away, leaves no answer."""
    field = {"–": "personer--1--gruppe", "Off": "moede"}[nothing]
    chosen = {"–": "Privat", "Off": "16"}[nothing]
    filled = fill_with_pypdf(empty, {field: chosen, "navn": "Maja"})

    assert {"navn": "Maja"} == reread(model, fill_with_pypdf(filled, {field: nothing})).fields


def test_information_made_anew(model, made):
    """A program that writes the usual information anew and drops what it does not know leaves the form known."""
    with pikepdf.open(io.BytesIO(made(navn="Maja"))) as pdf:
        usual = {key: pdf.docinfo[key] for key in ("/Title", "/Author", "/Subject", "/Keywords") if key in pdf.docinfo}
        del pdf.docinfo
        for key, value in usual.items():
            pdf.docinfo[key] = value
        file = io.BytesIO()
        pdf.save(file)

    assert Answers("proeve", "1.2.3", {"navn": "Maja"}) == reread(model, file.getvalue())


def test_signs_beyond_the_code_page(made):
    """Letters of other languages are seen where the typeface has them; every sign stays in the field."""
    found = Fields(made(navn="Łukasz Şahin", plan="Smil 😀 og a\u030a"))

    assert [["Łukasz Şahin"], ["Smil ? og å"]] == [shown(found[id])[0] for id in ("navn", "plan")]
    assert "Smil 😀 og a\u030a" == str(found["plan"].V)


def test_what_found_no_place_is_printed(model, tool):
    """What could not be read from an older file stands at the end of the sheet."""
    answers = read_answers(model, "proeve", "0.9.0", {"skostoerrelse": "38"})
    data = form_pdf(model, tool, tokens=TOKENS, answers=answers)

    with pikepdf.open(io.BytesIO(data)) as pdf:
        titles = [str(item.title) for item in pdf.open_outline().root[0].children]
    assert "Bemærkninger fra overførslen" == titles[-1]

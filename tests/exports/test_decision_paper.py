"""The decision paper as a Word file: valid, on one page, with every caveat, and with places for the hours."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from macros.exports.decision_paper import decision_paper_docx
from macros.forms.word.xml import NAMESPACES
from macros.model.hours import timing
from macros.model.implementation import Stage
from macros.views.words import inside
from tests.tokens import TOKENS

ADDRESS = "https://example.dk/implementering/ressourcer/"
W = f"{{{NAMESPACES['w']}}}"


@pytest.fixture(scope="module")
def file(model) -> bytes:
    return decision_paper_docx(model, tokens=TOKENS, address=ADDRESS)


def part(file: bytes, name: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        return etree.fromstring(parts.read(name))


@pytest.fixture(scope="module")
def text(file) -> str:
    return " ".join("".join(part(file).itertext()).split())


def test_valid(file, tmp_path):
    """Word opens it without repair, says a checker that knows the Open XML schemas."""
    path = tmp_path / "oplaeg.docx"
    path.write_bytes(file)

    assert [] == [str(error) for error in OpenXmlValidator().validate(str(path)).errors]


def test_same_bytes_each_time(model, file):
    """Two builds of one model are byte-identical."""
    assert file == decision_paper_docx(model, tokens=TOKENS, address=ADDRESS)


def test_no_figure_without_its_caveat(model, text):
    """Every result stands there with its caveat, and with those it must be read together with."""
    shown = [result for result in model.results if all(one.text in text for one in result.statements)]

    assert set(model.decision_paper.results) == {result.id for result in shown}
    for result in shown:
        assert result.caveat.text in text
        assert set(result.shown_with) <= {one.id for one in shown}


def test_results_say_whom_they_are_about(model, text):
    """Every result stands under the municipalities it is from, so that two evaluations are not read as one."""
    populations = [one.population for one in model.results if one.id in model.decision_paper.results]
    places = [text.index(f"Gælder {population}.") for population in dict.fromkeys(populations)]

    assert len(places) > 2
    for result in model.results:
        if result.id in model.decision_paper.results:
            heading = max(place for place in places if place < text.index(result.statements[0].text))
            assert text[heading:].startswith(f"Gælder {result.population}.")


def test_setbacks_stand_with_progress(text):
    """What is said of progress in daily life never stands without those who went back."""
    assert "23-32 pct. gik tilbage" in text[text.index("Mere end halvdelen") :][:100]


def test_every_item_with_a_number_has_a_place(model, file):
    """What is filled in has a control of its own name: the hours of each item, the sums, the answers, the dates."""
    tags = [tag.get(f"{W}val") for tag in part(file).iter(f"{W}tag")]
    timed = [item for item in model.resources if timing(item, model.cadences).hours or item.days]

    assert [
        "kommune",
        "dato",
        *(question.activity for question in model.decision_paper.clarify),
        *(name for item in timed for name in (f"regnestykke--{item.id}", item.id)),
        *(f"{name}--{id}" for id in ("forloeb", "projekt") for name in ("kr", "ialt", "ikke-med")),
        *(f"datoer--{phase.id}" for phase in model.phases),
        "indstilling",
    ] == tags


def test_items_outside_the_sums_are_named(model, text):
    """What the sources leave open, and what is counted in days, is said not to be in the sums; what has none, too."""
    left = text.partition("Heri er ikke:")[2].partition(".")[0]
    for item in model.resources:
        takes = timing(item, model.cadences)
        if not takes.hours and item.stage is not Stage.OPERATION:
            assert inside(item.name) in left
    assert "Driften: Kilderne angiver ingen timer." in text


def test_what_the_sources_say_of_the_price(model, text):
    """Politicians read that nobody has reckoned what the model costs, and what the hours leave out."""
    assert len(model.cost_notes) == 3
    for note in (*model.cost_notes, *(item.counted for item in model.resources if item.counted)):
        assert note.text in text


def test_no_kroner(text):
    """The sources give no price, so the paper has none."""
    assert "kr." not in text


def test_says_where_it_is_from(model, file):
    """The foot has edition and address, and the sources are written out under their numbers."""
    foot = "".join(part(file, "word/footer-first.xml").itertext())

    assert ADDRESS in foot
    assert f"udgave {model.version}" in foot
    assert "Uafhængig gengivelse" in foot


def test_follows_the_content(model):
    """A new length of a phase and a new item are in the paper, with no other file touched."""
    phases = [one.model_copy(update={"name": "Anden start"}) if one.id == "opstart" else one for one in model.phases]
    item = next(item for item in model.resources if item.id == "forandringsteoridag")
    item = item.model_copy(update={"id": "temadag", "name": "Temadag"})
    changed = model.model_copy(update={"phases": tuple(phases), "resources": (*model.resources, item)})
    text = "".join(part(decision_paper_docx(changed, tokens=TOKENS)).itertext())

    assert "Anden start. " in text
    assert "Temadag" in text

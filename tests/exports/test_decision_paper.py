"""The decision paper as a Word file: valid, on one page, with every caveat, and with places for the hours."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from macros.exports.decision_paper import decision_paper_docx
from macros.forms.word.xml import NAMESPACES

TOKENS = (Path(__file__).parents[2] / "docs/assets/css/tokens.css").read_text(encoding="utf-8")
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
    shown = [result for result in model.results if result.statements[0].text in text]

    assert set(model.decision_paper.results) == {result.id for result in shown}
    for result in shown:
        assert result.caveat.text in text
        assert set(result.shown_with) <= {one.id for one in shown}


def test_every_item_with_a_number_has_a_place(model, file):
    """The hours of each item and how they come about, the sums and the four points have a control of their own name."""
    tags = [tag.get(f"{W}val") for tag in part(file).iter(f"{W}tag")]
    timed = [
        name for item in model.resources if item.hours or item.days for name in (f"regnestykke--{item.id}", item.id)
    ]

    assert [
        *model.decision_paper.clarify,
        *timed,
        "kr--forloeb",
        "ialt--forloeb",
        "kr--projekt",
        "ialt--projekt",
    ] == tags


def test_items_without_a_number_are_named(model, text):
    """What the sources leave open is said to be open, and given no hours."""
    for item in model.resources:
        if not item.hours and not item.days:
            assert item.name in text.partition("Uden tal i kilderne:")[2].partition(".")[0]


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
    item = next(item for item in model.resources if item.id == "opstartsdag")
    item = item.model_copy(update={"id": "temadag", "name": "Temadag"})
    changed = model.model_copy(update={"phases": tuple(phases), "resources": (*model.resources, item)})
    text = "".join(part(decision_paper_docx(changed, tokens=TOKENS)).itertext())

    assert "Anden start. " in text
    assert "Temadag" in text

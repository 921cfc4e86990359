"""The figures, drawn from the real content and from a model stretched far beyond it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import combinations

import pytest

from macros.model import Model
from macros.model.evidence import Score
from macros.pages import figures
from macros.pages.figures.svg import NARROW
from macros.views.words import age
from tests.pages.drawing import MODELS, boxes, drawings, stretched

SMALLEST_SCREEN = 288  # a phone of 320 px, less the page's margins


def drawn(model: Model, at: str = "/om/") -> dict[str, str]:
    """Every figure of the model, by name."""
    found = {
        draw.__name__: draw(model, at)
        for draw in (
            figures.timeline,
            figures.broad_timeline,
            figures.plan_timeline,
            figures.young_timeline,
            figures.elements,
            figures.phases,
            figures.ratings,
        )
    }
    return found | {f"bars {result.id}": figures.bars(model, result, at) for result in model.results if result.figures}


FIGURES = [
    pytest.param(model, html, id=f"{of} {name}") for of, model in MODELS.items() for name, html in drawn(model).items()
]


def words(html: str) -> str:
    """Everything a figure says, title and description included."""
    return " ".join(ET.fromstring(html).itertext())


@pytest.mark.parametrize(("model", "html"), FIGURES)
def test_a_figure_is_sound_and_names_itself(model, html):
    """Well-formed, for wide and narrow screens, with title, description and caption, and no inline style."""
    figure = ET.fromstring(html)
    assert [svg.attrib["class"] for svg in figure.findall("svg")] == ["fig__svg fig__wide", "fig__svg fig__narrow"]
    for svg in figure.findall("svg"):
        title, desc = svg.find("title"), svg.find("desc")
        assert svg.attrib["aria-labelledby"] == title.attrib["id"]
        assert svg.attrib["aria-describedby"] == desc.attrib["id"]
        assert title.text
        assert desc.text
        assert ("group" if svg.find("a") is not None else "img") == svg.attrib["role"]
    caption = figure.find("figcaption")
    assert (caption is None) if html == figures.young_timeline(model, "/om/") else caption.text
    assert "style" not in {name for element in figure.iter() for name in element.attrib}


@pytest.mark.parametrize(("model", "html"), FIGURES)
def test_no_text_meets_another_or_leaves_the_drawing(model, html):
    """By estimated widths, which are those of a wide font."""
    for svg in drawings(html):
        width, height = map(float, svg.attrib["viewBox"].split()[2:])
        found = boxes(svg)
        assert [(one.words, other.words) for one, other in combinations(found, 2) if one.meets(other)] == []
        over = [box for box in found if box.left < -0.5 or box.top < 0 or box.right > width + 1 or box.bottom > height]
        assert over == []


@pytest.mark.parametrize(("model", "html"), FIGURES)
def test_text_is_readable_on_a_small_phone(model, html):
    """At least 12 px where the page is 320 px wide."""
    narrow = drawings(html)[1]
    sizes = [int(text.attrib["font-size"]) for text in narrow.iter("text")]
    assert min(sizes) * SMALLEST_SCREEN / NARROW >= 12


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)
def test_ids_are_unique_on_a_page_with_every_figure(model):
    """Each figure brings a prefix of its own."""
    ids = re.findall(r' id="([^"]+)"', "".join(drawn(model).values()))
    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)
def test_everything_in_the_model_is_in_its_figure(model):
    """A new step, element, phase, meeting or rating needs no other file."""
    html = drawn(model)
    expected = {
        "timeline": model.steps,
        "broad_timeline": model.steps,
        "young_timeline": model.steps,
        "plan_timeline": [step for step in model.steps if step.age],
        "elements": model.core_elements,
        "phases": [*model.phases, *model.cadences],
        "ratings": model.ratings,
    }
    missing = {name: [one.name for one in all_ if one.name not in words(html[name])] for name, all_ in expected.items()}
    assert {name: [] for name in expected} == missing


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)
@pytest.mark.parametrize(
    ("name", "kind", "folder"),
    [("timeline", "steps", "procesplan"), ("elements", "core_elements", "kerneelementer"), ("phases", "phases", "")],
)
def test_links_are_relative_to_the_page(model, name, kind, folder):
    """Each entity once in each drawing, from wherever the figure stands."""
    html = drawn(model, "/haandbog/procesplan/")[name]
    base = {"steps": "", "core_elements": "../kerneelementer/", "phases": "../../implementering/"}[kind]
    expected = sorted(f"{base}{one.id}/" for one in getattr(model, kind))
    for svg in drawings(html):
        assert expected == sorted(link.attrib["{http://www.w3.org/1999/xlink}href"] for link in svg.iter("a"))
        assert all(link.attrib["aria-label"] for link in svg.iter("a"))


def test_the_young_are_shown_their_own_words(model):
    """Their figure says nothing about them in the words of the staff, and leads to sections of their own page."""
    html = figures.young_timeline(model, "/ung/")
    links = [link.attrib["{http://www.w3.org/1999/xlink}href"] for link in drawings(html)[0].iter("a")]

    assert [step.name for step in model.steps if step.summary.text in words(html)] == []
    assert "den unge" not in words(html).lower()
    assert sorted(links) == sorted([*(f"#{step.id}" for step in model.steps if step.for_the_young), "#slut"])
    assert html.cited == frozenset()


def test_ages_come_from_the_model():
    """A meeting moved to another age moves its label and its words."""
    model = stretched()
    moved = [step.model_copy(update={"age": 16.5}) if step.id == "m16" else step for step in model.steps]
    html = figures.timeline(model.model_copy(update={"steps": tuple(moved)}), "/")
    assert age(16.5) in [box.words for box in boxes(drawings(html)[0])]
    assert age(16) not in words(html)


def test_the_close_and_the_threshold_follow_the_course():
    """No mark at 18 for a course that ends before; no close apart from a step at that age."""
    model = stretched()
    process = model.process.model_copy(update={"closes_at": 17})
    short = model.model_copy(update={"process": process, "steps": model.steps[:3]})
    assert "voksen" not in words(figures.timeline(short, "/"))
    assert "Forløbet slutter" not in words(figures.timeline(short, "/"))
    assert "fra 14½ til 23 år" in words(figures.timeline(model, "/"))
    assert "Supplerende kilde" in words(figures.timeline(model, "/"))


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)
def test_a_figure_never_travels_without_its_caveat(model):
    """The caveat is part of both drawings, and results shown together are told in the caption."""
    for result in model.results:
        html = figures.bars(model, result, "/")
        if not result.figures:
            assert html == ""
            continue
        for svg in drawings(html):
            shown = " ".join(box.words for box in boxes(svg))
            assert result.caveat.text in shown
            assert result.caveat.text in svg.find("desc").text
        caption = ET.fromstring(html).find("figcaption").text
        others = [other for other in model.results if other.id in result.shown_with]
        assert [said.text for other in others for said in other.statements if said.text not in caption] == []


def test_values_are_written_the_danish_way():
    """Ranges, open ends, units and a number of young people that isn't given."""
    model = stretched()
    html = figures.bars(model, model.results[0], "/")
    shown = [box.words for box in boxes(drawings(html)[0])]
    assert {"64 pct.", "12,5 pct.", "mere end 50 pct.", "23-32 pct.", "7 møder"} <= set(shown)
    assert "antal unge ikke angivet" in drawings(html)[0].find("title").text
    assert "antal unge" not in drawings(figures.bars(model, model.results[1], "/"))[0].find("title").text


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)
def test_each_rating_has_its_own_letter_filled(model):
    """One filled cell in each row, never a row that sums them up."""
    for svg in drawings(figures.ratings(model, "/")):
        cells = [cell.attrib["class"] for cell in svg.iter("rect")]
        assert len(model.ratings) * len(Score) == len(cells)
        filled = [list(Score)[place % len(Score)].value for place, cell in enumerate(cells) if cell == "fig-bar"]
        assert [rating.score.value for rating in model.ratings] == filled
        strong = [text.text for text in svg.iter("text") if "strong" in text.attrib["class"]]
        assert filled == strong


def test_only_known_rhythms_become_dots():
    """Meetings without a rhythm keep the source's words; a number of meetings is never exceeded."""
    model = stretched()
    only = {one.id: model.model_copy(update={"cadences": (one,)}) for one in model.cadences}
    dots = {id: len(list(drawings(figures.phases(one, "/"))[0].iter("circle"))) for id, one in only.items()}
    assert dots == {"tit": 12, "to": 2, "et": 0, "frit": 0, "drift": 2}

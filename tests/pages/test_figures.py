"""The figures, drawn from the real content and from a model stretched far beyond it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pytest

from macros.model import Model, load
from macros.model.base import Statement
from macros.model.evidence import Figure, Rating, Result, Score
from macros.model.implementation import Cadence, Gate, Phase
from macros.model.method import CoreElement
from macros.model.process import ProcessPlan, ProcessStep, StepKind
from macros.model.reference import Source, SourceKind
from macros.model.roles import Role, RoleGroup
from macros.pages import figures
from macros.pages.figures.svg import NARROW, Type
from macros.views.words import age

CONTENT = Path(__file__).parents[2] / "content"
SMALLEST_SCREEN = 288  # a phone of 320 px, less the page's margins


def said(text: str) -> Statement:
    return Statement(text, ("bog",))


def stretched() -> Model:
    """Five phases, eight steps, nine elements, long names and every sort of figure."""
    long = "Koordinerende overgangsmøde om uddannelsesmuligheder og beskæftigelse"
    steps = [
        ("opstart", "Opstart", 15, StepKind.START),
        ("m16", "Møde", 16, StepKind.MEETING),
        ("m17", "Det brede netværksmøde med alle forvaltninger", 17, StepKind.MEETING),
        ("m175", long, 17.5, StepKind.MEETING),
        ("m19", "Møde", 19, StepKind.MEETING),
        ("m205", "Helhedsorienteret statusmøde", 20.5, StepKind.MEETING),
        ("mellem", "Mellem møderne", None, StepKind.BETWEEN),
        ("efter", "Løbende kontakt & opfølgning i >lang< tid", None, StepKind.BETWEEN),
    ]
    summary = said(f"{long}. {long}, og {long}.")
    elements = ["Koordinator", long, "Team", f"{long} igen", "Aftaler", "Dokumentation", long, "Voksne", "Ledergruppe"]
    phases = [("a", "Beslutning", 2), ("b", "Opstart", 1), ("c", f"Afprøvning af {long}", 12), ("d", "Udbredelse", 18)]
    made = [
        Phase(id=id, name=name, months=months, duration=said(f"Fasen varer ca. {months}."), summary=said(name),
              purpose=(), activities=(), roles=(),
              gate=Gate(text=said("Gruppen beslutter."), decided_by=("leder", "ung")))
        for id, name, months in phases
    ]  # fmt: skip
    made.append(Phase(id="e", name="Drift", duration=said("Løbende."), summary=said("Drift"), purpose=(),
                      activities=(), roles=()))  # fmt: skip
    return Model.model_construct(
        sources=(Source(id="bog", name="Bogen 2013", kind=SourceKind.EXTERNAL, title="Bogen"),),
        process=ProcessPlan(name="Plan", summary=said("Plan"), starts_at=14.5, closes_at=23, closing=said("Ved 23."),
                            statements=(), late_start=(), agreements=()),
        steps=tuple(
            ProcessStep(id=id, name=name, age=years, kind=kind, summary=summary, purpose=(), participants=())
            for id, name, years, kind in steps
        ),
        roles=(
            Role(id="ung", name="Den unge og hele familien", group=RoleGroup.YOUNG, summary=said("Den unge.")),
            Role(id="leder", name="Tværgående ledergruppe", group=RoleGroup.MANAGEMENT, summary=said("Ledere.")),
        ),
        core_elements=tuple(
            CoreElement(id=f"e{number}", name=name, summary=said("Kort."), what=(), why=(), how=(), roles=(), steps=())
            for number, name in enumerate(elements)
        ),
        phases=tuple(made),
        cadences=(
            Cadence(id="tit", name=f"Hyppige møder i {long}", phase="c", roles=(), every_months=1, text=said("Tit.")),
            Cadence(id="to", name="To møder", phase="c", roles=(), every_months=3, times=2, hours=2.5, text=said("-")),
            Cadence(id="et", name="Ét møde", phase="b", roles=(), times=1, text=said("Ét møde til slut.")),
            Cadence(id="frit", name="Frit møde", phase="e", roles=(), text=said(f"{long}, når der er behov.")),
            Cadence(id="drift", name="Driftsmøde", phase="e", roles=(), every_months=6, at_least=True, text=said("-")),
        ),
        results=(
            Result(id="alt", name="Alle slags tal", code="E1", population="ti kommuner", statements=(said("Tal."),),
                   caveat=said("Antallet kendes. Kilden oplyser ikke, hvor mange unge det er."), shown_with=("et",),
                   figures=(
                       Figure(label="i uddannelse", value=64, series="med støtte"),
                       Figure(label="i noget helt andet", value=12.5, series="med støtte"),
                       Figure(label=long, value=100), Figure(label="frem", value=50, at_least=True),
                       Figure(label="tilbage", value=23, value_max=32), Figure(label="møder", value=7, unit="møder"),
                   )),
            Result(id="et", name="Ét tal", code="E2", population="fire kommuner", statements=(said("Én ting mere."),),
                   caveat=said("Forbehold."), figures=(Figure(label="skridt", value=3, unit="skridt"),)),
            Result(id="intet", name="Ingen tal", code="E3", population="ingen", statements=(), caveat=said("Tomt.")),
        ),
        ratings=tuple(
            Rating(id=f"r{number}", name=name, score=score, reasons=(said("Derfor."),))
            for number, (name, score) in enumerate(zip(["Metode", long, "Pris"], Score, strict=False))
        ),
        rating_scale=(said("A er bedst."),),
    )  # fmt: skip


MODELS = {"content": load(CONTENT).model, "stretched": stretched()}


def drawn(model: Model, at: str = "/om/") -> dict[str, str]:
    """Every figure of the model, by name."""
    found = {
        draw.__name__: draw(model, at)
        for draw in (figures.timeline, figures.broad_timeline, figures.elements, figures.phases, figures.ratings)
    }
    return found | {f"bars {result.id}": figures.bars(model, result, at) for result in model.results if result.figures}


FIGURES = [
    pytest.param(model, html, id=f"{of} {name}") for of, model in MODELS.items() for name, html in drawn(model).items()
]


@dataclass(frozen=True)
class Box:
    """A line of text and the room it takes, by estimate."""

    words: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def boxes(svg: ET.Element) -> list[Box]:
    """Every line of text in a drawing."""
    found = []
    for element in svg.iter("text"):
        kind = Type("", int(element.attrib["font-size"]), bold="strong" in element.attrib["class"])
        for row in list(element) or [element]:
            x, y, width = float(row.attrib["x"]), float(row.attrib["y"]), kind.width(row.text or "")
            left = x - {"start": 0, "middle": width / 2, "end": width}[element.get("text-anchor", "start")]
            found.append(Box(row.text or "", left, y - 0.75 * kind.size, left + width, y + 0.2 * kind.size))
    return found


def drawings(html: str) -> list[ET.Element]:
    return ET.fromstring(html).findall("svg")


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
    assert figure.find("figcaption").text
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

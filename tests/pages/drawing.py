"""What the tests of figures share: a model stretched far beyond the real one, and where a drawing has its text."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

from macros.model import Model, load
from macros.model.base import Statement
from macros.model.evidence import Figure, Rating, Result, Score
from macros.model.implementation import Cadence, Gate, Phase
from macros.model.method import CoreElement
from macros.model.process import ProcessPlan, ProcessStep, StepKind
from macros.model.reference import Source, SourceKind
from macros.model.roles import Role, RoleGroup
from macros.pages.figures.svg import Type

CONTENT = Path(__file__).parents[2] / "content"


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
              gate=Gate(name="Beslutning", text=said("Gruppen beslutter."), basis=said("Sidst."),
                       decided_by=("leder", "ung")))
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

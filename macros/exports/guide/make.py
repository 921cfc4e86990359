"""The facilitator's guide of a programme as a Word file that one can edit: what to show, say, do and have ready."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from markupsafe import Markup

from ...forms.word.file import Sheet, light_colours, word_file
from ...forms.word.xml import PAGE, cell, joined, link, paragraph, row, run, table
from ...model import Model
from ...model.base import Statement
from ...model.exercises import Per
from ...model.training import Day, Programme
from ...views import words
from ...views.addresses import address_of, in_full
from ...views.training import Gathered, for_each, gathered, has_breaks, length, needed, timed
from ..slides.deck import slides
from ..slides.lesson import section_of
from .points import Points
from .said import WordSaid


def guide(model: Model, programme: Programme, *, tokens: str, site_url: str = "") -> bytes:
    """The file `/downloads/undervisning/<programme>-vejledning.docx`; the same bytes for the same model.

    `tokens` is the text of the site's tokens.css; `site_url` is printed and linked to where it is real.
    """
    colours = light_colours(tokens)
    sheet = Sheet(
        title=f"{programme.name} – vejledning",
        name=f"Vejledning: {programme.name}",
        subject=programme.summary.text,
        known_by=f"Vejledning: {programme.name}.",
        properties={"programme": programme.id, "model_version": model.version},
        kind="neutral",
    )
    body = _Body(model, programme, colours, site_url)
    address = in_full(site_url, address_of("programmes", programme.id))
    return word_file(model, sheet, joined(*body.paragraphs()), colours=colours, address=address)


class _Body:
    """What the guide says, in the order a trainer needs it: overview, getting ready, the day, afterwards."""

    def __init__(self, model: Model, programme: Programme, colours: Mapping[str, str], site_url: str) -> None:
        self.model = model
        self.site_url = site_url
        self.programme = programme
        self.said = WordSaid(model, colours["neutral-tint"])
        self.points = Points(model, self.said)
        self.several = len(programme.days) > 1
        numbered = enumerate(slides(model, programme), start=1)
        self.shown = {
            name: [number for number, _ in group] for name, group in groupby(numbered, key=lambda one: one[1].section)
        }

    def paragraphs(self) -> Iterator[Markup]:
        yield paragraph("Kicker", "Vejledning til dig, der underviser", keep=True)
        yield paragraph("Title", self.programme.name)
        yield paragraph("Subtitle", *self.said.stated(self.programme.summary))
        yield from self._overview()
        yield from self._goals()
        yield from self._agenda()
        yield from self._list("Før dagen", self.programme.preparation)
        yield from self._materials()
        for number, day in enumerate(self.programme.days, start=1):
            yield paragraph("Heading1", f"Dag {number}: {day.title}" if self.several else "Punkt for punkt")
            yield from self._day(day, number)
        yield from self._list("Bagefter", self.programme.follow_up)
        if self.programme.silent:
            yield paragraph("Heading1", "Det beskriver kilderne ikke")
            yield from (paragraph("Point", one) for one in self.programme.silent)
        yield paragraph("Heading1", "Kilder")
        yield from self.said.sources()

    def _overview(self) -> Iterator[Markup]:
        """For whom, how long, and where that comes from."""
        one = self.programme
        roles = [role.name for role in self.model.roles if role.id in one.roles]
        pauses = ", med pauser" if has_breaks(one) else ""
        facts: list[tuple[str, tuple[Markup, ...]]] = [("For hvem", (run(one.audience),))]
        facts += [("Roller", (run(", ".join(roles)),))] if roles else []
        facts += [
            ("Hvem leder", self.said.stated(one.led_by)),
            ("Længde", (run(f"{length(one)}{pauses}."),)),
            ("Hvor længden kommer fra", self.said.stated(one.basis)),
            ("Antal deltagere", (run(f"Vejledningen regner med {one.participants}."),)),
        ]
        wide = 2600
        rows = (
            row(
                cell(wide, paragraph("CellText", run(name, "Strong")), fill=self.said.tint),
                cell(PAGE - wide, paragraph("CellText", *told)),
            )
            for name, told in facts
        )
        yield table("Programmet kort", "Oplysninger om programmet.", [wide, PAGE - wide], *rows, heads="column")
        yield paragraph("AfterTable")
        yield self.said.unmarked()

    def _goals(self) -> Iterator[Markup]:
        yield paragraph("Heading1", "Mål")
        for number, day in enumerate(self.programme.days, start=1):
            if self.several:
                yield paragraph("Heading2", f"Dag {number}: {day.title}")
            yield from self.said.points(day.goals)

    def _agenda(self) -> Iterator[Markup]:
        yield paragraph("Heading1", "Dagsorden")
        yield paragraph("Note", f"Tiderne regnes fra kl. {self.programme.begins}.")
        for number, day in enumerate(self.programme.days, start=1):
            name = f"Dag {number}: {day.title}" if self.several else "Dagsorden"
            if self.several:
                yield paragraph("Heading2", name)
            rows = [
                (f"{one.begins}-{one.ends}", one.item.name, one.item.method, f"{one.item.minutes} min.")
                for one in timed(day, self.programme.begins)
            ]
            heads = ("Tid", "Punkt", "Form", "Længde")
            yield self.said.table(name, heads, (1500, 5164, 1700, 1500), rows)
            yield paragraph("AfterTable")

    def _materials(self) -> Iterator[Markup]:
        """Everything to have ready, counted for the programme's number of participants, with the rule."""
        yield paragraph("Heading1", "Det skal være klar")
        many = self.programme.participants
        yield paragraph(
            "Note", f"Antallet er regnet for {many} deltagere. Er I flere eller færre, så brug reglen.", keep=True
        )
        if not self.site_url:
            where = f"Filerne henter du på hjemmesiden under Undervisning: {self.programme.name}."
            yield paragraph("Note", where, keep=True)
        things = gathered(needed(self.model, self.programme))
        rows = [(self._thing(one), str(one.count(many)), _rule(one), joined(*self._used(one))) for one in things]
        if rows:
            heads = ("Ting", "Antal", "Regel", "Til hvad")
            yield self.said.table("Det skal være klar", heads, (3664, 900, 2300, 3000), rows)
            yield paragraph("AfterTable")

    def _thing(self, one: Gathered) -> Markup:
        address = in_full(self.site_url, one.material.file) if one.material.file else ""
        return link(one.material.name, address) if address else run(one.material.name)

    def _used(self, one: Gathered) -> Iterator[Markup]:
        """What a thing is for, and what there is to know about it, each once."""
        names = [f"»{exercise.name}«" for exercise in one.exercises]
        if names and [one.material.name] != [f"Ark: {exercise.name}" for exercise in one.exercises]:
            yield run(f"Til {'øvelsen' if len(names) == 1 else 'øvelserne'} {words.joined(names)}. ")
        for exercise, note in one.notes:
            yield from (*([run(f"{exercise}: ")] if exercise else []), *self.said.stated(note), run(" "))

    def _day(self, day: Day, number: int) -> Iterator[Markup]:
        for one in timed(day, self.programme.begins):
            yield paragraph("Heading2", f"{one.begins}-{one.ends}  {one.item.name}")
            yield from self.points.point(one, self.shown.get(section_of(self.programme, number, one.item.name), []))

    def _list(self, title: str, statements: Iterable[Statement]) -> Iterator[Markup]:
        if group := list(statements):
            yield paragraph("Heading1", title)
            yield from self.said.points(group)


def _rule(one: Gathered) -> str:
    """«2 til hver gruppe på højst 4»; of something that is written on, how many times."""
    use, sizes = one.uses[0], {each.group_size for each in one.uses}
    size = f" på højst {use.group_size}" if use.material.per is Per.GROUP and len(sizes) == 1 else ""
    times = f", {len(one.uses)} gange" if one.written_on and len(one.uses) > 1 else ""
    return f"{use.material.count} til {for_each(use.material)}{size}{times}"

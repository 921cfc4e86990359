"""The book: everything about one model that a page may show, and the templates that show it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property, partial
from typing import Any

import jinja2
from jinja2.runtime import Context
from markupsafe import Markup

from ..model import Model
from ..model.base import Entity, Statement
from ..model.implementation import Stage
from ..model.problems import Problem
from ..model.process import Attendance
from ..model.reference import SourceKind
from ..model.roles import RoleGroup
from ..views import cards, files, meetings, training, words
from ..views.addresses import address_of, entity_pages, form_address, relative
from ..views.amounts import amount
from ..views.citations import Citations
from ..views.citations import reference as cited_as
from ..views.plan_data import plan_data
from ..views.plan_link import to_read_links
from ..views.plan_types import PlanData
from ..views.prints import Pages
from ..views.prose import prose_titles
from ..views.readability import AIM, AIM_YOUNG, Readability
from . import figures
from .lessons import Lessons
from .reference import reference
from .text import PageState, Writer, in_script, safe, soft


class Book:
    """Renders parts and pages of one model; holds what each page has shown until the build is over."""

    def __init__(
        self,
        model: Model,
        citations: Citations,
        readability: Readability,
        remarks: list[Problem],
        size_of: Callable[[str], int],
        today: date,
        pages_of: Callable[[str], Pages],
    ) -> None:
        self.model = model
        self.today = today
        self.citations = citations
        self.remarks = remarks
        self._size_of = size_of
        self.pages_of = pages_of
        self.writer = Writer(self.model, self.citations)
        self.readability = readability
        self._states: dict[str, PageState] = {}
        self._templates = self._environment()

    def page(self, kind: str, id: str, at: str) -> str:
        """The page of an entity, rendered for the address `at`."""
        return self.part(f"{kind}.md.j2", at, entity=self.find(kind, id), kind=kind)

    def part(self, template: str, at: str, **values: Any) -> str:
        """One template, rendered for the address `at`."""
        text = self._templates.get_template(template).render(page=self.state(at), at=at, **values)
        return text.strip() + "\n"

    def state(self, at: str) -> PageState:
        """What the page at `at` has shown so far."""
        return self._states.setdefault(at, PageState(at))

    def figure(self, name: str, at: str, *subjects: object) -> Markup:
        """A figure, drawn from the model for the page at address `at`."""
        drawn: figures.Figure = getattr(figures, name)(self.model, *subjects, at)
        self.state(at).cited.update(drawn.cited)
        return Markup(drawn)

    def find(self, kind: str, id: str) -> Entity:
        """The entity with that id; raises `LookupError` with the known ids, in Danish, for a page that asks wrongly."""
        known: dict[str, Entity] = {entity.id: entity for entity in self.list(kind)}
        if id not in known:
            raise LookupError(f"«{id}» findes ikke under {kind}; kendte id'er: {', '.join(known) or 'ingen'}")
        return known[id]

    def list(self, key: str) -> tuple[Any, ...]:
        """A list of the model by its key; raises `LookupError` with the known keys, in Danish."""
        lists = {name: value for name, value in self.model if isinstance(value, tuple)}
        if key not in lists:
            raise LookupError(f"modellen har ingen liste «{key}»; den har {', '.join(lists)}")
        return lists[key]

    def neighbours(self, kind: str, entity: Entity) -> tuple[Entity | None, Entity | None]:
        """The entity before and after, in the model's order."""
        row: tuple[Entity, ...] = getattr(self.model, kind)
        at = row.index(entity)
        return (row[at - 1] if at else None, row[at + 1] if at + 1 < len(row) else None)

    @cached_property
    def plan(self) -> PlanData:
        """What plans with dates are made from; `today` only decides how many years of holidays there are."""
        return plan_data(self.model, self.today)

    @property
    def plan_json(self) -> Markup:
        """The same as it may stand in a script element."""
        return in_script(self.plan.small_json())

    @property
    def link_json(self) -> Markup:
        """What a link to a project's plan is read with, for a page that makes no plan itself."""
        return in_script(to_read_links(self.plan).small_json())

    def _size(self, address: str) -> str:
        """How large a file for download is, in words."""
        return words.size(self._size_of(address))

    @property
    def titles(self) -> dict[str, str]:
        """The name of every page, by address."""
        names = {address: entity.name for _, entity, address in entity_pages(self.model)}
        return names | prose_titles(self.readability.docs)

    def _environment(self) -> jinja2.Environment:
        env = jinja2.Environment(
            loader=jinja2.PackageLoader("macros.pages", "templates"),
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            finalize=_finalize,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.do"],
        )
        env.globals.update(
            book=self, model=self.model, citations=self.citations, meetings=meetings, cards=cards,
            SourceKind=SourceKind, address_of=address_of, figure=_figure, groups=tuple(RoleGroup), stages=tuple(Stage),
            Attendance=Attendance,
            form_address=form_address, files=files, titles=self.titles, aim=AIM, aim_young=AIM_YOUNG,
            reference=reference(), lessons=Lessons(self),
        )  # fmt: skip
        env.filters.update(
            said=_said, soft=_soft, kind_class=self.writer.kind_class, url=_url, of=_of,
            alphabetical=words.alphabetical, initials=words.initials,
            age=words.age, slug=words.slug, in_words=words.count, number=words.number, day=words.day,
            every=words.every, in_sentence=words.inside, size=self._size,
            in_script=in_script, for_each=training.for_each, length_of=training.length, referenced=cited_as,
            amount=partial(amount, self.model),
        )  # fmt: skip
        return env


def _finalize(value: object) -> object:
    """What a template prints: plain text is made safe, what is Markup already is; statements need `said`."""
    if isinstance(value, Markup | int | float):
        return value
    if isinstance(value, Statement):
        raise TypeError(f"et udsagn skal vises med filteret said: {value}")
    return safe(str(value))


@jinja2.pass_context
def _figure(context: Context, name: str, *subjects: object) -> Markup:
    """A figure, for the page that is being rendered."""
    book: Book = context["book"]
    return book.figure(name, context["at"], *subjects)


@jinja2.pass_context
def _said(context: Context, statement: Statement, proposals: bool = True) -> Markup:
    book: Book = context["book"]
    return book.writer.said(statement, context["page"], proposals)


@jinja2.pass_context
def _soft(context: Context, text: str) -> Markup:
    """A name that may break inside its long words."""
    return soft(text, context["model"].compounds)


@jinja2.pass_context
def _url(context: Context, target: str) -> str:
    """A link from the page that is being rendered."""
    return relative(target, context["at"])


@jinja2.pass_context
def _of(context: Context, entity: Entity, kind: str) -> str:
    """A link to an entity."""
    return relative(address_of(kind, entity.id), context["at"])

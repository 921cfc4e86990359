"""Questions about the quiz: in what order, which answers are right, and where the handbook says so."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Model
from ..model.base import Entity, Section
from ..model.pointers import Steps, at, pointed
from ..model.quiz import QuizQuestion, QuizTopic
from .addresses import FOLDERS, SHELVES, address_of, page_of
from .words import slug

PAGE = "/undervisning/quiz/"

HUES = {
    QuizTopic.ELEMENTS: "haandbog",
    QuizTopic.PROCESS: "procesplan",
    QuizTopic.ROLES: "roller",
    QuizTopic.PHASES: "implementering",
    QuizTopic.EVIDENCE: "viden",
}
"""The hue of a topic: that of the pages it is about."""

SECTIONS = {
    "core_elements": {"what": "hvad", "why": "hvorfor", "how": "hvordan", "evidence": "evalueringer"},
    "steps": {"purpose": "formaal", "before": "foer", "during": "under", "after": "efter"},
    "phases": {"purpose": "formaal", "activities": "tjekliste", "outputs": "resultat", "gate": "beslutning"},
    "roles": {"who": "hvem", "terms": "vilkaar", "getting_started": "start-her"},
    "process": {"late_start": "sen-start", "late_advice": "sen-start", "closing": "slut", "agreements": "gode-aftaler"},
}
"""The anchors of the parts of a page, where they have one."""


@dataclass(frozen=True)
class Place:
    """Where the statement that a question tests is read."""

    address: str
    """With an anchor, where there is one."""

    name: str
    """What the entity or the part is called."""


def by_topic(model: Model) -> list[tuple[QuizTopic, list[QuizQuestion]]]:
    """The questions of every topic that has any."""
    questions = asked(model)
    groups = [(topic, [one for one in questions if one.topic is topic]) for topic in QuizTopic]
    return [(topic, questions) for topic, questions in groups if questions]


def chosen(model: Model, ids: Iterable[str]) -> list[QuizQuestion]:
    """The questions that a point of an agenda names, in its order."""
    known = {question.id: question for question in asked(model)}
    return [known[id] for id in ids]


def asked(model: Model) -> list[QuizQuestion]:
    """Every question with its answers in the order they are asked in.

    The same for the same model, and with the right answers spread evenly over the letters: who writes a question often
    begins with the right one. Answers with an order of their own keep it.
    """
    shuffled = [one if one.in_order else _shuffled(one) for one in model.questions]
    free = [not one.in_order and len(right(one)) == 1 for one in shuffled]
    used = Counter(mark for one, moves in zip(shuffled, free, strict=True) if not moves for mark in right(one))
    return [_spread(one, used) if moves else one for one, moves in zip(shuffled, free, strict=True)]


def _shuffled(question: QuizQuestion) -> QuizQuestion:
    options = sorted(question.options, key=lambda option: _lot(question.id, option.text))
    return question.model_copy(update={"options": tuple(options)})


def _spread(question: QuizQuestion, used: Counter[str]) -> QuizQuestion:
    """With the right answer at the letter that was right least often so far, by lot where several are."""
    marks = [letter(number) for number in range(len(question.options))]
    mark = min(marks, key=lambda one: (used[one], _lot(question.id, one)))
    used[mark] += 1
    rest = [option for option in question.options if not option.right]
    rest.insert(marks.index(mark), next(option for option in question.options if option.right))
    return question.model_copy(update={"options": tuple(rest)})


def _lot(*texts: str) -> str:
    return hashlib.sha256("/".join(texts).encode()).hexdigest()


def letter(number: int) -> str:
    """The letter of an answer, counted from 0."""
    return "ABCDEF"[number]


def right(question: QuizQuestion) -> list[str]:
    """The letters of the right answers, in the order that the question has them."""
    return [letter(number) for number, option in enumerate(question.options) if option.right]


def place_of(model: Model, question: QuizQuestion) -> Place:
    """Where the handbook says what the question is about."""
    path = pointed(model, question.tests)
    assert path is not None  # a rule of the model
    named = [at(model, path[:end]) for end in (1, 2)]
    entity = next((one for one in named if isinstance(one, Entity | Section)), None)
    if path[0] == "cadences":  # a fixed meeting stands with its phase
        entity = next(phase for phase in model.phases if phase.id == model.cadences[int(path[1])].phase)
    name = entity.title if isinstance(entity, Section) else entity.name if entity else question.topic.heading
    return Place(_address(model, path), name[0].upper() + name[1:])


def _address(model: Model, path: Steps) -> str:
    kind, page = str(path[0]), page_of(model, path)
    inside = at(model, path[:2])
    if isinstance(inside, Section):
        anchor = slug(inside.title)
    elif kind in SHELVES and page == SHELVES[kind]:
        return address_of(kind, inside.id)
    elif kind == "cadences":
        anchor = "moeder"
    else:
        anchor = SECTIONS.get(kind, {}).get(str(path[2 if kind in FOLDERS else 1]), "")
    return f"{page}#{anchor}" if anchor and "#" not in page else page

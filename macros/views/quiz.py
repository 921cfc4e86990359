"""Questions about the quiz: in what order, which answers are right, and where the handbook says so."""

from __future__ import annotations

import hashlib
from collections import Counter

from ..model import Model
from ..model.pointers import pointed
from ..model.quiz import QuizQuestion, QuizTopic
from .pointed import Place
from .pointed import place_of as part_of

PAGE = "/undervisning/quiz/"

HUES = {
    QuizTopic.ELEMENTS: "haandbog",
    QuizTopic.PROCESS: "procesplan",
    QuizTopic.ROLES: "roller",
    QuizTopic.PHASES: "implementering",
    QuizTopic.EVIDENCE: "viden",
}
"""The hue of a topic: that of the pages it is about."""


def by_topic(model: Model) -> list[tuple[QuizTopic, list[QuizQuestion]]]:
    """The questions of every topic that has any."""
    questions = asked(model)
    groups = [(topic, [one for one in questions if one.topic is topic]) for topic in QuizTopic]
    return [(topic, questions) for topic, questions in groups if questions]


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


def right_answers(question: QuizQuestion) -> list[str]:
    """The right answers with their letters: «A. Den unge selv.»"""
    numbered = enumerate(question.options)
    return [f"{letter(number)}. {option.text}" for number, option in numbered if option.right]


def place_of(model: Model, question: QuizQuestion) -> Place:
    """Where the handbook says what the question is about."""
    path = pointed(model, question.tests)
    assert path is not None  # a rule of the model
    place = part_of(model, path, exact=True)
    name = place.name or question.topic.heading
    return Place(name[0].upper() + name[1:], place.address)

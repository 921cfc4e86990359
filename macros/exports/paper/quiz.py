"""The quiz on paper: questions with boxes to tick, topic by topic, and the key on pages of its own."""

from __future__ import annotations

from typing import Any

from ...model import Model
from ...model.quiz import QuizQuestion
from ...views.addresses import in_full
from ...views.quiz import HUES, PAGE, by_topic, letter, place_of, right
from ...views.ways import WHERE, way
from .said import Said
from .typeset import common, pdf


def quiz_pdf(model: Model, *, tokens: str, site_url: str) -> bytes:
    """All questions of the model as PDF/UA-1; `site_url` is printed where it is real."""
    return pdf("quiz.typ", quiz_data(model, tokens, site_url))


def quiz_data(model: Model, tokens: str, site_url: str) -> dict[str, Any]:
    """What the template shows; questions are numbered through all topics."""
    said = Said(model)
    numbers = {question.id: number for number, (_, question) in enumerate(_all(model), start=1)}
    topics = [
        {
            "name": topic.heading,
            "hue": HUES[topic],
            "questions": [_question(model, said, one, numbers[one.id], site_url) for one in questions],
        }
        for topic, questions in by_topic(model)
    ]
    head = common(model, tokens, title=f"Quiz: {model.short_title}", address=in_full(site_url, PAGE))
    words = {"where": WHERE, "page": way(model, PAGE)}
    return {**head, **words, "topics": topics, "sources": said.sources}


def _all(model: Model) -> list[tuple[object, QuizQuestion]]:
    return [(topic, question) for topic, questions in by_topic(model) for question in questions]


def _question(model: Model, said: Said, question: QuizQuestion, number: int, site_url: str) -> dict[str, Any]:
    place = place_of(model, question)
    return {
        "number": number,
        "name": question.name,
        "many": len(right(question)) > 1,
        "options": [
            {"letter": letter(at), "text": option.text, "right": option.right}
            for at, option in enumerate(question.options)
        ],
        "why": said.one(question.why),
        "place": place.name,
        "address": place.address,
        "way": way(model, place.address, place.name),
        "link": in_full(site_url, place.address),
    }

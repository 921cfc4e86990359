"""The real quiz, as an editor changes the content: whatever happens to a tested statement, its question is named."""

from __future__ import annotations

import pytest

from macros.model import load
from macros.model.base import LastingEntity, Statement
from macros.model.pointers import at, fingerprint, pointed, pointer_to
from macros.model.quiz import QuizTopic
from macros.model.quiz_checks import questions_are_fresh
from macros.model.training_checks import pointers_lead_somewhere
from macros.site import Site
from tests.tokens import ROOT

LOADED = load(ROOT / "content")
MODEL = LOADED.model
QUESTIONS = {question.id: question for question in MODEL.questions}
TARGETS = {id: pointed(MODEL, question.tests) for id, question in QUESTIONS.items()}
IN_LISTS = [id for id, target in TARGETS.items() if isinstance(target[-1], int)]
IN_ENTITIES = [id for id, target in TARGETS.items() if isinstance(at(MODEL, target[:2]), LastingEntity)]

REFERRED_TO = [
    "foerste-moede", "antal-kerneelementer", "hvem-leder-moedet", "hvem-vaelger-den-unges-voksne",
    "hvad-staar-i-aftalen", "formaal-16", "formaal-17-5", "formaal-18-5", "start-alder", "hvem-samtykker",
    "moedets-laengde", "antal-faser", "pilottestens-laengde", "ledergruppe-hvor-tit", "opstartsdagens-laengde",
    "hvem-beslutter-drift", "hvad-viser-evalueringen", "forbehold-effekt",
]  # fmt: skip
"""Questions that programmes name."""


def changed(value, path, new):
    """The model with another value at a path."""
    if not path:
        return new
    step, *rest = path
    if isinstance(step, int):
        return (*value[:step], changed(value[step], rest, new), *value[step + 1 :])
    return value.model_copy(update={step: changed(getattr(value, step), rest, new)})


def told(model) -> dict[str, object]:
    """What the rules say of questions, by the question's id."""
    problems = [*questions_are_fresh(model, LOADED.places), *pointers_lead_somewhere(model, LOADED.places)]
    return {model.questions[problem.path[1]].id: problem for problem in problems if problem.path[0] == "questions"}


def about(*targets) -> set[str]:
    """The questions about these statements."""
    return {id for id, target in TARGETS.items() if target in targets}


def test_every_topic_has_questions():
    """At least five on each, thirty in all, and every question a programme names."""
    counts = [sum(question.topic is topic for question in MODEL.questions) for topic in QuizTopic]

    assert min(counts) >= 5
    assert sum(counts) >= 30
    assert set(REFERRED_TO) <= set(QUESTIONS)
    assert any(sum(option.right for option in question.options) > 1 for question in MODEL.questions)


def test_right_answers_give_themselves_away_nowhere():
    """Neither by their place on paper nor by their length."""
    single = [one for one in MODEL.questions if sum(option.right for option in one.options) == 1]
    places = [next(at for at, option in enumerate(one.options) if option.right) for one in single]
    longest = [max(one.options, key=lambda option: len(option.text)).right for one in single]

    assert max(places.count(place) for place in range(4)) <= len(single) * 0.35
    assert min(places.count(place) for place in range(4)) >= len(single) * 0.15
    assert sum(longest) <= len(single) * 0.45


def test_content_is_fresh():
    """No question waits to be read again."""
    assert {} == told(MODEL)


@pytest.mark.parametrize("id", QUESTIONS)
def test_changed_statement_lists_its_questions(id):
    """Another word in a statement, or another source, and the questions about it are listed, and no others."""
    statement = at(MODEL, TARGETS[id])
    for new in (
        Statement(f"{statement.text} Nu.", statement.citations),
        Statement(statement.text, ("forslag", "vid17")),
    ):
        found = told(changed(MODEL, TARGETS[id], new))

        assert about(TARGETS[id]) == set(found)
        assert f"«{new.text}»" in found[id].explain()
        assert f'"{fingerprint(new)}"' in found[id].mend
        assert ("questions", list(QUESTIONS).index(id), "seen") == found[id].path


@pytest.mark.parametrize("id", IN_LISTS)
def test_statement_put_in_above_is_no_change(id):
    """The question is told the new number, and nobody has to read it again."""
    *path, place = TARGETS[id]
    above = Statement("Noget nyt.", ("forslag",))
    statements = at(MODEL, tuple(path))
    model = changed(MODEL, path, (*statements[:place], above, *statements[place:]))
    now = pointer_to(MODEL, tuple(path)) + f"/{place + 2}"
    found = told(model)

    assert about(*((*path, number) for number in range(place, len(statements)))) == set(found)
    assert f"«tests: {now}»" in found[id].mend
    assert found[id].weight == "bemærkning"


@pytest.mark.parametrize("id", IN_LISTS)
def test_deleted_statement_lists_its_question(id):
    """Whether another moves up in its place or nothing is there any more; those below it are told their new numbers."""
    *path, place = TARGETS[id]
    statements = at(MODEL, tuple(path))
    found = told(changed(MODEL, path, (*statements[:place], *statements[place + 1 :])))

    assert about(*((*path, number) for number in range(place, len(statements)))) == set(found)


@pytest.mark.parametrize("id", IN_ENTITIES)
def test_new_id_of_the_thing_is_told(id):
    """The question points nowhere, which stops the build, and the mend is the pointer with the new id."""
    entity = TARGETS[id][:2]
    model = changed(MODEL, (*entity, "id"), "et-nyt-id")
    found = told(model)

    assert {one for one, target in TARGETS.items() if target[:2] == entity} == set(found)
    assert found[id].weight == "fejl"
    assert f"«{pointer_to(model, TARGETS[id])}»" in found[id].mend


def test_quality_page_shows_what_is_to_be_read_again(content):
    """A reader of /om/kvalitet/ sees the remark, too."""
    file = content / "training.yaml"
    text = file.read_text(encoding="utf-8")
    seen = QUESTIONS["start-alder"].seen
    file.write_text(text.replace(f'seen: "{seen}"', 'seen: "00000000"'), encoding="utf-8")
    site = Site.open(content, ROOT / "docs")
    shown = site.book.part("quality.md.j2", "/om/kvalitet/")

    assert QUESTIONS["start-alder"].name in shown
    assert "udsagnet er ændret, siden spørgsmålet blev skrevet" in shown

"""The quiz in the browser: asked and answered with mouse or keyboard, and told at once."""

from __future__ import annotations

import pytest

from macros.views.quiz import place_of
from tests.axe import COLOURS, RULES, axe_faults
from tests.undervisning.quiz import ADDRESS, answer, asked, begin, opened, options, right, run, said, wrong

# --- Answering ------------------------------------------------------------------------------------------


def test_all_right(quiz, model):
    """Every question there is comes once; all right is said topic by topic, and there is nothing to try again."""
    begin(quiz, "Alle")
    came = run(quiz, model, right)

    assert sorted(question.id for question in model.questions) == sorted(question.id for question in came)
    assert f"{len(came)} af {len(came)} rigtige" == quiz.locator("h2[data-heading]").inner_text()
    assert not quiz.get_by_role("button", name="Prøv de forkerte igen").is_visible()
    assert not quiz.locator(".quiz-result li").count()


def test_all_wrong_and_again(quiz, model):
    """Each miss leads to where the handbook says it; the misses are asked again, and then all is right."""
    begin(quiz, "5")
    came = run(quiz, model, wrong)
    links = quiz.locator(".quiz-result li a").evaluate_all(
        "all => all.map(e => new URL(e.href).pathname + new URL(e.href).hash)"
    )

    assert "0 af 5 rigtige" == quiz.locator("h2[data-heading]").inner_text()
    assert sorted(place_of(model, question).address for question in came) == sorted(links)

    quiz.get_by_role("button", name="Prøv de forkerte igen").click()
    again = run(quiz, model, right)

    assert {question.id for question in came} == {question.id for question in again}
    assert "5 af 5 rigtige" == quiz.locator("h2[data-heading]").inner_text()


def test_mixed(quiz, model):
    """The result counts topic by topic what was right and what was not."""
    begin(quiz, "10")
    came = []
    while not quiz.locator(".quiz-result").count():
        question = asked(quiz, model)
        came.append(question)
        answer(quiz, question, right if len(came) % 2 else wrong)
        quiz.locator("[data-submit]").click()
    expected = []
    for topic in dict.fromkeys(question.topic for question in model.questions):
        own = [number for number, question in enumerate(came) if question.topic is topic]
        expected.append(f"{topic.heading}: {sum(number % 2 == 0 for number in own)} af {len(own)}")

    assert expected == quiz.locator(".quiz-result h3").all_inner_texts()
    assert [2] * 5 == [int(text.rpartition(" ")[2]) for text in expected]


def test_told_at_once_and_why(quiz, model):
    """After an answer the page announces whether it was right, why, and where it says so; each row says what it was."""
    begin(quiz, "5")
    question = asked(quiz, model)
    answer(quiz, question, wrong)
    notes = dict(zip(options(quiz), quiz.locator("[data-answers] small").all_inner_texts(), strict=True))

    assert said(quiz).startswith("Nej, det er ikke rigtigt.")
    assert " ".join(question.why.text.split()[:5]) in " ".join(said(quiz).replace("\u00ad", "").split())
    assert place_of(model, question).name in said(quiz)
    assert {True: "rigtigt svar", False: "dit svar, ikke rigtigt"} == {
        option.right: notes[option.text] for option in question.options
    }
    assert "Næste spørgsmål" == quiz.evaluate("document.activeElement.textContent")


def test_part_of_the_right_answers_is_not_enough(quiz, model):
    """Where there are more right answers than one, the page says so before and how many were found after."""
    begin(quiz, "Alle")
    while sum(option.right for option in asked(quiz, model).options) < 2:
        answer(quiz, asked(quiz, model), right)
        quiz.locator("[data-submit]").click()
    question = asked(quiz, model)
    first = next(option for option in question.options if option.right)
    total = sum(option.right for option in question.options)

    assert "flere rigtige svar" in quiz.locator("[data-hint]").inner_text()

    answer(quiz, question, lambda option: option is first)

    assert said(quiz).startswith(f"Ikke helt. Du fandt 1 af {total} rigtige.")


def test_no_answer_is_asked_for(quiz):
    """Sending nothing says what is missing, and the question stays."""
    begin(quiz, "5")
    quiz.get_by_role("button", name="Svar", exact=True).click()

    assert "Vælg et svar først." == said(quiz)
    assert "1 af\u00a05" in quiz.locator("[data-count]").text_content()


def test_chosen_topics_only(quiz, model):
    """A run has the topics that were chosen; without one there is no run, and the page says so."""
    begin(quiz, "10", ("ingen",))

    assert "Vælg mindst ét emne." == quiz.get_by_role("alert").inner_text()

    begin(quiz, "10", ("faser", "viden"))
    came = run(quiz, model, right)

    assert {"faser", "viden"} == {question.topic.value for question in came}
    assert 10 == len(came)


def test_stop_shows_what_was_answered(quiz, model):
    """A run may end early; before the first answer it leads back to the topics."""
    begin(quiz, "5")
    quiz.get_by_role("button", name="Stop her").click()
    begin(quiz, "5")
    answer(quiz, asked(quiz, model), right)
    quiz.get_by_role("button", name="Stop her").click()

    assert "1 af 1 rigtige" == quiz.locator("h2[data-heading]").inner_text()


def test_answers_stay_where_they_are(quiz, model):
    """Answers keep their order within a question; those with an order of their own have it."""
    begin(quiz, "Alle")
    ordered = 0
    while not quiz.locator(".quiz-result").count():
        question, before = asked(quiz, model), options(quiz)
        answer(quiz, question, right)

        assert before == options(quiz)
        if question.in_order:
            ordered += 1
            assert [option.text for option in question.options] == before
        quiz.locator("[data-submit]").click()

    assert sum(question.in_order for question in model.questions) == ordered


# --- Keyboard and screen reader ------------------------------------------------------------------------


def test_keyboard_alone(quiz):
    """Tab, arrows, space and Enter are enough, from the topics to the result; focus is seen and never lost."""
    keys = quiz.keyboard
    quiz.locator("[data-setup] input").first.focus()
    for key in ("Tab",) * 5 + ("ArrowLeft",) + ("Tab", "Enter"):
        keys.press(key)
    for number in range(1, 6):
        assert f"spørgsmål\u00a0{number} af\u00a05" in quiz.locator("[data-count]").text_content()
        assert "INPUT" == quiz.evaluate("document.activeElement.tagName")
        assert "none" != quiz.evaluate("getComputedStyle(document.activeElement.closest('label')).outlineStyle")
        keys.press("Space")
        keys.press("Enter")
        assert quiz.evaluate("document.activeElement.matches('[data-submit]')")
        keys.press("Enter")

    assert "H2" == quiz.evaluate("document.activeElement.tagName")


@pytest.mark.parametrize(
    ("width", "scheme", "rules"),
    [(1280, "light", RULES), (320, "light", RULES), (1280, "dark", COLOURS), (320, "dark", COLOURS)],
)
def test_axe(visit, model, width, scheme, rules):
    """axe finds nothing before, during and after a run, and nothing is wider than the screen."""
    page = opened(visit(ADDRESS, width=width, color_scheme=scheme))
    faults = axe_faults(page, rules)
    begin(page, "5")
    faults += axe_faults(page, rules)
    answer(page, asked(page, model), wrong)
    faults += axe_faults(page, rules)
    page.locator("[data-submit]").click()
    run(page, model, wrong)
    faults += axe_faults(page, rules)

    assert [] == faults
    assert page.evaluate("document.documentElement.scrollWidth") <= width

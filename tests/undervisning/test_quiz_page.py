"""The quiz in the browser: asked and answered with the keyboard, told at once, forgotten with the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from macros.views.quiz import place_of
from tests.axe import COLOURS, RULES, axe_faults

ADDRESS = "/undervisning/quiz/"


@pytest.fixture
def quiz(visit) -> Page:
    """The page, its script running."""
    return opened(visit(ADDRESS))


def opened(page: Page) -> Page:
    page.get_by_role("button", name="Begynd").wait_for()
    return page


def begin(page: Page, count: str = "10", topics: tuple[str, ...] = ()) -> None:
    """Begin a run with these topics, or all."""
    for box in page.locator("[data-setup] [name=emne]").all():
        box.set_checked(not topics or box.get_attribute("value") in topics)
    page.get_by_role("radio", name=count, exact=True).check()
    page.get_by_role("button", name="Begynd").click()


def asked(page: Page, model):
    """The question that is asked now."""
    name = page.locator("[data-name]").inner_text()
    return next(question for question in model.questions if question.name == name)


def options(page: Page) -> list[str]:
    return page.locator("[data-answers] label > span").evaluate_all(
        "all => all.map(e => e.firstChild.textContent.trim())"
    )


def answer(page: Page, question, wanted) -> None:
    """Choose the answers that are wanted, and send them."""
    shown = options(page)
    for option in question.options:
        if wanted(option):
            page.locator("[data-answers] input").nth(shown.index(option.text)).check()
    page.get_by_role("button", name="Svar", exact=True).click()


def run(page: Page, model, wanted) -> list:
    """Answer to the end; the questions in the order they came."""
    came = []
    while not page.locator(".quiz-result").count():
        question = asked(page, model)
        came.append(question)
        answer(page, question, wanted)
        page.locator("[data-submit]").click()
    return came


def right(option) -> bool:
    return option.right


def wrong(option) -> bool:
    return not option.right


def said(page: Page) -> str:
    """What the page announces."""
    return page.locator("[role=status][data-said]").inner_text()


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


# --- Nothing leaves the page ---------------------------------------------------------------------------


def test_nothing_is_sent_or_stored(quiz, model):
    """A whole run asks the network for nothing, leaves no trace in the browser and none in the address."""
    kept = "JSON.stringify([localStorage, sessionStorage, document.cookie])"  # Material keeps the reader's colours
    before = (quiz.url, quiz.evaluate(kept))
    requests = []
    quiz.on("request", lambda request: requests.append(request.url))
    begin(quiz, "5")
    run(quiz, model, wrong)

    assert [] == requests
    assert before == (quiz.url, quiz.evaluate(kept))


def test_links_of_a_run_open_beside_it(quiz, model):
    """Answers are kept nowhere, so a link must not take the page away; it says that it opens a tab."""
    begin(quiz, "5")
    answer(quiz, asked(quiz, model), wrong)
    links = quiz.locator("[data-said] a").all()

    assert links
    assert {"_blank"} == {link.get_attribute("target") for link in links}
    assert all("åbner i en ny fane" in link.text_content() for link in links)


# --- Other ways to the page ------------------------------------------------------------------------------


def test_after_an_instant_change_of_page(visit_instantly, origin, model):
    """It works when another page leads to it, and once more when the reader comes back."""
    page = visit_instantly("/downloads/", ADDRESS)
    for _ in range(2):
        page.locator("main a[href*='undervisning/quiz']").first.click()
        page.wait_for_url(origin + ADDRESS)
        begin(opened(page), "5")
        run(page, model, right)
        assert "5 af 5 rigtige" == page.locator("h2[data-heading]").inner_text()
        page.go_back()
        page.get_by_role("heading", level=1, name="Filer til at hente").wait_for()

    assert page.evaluate("window.sameWindow")


def test_one_file(visit, site, model):
    """The copy in one file is the same quiz from a folder, and leads back to the handbook."""
    page = opened(visit((site.folder / "undervisning/quiz/quiz.html").as_uri()))
    begin(page, "5")
    run(page, model, right)

    assert "5 af 5 rigtige" == page.locator("h2[data-heading]").inner_text()
    assert not (site.folder / "undervisning/quiz/plan.html").exists()


def test_link_to_a_question_shows_it(visit):
    """The list is folded away until asked for, but a link to a question opens it."""
    page = opened(visit(ADDRESS))
    assert not page.locator("#start-alder").is_visible()

    page = opened(visit(f"{ADDRESS}#start-alder"))
    assert page.locator("#start-alder").is_visible()


def test_without_script(visit, model):
    """Every question can be read with its answers; what is right and why is folded below each."""
    page = visit(ADDRESS, java_script_enabled=False)

    assert not page.get_by_role("button", name="Begynd").is_visible()
    for question in model.questions:
        section = page.locator(f'[data-question="{question.id}"]')
        assert section.locator("h3").is_visible()
        assert [option.text for option in question.options] == section.locator("ol > li").all_inner_texts()
    first = page.locator(".quiz-question details").first
    first.locator("summary").click()
    assert first.locator("[data-why]").is_visible()


def test_paper(quiz, model):
    """On paper stand all questions with their answers; during a run, what is shown of it."""
    quiz.emulate_media(media="print")
    quiz.evaluate("dispatchEvent(new Event('beforeprint'))")
    shown = quiz.locator("[data-why]").evaluate_all("all => all.filter(e => e.checkVisibility()).length")

    assert len(model.questions) == shown
    assert not quiz.locator("[data-setup]").is_visible()

    quiz.evaluate("dispatchEvent(new Event('afterprint'))")
    quiz.emulate_media(media="screen")
    begin(quiz, "5")
    run(quiz, model, wrong)
    quiz.emulate_media(media="print")
    quiz.evaluate("dispatchEvent(new Event('beforeprint'))")

    assert quiz.locator(".quiz-result li").first.is_visible()
    assert not quiz.locator(".quiz-question").first.is_visible()


# --- Chance ------------------------------------------------------------------------------------------------


def test_every_order_is_as_likely(scripted):
    """Of 6000 shuffled threes each of the six orders comes about 1000 times; the chance here is always the same."""
    counts = scripted().evaluate("""async () => {
      const { shuffled } = await import("/quiz-run.js");
      let state = 1;
      const chance = () => (state = (state * 48271) % 2147483647) / 2147483647;
      const counts = {};
      for (let round = 0; round < 6000; round += 1) {
        const order = shuffled(["a", "b", "c"], chance).join("");
        counts[order] = (counts[order] ?? 0) + 1;
      }
      return counts;
    }""")

    assert {"abc", "acb", "bac", "bca", "cab", "cba"} == set(counts)
    assert min(counts.values()) > 900
    assert max(counts.values()) < 1100

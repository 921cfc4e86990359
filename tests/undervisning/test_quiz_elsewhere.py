"""The quiz keeps to itself, and works from wherever it is opened: a link, a folder, without script, on paper."""

from __future__ import annotations

from macros.views.quiz import asked as in_order
from tests.undervisning.quiz import ADDRESS, answer, asked, begin, opened, right, run, wrong

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


def test_from_a_link_that_is_broken(visit, model):
    """An address with a broken end opens the quiz all the same."""
    quiz = opened(visit(f"{ADDRESS}#%E0%A4%A"))
    begin(quiz, "5")

    assert asked(quiz, model)


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
    for question in in_order(model):
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

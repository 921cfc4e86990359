"""How the tests take the quiz: begin, answer what is wanted, and read what the page says."""

from __future__ import annotations

from playwright.sync_api import Page

ADDRESS = "/undervisning/quiz/"


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

"""One project's plan gives way to another: by a link, a file or a new beginning; ticks are not lost unasked."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.planlaeg.project import ADDRESS, expected_rows, fill, length, planned, rows, saved


@pytest.fixture
def page(open_project) -> Page:
    """The page as it opens."""
    return open_project()


OTHER = "start=2027-03-01&pilottest=8"


def answer(page: Page, asked: list[str], *, accept: bool) -> None:
    """Answer what the page asks from now on, and keep the question."""

    def handle(dialog) -> None:
        asked.append(dialog.message)
        dialog.accept() if accept else dialog.dismiss()

    page.on("dialog", handle)


@pytest.mark.parametrize("accept", [True, False])
def test_link_in_the_same_tab_asks_and_keeps_the_ticks(page, accept):
    """With ticks that are in no file, a link waits for a yes; its plan comes, and the ticks stay."""
    fill(page, "31-10-2026")
    before = rows(page)
    page.get_by_label("Træf den politiske beslutning").check()
    asked: list[str] = []
    answer(page, asked, accept=accept)
    with page.expect_event("dialog"):
        page.evaluate("link => { location.hash = link; }", OTHER)
    other = expected_rows(planned(page, "01-03-2027", months={"pilottest": 8}))

    assert (other if accept else before) == rows(page)
    assert page.get_by_label("Træf den politiske beslutning").is_checked()
    assert ["Vil du åbne planen i linket?"] == [text.partition("?")[0] + "?" for text in asked]


def test_link_without_a_start_takes_the_plan_down(page):
    """What stood there is not the plan that was asked for, and what was wrong is told until there is a good plan."""
    fill(page, "31-10-2026")
    page.evaluate("location.hash = 'start=1815-06-18&pilottest=8'")
    page.locator("[data-dropped]").wait_for()

    assert not page.locator("[data-dates]").is_visible()
    assert not page.get_by_role("heading", name="Gem, del og print").is_visible()
    assert "startdatoen" in page.locator("[data-dropped]").inner_text()

    fill(page, "31-10-2026")

    assert expected_rows(planned(page, "31-10-2026", months={"pilottest": 8})) == rows(page)
    assert not page.locator("[data-dropped]").is_visible()


def test_another_file_and_a_new_beginning_ask_first(page, tmp_path):
    """Ticks that are in no file are not thrown away without a yes."""
    fill(page, "31-10-2026")
    name, text = saved(page, "Gem planen som fil")
    (tmp_path / name).write_bytes(text)
    page.get_by_label("Træf den politiske beslutning").check()
    asked: list[str] = []
    answer(page, asked, accept=False)
    page.get_by_role("button", name="Begynd forfra").click()
    with page.expect_event("dialog"):
        page.locator("[data-file]").set_input_files(tmp_path / name)

    assert page.get_by_label("Træf den politiske beslutning").is_checked()
    assert ["begynde forfra", "åbne den anden plan"] == [
        part for text in asked for part in ("begynde forfra", "åbne den anden plan") if part in text
    ]


def test_starting_over_leaves_nothing(page):
    """«Begynd forfra» gives the page as it was."""
    before = page.locator("[data-project-page]").inner_text()
    fill(page, "31-10-2026")
    length(page, "Pilottest", "14")
    page.get_by_label("Træf den politiske beslutning").check()
    answer(page, [], accept=True)
    page.get_by_role("button", name="Begynd forfra").click()

    assert before == page.locator("[data-project-page]").inner_text()
    assert ["", "10"] == [page.locator(f"#{id}").input_value() for id in ("plan-start", "varighed-pilottest")]
    assert 0 == page.locator("[data-task]:checked").count()


@pytest.mark.parametrize("link", ["", "#start=2027-03-01&pilottest=8"])
def test_plan_is_there_after_a_look_at_another_page(visit_instantly, link):
    """Reading about a phase and coming back loses neither numbers nor ticks, as long as no page is loaded anew.

    Nor does it where the plan came from a link that still stands in the address.
    """
    page = visit_instantly(ADDRESS + link, "/implementering/opstart/")
    fill(page, "31-10-2026")
    page.get_by_label("Træf den politiske beslutning").check()
    before = rows(page)
    page.locator("#fase-opstart a").first.click()
    page.get_by_role("heading", name="Opstart", level=1).wait_for()
    page.go_back()
    page.locator("[data-gantt] svg:visible").wait_for()

    assert page.evaluate("window.sameWindow")
    assert before == rows(page)
    assert page.get_by_label("Træf den politiske beslutning").is_checked()

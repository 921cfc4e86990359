"""With an address of its own the site changes pages without loading them anew; what a page's script needs is kept."""

from __future__ import annotations

import pytest

FIELDS = {
    "/planlaeg/forloeb/": "Den unges fødselsdato",
    "/planlaeg/implementering/": "Projektet begynder",
    "/implementering/ressourcer/": "Unge",
}


@pytest.mark.parametrize("address", sorted(FIELDS))
def test_page_works_when_another_page_leads_to_it(visit_instantly, origin, address):
    """Its fields are there, and there is nothing in the console, as `visit` makes sure."""
    page = visit_instantly("/planlaeg/", *FIELDS)
    page.locator(f"main a[href*='{address.strip('/').split('/')[-1]}']").first.click()
    page.wait_for_url(origin + address)
    page.get_by_label(FIELDS[address]).first.wait_for()

    assert page.evaluate("window.sameWindow")


@pytest.mark.parametrize("address", sorted(FIELDS))
def test_a_link_to_a_part_of_the_page_keeps_what_was_typed(visit, address):
    """It moves there, the first time, too, and back again."""
    page = visit(address)
    field = page.get_by_label(FIELDS[address]).first
    field.fill("12")
    place = page.evaluate("document.querySelector('main h2[id]').id")
    page.evaluate(
        "id => document.querySelector('article').insertAdjacentHTML('afterbegin', `<a href='#${id}'>Hop</a>`)", place
    )
    page.get_by_role("link", name="Hop").click()
    page.wait_for_url(f"**#{place}")
    page.go_back()
    page.wait_for_url(lambda url: "#" not in url)

    assert "12" == field.input_value()


def test_back_to_another_page_shows_it(visit_instantly, origin):
    """Also after links within a page; only those are left to the browser."""
    page = visit_instantly("/planlaeg/", *FIELDS)
    page.locator("main a[href*=ressourcer]").first.click()
    page.wait_for_url(f"{origin}/implementering/ressourcer/")
    page.evaluate("location.hash = 'timer'")
    page.go_back()
    page.go_back()
    page.get_by_role("heading", level=1, name="Planer med datoer").wait_for()

    assert page.evaluate("window.sameWindow")

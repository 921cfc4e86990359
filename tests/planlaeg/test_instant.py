"""With an address of its own the site changes pages without loading them anew; what a page's script needs is kept."""

from __future__ import annotations

import pytest

FIELDS = {
    "/planlaeg/forloeb/": "Den unges fødselsdato",
    "/planlaeg/implementering/": "Projektet begynder",
    "/implementering/ressourcer/": "Unge",
}


@pytest.mark.parametrize("address", sorted(FIELDS))
def test_page_works_when_another_page_leads_to_it(visit, origin, address):
    """Its fields are there, and there is nothing in the console, as `visit` makes sure."""
    page = visit("/om/")
    listed = "".join(f"<url><loc>{origin}{one}</loc></url>" for one in ("/", "/planlaeg/", *FIELDS))
    page.route("**/sitemap.xml", lambda route: route.fulfill(body=f"<urlset>{listed}</urlset>"))  # as with a SITE_URL
    page.goto(origin + "/planlaeg/")
    page.evaluate("window.sameWindow = true")
    page.locator(f"main a[href*='{address.strip('/').split('/')[-1]}']").first.click()
    page.wait_for_url(origin + address)
    page.get_by_label(FIELDS[address]).first.wait_for()

    assert page.evaluate("window.sameWindow")

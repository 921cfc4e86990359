"""One programme, exercise and story more in the YAML are everywhere on the site, with no other file touched."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.exports.download import pages_in
from tests.reading import Page, read_pages


@pytest.fixture(scope="module")
def bigger(build, bigger_content) -> tuple[Path, dict[str, Page]]:
    folder = build(bigger_content).folder
    return folder, read_pages(folder)


def targets(page: Page) -> set[str]:
    return {page.target(link)[0] for link in page.links()}


def test_new_programme_is_everywhere(bigger):
    """It has its page and menu entry, a clock that begins when it says, and can be chosen on the overview."""
    _, pages = bigger
    page = pages["/undervisning/proevekursus/"]

    assert "Prøvekursus" == page.main.all("h1")[0].text("a")
    assert page.root.all("nav", class_="md-nav--primary")[0].all("a", **{"aria-current": "page"})
    assert "8.45-9.35" in page.main.text()
    assert "4 grupper på 3" not in page.main.text()
    assert "2 grupper på 3 og 2 på 2" in page.main.text()
    assert "proevekursus" in [one.attrs["value"] for one in pages["/undervisning/"].main.all("option")]
    assert "/undervisning/proevekursus/" in targets(pages["/undervisning/"])


def test_new_exercise_is_everywhere(bigger):
    """It has its page, its print, its row in the list and among the files, and its programme leads to it."""
    folder, pages = bigger
    print_of_it = folder / "downloads/oevelser/proeveoevelse.pdf"

    assert "Prøveøvelsen" == pages["/undervisning/oevelser/proeveoevelse/"].main.all("h1")[0].text("a")
    assert 2 <= pages_in(print_of_it).handed_out
    assert "/undervisning/oevelser/proeveoevelse/" in targets(pages["/undervisning/oevelser/"])
    assert "/undervisning/oevelser/proeveoevelse/" in targets(pages["/undervisning/proevekursus/"])
    for address in ("/downloads/", "/undervisning/proevekursus/", "/undervisning/oevelser/proeveoevelse/"):
        assert "/downloads/oevelser/proeveoevelse.pdf" in targets(pages[address])


def test_new_story_is_told_with_its_dates(bigger):
    """It stands on the page of stories as invented, with its age, the next meeting, and what has passed."""
    _, pages = bigger
    text = pages["/undervisning/historier/"].main.text()

    assert "proevehistorie" in pages["/undervisning/historier/"].ids
    assert "Den 1. marts 2026 er den unge 17 år." in text
    assert "28. august 2026" in text
    assert "opdigtede" in text


@pytest.mark.parametrize(
    ("location", "word"),
    [("undervisning/proevekursus/", "testkursus"), ("undervisning/oevelser/proeveoevelse/", "testøvelse")],
)
def test_new_pages_are_found(bigger, location, word):
    """Search finds the new pages by their other names, too."""
    folder, _ = bigger
    index = json.loads((folder / "search/search_index.json").read_text(encoding="utf-8"))
    entry = next(one for one in index["docs"] if one["location"] == location)

    assert word in entry["keywords"].split()

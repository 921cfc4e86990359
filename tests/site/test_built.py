"""The built site as a whole: what holds for every page."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter, defaultdict
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from macros.views.addresses import entity_pages
from macros.views.words import day
from tests.reading import Element, Page

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
SHOWS = ("img", "svg", "input", "textarea", "select", "button", "hr")
UNMADE = re.compile(r"\{\{|\{%|%\}|\}\}|Macro (Syntax|Rendering)|Undefined|Traceback|None\b(?= *[.,<])")


def test_build_is_silent(site):
    """A strict build gives no warning of any kind."""
    assert [] == [line for line in site.output.splitlines() if re.search(r"warn|error|deprecat", line, re.IGNORECASE)]


def test_no_template_is_left_unmade(pages):
    """No page shows the code it was made from."""
    faults = [
        f"{page.address}: {found.group()} in «{said[max(0, found.start() - 30) : found.end() + 30]}»"
        for page in pages.values()
        for said in [page.root.text("code", "pre")]
        for found in [UNMADE.search(said)]
        if found
    ]

    assert [] == faults, "\n".join(faults)


def test_every_link_leads_somewhere(pages, site):
    """Every internal link and anchor is good."""
    faults = {
        f"{page.address}: {link}"
        for page in pages.values()
        for link in page.links()
        if not urlsplit(link).scheme and not leads(page, link, pages, site.folder)
    }

    assert set() == faults, "\n".join(sorted(faults))


def leads(page: Page, link: str, pages: dict[str, Page], folder: Path) -> bool:
    path, anchor = page.target(link)
    if path in pages:
        return not anchor or anchor in pages[path].ids or anchor == "__search"
    return not anchor and (folder / path.lstrip("/")).is_file()


def test_links_out_are_safe(pages):
    """A link out of the site is https or mail, and loads nothing."""
    faults = {
        f"{page.address}: {link}"
        for page in pages.values()
        for link in page.links()
        if urlsplit(link).scheme not in ("", "https", "mailto", "data")
    }
    faults |= {
        f"{page.address}: <{one.tag}> loads {one.attrs['src']}"
        for page in pages.values()
        for one in page.root.walk()
        if urlsplit(one.attrs.get("src", "")).scheme not in ("", "data")
    }

    assert set() == faults, "\n".join(sorted(faults))


def test_ids_are_unique_and_found(pages):
    """No id stands twice on a page, and every id that a label or ARIA points at is there."""
    faults = []
    for page in pages.values():
        faults += [f"{page.address}: #{id} × {count}" for id, count in Counter(page.ids).items() if count > 1]
        for one in page.root.walk():
            for name in ("for", "aria-labelledby", "aria-describedby", "aria-controls", "list"):
                ids = set(one.attrs.get(name, "").split()) - {
                    "__toc"
                }  # Material has its label even without a contents list
                faults += [f"{page.address}: {name}={id}" for id in ids if id not in page.ids]

    assert [] == faults, "\n".join(sorted(set(faults)))


@pytest.mark.parametrize("what", ["title", "description"])
def test_pages_are_told_apart(pages, what):
    """Every page has a title and a description of its own."""
    said = defaultdict(list)
    for page in pages.values():
        if page.address != "/404.html" and 'http-equiv="refresh"' not in page.html:
            said[page.title if what == "title" else page.meta("description")].append(page.address)

    faults = [f"{text}: {' '.join(where)}" for text, where in said.items() if len(where) > 1 or not text]

    assert [] == faults, "\n".join(sorted(faults))


def test_headings_make_an_outline(pages):
    """A page has one h1, first, and no level is skipped on the way down."""
    faults = []
    for page in pages.values():
        levels = [int(one.tag[1]) for one in page.main.all(*HEADINGS)]
        if levels.count(1) != 1 or levels[0] != 1:
            faults.append(f"{page.address}: h1 × {levels.count(1)}, first h{levels[0] if levels else 0}")
        skips = [
            one.text()
            for one, at, before in zip(page.main.all(*HEADINGS), levels, [0, *levels], strict=False)
            if at > before + 1
        ]
        faults += [f"{page.address}: «{text}» skips a level" for text in skips]

    assert [] == faults, "\n".join(faults)


def test_no_section_is_empty(pages):
    """Every heading has something to say before the next of its kind; what is hidden has a script to fill it."""
    faults = [f"{page.address}: «{text}»" for page in pages.values() for text in empty_sections(page.main)]

    assert [] == faults, "\n".join(faults)


def empty_sections(main: Element) -> list[str]:
    """The headings with nothing below them."""
    found: list[str] = []
    open_heading: tuple[int, str] | None = None

    def go(element: Element) -> None:
        nonlocal open_heading
        for child in element.children:
            if isinstance(child, str):
                open_heading = None if child.strip() else open_heading
            elif "hidden" in child.attrs:
                continue
            elif child.tag in HEADINGS:
                level = int(child.tag[1])
                if open_heading and open_heading[0] >= level:
                    found.append(open_heading[1])
                open_heading = (level, child.text())
            elif child.tag in SHOWS:
                open_heading = None
            elif child.tag not in ("script", "style", "template", "title") and "page-meta" not in child.classes:
                go(child)

    go(main)
    return found + ([open_heading[1]] if open_heading else [])


def test_every_page_wears_the_frame(pages, model):
    """Every page says its language, has the icon and a policy, and shows its edition and the day it was checked."""
    faults = []
    for page in pages.values():
        html = page.root.all("html")[0]
        said = page.root.text()
        wants = {
            "lang=da": html.attrs.get("lang") == "da",
            "icon": any("icon" in one.attrs.get("rel", "").split() for one in page.root.all("link")),
            "viewport": "width=device-width" in page.meta("viewport"),
            "policy": bool(page.root.all("meta", **{"http-equiv": "Content-Security-Policy"})),
            "edition": model.version in said,
            "day of check": day(model.checked) in said,
        }
        faults += [f"{page.address}: no {what}" for what, there in wants.items() if not there]

    assert [] == faults, "\n".join(faults)


def test_policy_allows_nothing_inline(pages):
    """No page needs inline styles or event handlers, and no policy allows them."""
    faults = []
    for page in pages.values():
        policy = page.root.all("meta", **{"http-equiv": "Content-Security-Policy"})
        faults += [
            f"{page.address}: {word}"
            for word in ("unsafe", "*", "http")
            if policy and word in policy[0].attrs["content"]
        ]
        for one in page.root.walk():
            faults += [
                f"{page.address}: <{one.tag} {name}>" for name in one.attrs if name == "style" or name[:2] == "on"
            ]

    assert [] == faults, "\n".join(sorted(set(faults)))


def test_pages_end_with_their_sources(pages, model):
    """A page of an entity, and any page with a source mark, writes its sources out at its end."""
    generated = {address for _, _, address in entity_pages(model)}
    faults = []
    for page in pages.values():
        if page.form or page.address == "/kilder/":
            continue
        last = [one.text("a") for one in page.main.all("h2")][-1:]
        if (page.address in generated or page.main.all("a", class_="mark")) and last != ["Kilder"]:
            faults.append(f"{page.address}: ends with {last}")

    assert [] == faults, "\n".join(faults)


def test_sources_are_those_of_the_page(pages):
    """The list at the end has every source that a mark leads to, and no other but those of the page's figures."""
    faults = []
    for page in pages.values():
        lists = page.main.all("ol", class_="sources")
        if not lists or page.address == "/kilder/":
            continue
        marks = {page.target(one.attrs["href"])[1] for one in page.main.all("a", class_="mark")}
        listed = {page.target(one.attrs["href"])[1] for one in lists[-1].all("a")}
        faults += [f"{page.address}: {id} is only marked" for id in sorted(marks - listed)]
        if not page.main.all("figure"):
            faults += [f"{page.address}: {id} is only listed" for id in sorted(listed - marks)]

    assert [] == faults, "\n".join(faults)


def test_every_entity_has_a_page_and_a_place_in_the_menu(pages, model):
    """Every entity has a page, headed by its name, and the menu shows where it is."""
    faults = []
    for _, entity, address in entity_pages(model):
        if address not in pages:
            faults.append(f"{address}: no page")
            continue
        page = pages[address]
        menu = page.root.all("nav", class_="md-nav--primary")[0]
        here = [page.target(one.attrs["href"])[0] for one in menu.all("a", **{"aria-current": "page"})]
        if here != [address]:
            faults.append(f"{address}: not in the menu")
        if entity.name not in page.main.all("h1")[0].text():
            faults.append(f"{address}: the heading is not «{entity.name}»")

    assert [] == faults, "\n".join(faults)


def test_search_knows_the_words_of_every_entity(site, model):
    """The entry of every entity's page has its name and aliases as keywords."""
    index = json.loads((site.folder / "search/search_index.json").read_text(encoding="utf-8"))
    words = {"/" + entry["location"]: entry.get("keywords", "") for entry in index["docs"]}
    faults = [
        f"{address}: {word}"
        for _, entity, address in entity_pages(model)
        for word in (entity.name, *entity.aliases)
        if word.lower().replace(", ", " ") not in words.get(address, "")  # a comma stands between two phrases
    ]

    assert [] == faults, "\n".join(faults)
    assert "keywords" in index["config"]["fields"]


def test_two_builds_are_alike(site, build, tmp_path):
    """Built again from the same files, with no file for download kept, every file is the same byte for byte."""

    def sums(folder: Path) -> dict[str, str]:
        files = sorted(file for file in folder.rglob("*") if file.is_file())
        return {str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}

    first, second = sums(site.folder), sums(build(downloads=tmp_path).folder)

    assert [] == sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))
    assert {"sitemap.xml", "sitemap.xml.gz"} <= first.keys()

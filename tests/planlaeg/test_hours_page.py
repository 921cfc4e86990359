"""The page with the hours in a real browser: it reckons, says what is wrong, keeps nothing, and prints one sheet."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import axe_playwright_python
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from macros.forms.word.xml import NAMESPACES

W = f"{{{NAMESPACES['w']}}}"
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ASK_AXE = "(rules) => axe.run({ include: [['.hours'], ['.paper']] }, { runOnly: rules, resultTypes: ['violations'] })"
ADDRESS = "/implementering/ressourcer/"
A4 = (595, 842)

TYPED = {
    "unge": "40",
    "fagpersoner-ved-moedet": "6",
    "koordinatorer": "5",
    "kursister": "60",
    "paa-tvaers": "45",
    "afproevere": "12",
}

LARGE = {
    "unge": "1.200",
    "fagpersoner-ved-moedet": "12",
    "koordinatorer": "150",
    "kursister": "2.500",
    "paa-tvaers": "1.800",
    "afproevere": "1.100",
    "ledere": "15",
    "timepris": "1.450",
}


@pytest.fixture(scope="module")
def opened(chromium: Browser, origin: str) -> Iterator[Page]:
    """The page, with nothing to print on."""
    context = chromium.new_context(locale="da-DK", reduced_motion="reduce")
    context.add_init_script("window.print = () => dispatchEvent(new Event('printed'))")
    context.route("**/search_index.json", lambda route: route.abort())
    page = context.new_page()
    page.set_default_timeout(15_000)
    page.goto(origin + ADDRESS)
    yield page
    context.close()


@pytest.fixture
def page(opened) -> Page:
    """The page as it begins."""
    opened.set_viewport_size({"width": 1280, "height": 900})
    opened.emulate_media(media="screen", color_scheme="light")
    opened.get_by_role("button", name="Begynd forfra").click()
    opened.wait_for_function("document.querySelector('#tal-moeder').value === '3'")
    return opened


def fill(page: Page, **numbers: str) -> None:
    for id, value in (TYPED | numbers).items():
        page.fill(f"#tal-{id}", value)
    page.locator("#tal-ledere").focus()


def said(page: Page, kind: str, id: str, part: str = "said") -> list[str]:
    """What stands at an item or a sum: in the calculator, and where it is, too, in the paper."""
    return page.locator(f'[data-{kind}="{id}"] [data-{part}]').all_text_contents()


def test_sums_follow_the_fields(page):
    """Both the calculator and the decision paper show formula and hours for what is typed."""
    assert ["mangler tal"] * 2 == said(page, "total", "forloeb")

    fill(page)

    assert ["2 møder × 3 timer × 12 medarbejdere"] * 2 == said(page, "row", "laeringsmoeder", "formula")
    assert ["72 timer"] * 2 == said(page, "row", "laeringsmoeder")
    assert ["720-1.440 timer"] * 2 == said(page, "total", "forloeb")
    assert ["771 timer"] * 2 == said(page, "total", "projekt")
    assert ["60 dage"] == said(page, "total", "kursus-fagpersoner")
    assert ["15 dage"] == said(page, "total", "kursus-koordinatorer")


def test_sum_is_not_said_to_be_all(page):
    """A sum with numbers missing is the least it can be; and what stands outside it is said, days with their number."""
    assert ["mindst 24 timer – fire poster mangler jeres tal"] * 2 == said(page, "total", "projekt")
    assert "i alt" not in page.locator('[data-total="projekt"]').first.inner_text().lower()

    fill(page)

    (outside, on_paper) = said(page, "total", "projekt", "remarks")
    assert outside == on_paper
    for words in ("fagpersoner (60 dage)", "koordinatorer (15 dage)", "projektleder;", "møder (4 møder)"):
        assert words in outside


def test_first_view_is_what_python_says(opened, origin, chromium):
    """Without script the page says the same as the script's first reckoning, word for word."""
    ask = """() => [...document.querySelectorAll("[data-formula], [data-said], [data-kr], [data-remarks]")]
      .map((e) => e.textContent.trim())"""
    context = chromium.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(origin + ADDRESS)
    without = plain.evaluate(ask)
    context.close()
    opened.reload()
    opened.locator("[data-hours] form").wait_for()

    assert opened.evaluate(ask) == without
    assert len(without) > 30


def test_kroner_are_the_readers_own(page):
    """Without a rate there is no price; with one it says whose rate it is."""
    fill(page)

    assert ["", ""] == said(page, "total", "projekt", "kr")
    assert page.locator("[data-rate]:visible").count() == 0

    page.fill("#tal-timepris", "350")

    assert ["269.850 kr. for disse timer. Dagene er ikke med."] * 2 == said(page, "total", "projekt", "kr")
    assert "jeres egen timepris på 350 kr." in page.locator("[data-rate]:visible").first.inner_text()


def test_fault_is_told_at_its_field(page):
    """What is no whole number is told beside the field, and the field says so to a screen reader; mended, it goes."""
    field = page.locator("#tal-koordinatorer")
    field.fill("2,5")
    field.blur()
    fault = page.locator("#fejl-tal-koordinatorer")

    assert "Skriv et helt tal fra 0 til 10.000." == fault.inner_text()
    assert "true" == field.get_attribute("aria-invalid")
    assert fault.get_attribute("id") in field.get_attribute("aria-describedby").split()
    assert "alert" == fault.get_attribute("role")

    field.fill("2")

    assert not fault.is_visible()
    assert field.get_attribute("aria-invalid") is None


def test_keyboard_alone(page):
    """From the first field Tab leads through all fields, and the sums are told when a field is left."""
    page.locator("#tal-unge").focus()
    reached = []
    for number in ("40", "3", "6"):
        reached.append(page.evaluate("document.activeElement.name"))
        page.keyboard.press("Control+A")
        page.keyboard.type(number)
        page.keyboard.press("Tab")
        while page.evaluate("document.activeElement.tagName") != "INPUT":  # marks and words in the help are links
            page.keyboard.press("Tab")

    assert ["unge", "moeder", "fagpersoner-ved-moedet"] == reached
    assert "De unges forløb 720-1.440 timer" in page.locator("[data-status]").inner_text()


def test_nothing_leaves_the_page(chromium, origin):
    """What is typed is in no request, no address and no store."""
    context = chromium.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.route("**/search_index.json", lambda route: route.abort())
    page.goto(origin + ADDRESS, wait_until="networkidle")
    page.on("request", lambda request: asked.append(request.url))
    address = page.url
    fill(page, unge="4711")
    page.keyboard.press("Enter")
    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, history.state])")
    context.close()

    assert [] == [url for url in asked if urlsplit(url).scheme != "data"]
    assert address == page.url
    assert "4711" not in kept


def test_accessible(page):
    """axe finds nothing in the calculator in use, a fault on show; tests/site looks at the page as it begins."""
    fill(page, koordinatorer="x", timepris="350")
    page.evaluate(AXE)
    faults = []
    for width, scheme in ((1280, "dark"), (320, "light")):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        found = page.evaluate(ASK_AXE, RULES)["violations"]
        faults += [f"{width} {one['id']}: {node['html'][:150]}" for one in found for node in one["nodes"]]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            faults.append(f"{width}: too wide")

    assert [] == faults, "\n".join(faults)


PLAN = {"start": "2027-01-04", "politisk-beslutning": "3", "opstart": "4", "pilottest": "14", "afdelinger": "6"}


def link(**parts: str) -> str:
    return f"{ADDRESS}#{urlencode(parts)}"


@pytest.fixture
def open_plan(visit):
    """The page with a plan in its address; its script is running."""

    def go(address: str) -> Page:
        page = visit(address)
        page.locator("#tal-unge").wait_for()
        return page

    return go


def test_plan_brings_its_numbers_and_dates(open_plan):
    """A link to the project's plan sets months and leaders, dates the phases, and leads back to the same plan."""
    page = open_plan(link(**PLAN, laeringsmoeder="0"))
    phases = {one.get_attribute("data-phase-dates"): one for one in page.locator("[data-phase-dates]").all()}

    assert ("14", "6") == (page.input_value("#tal-maaneder-pilottest"), page.input_value("#tal-ledere"))
    assert "4. januar 2027 – 3. april 2027." == phases["politisk-beslutning"].inner_text().replace("\xa0", " ")
    assert "fra 4. oktober 2028." == phases["drift"].inner_text().replace("\xa0", " ")
    assert ["valgt fra i planen"] * 2 == said(page, "row", "laeringsmoeder")
    assert ["6 møder, timer ikke angivet"] == said(page, "row", "implementeringsgruppemoeder")
    assert "begynder 4. januar 2027" in page.locator("[data-from-plan]").inner_text().replace("\xa0", " ")
    back = urlsplit(page.get_by_role("link", name="Ret planen").evaluate("e => e.href"))
    assert ("/planlaeg/implementering/", urlencode(PLAN | {"laeringsmoeder": "0"})) == (back.path, back.fragment)

    page.fill("#tal-maaneder-pilottest", "12")  # the reader's own number, which the dates follow

    assert "fra 4. august 2028." == phases["drift"].inner_text().replace("\xa0", " ")

    page.fill("#tal-maaneder-pilottest", "x")

    assert "" == phases["drift"].inner_text()

    page.locator("#tal-ledere").focus()
    page.get_by_role("button", name="Begynd forfra").click()
    page.locator("[data-from-plan]").wait_for(state="hidden")

    assert "10" == page.input_value("#tal-maaneder-pilottest")
    assert ["mangler tal"] * 2 == said(page, "row", "laeringsmoeder")


@pytest.mark.parametrize(
    "fragment",
    [
        "start=31-02-2027&pilottest=999",
        "start=<img src=x onerror=alert(1)>&x=1",
        "pilottest=1e3&afdelinger=-1",
        f"start={'9' * 3000}",
        "%E0%A4%A=&=&&==",
        "__proto__=1&constructor=2&toString=3&afdelinger=x",
    ],
)
def test_hostile_link_does_nothing(open_plan, fragment):
    """What a link holds that is no plan is told of, and changes no number."""
    page = open_plan(f"{ADDRESS}#{fragment}")

    assert "sprunget over" in page.locator("[data-from-plan]").inner_text()
    assert "10" == page.input_value("#tal-maaneder-pilottest")
    assert page.locator(".paper img, [data-from-plan] img").count() == 0
    assert {""} == set(page.locator("[data-phase-dates]").all_inner_texts())


def test_link_to_a_heading_is_no_plan(open_plan):
    page = open_plan(f"{ADDRESS}#beslutningsoplaeg")

    assert not page.locator("[data-from-plan]").is_visible()


def sheets(page: Page) -> list[tuple[int, int]]:
    """The size in points of every sheet."""
    pdf = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/Type\s*/Page\b(?!s).*?/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]", pdf, re.DOTALL)
    return [(round(float(width)), round(float(height))) for width, height in boxes]


@pytest.mark.parametrize(
    "typed",
    [{}, LARGE, {"koordinatorer": "150", "paa-tvaers": "1.800", "timepris": "1.450"}],
    ids=["nothing", "a large municipality", "a part of it"],
)
def test_decision_paper_is_one_sheet(open_plan, typed):
    """Its button prints the paper, whole and alone, on one A4, the dates of a plan in it."""
    page = open_plan(link(**PLAN))
    for id, value in typed.items():
        page.fill(f"#tal-{id}", value)
    page.get_by_role("button", name="Print på ét ark").click()
    page.emulate_media(media="print")
    paper, sheet = (page.locator(place).inner_text().split() for place in (".paper", "body"))

    assert paper == sheet
    assert [A4] == sheets(page)

    page.evaluate("dispatchEvent(new Event('afterprint'))")

    assert len(sheets(page)) > 3


def test_paper_is_not_cut_when_the_whole_page_is_printed(page):
    """The sheet has a page of its own in the middle of the others."""
    fill(page, **LARGE)
    page.emulate_media(media="print")
    texts = [one.extract_text() for one in PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages]
    (paper,) = [text for text in texts if "Fire punkter skal afklares" in text]

    for words in ("Beslutningsoplæg til fase 1", "Resultaterne og deres forbehold", "Uafhængig gengivelse"):
        assert words in paper
    assert "Alle poster" not in paper


def test_paper_has_every_caveat(page, model):
    """No figure of the paper stands without its caveat, or without those it is about."""
    text = " ".join(page.locator(".paper").inner_text().split())
    text = re.sub(r"(?<=[a-zæøå]) (?=\.)", "", re.sub(r" (?:\d+\+?|forslag)(?= |$)", "", text))
    for result in model.results:
        if result.id in model.decision_paper.results:
            assert page.get_by_role("heading", name=f"Gælder {result.population}", exact=True).count() == 1
            assert result.caveat.text in text
    for note in model.cost_notes:
        assert note.text in text


def test_works_from_a_folder(chromium, site):
    """The copy in one file reckons without a server."""
    page = chromium.new_page()
    page.goto((site.folder / "implementering/ressourcer/plan.html").as_uri())
    fill(page)

    assert ["771 timer"] * 2 == said(page, "total", "projekt")

    page.close()


def test_word_file_gets_the_numbers(open_plan, tmp_path):
    """The saved paper says what the page says, is still valid, and keeps the places for what nobody has typed."""
    page = open_plan(link(**PLAN))
    fill(page, **LARGE | {"afproevere": ""})
    with page.expect_download() as download:
        page.get_by_role("button", name="Gem som Word med jeres tal").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    with zipfile.ZipFile(path) as parts:
        word = etree.fromstring(parts.read("word/document.xml"))
    filled = {
        tag.get(f"{W}val"): "".join(tag.getparent().getparent().find(f"{W}sdtContent").itertext())
        for tag in word.iter(f"{W}tag")
    }

    assert "beslutningsoplaeg.docx" == path.name
    assert [] == [str(error) for error in OpenXmlValidator().validate(str(path)).errors]
    for id in ("tvaerfagligt-moede", "opstartsdag"):
        assert said(page, "row", id)[0] == filled[id]
        assert said(page, "row", id, "formula")[0] == filled[f"regnestykke--{id}"]
    assert said(page, "total", "projekt")[0] == filled["ialt--projekt"]
    assert said(page, "total", "projekt", "kr")[0] == filled["kr--projekt"]
    assert said(page, "total", "projekt", "remarks")[0] == filled["ikke-med--projekt"]
    assert page.locator('[data-phase-dates="opstart"]').inner_text() == filled["datoer--opstart"]
    assert "Klik, og skriv jeres svar" == filled["afklar-hvor-mange"] == filled["indstilling"]
    assert "Skriv" == filled["laeringsmoeder"] == filled["kommune"]


def test_word_file_is_there(site, page, origin):
    """The button leads to the Word file, which is listed among the files to download."""
    link = page.get_by_role("link", name="Hent som Word uden jeres tal")
    address = urlsplit(link.evaluate("e => e.href")).path

    assert (site.folder / address.strip("/")).read_bytes().startswith(b"PK")
    assert address.rsplit("/", 1)[1] in (site.folder / "downloads/index.html").read_text(encoding="utf-8")

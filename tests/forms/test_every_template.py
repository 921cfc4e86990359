"""The six real forms: each is filled in by keyboard alone, saved, opened again, and printed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pypdf
import pytest

from macros.forms.answers import form_fields, read_answers
from macros.forms.browser.page import form_page
from macros.model import load
from macros.model.tools import FieldType
from tests.axe import axe_faults
from tests.tokens import ROOT

from .conftest import NO_PICKER
from .reading import answer, open_file, requests_of, state, values

MODEL = load(ROOT / "content").model
TOOLS = {tool.id: tool for tool in MODEL.tools}

FOCUSED = """() => {
  const e = document.activeElement;
  const kind = e.matches('input') ? e.type : e.localName;
  const part = e.closest('[data-column], [data-field]');
  const group = e.type === 'radio' ? [...document.querySelectorAll(`[name="${e.name}"]`)] : [e];
  const checked = group.findIndex(one => one.checked);
  return {
    kind,
    place: !e.closest('#skema') || !part || !e.matches('input, textarea, select') ? '' : e.name || part.dataset.column,
    given: e.type === 'radio' || e.type === 'checkbox' ? checked >= 0 : e.value !== '',
    more: e.type === 'radio' && checked < group.length - 1,
    decides: Boolean(document.querySelector(`[data-when="${e.name}"]`)),
    save: 'save' in e.dataset,
    open: 'open' in e.dataset,
  };
}"""
"""Where the focus is, and what it asks for."""

PASSES = "all => Math.max(1, ...all.map(e => document.getElementsByName(e.dataset.when).length))"
"""How many answers the question has that decides which parts there are."""

TRACES = """async () => [
  localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length,
  self.caches ? (await caches.keys()).length : 0,
]"""
"""Whatever a browser can keep of a page."""


@pytest.fixture(scope="module")
def model():
    return MODEL


@pytest.fixture(scope="module")
def page_texts(tokens):
    """The pages of the six real forms, instead of the small one's."""
    address = "https://example.dk/redskaber/{}/skema.html"
    return {id: form_page(MODEL, tool, tokens=tokens, address=address.format(id)) for id, tool in TOOLS.items()}


@pytest.fixture
def open_template(opened, folder):
    return lambda id: opened(address=(folder / f"redskaber/{id}/skema.html").as_uri(), init=NO_PICKER)


def fill_in(page, number):
    """Once through the form from the top, by Tab; every empty field gets an answer, and what decides gets the next."""
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Tab")
    while not (at := page.evaluate(FOCUSED))["save"]:
        if at["place"]:
            answer_here(page, at, number)
            number += 1
        page.keyboard.press("Tab")
    return number


def answer_here(page, at, number):
    """The keys that answer the field in focus; a date's day and month are alike, whatever the browser's order."""
    if at["given"] and at["decides"] and at["more"]:
        page.keyboard.press("ArrowDown")
    elif at["given"]:
        return
    elif at["kind"] in ("radio", "checkbox"):
        page.keyboard.press("Space")
    elif at["kind"] == "select":
        page.keyboard.press("ArrowDown")
    elif at["kind"] == "date":
        page.keyboard.type("05052027")
    else:
        page.keyboard.type(f"æøå {number}")


def save_by_keyboard(page):
    """The focus is on «Gem som fil»: press it, and read the file."""
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    return json.loads(Path(download.value.path()).read_text(encoding="utf-8"))


def wanted(field):
    """What a fully filled field has in the file, as far as its definition says."""
    if field.type is FieldType.TABLE:
        return {column.id for column in field.columns if column.type is not FieldType.SIGNATURE}
    return None


@pytest.mark.parametrize("id", TOOLS)
def test_form_goes_through_a_file_and_back(open_template, id):
    """Every field is filled by keys, saved, opened after a reload and saved again: the same file, and no trace."""
    page = open_template(id)
    requests = requests_of(page)
    number = 1
    for _ in range(page.locator("[data-when]").evaluate_all(PASSES)):
        number = fill_in(page, number)
    first = save_by_keyboard(page)

    fields = {id: field for id, field in form_fields(MODEL, TOOLS[id]).items() if field.type is not FieldType.SIGNATURE}
    assert (id, MODEL.version, list(fields)) == (first["form"], first["model_version"], list(first["fields"]))
    for name, field in fields.items():
        if columns := wanted(field):
            assert [columns] * len(first["fields"][name]) == [set(row) for row in first["fields"][name]]
    assert () == read_answers(MODEL, id, first["model_version"], first["fields"]).remarks

    page.reload()
    page.locator("html[data-ready]").wait_for()
    page.locator("[data-open]").focus()
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Enter")
    chooser.value.set_files({"name": "fil.json", "mimeType": "", "buffer": json.dumps(first).encode()})
    page.locator("#gemt", has_text="Åbnet fra fil.json").wait_for()
    page.keyboard.press("Shift+Tab")
    assert first == save_by_keyboard(page)
    assert [page.url] == [url for url in requests if not url.startswith("blob:")]  # the reload
    assert [0, 0, "", 0, 0] == page.evaluate(TRACES)


CONSENT = {
    "den-unges-navn": "Maja Ærø",
    "hvem-med-hvem": [
        {"fra": "skolen", "til": "det tværfaglige team", "hvad": "fremmøde"},
        {"fra": "Lægen", "til": "teamet"},
    ],
    "undtagelser": "Intet om min far.",
    "gaelder-til": "2027-02-28",
}


def test_printed_consent_says_what_is_agreed(open_template, tmp_path):
    """The paper has the sentences, what is not done, dates in words, the edition, the day and the page numbers."""
    page = open_template("samtykkeerklaering")
    file = {"form": "samtykkeerklaering", "model_version": MODEL.version, "fields": CONSENT}
    open_file(page, json.dumps(file), name="fil.json")
    page.locator("#gemt", has_text="Åbnet fra fil.json").wait_for()
    assert "Åbnet fra fil.json" == state(page)
    paper = tmp_path / "samtykke.pdf"
    page.pdf(path=paper, prefer_css_page_size=True)
    pages = [" ".join(one.extract_text().split()) for one in pypdf.PdfReader(paper).pages]
    text = " ".join(pages)
    for said in (
        "Det siger du ja til",
        "Skolen må give det tværfaglige team oplysninger om fremmøde.",
        "Gælder ikke – ikke udfyldt",
        "Intet om min far.",
        "Gælder til: 28. februar 2027",
        "Samtykkeerklæring",
    ):
        assert said in text
    for number, one in enumerate(pages, start=1):
        assert f"Side {number} af {len(pages)}" in one
        assert f"udgave {MODEL.version}" in one
        assert "https://example.dk/redskaber/samtykkeerklaering/skema.html" in one
        assert "Udskrevet " in one
    assert "Række 2 er ikke med" not in text
    assert "Gem som fil" not in text
    assert "Tag med til næste skema" not in text


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("id", TOOLS)
def test_template_is_accessible(opened, folder, id, width):
    """axe finds nothing in the real forms either, large and small."""
    page = opened(address=(folder / f"redskaber/{id}/skema.html").as_uri(), width=width)
    assert [] == axe_faults(page)


@pytest.mark.parametrize("id", TOOLS)
def test_template_is_printed(open_template, tmp_path, id):
    """Every label and the answer are on paper, every sheet has its number, and no heading stands alone at a foot."""
    page = open_template(id)
    page.locator("#f-den-unges-navn").fill("Maja Ærø")
    paper = tmp_path / "skema.pdf"
    page.pdf(path=paper, prefer_css_page_size=True)
    pages = [one.extract_text() for one in pypdf.PdfReader(paper).pages]
    text = squeezed("".join(pages))
    assert [] == [field.label for field in form_fields(MODEL, TOOLS[id]).values() if squeezed(field.label) not in text]
    for number, one in enumerate(pages, start=1):
        assert squeezed(f"Side {number} af {len(pages)}") in squeezed(one)
        assert "Maja Ærø" in one
    titles = [section.title for section in TOOLS[id].sections]
    last = [[line for line in one.splitlines() if line.strip() and not MARGIN.search(line)][-1] for one in pages]
    assert [] == [line for line in last if any(line.endswith(title) for title in titles)]


MARGIN = re.compile(r"Side \d+ af|^Samarbejdsmodellen, udgave|^https:|^Udskrevet|^Maja Ærø$")
"""Lines that stand in the margin of a page."""


def squeezed(text):
    """Text without blanks: where a line ends on paper says nothing."""
    return "".join(text.split())


def test_people_of_the_map_are_brought_with_a_tick_each(open_template):
    """The relation is told in words, and one that strains is not brought unless somebody says so."""
    page = open_template("netvaerksoverblik")
    people = [
        {"navn": "Mor", "stoettende-eller-belastende": "stoettende"},
        {"navn": "Far", "stoettende-eller-belastende": "belastende"},
        {"navn": "Ali"},
    ]
    file = {"form": "netvaerkskort", "model_version": MODEL.version, "fields": {"personer": people}}
    open_file(page, json.dumps(file))
    ticks = page.get_by_role("dialog").get_by_role("checkbox")
    told = ticks.evaluate_all("all => all.map(e => [e.parentElement.textContent, e.checked])")
    assert [["Mor – Støttende", True], ["Far – Belastende", False], ["Ali", True]] == told
    answer(page, "Tag med")
    page.get_by_text("Svarene fra »Netværkskort« er taget med.").wait_for()
    assert ["Mor", "Ali"] == [name for name in values(page, "navn") if name]

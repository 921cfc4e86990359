"""What one change to the YAML does: a thing added is everywhere on the site, a thing removed is missed by name."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from tests.paper import pages_of
import yaml

from macros.model import ContentError, load
from macros.model.load import FILES
from tests.reading import Page, read_pages

ROLE = """\
  - id: proevedykker
    name: Prøvedykker
    group: andre aktører
    aliases: [testrolle]
    summary: Prøver, om en ny rolle kommer med overalt. [@forslag]
"""
ACTIVITY = """\
      - id: proev-alt
        name: Prøv alt det nye
        text: Prøv, om en ny aktivitet kommer med. [@forslag]
        roles: [proevedykker]
"""
TOOL = """\
  - id: proeveark
    name: Prøveark
    aliases: [testark]
    one_of_five: false
    summary: Et ark til at prøve med. [@forslag]
    when:
      - Brug det i en prøve. [@forslag]
    why:
      - Så ved vi, at det virker. [@forslag]
    filled_in_by:
      - role: proevedykker
        how: Skriver det ned. [@forslag]
    sections:
      - id: om
        title: Om prøven
        fields:
          - id: dybde
            label: Hvor dybt?
            type: tekst
            help: Skriv et tal. [@forslag]
"""
PART = """\
      - role: proevedykker
        attendance: deltager
        basis: Ser, om den er med. [@forslag]
"""


def put(text: str, before: str, block: str) -> str:
    """The text with a block after the first line that is `before`."""
    assert f"\n{before}\n" in text
    return text.replace(f"\n{before}\n", f"\n{before}\n{block}", 1)


@pytest.fixture(scope="module")
def bigger(build, tmp_path_factory) -> tuple[Path, dict[str, Page]]:
    """The site of the content with one role, activity and tool more, and nothing else touched."""
    content = tmp_path_factory.mktemp("bigger")
    for name in FILES:
        (content / name).write_bytes((Path("content") / name).read_bytes())
    file = content / "model.yaml"
    text = put(put(file.read_text(encoding="utf-8"), "roles:", ROLE), "tools:", TOOL)
    head, _, phases = text.partition("\nphases:\n")
    phases = put(f"\nphases:\n{phases}", "    activities:", ACTIVITY)
    head, _, steps = head.partition("\nsteps:\n")
    steps = put(f"\nsteps:\n{steps}", "    participants:", PART)
    file.write_text(head + steps + phases, encoding="utf-8")
    folder = build(content).folder
    return folder, read_pages(folder)


def test_new_role_is_everywhere(bigger):
    """A role added to the YAML has its page, menu entry, card, row in the matrix and place in the list."""
    _, pages = bigger
    page = pages["/roller/proevedykker/"]
    row = next(one for one in pages["/roller/matrix/"].main.all("tr") if one.text().startswith("Prøvedykker"))

    assert "Prøvedykker" == page.main.all("h1")[0].text("a")
    assert page.root.all("nav", class_="md-nav--primary")[0].all("a", **{"aria-current": "page"})
    assert "kort-proevedykker" in pages["/roller/rollekort/"].ids
    assert "/roller/proevedykker/" in targets(pages["/roller/"])
    assert "/roller/proevedykker/#ved-opstart" in {
        "#".join(pages["/roller/matrix/"].target(one.attrs["href"])) for one in row.all("a")
    }
    assert "/roller/proevedykker/" in targets(pages["/haandbog/procesplan/opstart/"])


def test_new_role_has_its_card_on_paper(bigger):
    """Its page leads to its own card, and the decks have one more."""
    folder, pages = bigger
    assert "/downloads/kort/roller/proevedykker.pdf" in targets(pages["/roller/proevedykker/"])
    own, deck = (
        pages_of(folder / "downloads" / name) for name in ("kort/roller/proevedykker.pdf", "rollekort-a5.pdf")
    )

    assert 2 == len(own)
    assert 1 == sum("Prøver, om en ny rolle kommer med overalt." in text for text in deck)


def test_new_tool_has_its_form(bigger):
    """A tool added to the YAML has its page and its form, and its table row leads there."""
    _, pages = bigger

    assert "Prøveark" == pages["/redskaber/proeveark/"].main.all("h1")[0].text("a")
    assert "Hvor dybt?" in pages["/redskaber/proeveark/skema.html"].root.text()
    assert {"/redskaber/proeveark/", "/redskaber/proeveark/skema.html"} <= targets(pages["/redskaber/"])
    assert "/redskaber/proeveark/" in targets(pages["/roller/proevedykker/"])


def test_new_activity_stands_in_its_phase(bigger, model):
    """An activity added to a phase is on its page and on that of its role."""
    _, pages = bigger
    phase = f"/implementering/{model.phases[0].id}/"

    assert "Prøv alt det nye" in pages[phase].main.text()


@pytest.mark.parametrize(
    ("location", "word"), [("roller/proevedykker/", "testrolle"), ("redskaber/proeveark/", "testark")]
)
def test_new_pages_are_found(bigger, location, word):
    """Search finds the new pages by their other names, too."""
    folder, _ = bigger
    index = json.loads((folder / "search/search_index.json").read_text(encoding="utf-8"))
    entry = next(one for one in index["docs"] if one["location"] == location)

    assert word in entry["keywords"].split()


def targets(page: Page) -> set[str]:
    return {page.target(link)[0] for link in page.links()}


# --- Removing --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "kind", "id"),
    [
        ("model.yaml", "roles", "koordinator"),
        ("model.yaml", "roles", "ledergruppe"),
        ("model.yaml", "tools", "moedetjekliste"),
        ("model.yaml", "phases", "drift"),
        ("model.yaml", "steps", "mellem-moederne"),
        ("sources.yaml", "sources", "sfi13"),
        ("sources.yaml", "sources", "forslag"),
        ("evidence.yaml", "results", "ingen-kontrolgruppe"),
        ("law.yaml", "law", "kui"),
    ],
)
def test_removed_thing_is_missed_by_name(content, file, kind, id):
    """Without one thing, every place that refers to it is told, and nothing else is."""
    path = content / file
    path.write_text(without(path.read_text(encoding="utf-8"), kind, id), encoding="utf-8")
    data: dict = {}
    for name in FILES:
        data |= yaml.load((content / name).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    expected = sorted([*(f"{place}: {id}" for place in references(data, kind, id)), *pointers(data, f"{kind}/{id}")])

    with pytest.raises(ContentError) as caught:
        load(content)

    assert expected == sorted(f"{one.place}: {one.found}" for one in caught.value.problems)
    assert {one.rule for one in caught.value.problems} <= {"ukendt-henvisning", "peger-ingen-steder"}


def without(text: str, kind: str, id: str) -> str:
    """The YAML without one entity."""
    head, key, rest = text.partition(f"\n{kind}:\n")
    block = re.compile(rf"^  - id: {id}\n(?:(?:    .*)?\n)*(?=  \S|\S|\Z)", re.MULTILINE)
    assert 1 == len(block.findall(rest)), f"{kind} {id}"
    return head + key + block.sub("", rest)


KEYS = {
    "roles": ("role", "roles", "decided_by", "about"),
    "tools": ("tool", "tools"),
    "phases": ("phase",),
    "steps": ("steps",),
    "results": ("results", "shown_with"),
    "law": ("law",),
    "sources": ("read_via",),
}
"""The keys that hold ids of a kind; told here once more, so that the test does not ask what it tests."""


def references(value: object, kind: str, id: str, place: str = "", key: str = "") -> Iterator[str]:
    """The places of plain YAML values where the id of something is named."""
    match value:
        case dict():
            for name, one in value.items():
                yield from references(one, kind, id, f"{place}.{name}" if place else str(name), str(name))
        case list():
            for number, one in enumerate(value):
                yield from references(one, kind, id, f"{place}[{number}]", key)
        case str() if key in KEYS[kind] and value == id:
            yield place
        case str() if kind == "sources" and re.search(rf"@{id}(; @[a-z0-9-]+)*\]\s*$", value):
            yield place


def pointers(value: object, start: str, place: str = "") -> Iterator[str]:
    """The places of plain YAML values that point at something or into it, and the pointers."""
    match value:
        case dict():
            for name, one in value.items():
                yield from pointers(one, start, f"{place}.{name}" if place else str(name))
        case list():
            for number, one in enumerate(value):
                yield from pointers(one, start, f"{place}[{number}]")
        case str() if value == start or value.startswith(f"{start}/"):
            yield f"{place}: {value}"

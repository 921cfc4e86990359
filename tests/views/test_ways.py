"""The way to a page in words leads through the menu as the site has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from macros.views.addresses import entity_pages
from macros.views.ways import MENU, shown, way
from tests.tokens import ROOT


class Loader(yaml.SafeLoader):
    """Reads mkdocs.yml without what its tags stand for."""


Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def menu(nav: list[Any], above: tuple[str, ...] = ()) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Address and way of every page that the menu names."""
    for entry in nav:
        if isinstance(entry, str):
            if entry.endswith("index.md"):
                yield "/" + entry.removesuffix("index.md"), above
            continue
        for title, below in entry.items():
            if isinstance(below, list):
                yield from menu(below, (*above, title))
            else:
                yield "/" + below.removesuffix(".md").removesuffix("index").rstrip("/") + "/", (*above, title)


def test_says_what_the_menu_says():
    """A page is called on paper what the menu calls it."""
    nav = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader)["nav"]
    known = dict(menu(nav))

    assert {address: known.get(address) for address in MENU} == MENU


def test_every_page_has_a_way(model):
    """Whatever page an entity has, the way to it begins in the menu and ends in its name."""
    ways = {address: way(model, address) for _, _, address in entity_pages(model)}

    assert [address for kind, one, address in entity_pages(model) if not ways[address].endswith(f" → {one.name}")] == []


@pytest.mark.parametrize(
    ("address", "name", "expected"),
    [
        ("/roller/koordinator/", "", "Roller → Koordinator"),
        ("/roller/koordinator/#hvem", "Koordinator", "Roller → Koordinator"),
        ("/haandbog/procesplan/moede-16/", "", "Procesplan → Mødet ved 16 år"),
        ("/haandbog/procesplan/#sen-start", "Procesplan", "Procesplan"),
        ("/haandbog/", "", "Håndbog"),
        ("/viden/resultater/#hjemloeshed", "Bolig ved afslutning", "Viden → Resultater → Bolig ved afslutning"),
        ("/undervisning/quiz/", "", "Undervisning → Quiz"),
    ],
)
def test_way(model, address, name, expected):
    """Through the menu to the page, and to the part that has a name of its own."""
    assert expected == way(model, address, name)


def test_address_where_there_is_one(model):
    """With a real address, that is what is printed."""
    assert shown(model, "https://eksempel.dk/", "/ung/") == "eksempel.dk/ung/"
    assert shown(model, "", "/ung/") == "Til dig"

"""The parts of the Danish search by themselves: what the build puts in the index, and how the browser reads words."""

from __future__ import annotations

import json
import re
from types import SimpleNamespace

import pytest

from macros.views import search
from tests.tokens import ROOT


def parts(word: str, *compounds: str) -> list[str]:
    return re.split(search.separator(SimpleNamespace(compounds=compounds)), word)


def test_phrases_are_kept_whole_and_once():
    assert search.forms(["Møde", "møde", "hvem gør hvad", "nu, eller aldrig"]) == [
        "møde",
        "hvem gør hvad",
        "nu eller aldrig",
    ]


def test_long_words_are_split_before_known_parts():
    assert parts("netværksmøde", "møde", "netværk") == ["netværks", "møde"]


def test_short_beginnings_are_not_split():
    assert parts("opmøde", "møde") == ["opmøde"]


def test_of_two_parts_the_longer_is_one():
    assert parts("kørselsplanlægning", "plan", "planlægning") == ["kørsels", "planlægning"]


def test_text_is_split_at_signs_but_not_in_numbers_with_halves():
    assert parts("Mødet (ved 17½ år).") == ["Mødet", "ved", "17½", "år", ""]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<td>Fase</td><td>Tid</td>", "<td>Fase</td> <td>Tid</td> "),
        ('Det virker.<sup class="marks"><a href="#a">7</a></sup>', "Det virker."),
        ("Kort<button>Print</button>", "Kort "),
        ("leder\u00adgruppe", "ledergruppe"),
        ("<b>netværk</b>skort", "<b>netværk</b>skort"),
        ("<a>18 år</a><a>Mere</a>", "<a>18 år</a> <a>Mere</a>"),
    ],
)
def test_the_search_reads_a_plainer_page(html, text):
    assert search.readable(html) == text


def test_a_page_begins_with_its_description():
    assert search.introduced("Rolle Hun leder &amp; samler. Mere.", "Hun leder &amp;\n samler.") == (
        "<p>Hun leder &amp; samler.</p> Rolle  Mere."
    )
    assert search.introduced("Rolle Hun leder. Mere.", "Hun leder.") == "<p>Hun leder.</p> Rolle  Mere."
    assert search.introduced("Rolle", "") == "Rolle"


def test_sources_at_the_foot_are_left_out(site):
    entries = json.loads((site.folder / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    assert not [entry["location"] for entry in entries if search.is_noise(entry["location"])]
    assert not [entry["location"] for entry in entries if "<sup" in entry["text"] or "\u00ad" in entry["text"]]


def test_every_page_with_an_entity_has_its_words(site, model):
    entries = json.loads((site.folder / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    words = {entry["location"]: entry.get("keywords", "").split(search.BETWEEN) for entry in entries}
    for role in model.roles:
        assert {alias.lower() for alias in role.aliases} <= set(words[f"roller/{role.id}/"])
    for result in model.results:
        assert {alias.lower() for alias in result.aliases} <= set(words[f"viden/resultater/#{result.id}"])


@pytest.fixture(scope="module")
def danish(chromium):
    """Calls a function of search-danish.js."""
    page = chromium.new_page()
    page.add_script_tag(path=ROOT / "docs/assets/js/search-danish.js")
    yield lambda call: page.evaluate(call)
    page.close()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("17,5 år", ["17½", "år"]),
        ("17.5", ["17½"]),
        ("17 1/2", ["17½"]),
        ("sytten et halvt", ["17½"]),
        ("18½-års møde", ["18½", "års", "møde"]),
        ("16årig", ["16", "årig"]),
        ("§ 76", ["§76"]),
        ("paragraf 76", ["§76"]),
        ("85 pct.", ["85%"]),
        ("85 procent", ["85%"]),
        ("5.341 unge", ["5341", "unge"]),
        ("19,8 mio.", ["19_8", "mio"]),
        ("2011-2014", ["2011", "2014"]),
        ("<p>Mål- og aftaleskema</p>", ["mål", "og", "aftaleskema"]),
        ("A\u030arhus", ["århus"]),
        ("  ", []),
    ],
)
def test_words_and_numbers(danish, typed, words):
    assert danish(f"split({json.dumps(typed)})") == words


@pytest.mark.parametrize(
    ("one", "other", "letters"),
    [
        ("koordinator", "koordinator", 0),
        ("koordinattor", "koordinator", 1),
        ("kordinator", "koordinator", 1),
        ("koodrinator", "koordinator", 1),
        ("kordinater", "koordinator", 2),
        ("borger", "koordinator", 3),
    ],
)
def test_how_far_a_misspelling_is(danish, one, other, letters):
    assert danish(f"distance('{one}', '{other}', 2)") == letters


def test_words_written_apart_are_joined_only_to_words_of_the_site(danish):
    join = "join({}, word => ['netværkskort', 'handler'].includes(word))"
    assert danish(join.format(["mit", "net", "værks", "kort"])) == ["mit", "netværkskort"]
    assert danish(join.format(["kort", "net"])) == ["kort", "net"]
    assert danish(join.format(["han", "der"])) == ["han", "der"]

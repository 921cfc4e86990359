"""A project's plan as a link and as a file: back again it is the same plan, and nothing else ever gets through."""

from __future__ import annotations

import json
import random
import string
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Page

from tests.vectors.reading import PLAN_JSON

TODAY = "2026-11-22"
LENGTHS = {"politisk-beslutning": "2", "opstart": "4", "pilottest": "10", "drift": "12"}
OWN = {
    "start": "31-01-2027",
    "months": {"politisk-beslutning": "3", "opstart": "4", "pilottest": "14", "drift": "24"},
    "departments": "6",
    "without": ["laeringsmoeder", "forandringsteoridag"],
}
DONE = ["opstart/udpeg-projektleder", "pilottest/laeringsmoeder"]

USE = """async ([data, today, action, values]) => {
  const share = await import("./plan-share.js");
  const { preparePlan, PlanError } = await import("./schedule.js");
  const { projectPlan } = await import("./schedule-project.js");
  const plan = preparePlan(JSON.parse(data));
  const made = (typed) => projectPlan(plan, typed.start, today, typed);
  const tried = (run) => {
    try {
      return run();
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      return { refused: error.message };
    }
  };
  const actions = {
    faults: (typed) => [...share.projectFaults(plan, typed, today)],
    link: (typed) => share.projectLink(made(typed), "https://eksempel.dk/planlaeg/implementering/?x=1#gammel"),
    file: ([typed, done]) => share.projectFile(plan, made(typed), done),
    readLink: (fragment) => share.readProjectLink(plan, fragment, today),
    readFile: (text) => tried(() => share.readProjectFile(plan, text, today)),
    usable: (fragment) => {
      const read = share.readProjectLink(plan, fragment, today);
      if (read) made({ ...read.typed, start: read.typed.start || today });
      return read;
    },
  };
  return values.map(actions[action]);
}"""


@pytest.fixture(scope="module")
def page(scripted) -> Page:
    return scripted()


def use(page: Page, action: str, *values: Any) -> list[Any]:
    """The answers of one function of plan-share.js."""
    return page.evaluate(USE, [PLAN_JSON, TODAY, action, list(values)])


# --- What is wrong with the fields ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({}, []),
        ({"start": ""}, ["start"]),
        ({"start": "31-02-2027"}, ["start"]),
        ({"months": {**LENGTHS, "opstart": "0"}}, ["opstart"]),
        ({"months": {**LENGTHS, "opstart": "", "drift": "121"}}, ["opstart", "drift"]),
        ({"months": {**LENGTHS, "pilottest": "2,5"}, "departments": "51"}, ["pilottest", "afdelinger"]),
        ({"departments": ""}, ["afdelinger"]),
        ({"months": {**LENGTHS, "pilottest": "100", "drift": "100"}}, ["ialt"]),
        ({"start": "x", "months": {**LENGTHS, "drift": "-1"}}, ["start", "drift"]),
    ],
)
def test_every_fault_is_told_at_its_own_field(page, change, fields):
    """Several fields may be wrong at once, and each says so itself."""
    faults = use(page, "faults", OWN | change)[0]

    assert fields == [field for field, _ in faults]
    assert all(text.endswith(".") for _, text in faults)


# --- The same plan again ----------------------------------------------------------------------------------


def test_link_brings_the_same_plan(page):
    """A link has every number of the plan, behind the #, and they come back as they were."""
    link = use(page, "link", OWN)[0]
    read = use(page, "readLink", urlsplit(link).fragment)[0]

    assert link.startswith("https://eksempel.dk/planlaeg/implementering/?x=1#start=2027-01-31&politisk-beslutning=3&")
    assert OWN | {"start": "2027-01-31", "without": sorted(OWN["without"], reverse=True)} == read["typed"]
    assert ([], []) == (read["dropped"], read["done"])


def test_link_holds_only_dates_and_numbers(page):
    """No value of a link is anything but a date or a number; its keys are ids of the plan."""
    parts = dict(part.split("=") for part in urlsplit(use(page, "link", OWN)[0]).fragment.split("&"))

    assert "2027-01-31" == parts.pop("start")
    assert all(value.isdigit() for value in parts.values())
    assert {"afdelinger", *LENGTHS, *OWN["without"]} == set(parts)


def test_file_brings_the_same_plan_with_its_ticks(page):
    """So does a file, which also has the ticks and the edition it was made with."""
    text = use(page, "file", [OWN, DONE])[0]
    read = use(page, "readFile", text)[0]

    assert {"plan", "model_version", "start", "months", "departments", "without", "done"} == set(json.loads(text))
    assert OWN | {"start": "2027-01-31", "without": sorted(OWN["without"], reverse=True)} == read["typed"]
    assert (DONE, [], json.loads(text)["model_version"]) == (read["done"], read["dropped"], read["version"])


def test_link_without_a_number_has_the_plans_own(page):
    """Only what a link does not say at all is the plan's own."""
    told, silent, empty = use(
        page, "readLink", "start=2027-01-04&afdelinger=6", "start=2027-01-04", "start=2027-01-04&afdelinger="
    )

    assert ["6", "4", "4"] == [read["typed"]["departments"] for read in (told, silent, empty)]
    assert [[], [], ["antallet af afdelinger"]] == [read["dropped"] for read in (told, silent, empty)]


def test_old_ids_still_count(page):
    """What a saved plan names by an id that was changed since is still found; unknown ids are not."""
    data = json.loads(PLAN_JSON)
    phase = next(one for one in data["project"]["phases"] if one["id"] == "pilottest")
    phase["former"] = ["afproevning"]
    phase["activities"][-1]["former"] = ["beslutning"]
    next(one for one in data["project"]["items"] if one["id"] == "laeringsmoeder")["former"] = ["erfamoeder"]
    file = {"plan": "implementering", "model_version": "0.9.0", "start": "2027-01-04", "months": {"afproevning": 8}}
    file |= {"without": ["erfamoeder"], "done": ["afproevning/beslutning", "afproevning/ukendt"]}
    [read] = page.evaluate(USE, [json.dumps(data), TODAY, "readFile", [json.dumps(file)]])

    assert ({"pilottest": "8"}, ["laeringsmoeder"]) == (read["typed"]["months"], read["typed"]["without"])
    assert (["pilottest/beslut-drift"], ["én ting, som planen ikke kender"]) == (read["done"], read["dropped"])


# --- What does not get through ---------------------------------------------------------------------------

BAD_LINKS = [
    ("start=2027-01-04&pilottest=999", "varigheden af «Pilottest»"),
    ("start=2027-01-04&pilottest=0x10", "varigheden af «Pilottest»"),
    ("start=2027-01-04&pilottest=0", "én ting"),
    ("start=2027-01-04&pilottest=60&drift=119", "tilsammen"),
    ("start=2027-01-04&afdelinger=1e3", "antallet af afdelinger"),
    ("start=2027-13-04", "startdatoen"),
    ("start=1815-06-18", "startdatoen"),
    ("start=<img src=x onerror=alert(1)>", "startdatoen"),
    ("start=2027-01-04&start=2028-01-04", "én ting"),
    ("start=2027-01-04&<script>alert(1)</script>=3", "én ting"),
    ("start=2027-01-04&__proto__=3&constructor=4", "2 ting"),
    ("start=2027-01-04&beslutning-pilottest=0", "én ting"),
    ("start=2027-01-04&%ff%00=%", "én ting"),
    ("start=" + "9" * 3000, "én ting"),
]


@pytest.mark.parametrize(("fragment", "told"), BAD_LINKS)
def test_what_a_link_may_not_say_is_left_out_and_told(page, fragment, told):
    """Whatever is wrong in a link is skipped and named or counted, never repeated; the rest of it counts."""
    read = use(page, "usable", quote(fragment, safe="=&%"))[0]

    assert told in " ".join(read["dropped"])
    assert not any(bad in " ".join(read["dropped"]) for bad in ("<", "alert", "proto", "constructor", "%"))
    assert ("2027-01-04" if "start=2027-01-04" in fragment else "") == read["typed"]["start"]
    assert set(read["typed"]["months"]) <= set(LENGTHS)


@pytest.mark.parametrize("fragment", ["", "fase-pilottest", "tidsplan", "%C3%A6"])
def test_link_to_a_heading_is_no_plan(page, fragment):
    """An anchor of the page leaves the plan alone."""
    assert [None] == use(page, "readLink", fragment)


def test_any_link_at_all_gives_a_plan_that_can_be_made(page):
    """Of five hundred links put together by chance, none breaks, and all that gets through makes a plan."""
    rng = random.Random(4)
    keys = [*LENGTHS, "start", "afdelinger", "laeringsmoeder", "ukendt", "", "toString", "%E2%80%AE", "a[]"]
    values = ["2027-01-04", "31.12.2030", "29-02-2028", "0", "1", "12", "120", "-3", "1.5", "", "NaN", "%00", "=", "💥"]
    fragments = [
        "&".join(
            f"{rng.choice(keys)}={rng.choice([*values, ''.join(rng.choices(string.printable, k=8))])}"
            for _ in range(rng.randint(1, 9))
        )
        for _ in range(500)
    ]

    for fragment, read in zip(fragments, use(page, "usable", *fragments), strict=True):
        typed = read["typed"]
        assert set(typed["months"]) <= set(LENGTHS), fragment
        assert all(value.isdigit() and 1 <= int(value) <= 120 for value in typed["months"].values()), fragment
        assert set(typed["without"]) <= {"laeringsmoeder"}, fragment


BAD_FILES = [
    "",
    "[]",
    "null",
    "{}",
    '{"plan": "implementering"}',
    '{"plan": "forloeb", "model_version": "1.0.0", "start": "2027-01-04"}',
    '{"form": "samtykkeerklaering", "model_version": "1.0.0", "fields": {}}',
    '{"plan": "implementering", "model_version": 1, "start": "2027-01-04"}',
    '{"plan": "implementering", "model_version": "1.0.0", "start": "' + "x" * 200_000 + '"}',
    "\x00\x01\x02",
]


@pytest.mark.parametrize("text", BAD_FILES, ids=range(len(BAD_FILES)))
def test_other_files_are_refused(page, text):
    """A file that is no saved plan of a project is refused as a whole."""
    assert use(page, "readFile", text)[0]["refused"].startswith("Filen er ikke en gemt plan for projektet.")


@pytest.mark.parametrize(
    "change",
    [
        {"start": {"toString": 1}},
        {"start": ["2027-01-04"]},
        {"months": {"pilottest": [12]}},
        {"months": [1, 2]},
        {"months": {"ukendt": 3}},
        {"departments": True},
        {"without": "laeringsmoeder-x"},
        {"without": [["laeringsmoeder"]]},
        {"done": [{}, "opstart/findes-ikke", 3]},
        {"mere": "tekst"},
    ],
    ids=str,
)
def test_strange_values_in_a_file_are_left_out_and_told(page, change):
    """A value of another shape than the plan's is skipped, and the file still opens."""
    saved = json.loads(use(page, "file", [OWN, DONE])[0]) | change
    read = use(page, "readFile", json.dumps(saved))[0]

    assert read["dropped"] or change == {"months": [1, 2]}
    assert set(read["done"]) <= set(DONE)
    assert set(read["typed"]["months"]) <= set(LENGTHS)

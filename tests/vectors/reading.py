"""The cases that hold Python's and the browser's calculation of plans together.

`plan.json` is the plan data they all start from, as the content made it on 22 November 2026; it stays as it is when
the content changes. `by-hand.json` holds cases a person worked out, `generated.json` those of `make.py`. A case has
what is typed and some or all of the answer; a date stands as «2026-08-29 lørdag > 2026-08-31 juli kort forbi»:
the day, why it is a day off and the working day proposed, whether it is in July, clamped, or past.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent

PLAN_JSON = (HERE / "plan.json").read_text(encoding="utf-8")

CASES = [
    case
    for name in ("by-hand.json", "generated.json")
    for case in json.loads((HERE / name).read_text(encoding="utf-8"))
]

TYPED = {"why", "born", "begins", "start", "today", "months", "departments", "without"}
"""The keys of a case that are no answer."""


def title(case: dict[str, Any]) -> str:
    """What a case is called in a report."""
    return case.get("why") or " ".join(filter(None, [case.get("born"), case.get("start"), str(case.get("months", ""))]))


def expected(case: dict[str, Any]) -> dict[str, Any]:
    """The answer a case expects."""
    return {key: value for key, value in case.items() if key not in TYPED}


def answered(case: dict[str, Any], plan: dict[str, Any]) -> dict[str, Any]:
    """What a plan, as JSON, says to the questions of a case."""
    if "error" in plan or "error" in case:
        return {"error": plan.get("error")}
    dates = {event["id"]: told(event) for event in plan["events"]}
    asked = {
        "events": lambda: {id: dates.get(id) for id in case["events"]},
        "all": lambda: dates,
        "ids": lambda: [event["id"] for event in plan["events"]],
        "phases": lambda: {
            phase["item"]["id"]: f"{phase['first']} {phase['last']}"
            for phase in plan["phases"]
            if phase["item"]["id"] in case["phases"]
        },
        "count": lambda: plan["departments"],
        "undated": lambda: [item["id"] for item, _ in plan["undated"]],
        "names": lambda: {event["id"]: event["name"] for event in plan["events"] if event["id"] in case["names"]},
        "bases": lambda: {phase["item"]["id"]: phase["basis"] for phase in plan["phases"] if phase["changed"]},
        "says": lambda: {
            event["id"]: [remark for remark in event["remarks"] if remark in case["says"][event["id"]]]
            for event in plan["events"]
            if event["id"] in case["says"]
        },
    }
    return {key: asked[key]() if key in asked else plan[key] for key in expected(case)}


def told(event: dict[str, Any]) -> str:
    """A date as the cases write it."""
    text = event["day"]
    if event["closed"]:
        text += f" {event['closed']} > {event['instead']}"
    marks = {"summer": " juli", "clamped": " kort", "passed": " forbi"}
    return text + "".join(word for key, word in marks.items() if event[key])

"""Plans with dates in the browser: the same cases and, for any date, the same answers as Python's."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from tests.vectors.planned import by_browser, by_python
from tests.vectors.reading import CASES, answered, expected, title

ZONES = ["Europe/Copenhagen", "UTC", "America/Los_Angeles", "Pacific/Kiritimati"]


@pytest.mark.parametrize("zone", ZONES)
def test_cases(scripted, zone):
    """Every case has its answer, wherever the browser thinks it is."""
    plans = by_browser(scripted(zone), CASES)
    wrong = {
        title(case): (expected(case), answered(case, plan))
        for case, plan in zip(CASES, plans, strict=True)
        if expected(case) != answered(case, plan)
    }

    assert {} == wrong


def test_browser_plans_as_python_does(scripted):
    """Down to every remark the two plans are one, for the cases and for six hundred days more."""
    rng = random.Random(7)
    today = date(2026, 11, 22)
    births = [today - timedelta(rng.randint(0, 13_000)) for _ in range(300)]
    starts = [today + timedelta(rng.randint(-7_000, 3_600)) for _ in range(300)]
    lengths = [{"pilottest": rng.randint(1, 30), "opstart": rng.randint(1, 12)} for _ in starts]
    cases = [
        *CASES,
        *({"born": str(born), "today": str(today + timedelta(rng.randint(0, 9000)))} for born in births),
        *({"start": str(a), "today": str(today), "months": b} for a, b in zip(starts, lengths, strict=True)),
    ]

    for case, plan in zip(cases, by_browser(scripted(), cases), strict=True):
        assert by_python(case) == plan

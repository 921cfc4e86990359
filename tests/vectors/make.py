"""Makes tests/vectors/generated.json: `python -m tests.vectors.make`.

The answers are worked out by other means than the program's: dateutil counts the months and finds Easter, and what
falls in which phase is written down here as the sources have it. The dates cluster where calendars are hard.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

HERE = Path(__file__).parent

AGES = {
    "afgoerelse-om-ungestoette": (17, 6, -1),
    "stoette-i-ungeplanen": (17, 6, -1),
    "opstart": (15, 0, 1),
    "moede-16": (16, 0, 1),
    "moede-17-5": (17, 6, 1),
    "moede-18-5": (18, 6, 1),
    "forloebet-slutter": (23, 0, -1),
}
"""Years, months, and whether a day off is better moved forth or back."""

LENGTHS = {"politisk-beslutning": 2, "opstart": 4, "pilottest": 10, "drift": 12}


def closed(day: date) -> str:
    """Why the day is no working day."""
    sunday = easter(day.year)
    moving = {-3: "skærtorsdag", -2: "langfredag", 0: "påskedag", 1: "anden påskedag", 39: "Kristi himmelfartsdag"}
    moving |= {49: "pinsedag", 50: "anden pinsedag"} | ({26: "store bededag"} if day.year < 2024 else {})
    fixed = {(1, 1): "nytårsdag", (25, 12): "juledag", (26, 12): "anden juledag"}
    many = {(1, 5): "arbejdernes kampdag", (5, 6): "grundlovsdag", (24, 12): "juleaftensdag", (31, 12): "nytårsaften"}
    key = (day.day, day.month)
    name = (
        moving.get((day - sunday).days) or fixed.get(key) or (f"{many[key]}, hvor mange har fri" if key in many else "")
    )
    weekend = {6: "lørdag", 7: "søndag"}.get(day.isoweekday(), "")
    return f"{weekend} ({name})" if weekend and name else weekend or name


def told(day: date, wanted: int, seen: date, step: int, earliest: date = date.min) -> str:
    """A date as the cases write it; another day proposed before `earliest` gives way to one after."""
    text, other = f"{day}", day
    while closed(other):
        other += timedelta(days=step)
    if other < earliest:
        return told(day, wanted, seen, 1)
    if closed(day):
        text += f" {closed(day)} > {other}"
    return text + " juli" * (day.month == 7) + " kort" * (day.day != wanted) + " forbi" * (day < seen)


def course(born: date, today: date) -> dict[str, object]:
    """A course with all its dates."""
    age = relativedelta(today, born)
    events = {
        id: told(born + relativedelta(years=years, months=months), born.day, today, step)
        for id, (years, months, step) in AGES.items()
    }
    return {
        "born": str(born),
        "today": str(today),
        "events": events,
        "over": today >= born + relativedelta(years=23),
    } | (
        # where both the birth and the day are late in their months, dateutil counts an age in another way
        {"age": [age.years, age.months]} if born.day <= 28 else {}
    )


def project(start: date, today: date, lengths: dict[str, int]) -> dict[str, object]:
    """A project with all its dates."""
    decision, launch, test, operation = (lengths.get(id, months) for id, months in LENGTHS.items())
    a, b, c, d = decision, decision + launch, decision + launch + test, decision + launch + test + operation

    def after(months: int) -> date:
        return start + relativedelta(months=months)

    day = timedelta(days=1)
    events = {
        "beslutning-politisk-beslutning": told(after(a) - day, (after(a) - day).day, today, -1),
        "forandringsteoridag": told(after(a + min(2, launch - 1)), start.day, today, 1),
        "opstartsdag": told(after(b), start.day, today, 1),
        "opsamlingsmoede": told(after(c - 1), start.day, today, -1, after(b)),
        "kursus-koordinatorer": told(after(b + min(1, test - 1)), start.day, today, 1),
        "kursus-fagpersoner": told(after(b + min(2, test - 1)), start.day, today, 1),
    }
    events |= {
        id: told(after(c) - day, (after(c) - day).day, today, -1) for id in ("ledergruppe-slut", "beslutning-pilottest")
    }
    for id, gap, most in (("ledergruppe-test", 3, 99), ("implementeringsgruppe-test", 2, 99), ("laeringsmoeder", 3, 2)):
        for number in range(1, most + 1):
            if number * gap < test:
                events[f"{id}-{number}"] = told(after(b + number * gap), start.day, today, 1)
    for number in range(1, operation // 6 + 1):
        events[f"ledergruppe-drift-{number}"] = told(after(c + number * 6), start.day, today, 1)
    phases = {
        "politisk-beslutning": f"{start} {after(a) - day}",
        "opstart": f"{after(a)} {after(b) - day}",
        "pilottest": f"{after(b)} {after(c) - day}",
        "drift": f"{after(c)} {after(d)}",
    }
    return {"start": str(start), "today": str(today), "months": lengths, "phases": phases, "all": events}


def hard_days(rng: random.Random, first: int, last: int, count: int) -> Iterator[date]:
    """Days at the ends of months, around leap days, Easter and New Year, and some of no kind."""
    kinds = ("end", "leap", "easter", "new year", "any")
    for number in range(count):
        year = rng.randint(first, last)
        match kinds[number % len(kinds)]:
            case "end":
                yield date(year, rng.randint(1, 12), 1) + relativedelta(months=1, days=-rng.randint(1, 3))
            case "leap":
                yield date(year - year % 4, 2, 28) + timedelta(days=rng.randint(0, 2))
            case "easter":
                yield easter(year) + timedelta(days=rng.choice((-3, -2, 0, 1, 39, 49, 50)))
            case "new year":
                yield date(year, 12, 24) + timedelta(days=rng.randint(0, 9))
            case _:
                yield date(year, 1, 1) + timedelta(days=rng.randint(0, 364))


def main() -> None:
    """Write the file."""
    rng = random.Random(15)
    today = date(2026, 11, 22)
    cases = [
        course(born, max(born, today + timedelta(days=rng.randint(-3000, 3000))))
        for born in hard_days(rng, 1992, 2024, 110)
    ]
    for start in hard_days(rng, 2016, 2035, 90):
        lengths = {id: rng.choice((1, 2, 3, 6, 7, 12, 18, 24)) for id in LENGTHS if rng.random() < 0.5}
        cases.append(project(start, today, lengths))
    text = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases)
    (HERE / "generated.json").write_text(f"[\n{text}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()

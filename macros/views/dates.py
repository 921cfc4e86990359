"""Arithmetic of days for plans: whole months, working days, and dates that people type.

One rule: whole months are counted from one day and clamped to the month's end, never step by step.
`docs/assets/js/dates.js` does the same in the browser; tests/vectors hold the two together.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cached_property

from pydantic import BaseModel, ConfigDict

from .words import MONTHS

DAY = timedelta(days=1)

TYPED = (
    re.compile(r" *(?P<y>[0-9]{4})-(?P<m>[0-9]{1,2})-(?P<d>[0-9]{1,2}) *"),
    re.compile(r" *(?P<d>[0-9]{1,2}) ?[-./ ] ?(?P<m>[0-9]{1,2}) ?[-./ ] ?(?P<y>[0-9]{4}) *"),
)
"""A date as ISO has it, 2009-02-28, or as Danes write it: 28-2-2009, 28.02.2009, 28/2 2009."""

ANY_CASE = re.IGNORECASE | re.ASCII

IN_SPEECH = r"(?:d(?:en|\.)? )?(?P<d>[0-9]{1,2})(?:\. ?| )(?P<name>[a-z]{3,9})\.?,? "

TYPED_IN_A_PLAN = (
    *TYPED,
    re.compile(r" *(?P<d>[0-9]{2})(?P<m>[0-9]{2})(?P<y>(?:19|20)[0-9]{2}) *"),
    re.compile(r" *(?P<y>(?:19|20)[0-9]{2})(?P<m>[0-9]{2})(?P<d>[0-9]{2}) *"),
    re.compile(f" *{IN_SPEECH}(?P<y>[0-9]{{4}}) *", ANY_CASE),
)
"""The same, and 28022009, 20090228, 28. februar 2009 and 28. feb. 2009: no eight figures are a date in both ways."""

SHORT_YEAR = re.compile(
    rf" *(?:[0-9]{{1,2}} ?[-./ ] ?[0-9]{{1,2}} ?[-./ ] ?|[0-9]{{4}}|{IN_SPEECH})[0-9]{{2}} *", ANY_CASE
)
"""A date whose century one would have to guess."""

CPR = re.compile(r" *[0-9]{2}[-./ ]?[0-9]{2}[-./ ]?(?:[0-9]{2}){1,2}[-./ ]?[0-9x*]{4} *", ANY_CASE)
"""A date of birth with the four figures of a cpr number, or with signs in their place."""

WEEKEND = {5: "lørdag", 6: "søndag"}

OFF_AT_MANY = ("Arbejdernes kampdag", "Grundlovsdag", "Juleaftensdag", "Nytårsaften")
"""No public holidays, but days on which a meeting with a municipality is unlikely to be held."""


class NotADate(ValueError):
    """Text that is no date; the first argument is the key of the message.

    It is `unreadable` or `impossible`, and in a plan also `short_year` or `cpr`.
    """


def read_date(typed: str) -> date:
    """The day that a file or a form says, in figures with signs between. Raises `NotADate`."""
    return _read(typed, TYPED)


def read_typed_date(typed: str) -> date:
    """The day that a person typed into a plan, in any of the usual ways. Raises `NotADate`."""
    try:
        return _read(typed, TYPED_IN_A_PLAN)
    except NotADate as error:
        if str(error) == "unreadable":
            kinds = {"short_year": SHORT_YEAR, "cpr": CPR}
            raise NotADate(next((key for key, kind in kinds.items() if kind.fullmatch(typed)), "unreadable")) from None
        raise


def _read(typed: str, forms: Iterable[re.Pattern[str]]) -> date:
    found = next(filter(None, (form.fullmatch(typed) for form in forms)), None)
    if not found:
        raise NotADate("unreadable")
    parts = found.groupdict()
    month = int(parts["m"]) if "m" in parts else _month(parts["name"])
    if not month and "name" in parts:
        raise NotADate("unreadable")
    try:
        return date(int(parts["y"]), month, int(parts["d"]))
    except ValueError:
        raise NotADate("impossible") from None


def _month(name: str) -> int:
    """The number of a month, of its name or the beginning of it; 0 where no month begins so."""
    return next((number for number, month in enumerate(MONTHS, start=1) if month.startswith(name.lower())), 0)


def add_months(day: date, months: int) -> date:
    """The same day of the month, `months` whole months later, or the month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def months_between(first: date, last: date) -> int:
    """How many whole months have gone by on `last`, counted as `add_months` does; `last` is not the earlier."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return months if add_months(first, months) <= last else months - 1


class Holidays(BaseModel):
    """Danish holidays of a run of years, packed for the browser: `0101A` is 1 January, the first of the names."""

    model_config = ConfigDict(frozen=True, ignored_types=(cached_property,))

    first: int
    """The first year."""

    names: tuple[str, ...]
    """What the days are called."""

    years: tuple[str, ...]
    """The days of each year, month and day and the letter of a name, in order."""

    @classmethod
    def danish(cls, first: int, last: int) -> Holidays:
        """Public holidays, and the days that many have off, of the years from `first` to `last`."""
        from holidays import OPTIONAL, country_holidays  # slow to load, and only needed where data is made

        years = range(first, last + 1)
        public = country_holidays("DK", language="da", years=years)
        others = country_holidays("DK", language="da", years=years, categories=(OPTIONAL,))
        named = {day: f"{_inside(name)}, hvor mange har fri" for day, name in others.items() if name in OFF_AT_MANY}
        named |= {day: _inside(name) for day, name in public.items()}
        names = tuple(dict.fromkeys(named[day] for day in sorted(named)))
        letters = {name: chr(ord("A") + number) for number, name in enumerate(names)}
        packed = (
            "".join(f"{day:%m%d}{letters[named[day]]}" for day in sorted(named) if day.year == year) for year in years
        )
        return cls(first=first, names=names, years=tuple(packed))

    @property
    def last(self) -> int:
        """The last year."""
        return self.first + len(self.years) - 1

    @cached_property
    def days(self) -> dict[date, str]:
        """The name of each holiday, and of each day that many have off."""
        return {
            date(self.first + number, int(one[:2]), int(one[2:4])): self.names[ord(one[4]) - ord("A")]
            for number, year in enumerate(self.years)
            for one in re.findall("[0-9]{4}[A-Z]", year)
        }

    def closed(self, day: date) -> str:
        """Why the day is no working day: «søndag», «anden påskedag», «søndag (påskedag)»; empty for a working day."""
        weekend, holiday = WEEKEND.get(day.weekday(), ""), self.days.get(day, "")
        return f"{weekend} ({holiday})" if weekend and holiday else weekend or holiday

    def working_day(self, day: date, *, before: bool) -> date:
        """The nearest working day after `day`, or before it; `day` itself if it is one."""
        while self.closed(day):
            day = day - DAY if before else day + DAY
        return day


def _inside(name: str) -> str:
    """The name as it is written inside a sentence."""
    return name if name.startswith("Kristi") else name[0].lower() + name[1:]

"""The hours and days the sources give, times the reader's own numbers; kroner only by a rate of the reader's own.

`docs/assets/js/hours.js` reckons the same in the browser. Hours are whole hundredths inside, so both agree to the last.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from math import prod

from .hours_data import RATE, HoursData, Number, Row
from .words import inside

WHOLE = re.compile(r"[0-9]{1,5}|[0-9]{1,2}\.[0-9]{3}")
"""A whole number, with or without the Danish mark of thousands."""


@dataclass(frozen=True)
class Reckoned:
    """What one item comes to."""

    id: str
    formula: str
    """«2 møder × 3 timer × 12 deltagere»; empty where the sources give no number."""

    said: str
    """«72 timer», «60 dage», or why there is no number."""

    low: int | None
    """Hundredths of an hour, or whole days; None for no number."""

    high: int | None


@dataclass(frozen=True)
class Total:
    """What may be added up, added up."""

    id: str
    """Of a group, or of an item that must stand by itself."""

    name: str
    """«Indførelsen: de timer, der kan regnes ud», or the item's."""

    names: tuple[str, ...]
    """The items in it."""

    said: str
    kr: str
    """The same in kroner, and what they are not for, where the reader typed a rate."""

    remarks: tuple[str, ...]
    """What is not in it."""


@dataclass(frozen=True)
class Reckoning:
    """Everything that was reckoned."""

    errors: Mapping[str, str]
    """What is wrong with a typed number, in Danish, by its id."""

    rows: tuple[Reckoned, ...]
    totals: tuple[Total, ...]


def hours(data: HoursData, typed: Mapping[str, str], without: Collection[str] = ()) -> Reckoning:
    """The hours for the numbers typed, by id; what is left out begins as the data says.

    `without` is what the reader's plan leaves out, by its ids; other ids make no difference.
    Nothing raises: a number that cannot be read is told in `errors` and counts as missing.
    """
    numbers = {number.id: number for number in data.numbers}
    texts = {id: typed.get(id, number.begins).strip() for id, number in numbers.items()}
    values = {id: _whole(numbers[id], text) for id, text in texts.items()}
    skipped = {row.id for row in data.rows if row.plan and row.plan in without}
    calculator = _Calculator(data, numbers, values, skipped)
    return Reckoning(
        errors={id: calculator.error(id) for id, text in texts.items() if text and values[id] is None},
        rows=tuple(calculator.rows.values()),
        totals=tuple(calculator.totals()),
    )


def grouped(amount: int) -> str:
    """Hundredths as a Danish number: 123450 → «1.234,5»."""
    whole, rest = divmod(amount, 100)
    return f"{whole:,}".replace(",", ".") + f",{rest:02}".rstrip("0").rstrip(",")


class _Calculator:
    """One reckoning."""

    def __init__(
        self, data: HoursData, numbers: Mapping[str, Number], values: Mapping[str, int | None], skipped: Collection[str]
    ) -> None:
        self.data = data
        self.words = data.words
        self.numbers = numbers
        self.values = values
        self.skipped = skipped
        self.rows = {row.id: self._row(row) for row in data.rows}

    def error(self, id: str) -> str:
        number = self.numbers[id]
        return self.words["error"].format(least=number.least, most=grouped(number.most * 100))

    def _row(self, row: Row) -> Reckoned:
        if row.id in self.skipped:
            return Reckoned(row.id, "", self.words["skipped"], None, None)
        times, spent = self._times(row), [self.values[id] for id in row.per]
        if not row.low and not row.days:
            return self._silent(row, times)
        parts = [self._times_told(row, times), self._each(row), *map(self._told, row.per)]
        formula = " × ".join(filter(None, parts))
        known = [one for one in (times, *spent) if one is not None]
        if len(known) <= len(spent):
            return Reckoned(row.id, formula, self.words["missing"], None, None)
        low, high = ((one or row.days) * prod(known) for one in (row.low, row.high or row.low))
        return Reckoned(row.id, formula, self._amount(low, high, days=bool(row.days)), low, high)

    def _silent(self, row: Row, times: int | None) -> Reckoned:
        """An item that the sources give no hours; how often it is held may be known."""
        if not row.every:
            return Reckoned(row.id, "", self.words["open"], None, None)
        told = self.words["open"] if times is None else self.words["open_times"].format(times=_held(row, times))
        return Reckoned(row.id, self._times_told(row, times), told, None, None)

    def _times(self, row: Row) -> int | None:
        """How often; meetings at intervals stand as in the plan: one interval into the phase, and before its end."""
        if not row.every:
            return row.times or 1
        months = self.values[row.months]
        if months is None:
            return row.times or None
        fit = (months if row.open else months - 1) // row.every
        return min(fit, row.times or fit)

    def _times_told(self, row: Row, times: int | None) -> str:
        """«2 møder»; with their rhythm where that is what they were counted by."""
        if times is None:
            return self.words["unknown"].format(many=row.held_as)
        if not row.every or (row.times and times == row.times):
            return _held(row, times) if times > 1 else ""
        return self.words["rhythm"].format(times=_held(row, times), rhythm=row.rhythm, months=self._told(row.months))

    def _each(self, row: Row) -> str:
        return self._amount(row.low or row.days, row.high or row.low or row.days, days=bool(row.days))

    def _told(self, id: str) -> str:
        """«12 deltagere», «1 deltager», «antal deltagere»."""
        number, value = self.numbers[id], self.values[id]
        if value is None:
            return self.words["unknown"].format(many=number.many)
        return f"{grouped(value * 100)} {number.one if value == 1 else number.many}"

    def _amount(self, low: int, high: int, *, days: bool = False) -> str:
        one = 1 if days else 100
        key = ("day" if days else "hour") + ("" if low == high == one else "s")
        return f"{self._span(low * (100 if days else 1), high * (100 if days else 1))} {self.words[key]}"

    def _span(self, low: int, high: int) -> str:
        if low == high:
            return grouped(low)
        return self.words["span"].format(low=grouped(low), high=grouped(high))

    def totals(self) -> Iterator[Total]:
        """Hours group by group, then days; what must not be added up stands by itself."""
        for group in self.data.groups:
            inside = [row for row in self.data.rows if row.group == group.id]
            timed = [row for row in inside if row.low and not row.apart]
            if timed:
                name = self.words["sum"].format(group=group.name)
                yield self._total(group.id, name, timed, [row for row in inside if row not in timed])
        apart = [[row] for row in self.data.rows if row.apart and (row.low or row.days)]
        for rows in ([row for row in self.data.rows if row.days and not row.apart], *apart):
            if rows:
                yield self._total(rows[0].id, ", ".join(row.name for row in rows), rows, [])

    def _total(self, id: str, name: str, rows: list[Row], others: list[Row]) -> Total:
        reckoned = [self.rows[row.id] for row in rows]
        sums = [(one.low, one.high) for one in reckoned if one.low is not None and one.high is not None]
        low, high = sum(low for low, _ in sums), sum(high for _, high in sums)
        days = bool(rows[0].days)
        chosen = [row for row in (*rows, *others) if row.id in self.skipped]
        waiting = [row for row in rows if self.rows[row.id].low is None and row not in chosen]
        if waiting:
            high = low
        beside = [row for row in others if row not in chosen]
        return Total(
            id=id,
            name=name,
            names=tuple(row.name for row in rows),
            said=self._sum(self._amount(low, high, days=days) if sums else "", len(waiting)),
            kr="" if days or not sums else self._kroner(low, high, any(row.days for row in beside)),
            remarks=tuple(
                self._listed(
                    waiting=[inside(row.name) for row in waiting if sums],
                    without=list(map(self._aside, beside)),
                    chosen=[inside(row.name) for row in chosen if sums],
                )
            ),
        )

    def _sum(self, amount: str, waiting: int) -> str:
        """The amount; a part of it is the least it can be."""
        if not waiting:
            return amount or self.words["skipped"]
        if not amount:
            return self.words["missing"]
        key = "one_waiting" if waiting == 1 else "more_waiting"
        told = self.words[key].format(count=dict(enumerate(self.data.in_words)).get(waiting, waiting))
        return self.words["at_least"].format(amount=amount, waiting=told)

    def _aside(self, row: Row) -> str:
        """An item that is not in a sum, with what is known of it."""
        name, reckoned = inside(row.name), self.rows[row.id]
        times = self._times(row) if row.every and not row.low else None
        said = reckoned.said if reckoned.low is not None else "" if times is None else _held(row, times)
        return self.words["aside"].format(name=name, said=said) if said else name

    def _listed(self, **kinds: list[str]) -> Iterator[str]:
        for key, names in kinds.items():
            if names:
                yield self.words[key].format(names="; ".join(names))

    def _kroner(self, low: int, high: int, hours_only: bool) -> str:
        """Whole kroner by the reader's own rate; empty without one."""
        rate = self.values[RATE]
        if not rate:
            return ""
        amount = self._span(*((one * rate + 50) // 100 * 100 for one in (low, high)))
        return self.words["kr_hours_only" if hours_only else "kr"].format(amount=amount)


def _held(row: Row, times: int) -> str:
    """«2 møder», «1 møde»."""
    return f"{times} {row.held_once if times == 1 else row.held_as}"


def _whole(number: Number, text: str) -> int | None:
    """A number as typed, or None where it is missing or cannot be taken."""
    if not WHOLE.fullmatch(text):
        return None
    value = int(text.replace(".", ""))
    return value if number.least <= value <= number.most else None

"""A plan as a calendar file: all-day events that remind ahead, and nothing of what has passed.

A date on a day off stays on it; the event's text proposes a working day.
`docs/assets/js/calendar.js` writes the same events in the browser.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from unicodedata import category
from uuid import NAMESPACE_URL, uuid5

from icalendar import Alarm, Calendar, vText
from icalendar import Event as CalendarEvent

from ..views.dates import DAY
from ..views.plan_types import Item, PlanData
from ..views.project_schedule import PhaseDates, ProjectPlan
from ..views.schedule import CoursePlan, Event

PRODUCT = "-//Samarbejdsmodellen//Planer med datoer//DA"

MOST_OF_A_NAME = 80

UNSEEN = {"Cc": " ", "Zl": " ", "Zp": " ", "Cf": "", "Cs": ""}
"""What stands for control signs, ends of lines, signs that turn or join others, and halves of a sign."""

MORNING = timedelta(hours=9)
"""Reminders come at nine, not at midnight when the all-day event begins."""


def ics_file(data: PlanData, plan: CoursePlan | ProjectPlan, stamp: datetime, name: str = "") -> bytes:
    """The calendar file. `stamp` is the time it is made; `name` stands in every event, if the user gave one.

    Events keep their UID as long as the birth and the name are the same, and in a project whatever it starts on, so
    that a new file moves them instead of adding others: of two with one UID the later stamp counts. Two people with
    one birthday need a name each. A young person's events are private.
    """
    name = _one_line(name)
    title = data.files["course" if isinstance(plan, CoursePlan) else "project"]
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar["x-wr-calname"] = vText(_named(data, title, name))
    for component in _components(data, plan, name):
        component.add("dtstamp", stamp.astimezone(UTC).replace(microsecond=0))
        if isinstance(plan, CoursePlan):
            component.add("class", "PRIVATE")
        calendar.add_component(component)
    return bytes(calendar.to_ical())


def _components(data: PlanData, plan: CoursePlan | ProjectPlan, name: str) -> Iterator[CalendarEvent]:
    """What lies ahead: the phases' first days, then the events."""
    key = f"forloeb:{plan.born}" if isinstance(plan, CoursePlan) else "implementering"

    def uid(id: str) -> str:
        return str(uuid5(NAMESPACE_URL, f"urn:samarbejdsmodellen:{key}:{name}:{id}"))

    if isinstance(plan, ProjectPlan):
        for phase in plan.phases:
            if phase.first >= plan.today:
                yield _phase(data, phase, uid(f"fase-{phase.item.id}"), name)
    for event in plan.events:
        if not event.passed:
            yield _event(data, event, uid(event.id), name)


def _phase(data: PlanData, phase: PhaseDates, uid: str, name: str) -> CalendarEvent:
    item = phase.item
    source = data.files["source"].format(source=item.source) if item.source else ""
    summary = _named(data, data.files["phase"].format(name=item.name), name)
    return _component(uid, summary, phase.first, [phase.basis, source])


def _event(data: PlanData, event: Event, uid: str, name: str) -> CalendarEvent:
    summary = _named(data, event.name, name)
    component = _component(uid, summary, event.day, described(data, event.item, event.remarks))
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    ahead = data.alarm_days.get(event.item.kind, data.alarm_days[""])
    alarm.add("trigger", MORNING - timedelta(days=ahead))
    component.add_component(alarm)
    return component


def _component(uid: str, summary: str, day: date, lines: list[str]) -> CalendarEvent:
    component = CalendarEvent()
    component.add("uid", uid)
    component.add("summary", summary)
    component.add("dtstart", day)
    component.add("dtend", day + DAY)  # a calendar's end is the first day after
    component.add("description", "\n".join(filter(None, lines)))
    component.add("transp", "TRANSPARENT")
    return component


def described(data: PlanData, item: Item, remarks: tuple[str, ...]) -> list[str]:
    """What an event tells, line by line."""
    return [
        *remarks,
        item.text,
        item.note,
        item.basis,
        data.files["who"].format(who=item.who) if item.who else "",
        data.files["source"].format(source=item.source) if item.source else "",
    ]


def _one_line(name: str) -> str:
    """What was typed as a name, on one line, no longer than a title can be, and with nothing in it that nobody sees."""
    seen = "".join(UNSEEN.get(category(sign), sign) for sign in name)
    return " ".join(filter(None, seen.split(" ")))[:MOST_OF_A_NAME].strip(" ")


def _named(data: PlanData, title: str, name: str) -> str:
    return data.files["named"].format(title=title, name=name) if name else title

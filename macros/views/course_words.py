"""What is said of a young person's course as a whole, on its page and in a terminal.

`docs/assets/js/course-words.js` says the same in the browser; tests/vectors hold the two together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from .dates import add_months
from .plan_types import PlanData
from .schedule import CoursePlan, Event
from .words import day as in_full
from .words import inside, joined

YEARS = " år"


def course_words(plan: PlanData, made: CoursePlan) -> tuple[str, ...]:
    """How old the young person is, what has passed, and which meeting is next, sentence by sentence."""
    said = plan.said
    born, seen = in_full(made.born), made.begins or made.today
    when = said["begins" if made.begins else "today"].format(day=in_full(seen))
    who = said["who"].format(born=born, age=_age(plan, *made.age), when=when)
    if made.over:
        return who, said["ended"].format(day=in_full(add_months(made.born, plan.course.ends)))
    by_plan = said["by_plan"].format(day=in_full(add_months(made.born, plan.course.begins)))
    return who, by_plan, *(_where(plan, made) if made.late else ())


def begins_now(made: CoursePlan) -> bool:
    """Whether our advice on a late start is for this plan: it begins on a day of its own, or no meeting is to come."""
    return made.late and not made.over and (made.begins is not None or not made.next)


def held_soon(made: CoursePlan, event: Event) -> bool:
    """Whether we propose to hold a meeting soon after the start, though its own day has passed."""
    return event.passed and event.id == made.nearest and made.begins is not None and made.begins >= made.today


def _where(plan: PlanData, made: CoursePlan) -> Iterator[str]:
    """Where in the course one is: what has passed and what comes."""
    said = plan.said
    meetings = [event for event in made.events if event.item.kind == "møde"]
    named = {event.id: (inside(event.name), in_full(event.day)) for event in meetings}
    past = [event for event in meetings if event.passed]
    if past and not made.next:
        meeting, day = named[past[-1].id]
        yield said["all_passed"].format(count=plan.numbers[len(past)], meeting=meeting, day=day)
    elif past:
        yield said["passed"].format(meetings=_listed(plan, [named[event.id][0] for event in past]))
    groups = Counter(event.item.group for event in made.events if event.item.group and event.passed)
    for group, count in groups.items():
        yield said["deadline" if count == 1 else "deadlines"].format(group=group, count=plan.numbers[count])
    if made.next:
        meeting, day = named[made.next]
        yield said["next"].format(meeting=meeting, day=day)
    if begins_now(made) and made.nearest not in ("", made.next):
        yield said["nearest"].format(meeting=named[made.nearest][0])


def _listed(plan: PlanData, names: Sequence[str]) -> str:
    """Names of meetings as one phrase: «møderne ved 16 og 17½ år»."""
    before = plan.said["one_age"]
    if len(names) > 1 and all(name.startswith(before) and name.endswith(YEARS) for name in names):
        ages = [name.removeprefix(before).removesuffix(YEARS) for name in names]
        return plan.said["ages"] + joined(ages) + YEARS
    return joined(names)


def _age(plan: PlanData, years: int, months: int) -> str:
    key = ("years", "month")[months] if months < 2 else "months"
    return plan.said[key].format(years=years, months=months)

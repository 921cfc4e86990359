"""`python -m macros plan`: a young person's course or an implementation project, with its dates."""

from __future__ import annotations

import argparse
import shlex
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from .exports.plans import plan_file
from .model import ContentError, load
from .site import build_day, build_time, content_folder
from .views.dates import NotADate, read_typed_date
from .views.schedule import PlanError

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

YEARS = range(1990, 2201)
"""The years that «today» may be in."""

FOREIGN = {"--born": ("--duration", "--departments", "--without"), "--start": ("--begins",)}
"""What does not belong to a plan with an option."""


def add_arguments(commands: Commands) -> None:
    """Tell the command line of the command. What is typed is checked in `run`, so that faults are told in Danish."""
    plan = commands.add_parser("plan", help="regn datoerne ud for en ungs forløb eller for implementeringen")
    plan.add_argument("--born", metavar="DATO", default="", help="den unges fødselsdato, fx 2009-02-28")
    plan.add_argument(
        "--begins", metavar="DATO", default="", help="dagen, forløbet begynder, hvis det ikke er ved 15 år"
    )
    plan.add_argument("--start", metavar="DATO", default="", help="dagen, implementeringen begynder")
    plan.add_argument(
        "--duration", metavar="FASE=MÅNEDER", action="append", default=[], help="en fases længde, fx pilottest=12"
    )
    plan.add_argument("--departments", metavar="ANTAL", default="", help="antal afdelinger, der er med")
    plan.add_argument("--without", metavar="ID", action="append", default=[], help="et møde, der ikke skal med")
    plan.add_argument("--today", metavar="DATO", default="", help="dagen, planen ses fra; ellers i dag")
    plan.add_argument("--name", metavar="NAVN", default="", help="navn, der skal stå i kalenderen")
    plan.add_argument("--format", metavar="FORMAT", default="table", help="table, json, ics eller csv")
    plan.add_argument("--content", type=Path, default=None, metavar="MAPPE")


def run(arguments: argparse.Namespace) -> int:
    """Print the plan, or what is wrong as one line in Danish. Returns the exit code."""
    try:
        if bool(arguments.born) == bool(arguments.start):
            raise PlanError("Skriv enten --born med en fødselsdato eller --start med dagen, implementeringen begynder.")
        _refuse_what_would_be_ignored(arguments)
        output = plan_file(
            load(arguments.content or content_folder()).model,
            _today(arguments.today),
            arguments.format,
            stamp=build_time(),
            born=arguments.born,
            begins=arguments.begins,
            start=arguments.start,
            months=_durations(arguments.duration),
            departments=arguments.departments,
            without=arguments.without,
            name=arguments.name,
        )
    except PlanError as error:
        print(error, file=sys.stderr)
        return 1
    except ContentError as error:
        print(f"Indholdet har {len(error.problems)} fejl. Se dem med: {_check(arguments.content)}", file=sys.stderr)
        return 1
    sys.stdout.buffer.write(output)
    return 0


def _refuse_what_would_be_ignored(arguments: argparse.Namespace) -> None:
    """Raises `PlanError` for an option that this plan, or this format, has no use for."""
    own, other = ("--born", "--start") if arguments.born else ("--start", "--born")
    for option in FOREIGN[own]:
        if getattr(arguments, option.removeprefix("--")):
            raise PlanError(f"{option} hører til {other}, ikke til {own}.")
    if arguments.name and arguments.format in ("table", "json", "csv"):
        raise PlanError("--name hører til kalenderen. Skriv også --format ics.")


def _check(content: Path | None) -> str:
    """The command that lists what is wrong with the content."""
    return f"python -m macros check --content {shlex.quote(str(content))}" if content else "make check"


def _today(typed: str) -> date:
    if not typed:
        return build_day()
    fault = PlanError("--today skal være en dato, fx 2026-11-22.")
    try:
        today = read_typed_date(typed)
    except NotADate:
        raise fault from None
    if today.year not in YEARS:
        raise fault
    return today


def _durations(typed: list[str]) -> dict[str, str]:
    pairs = [one.partition("=") for one in typed]
    if not all(equals for _, equals, _ in pairs):
        raise PlanError("Skriv en varighed som fase=måneder, fx --duration pilottest=12.")
    found: dict[str, str] = {}
    for phase, _, months in pairs:
        if (id := phase.strip()) in found:
            raise PlanError("Skriv kun --duration én gang for hver fase.")
        found[id] = months.strip()
    return found

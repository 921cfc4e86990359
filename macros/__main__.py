"""`python -m macros`: check the content, build the site, plan with dates, write the schema."""

from __future__ import annotations

import argparse
import signal
import sys
from pathlib import Path

from . import plan_command
from .model import ContentError


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m macros", description="Samarbejdsmodellens værktøjer.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="KOMMANDO")

    check = commands.add_parser("check", help="vis alle fejl og bemærkninger i indholdet")
    check.add_argument("--content", type=Path, default=None, metavar="MAPPE")
    check.add_argument("--docs", type=Path, default=Path("docs"), metavar="MAPPE")

    build = commands.add_parser("build", help="byg hjemmesiden; den gamle bliver stående, hvis det går galt")
    build.add_argument("--out", type=Path, default=Path("site"), metavar="MAPPE")

    plan_command.add_arguments(commands)

    commands.add_parser("schema", help="skriv JSON-skemaet til YAML-filerne")

    arguments = parser.parse_args(argv)
    match arguments.command:
        case "check":
            from .site import content_folder

            return _check(arguments.content or content_folder(), arguments.docs)
        case "build":
            from .build import build as build_site

            return build_site(arguments.out)
        case "plan":
            return plan_command.run(arguments)
        case _:
            from .model.schema import json_schema

            sys.stdout.write(json_schema())
            return 0


def _check(content: Path, docs: Path) -> int:
    from .site import Site

    try:
        site = Site.open(content, docs if docs.is_dir() else None)
    except ContentError as error:
        for problem in error.problems:
            print(problem)
        count = len(error.problems)
        print(f"{count} fejl. Ret {'den' if count == 1 else 'dem'}, og kør kontrollen igen.", file=sys.stderr)
        return 1
    for remark in site.remarks:
        print(remark)
    print("LIX pr. side, de sværeste først:")
    for address, score in site.readability.lix.items():
        print(f"  {score:4.0f}  {address}")
    print("Ingen fejl. Næste skridt: make site")
    return 0


if __name__ == "__main__":
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # «| head» is no error
    sys.exit(main())

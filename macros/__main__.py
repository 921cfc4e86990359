"""`python -m macros`: check the content, build the site, make and read forms, plan with dates, write the schema."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from pathlib import Path

from . import plan_command
from .model import ContentError

KINDS = {
    "forms": "skemaerne",
    "papers": "beslutningsoplægget",
    "plans": "implementeringsplanen som regneark",
    "leaflets": "pjecerne",
    "quiz": "quizzen",
    "books": "bøgerne",
    "cards": "kort til print",
    "slides": "slides til hvert program",
    "guides": "vejledninger til den, der underviser",
    "exercises": "øvelser og historier",
}
"""The kinds of files one can export, and what they are."""


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    parser = _parser()
    arguments = parser.parse_args(argv)
    if arguments.command == "export" and arguments.kind != "cards" and (arguments.roles is not None or arguments.size):
        parser.error("--roles og --size hører til cards")
    try:
        return _run(arguments)
    except ContentError as error:
        print(f"Indholdet har {len(error.problems)} fejl. Se dem med: python -m macros check", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m macros", description="Samarbejdsmodellens værktøjer.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="KOMMANDO")
    content = argparse.ArgumentParser(add_help=False)
    content.add_argument("--content", type=Path, default=None, metavar="MAPPE")
    content.add_argument("--docs", type=Path, default=Path("docs"), metavar="MAPPE")

    commands.add_parser("check", parents=[content], help="vis alle fejl og bemærkninger i indholdet")

    build = commands.add_parser("build", help="byg hjemmesiden; den gamle bliver stående, hvis det går galt")
    build.add_argument("--out", type=Path, default=Path("site"), metavar="MAPPE")

    plan_command.add_arguments(commands)
    forms = commands.add_parser("forms", help="udfyldte skemaer: læs svarene, eller flyt dem til et andet format")
    actions = forms.add_subparsers(dest="action", required=True, metavar="HANDLING")
    read = actions.add_parser("read", parents=[content], help="skriv svarene i en udfyldt fil som JSON")
    read.add_argument("file", type=Path, metavar="FIL")
    fill = actions.add_parser("fill", parents=[content], help="flyt svarene til en ny PDF, Word-fil eller JSON")
    fill.add_argument("file", type=Path, metavar="FIL")
    fill.add_argument("out", type=Path, metavar="NY_FIL")

    export = commands.add_parser("export", parents=[content], help="læg filer til at hente i en mappe")
    kinds = "; ".join(f"{kind}: {what}" for kind, what in KINDS.items())
    export.add_argument("kind", choices=list(KINDS), metavar="SLAGS", help=kinds)
    export.add_argument("--out", type=Path, default=Path("build/export"), metavar="MAPPE")
    export.add_argument("--roles", metavar="ID,ID", help="kun cards: rollekort for netop de roller")
    export.add_argument("--size", choices=["a6", "a5"], help="kun cards: a6 er fire på et A4-ark, a5 er ét på et ark")

    commands.add_parser("schema", help="skriv JSON-skemaet til YAML-filerne")
    return parser


def _run(arguments: argparse.Namespace) -> int:
    """Each command imports only what it needs: the schema needs no site, and a site no PDF."""
    if arguments.command == "schema":
        from .model.schema import json_schema

        sys.stdout.write(json_schema())
        return 0
    if arguments.command == "build":
        from .build import build

        return build(arguments.out)
    if arguments.command == "plan":
        return plan_command.run(arguments)

    from . import commands
    from .site import content_folder

    place = (arguments.content or content_folder(), arguments.docs)
    site_url = os.environ.get("SITE_URL", "")
    match arguments.command, getattr(arguments, "action", ""):
        case "check", _:
            return commands.check(*place, site_url)
        case "export", _ if arguments.roles is not None:
            sizes = [arguments.size] if arguments.size else ["a6", "a5"]
            roles = list(dict.fromkeys(arguments.roles.split(",")))
            return commands.export_roles(*place, roles, sizes, arguments.out, site_url)
        case "export", _:
            ends = f"-{arguments.size}.pdf" if arguments.size else ""
            return commands.export(*place, arguments.kind, arguments.out, site_url, ends)
        case _, "read":
            return commands.read(*place, arguments.file)
        case _:
            return commands.fill(*place, arguments.file, arguments.out, site_url)


if __name__ == "__main__":
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # «| head» is no error
    sys.exit(main())

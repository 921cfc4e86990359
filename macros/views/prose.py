"""The pages a person wrote: their addresses, headings and sentences, read from docs/."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
NOT_PROSE = re.compile(
    r"```.*?```|\{\{.*?\}\}|\{%.*?%\}|\{[^}\n]*\}"  # code, macro calls, attributes
    r"|<[^>]+>|`[^`]*`|\]\([^)]*\)|^\|.*$",  # HTML, names, addresses, tables
    re.DOTALL | re.MULTILINE,
)

CITE = re.compile(r"\{\{ *cite\(([^)]*)\)")
QUOTED = re.compile(r"[\"']([^\"']+)[\"']")
HEADING = re.compile(r"^# (.+?)(?: \{.*\})?$", re.MULTILINE)


def prose_pages(docs: Path | None) -> dict[str, Path]:
    """Address → file of every prose page; `haandbog/index.md` is `/haandbog/`, `kilder.md` is `/kilder/`."""
    found = {}
    for file in sorted(docs.rglob("*.md")) if docs else ():
        parts = file.relative_to(docs).with_suffix("").parts if docs else ()
        parts = parts[:-1] if parts[-1] == "index" else parts
        found["/" + "".join(f"{part}/" for part in parts)] = file
    return found


def prose_titles(docs: Path | None) -> dict[str, str]:
    """Address → heading of every prose page."""
    headings = {address: HEADING.search(_body(file)) for address, file in prose_pages(docs).items()}
    return {address: heading.group(1) for address, heading in headings.items() if heading}


def texts(file: Path) -> Iterator[str]:
    """The sentences of a prose page, block by block, without macros and markup."""
    for block in re.split(r"\n\s*\n|\n(?=[#*\-|]|\d+\. )", NOT_PROSE.sub(" ", _body(file))):
        plain = " ".join(block.replace("#", " ").replace("*", " ").replace("[", " ").split())
        if plain:
            yield plain


def citations(file: Path) -> Iterator[tuple[int, str]]:
    """Line and source id of everything a prose page cites with the macro `cite`."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        for call in CITE.finditer(line):
            for id in QUOTED.findall(call.group(1)):
                yield number, id


def _body(file: Path) -> str:
    return FRONT_MATTER.sub("", file.read_text(encoding="utf-8"))

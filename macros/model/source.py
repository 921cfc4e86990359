"""YAML text as values that know their place.

`read` turns one file into a `Document`: plain Python values, and the line of every key and list item.
The file may come from anybody, so its size and depth are bounded before anything is built,
and aliases are refused: they can make a small file unfold without end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from .problems import DuplicateKey, Problem, UnreadableFile

MAX_BYTES = 2_000_000
"""The real files are under 300 kB together; this leaves room, and keeps a mistaken file out of memory."""

MAX_DEPTH = 40
"""The model nests 9 levels deep."""

MAX_NUMBER = 100
"""A number or a date is never longer; what is, stays text."""

Key = str | int
KeyPath = tuple[Key, ...]


@dataclass(frozen=True)
class Document:
    """One YAML file: its values, and the line of each."""

    path: Path
    """As messages show it."""

    data: Any
    """The values: dict, list and scalars."""

    lines: dict[KeyPath, int] = field(repr=False)
    """Line number, counted from 1, of every key and list item."""

    problems: tuple[Problem, ...] = ()
    """What the YAML itself has wrong, although it can be read: duplicate keys."""

    def line_of(self, path: KeyPath) -> int:
        """Line of the value at `path`, or of its nearest known parent."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


class Unreadable(Exception):
    """The file cannot be read as YAML at all; carries the one `problem`."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def read(path: Path) -> Document:
    """Read one YAML file.

    Raises `Unreadable` when there is no file, it is no text, too large, too deep, not YAML, or uses aliases.
    """
    text = _text(path)
    try:
        _refuse_bombs(path, text)
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
        if node is None:
            raise _unreadable(path, 1, "filen er tom", "indhold, fx «version: 1.0.0»")
        builder = _Builder(path)
        return Document(path, builder.build(node, ()), builder.lines, tuple(builder.problems))
    except yaml.MarkedYAMLError as error:
        unclosed = error.context_mark if "quoted scalar" in (error.context or "") else None
        mark = unclosed or error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise _unreadable(path, line, "linjen kan ikke læses som YAML", _yaml_hint(error)) from None
    except yaml.YAMLError as error:
        line = text.encode()[: getattr(error, "position", 0)].count(b"\n") + 1
        raise _unreadable(path, line, "filen rummer tegn, som YAML ikke tillader", "almindelig tekst i UTF-8") from None


def _text(path: Path) -> str:
    try:
        if not path.exists():
            raise _unreadable(path, 1, "filen findes ikke", "en fil med det navn i mappen")
        if not path.is_file():
            raise _unreadable(path, 1, "her er en mappe, ikke en fil", "en YAML-fil med det navn")
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise _unreadable(
                path, 1, f"filen er for stor ({size // 1_000_000} MB)", f"højst {MAX_BYTES // 1_000_000} MB"
            )
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise _unreadable(path, 1, "filen er ikke tekst i UTF-8", "filen gemt som UTF-8") from None
    except OSError as error:
        raise _unreadable(path, 1, f"filen kan ikke åbnes ({error.strerror})", "en fil, du har lov at læse") from None


def _refuse_bombs(path: Path, text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            raise _unreadable(path, line, f"YAML-alias «*{event.anchor}» bruges ikke her", "teksten selv, skrevet ud")
        if tag := getattr(event, "tag", None):
            tag = tag.replace("tag:yaml.org,2002:", "!!")
            raise _unreadable(path, line, f"YAML-mærket «{tag}» bruges ikke her", "værdien alene")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise _unreadable(path, line, "listerne ligger for dybt i hinanden", f"højst {MAX_DEPTH} niveauer")
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _unreadable(path: Path, line: int, found: str, mend: str) -> Unreadable:
    return Unreadable(UnreadableFile(path, line, (), found=found, mend=mend))


def _yaml_hint(error: yaml.MarkedYAMLError) -> str:
    """What an editor most often did, by the parser's own (English) words."""
    words = f"{error.context or ''} {error.problem or ''}"
    if "tab" in words or "\\t" in words:
        return "mellemrum i stedet for tabulator"
    if "mapping values are not allowed" in words:
        return "tekst med kolon som blok: «>-» og teksten på næste linje"
    if "quoted scalar" in words:
        return "et afsluttende anførselstegn"
    if "could not find expected ':'" in words:
        return "«nøgle: værdi» med kolon"
    if "cannot start any token" in words:
        return "teksten i anførselstegn eller som blok med «>-»"
    if "<block end>" in words or "block mapping" in words or "block collection" in words:
        return "samme indrykning som linjerne omkring"
    return "gyldig YAML (se linjen og den lige over)"


class _Builder(yaml.constructor.SafeConstructor):
    """Builds values from nodes, notes lines, and catches keys that stand twice."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.lines: dict[KeyPath, int] = {(): 1}
        self.problems: list[Problem] = []

    def build(self, node: yaml.Node, at: KeyPath) -> Any:
        if isinstance(node, yaml.MappingNode):
            return dict(self._pairs(node, at))
        if isinstance(node, yaml.SequenceNode):
            for index, item in enumerate(node.value):
                self.lines[(*at, index)] = item.start_mark.line + 1
            return [self.build(item, (*at, index)) for index, item in enumerate(node.value)]
        return self._scalar(node)

    def _scalar(self, node: yaml.Node) -> Any:
        """A scalar's value; the text as it stands where it looks like a number or date but is none (2026-02-30)."""
        if len(node.value) > MAX_NUMBER:
            return node.value
        try:
            return self.construct_object(node, deep=True)
        except (ValueError, OverflowError):
            return node.value

    def _pairs(self, node: yaml.MappingNode, at: KeyPath) -> Iterator[tuple[str, Any]]:
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            line = key_node.start_mark.line + 1
            place = (*at, key)
            if place in self.lines:
                self.problems.append(DuplicateKey(self.path, line, place, first_line=self.lines[place]))
                continue
            self.lines[place] = line
            yield key, self.build(value_node, place)

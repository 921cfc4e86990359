"""What can be wrong with the content, each as an object that explains itself in Danish.

A *fejl* (`Problem`) stops the build; a *bemærkning* (`Remark`) is listed and shown on the quality page.
Every message has the place, the rule, the value found, and what to write instead.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar


@dataclass(frozen=True, kw_only=True)
class _Explained:
    """The last three parts of every message."""

    found: str = ""
    """The value as the editor wrote it, shortened."""

    mend: str = ""
    """What to write instead."""


@dataclass(frozen=True)
class Problem(_Explained):
    """A place in the content that breaks a rule."""

    rule: ClassVar[str] = "regelbrud"
    """Short name of the rule, stable: tests and editors look for it."""

    weight: ClassVar[str] = "fejl"
    """`fejl` stops the build, `bemærkning` does not."""

    file: Path
    line: int
    path: tuple[str | int, ...]

    @property
    def place(self) -> str:
        """The path as an editor reads it: `roles[2].tasks[0]`."""
        text = ""
        for part in self.path:
            text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
        return text

    def explain(self) -> str:
        """The rule that is broken, in one Danish clause."""
        return self.rule

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}: " + (f"{self.place}: " if self.place else "")
        label = "" if self.weight == "fejl" else f"{self.weight}: "
        found = f"; fandt «{_short(self.found)}»" if self.found else ""
        mend = f"; skriv {self.mend}" if self.mend else ""
        return _printable(f"{where}{label}{self.explain()}{found}{mend} [{self.rule}]")


def _short(text: str, limit: int = 70) -> str:
    text = " ".join(str(text).split())
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _printable(text: str) -> str:
    """The text on one line, with nothing in it that a terminal would obey."""
    return "".join(sign if sign.isprintable() else f"\\x{ord(sign):02x}" for sign in text)


def listed(words: Iterable[str], limit: int = 12) -> str:
    """Words as an editor would list them: «a», «b» eller «c»."""
    words = [f"«{word}»" for word in words]
    if len(words) > limit:
        words = [*words[:limit], "…"]
    return " eller ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


class UnreadableFile(Problem):
    """The file as a whole cannot be read; `found` says why."""

    rule = "ulæselig-fil"

    def __str__(self) -> str:
        return _printable(f"{self.file}:{self.line}: {self.found}; her skal stå {self.mend} [{self.rule}]")


@dataclass(frozen=True)
class DuplicateKey(Problem):
    """The same key stands twice in one group; YAML itself would silently keep the last."""

    rule = "dobbelt-nøgle"
    first_line: int = 0

    def explain(self) -> str:
        return f"nøglen «{self.path[-1]}» står to gange, også i linje {self.first_line}; behold den ene"


class UnknownKey(Problem):
    """A key the type does not have."""

    rule = "ukendt-nøgle"

    def explain(self) -> str:
        return f"nøglen «{self.path[-1]}» findes ikke her"


class MissingKey(Problem):
    """A key the type must have."""

    rule = "manglende-nøgle"

    def explain(self) -> str:
        return f"nøglen «{self.path[-1]}» mangler"


class WrongType(Problem):
    """A value of another type, or outside what its type allows."""

    rule = "forkert-værdi"

    def explain(self) -> str:
        return "værdien passer ikke her"


class NoSource(Problem):
    """A statement that does not end with its citations."""

    rule = "udsagn-uden-kilde"

    def explain(self) -> str:
        return "udsagnet slutter ikke med sin kilde"


class Markup(Problem):
    """HTML, Markdown links or Jinja in a text; texts are plain because six formats share them."""

    rule = "kode-i-tekst"

    def explain(self) -> str:
        return "teksten rummer kode; udsagn er ren tekst"


class DuplicateId(Problem):
    """Two entities of one kind with the same id."""

    rule = "dobbelt-id"

    def explain(self) -> str:
        return "id'et er allerede brugt"


class ReservedId(Problem):
    """An id that would take the address of another page."""

    rule = "optaget-id"

    def explain(self) -> str:
        return "id'et er adressen på en anden side"


class DanglingReference(Problem):
    """A reference to an id that does not exist."""

    rule = "ukendt-henvisning"

    def explain(self) -> str:
        return "henvisningen peger på et id, der ikke findes"


class UnknownAddress(Problem):
    """An address on the site that no page has."""

    rule = "ukendt-adresse"

    def explain(self) -> str:
        return "adressen fører ikke til en side"


class EmptyList(Problem):
    """A list that the method needs something in."""

    rule = "tom-liste"

    def explain(self) -> str:
        return "listen er tom, men metoden kræver mindst ét punkt"


class EmptyText(Problem):
    """A text with no letters in it."""

    rule = "tom-tekst"

    def explain(self) -> str:
        return "teksten er tom"


class NoParticipants(EmptyList):
    """A step nobody takes part in."""

    rule = "trin-uden-deltagere"

    def explain(self) -> str:
        return "trinnet har ingen deltagere"


class AgesOutOfOrder(Problem):
    """Steps must follow the young person's age."""

    rule = "alder-i-uorden"

    def explain(self) -> str:
        return "trinnene står ikke efter alder"


class CadenceWithoutPhase(MissingKey):
    """How often a group meets differs between phases, so a cadence belongs to one."""

    rule = "kadence-uden-fase"

    def explain(self) -> str:
        return "mødekadencen hører ikke til en fase"


class MeetingWithoutAge(MissingKey):
    """A meeting whose age is missing; every plan needs it."""

    rule = "møde-uden-alder"

    def explain(self) -> str:
        return "mødet har ingen alder"


class WrongNumber(Problem):
    """The method has a fixed number of these."""

    rule = "forkert-antal"

    def explain(self) -> str:
        return "metoden har et fast antal"


class FieldDefinition(Problem):
    """A form field whose parts do not fit its type."""

    rule = "felt-passer-ikke"

    def explain(self) -> str:
        return "feltets dele passer ikke til dets type"


class NoSuchColumn(Problem):
    """A name of a column or field that the form does not have, or that has another type than is needed there."""

    rule = "ukendt-kolonne"

    def explain(self) -> str:
        return "skemaet har intet felt, der passer her"


class LongName(Problem):
    """A field whose id, with the ids it stands under, makes a name that Word does not take."""

    rule = "langt-feltnavn"

    def explain(self) -> str:
        return "feltets navn i Word bliver for langt"


class CircularCondition(Problem):
    """A part of a form that is only shown after an answer which is only asked for once the part is shown."""

    rule = "betingelse-i-ring"

    def explain(self) -> str:
        return "betingelserne venter på hinanden, så delen kan aldrig ses"


class WithoutCaveat(Problem):
    """A figure that must never be shown without another figure or caveat."""

    rule = "tal-uden-forbehold"

    def explain(self) -> str:
        return "tallet må ikke stå uden sit forbehold"

"""Numbers, ages and dates the Danish way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from ..model.reference import Term

LAST_LETTERS = str.maketrans("æøåé", "{|}e")
"""Letters by their place in the Danish alphabet; é counts as e."""

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip

LONG_WORD = 17
"""Shorter words fit in any column, and in a heading on a phone."""


def age(years: float) -> str:
    """17.5 → «17½ år»."""
    whole, half = int(years), years % 1 == 0.5
    return f"{whole}{'½' if half else ''} år"


def age_in_months(count: int) -> str:
    """210 → «17½ år», 212 → «17 år og 8 måneder»."""
    years, rest = divmod(count, 12)
    return age(years + rest / 12) if rest in (0, 6) else f"{age(years)} og {months(rest)}"


def inside(name: str) -> str:
    """A name as it stands inside a sentence: «Tværfagligt team» → «tværfagligt team»; «KUI» stays as it is."""
    return name if name[1:2].isupper() else name[0].lower() + name[1:]


def joined(names: Sequence[str]) -> str:
    """Names as a list in a sentence: «a, b og c»."""
    *first, last = names or ("",)
    return f"{', '.join(first)} og {last}" if first else last


def ended(text: str) -> str:
    """A text that ends as a sentence does: «u.å.» and «Hvornår?» have their mark already."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def runs(pages: Iterable[int]) -> str:
    """[1, 2, 3, 4, 9, 10] → «1-4 og 9-10»."""
    found: list[list[int]] = []
    for page in pages:
        if found and page == found[-1][-1] + 1:
            found[-1].append(page)
        else:
            found.append([page])
    return joined([str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in found])


def slug(text: str, separator: str = "-") -> str:
    """A heading as an anchor, its Danish letters spelt out: «Mødet ved 17½ år» → «moedet-ved-17-5-aar»."""
    for letter, spelt in (("æ", "ae"), ("ø", "oe"), ("å", "aa"), ("½", "-5"), ("é", "e")):
        text = text.lower().replace(letter, spelt)
    return separator.join(re.findall(r"[a-z0-9]+", text))


def alphabetical(terms: Iterable[Term]) -> list[Term]:
    """Terms in the order of the Danish alphabet, where æ, ø and å come last."""
    return sorted(terms, key=lambda term: term.name.lower().translate(LAST_LETTERS))


def initials(terms: Iterable[Term]) -> list[tuple[str, Term]]:
    """Each first letter, with its first term; of terms in alphabetical order."""
    first: dict[str, Term] = {}
    for term in terms:
        first.setdefault(term.name[0].lower().replace("é", "e").upper(), term)
    return list(first.items())


def number(value: float) -> str:
    """43.5 → «43,5»; 2 → «2»."""
    return f"{value:g}".replace(".", ",")


def count(value: int) -> str:
    """4 → «fire»; numbers above twelve stay figures."""
    names = ("nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv")
    return names[value] if 0 <= value < len(names) else str(value)


def day(value: date) -> str:
    """A date in full: «22. november 2026»."""
    return f"{value.day}. {MONTHS[value.month - 1]} {value.year}"


def months(count: int) -> str:
    """«1 måned», «4 måneder»."""
    return f"{count} måned" + ("" if count == 1 else "er")


def size(bytes: int) -> str:
    """How large a file is: «41 kB», «1,5 MB»; SI units, as Danish file managers show them."""
    return f"{max(1, round(bytes / 1000))} kB" if bytes < 1_000_000 else f"{number(round(bytes / 1_000_000, 1))} MB"


def every(count: int) -> str:
    """How often, from a number of months: «hver måned», «hver anden måned», «hvert halve år», «hvert år»."""
    known = {1: "hver måned", 2: "hver anden måned", 3: "hvert kvartal", 6: "hvert halve år", 12: "hvert år"}
    return known.get(count, f"hver {count}. måned")


def softened(text: str, parts: Sequence[str]) -> str:
    """A name with soft hyphens where its long words may break: at the parts that compounds are made of."""
    known = "|".join(re.escape(part) for part in sorted(parts, key=len, reverse=True))
    pattern = re.compile(rf"(?<=[a-zæøå]{{4}})(?=(?:{known})[a-zæøå]*)") if known else re.compile(r"(?!)")
    words = (pattern.sub("\u00ad", word) if len(word) > LONG_WORD else word for word in text.split())
    return " ".join(words)

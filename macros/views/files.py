"""The address of every file that is made for download, worked out from the model alone.

Who makes a file asks for its address here, and so does who links to it; checking the content makes no file.
"""

from __future__ import annotations

import difflib
import posixpath
from collections.abc import Iterator

from ..model import Model, Places
from ..model.base import walk
from ..model.exercises import Material
from ..model.problems import Problem, listed
from ..model.training_problems import UnknownFile
from .addresses import DOWNLOADS, FOLDERS

HANDBOOK = f"{DOWNLOADS}metodehaandbog.pdf"
GUIDE = f"{DOWNLOADS}implementeringsguide.pdf"
PAPER = f"{DOWNLOADS}beslutningsoplaeg.docx"
WORKBOOK = f"{DOWNLOADS}implementeringsplan.xlsx"
YOUNG_LEAFLET = f"{DOWNLOADS}pjece-til-dig-der-er-ung.pdf"
DECISION_LEAFLET = f"{DOWNLOADS}pjece-til-beslutningstagere.pdf"
QUIZ = f"{DOWNLOADS}quiz.pdf"
STORIES = f"{DOWNLOADS}historier.pdf"

FORMS = f"{DOWNLOADS}skemaer/"
"""Where the forms lie."""

DECKS = {
    "roles": "rollekort",
    "core_elements": "kerneelementkort",
    "steps": "moedekort",
    "phases": "fasekort",
}
"""The kinds with cards, and what the file with all of them is called."""

DECK_NAMES = {
    "roles": "Rollekort",
    "core_elements": "Kerneelementkort",
    "steps": "Mødekort",
    "phases": "Fasekort",
}
"""The same for readers."""

CARD_SIZES = ("a6", "a5")
"""Four on a sheet of A4, or one on a page."""


FORMATS = {"pdf": "PDF", "docx": "Word", "xlsx": "Excel", "pptx": "PowerPoint"}
"""What a format is called, by the end of a file's name."""


def format_of(file: str) -> str:
    """What the format of a file is called: «Word»."""
    return FORMATS[file.rpartition(".")[2]]


def form_file(tool: str, suffix: str) -> str:
    """A tool's form: `pdf`, `docx`, or `png` for the picture of its first page."""
    return f"{FORMS}{tool}.{suffix}"


def card_file(kind: str, id: str) -> str:
    """The card of one thing, as A5: `/downloads/kort/roller/koordinator.pdf`."""
    return f"{DOWNLOADS}kort/{posixpath.basename(FOLDERS[kind].rstrip('/'))}/{id}.pdf"


def deck_file(kind: str, size: str) -> str:
    """All cards of a kind: `roles` as `a6` or `a5`."""
    return f"{DOWNLOADS}{DECKS[kind]}-{size}.pdf"


def slides_file(programme: str) -> str:
    """A programme's slides."""
    return f"{DOWNLOADS}undervisning/{programme}.pptx"


def trainers_file(programme: str) -> str:
    """A programme's guide for the one who leads it."""
    return f"{DOWNLOADS}undervisning/{programme}-vejledning.docx"


def exercise_file(exercise: str) -> str:
    """An exercise: its sheets for a group, and a page for the trainer."""
    return f"{DOWNLOADS}oevelser/{exercise}.pdf"


def files(model: Model) -> Iterator[str]:
    """Every file that a trainer may have ready; cards of one thing are on its own page alone."""
    yield from (HANDBOOK, GUIDE, PAPER, WORKBOOK, STORIES, QUIZ, YOUNG_LEAFLET, DECISION_LEAFLET)
    yield from (deck_file(kind, size) for kind in DECKS for size in CARD_SIZES)
    for tool in model.tools:
        yield from (form_file(tool.id, suffix) for suffix in ("pdf", "docx"))
    for programme in model.programmes:
        yield from (slides_file(programme.id), trainers_file(programme.id))
    yield from (exercise_file(exercise.id) for exercise in model.exercises)


def file_problems(model: Model, places: Places) -> Iterator[Problem]:
    """A problem for each file to have ready that nobody makes."""
    known = list(files(model))
    for path, material in walk(model):
        if isinstance(material, Material) and material.file and material.file not in known:
            near = difflib.get_close_matches(material.file, known, n=3) or known[:3]
            yield UnknownFile(*places.at(*path, "file"), found=material.file, mend=listed(near))

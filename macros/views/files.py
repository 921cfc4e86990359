"""The address of every file that is made for download, worked out from the model alone.

Who makes a file asks for its address here, and so does who links to it; checking the content makes no file.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from ..model import Model, Places
from ..model.base import walk
from ..model.exercises import Material
from ..model.problems import Problem, listed
from ..model.training_problems import UnknownFile
from .addresses import DOWNLOADS, form_file
from .decision_paper import FILE as PAPER

WORKBOOK = f"{DOWNLOADS}implementeringsplan.xlsx"
HANDBOOK = f"{DOWNLOADS}metodehaandbog.pdf"
GUIDE = f"{DOWNLOADS}implementeringsguide.pdf"
STORIES = f"{DOWNLOADS}historier.pdf"
QUIZ = f"{DOWNLOADS}quiz.pdf"
LEAFLETS = (f"{DOWNLOADS}pjece-til-dig-der-er-ung.pdf", f"{DOWNLOADS}pjece-til-beslutningstagere.pdf")

FORMS = f"{DOWNLOADS}skemaer/"
"""Where the forms lie."""

DECKS = ("rollekort", "kerneelementkort", "moedekort", "fasekort")
"""What there are cards of."""

CARD_SIZES = ("a6", "a5")


def cards_file(deck: str, size: str) -> str:
    """A deck of cards: `rollekort`, as `a6` or `a5`."""
    return f"{DOWNLOADS}{deck}-{size}.pdf"


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
    """Every file that a page may lead to."""
    yield from (HANDBOOK, GUIDE, PAPER, WORKBOOK, STORIES, QUIZ, *LEAFLETS)
    yield from (cards_file(deck, size) for deck in DECKS for size in CARD_SIZES)
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

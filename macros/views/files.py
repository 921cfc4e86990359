"""The address of every file that is made for download, worked out from the model alone.

Who makes a file asks for its address here, and so does who links to it; checking the content makes no file.
"""

from __future__ import annotations

import difflib
import posixpath
from collections.abc import Iterable, Iterator

from ..model import Model, Places
from ..model.base import walk
from ..model.exercises import Material
from ..model.problems import Problem, listed
from ..model.training_problems import UnknownCard, UnknownFile
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

CARD_SETS = {
    "roles": "rollekort",
    "core_elements": "kerneelementkort",
    "steps": "moedekort",
    "phases": "fasekort",
}
"""The kinds with cards, and what the file with all of them is called."""

CARD_SET_NAMES = {
    "roles": "Rollekort",
    "core_elements": "Kerneelementkort",
    "steps": "Mødekort",
    "phases": "Fasekort",
}
"""The same for readers."""

CARD_SIZES = ("a6", "a5")
"""Four on a sheet of A4, or one on a page."""

CARDS_ON_A_SHEET = {"a6": 4, "a5": 1}
"""How many cards a sheet has; its two pages are their fronts and their backs."""


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


def card_set_file(kind: str, size: str) -> str:
    """All cards of a kind: `roles` as `a6` or `a5`."""
    return f"{DOWNLOADS}{CARD_SETS[kind]}-{size}.pdf"


def card_set_pages(model: Model, file: str, cards: Iterable[str]) -> list[int]:
    """The pages that some cards stand on, fronts and backs, in a file with all cards of a kind."""
    kind, size = _card_set(file) or ("", "")
    ids = [one.id for one in getattr(model, kind)] if kind else []
    sheets = {ids.index(card) // CARDS_ON_A_SHEET[size] for card in cards if card in ids}
    return [page for sheet in sorted(sheets) for page in (2 * sheet + 1, 2 * sheet + 2)]


def story_page(model: Model, story: str) -> int:
    """The page a story stands on in the file with all of them: each has one of its own."""
    return [one.id for one in model.stories].index(story) + 1


def _card_set(file: str) -> tuple[str, str] | None:
    sets = {card_set_file(kind, size): (kind, size) for kind in CARD_SETS for size in CARD_SIZES}
    return sets.get(file)


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
    yield from (card_set_file(kind, size) for kind in CARD_SETS for size in CARD_SIZES)
    for tool in model.tools:
        yield from (form_file(tool.id, suffix) for suffix in ("pdf", "docx"))
    for programme in model.programmes:
        yield from (slides_file(programme.id), trainers_file(programme.id))
    yield from (exercise_file(exercise.id) for exercise in model.exercises)


def file_problems(model: Model, places: Places) -> Iterator[Problem]:
    """A problem for each file to have ready that nobody makes."""
    known = [*files(model), *(card_file(kind, one.id) for kind in CARD_SETS for one in getattr(model, kind))]
    for path, material in walk(model):
        if not isinstance(material, Material):
            continue
        if material.file and material.file not in known:
            near = difflib.get_close_matches(material.file, known, n=3) or known[:3]
            yield UnknownFile(*places.at(*path, "file"), found=material.file, mend=listed(near))
        named = _card_set(material.file or "")
        ids = [one.id for one in getattr(model, named[0])] if named else []
        for number, card in enumerate(material.cards):
            if card not in ids:
                mend = listed(difflib.get_close_matches(card, ids, n=3) or ids[:3]) or "en fil med kort i file"
                yield UnknownCard(*places.at(*path, "cards", number), found=card, mend=mend)

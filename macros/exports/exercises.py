"""The prints of teaching: every exercise with its sheets, and all stories, one on a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pypdfium2

from ..model import Model
from ..views.addresses import SHELVES, address_of, in_full
from ..views.files import STORIES, exercise_file
from .paper.exercise import FOR_THE_TRAINER, exercise_pdf
from .paper.stories import stories_pdf


def exercise_files(
    model: Model, tokens: str, site_url: str
) -> Iterator[tuple[str, tuple[object, ...], Callable[[], bytes]]]:
    """Each file: its address, everything it is made from, and how it is made."""
    for exercise in model.exercises:
        address = in_full(site_url, address_of("exercises", exercise.id))
        make = partial(exercise_pdf, model, exercise, tokens=tokens, address=address)
        yield exercise_file(exercise.id), (model, tokens, address), make
    address = in_full(site_url, SHELVES["stories"])
    yield STORIES, (model, tokens, address), partial(stories_pdf, model, tokens=tokens, address=address)


def pages_to_hand_out(file: Path) -> int:
    """Pages of a PDF before what its bookmarks say is for the trainer alone; all of them without such."""
    document = pypdfium2.PdfDocument(file)
    try:
        own = (one.get_dest() for one in document.get_toc() if one.get_title() == FOR_THE_TRAINER)
        pages = [found for dest in own if dest and (found := dest.get_index()) is not None]
        return int(min(pages, default=len(document)))
    finally:
        document.close()

"""The files of teaching: a deck and a guide for every programme, every exercise with its sheets, and the stories."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..model import Model
from ..views.addresses import SHELVES, address_of, in_full
from ..views.files import STORIES, exercise_file, slides_file, trainers_file
from .download import Download
from .guide.make import guide
from .paper.exercise import exercise_pdf
from .paper.stories import stories_pdf
from .slides.deck import deck


def programme_files(model: Model, tokens: str, site_url: str) -> Iterator[Download]:
    """Each programme's slides, and the guide for the one who shows them."""
    for programme in model.programmes:
        address = in_full(site_url, address_of("programmes", programme.id))
        shown = partial(deck, model, programme, tokens=tokens, address=address)
        yield Download(slides_file(programme.id), "slides", (model, tokens, address), shown)
        told = partial(guide, model, programme, tokens=tokens, site_url=site_url)
        yield Download(trainers_file(programme.id), "guides", (model, tokens, site_url), told)


def exercise_files(model: Model, tokens: str, site_url: str) -> Iterator[Download]:
    """Each exercise, and all stories, one on a page."""
    for exercise in model.exercises:
        address = in_full(site_url, address_of("exercises", exercise.id))
        make = partial(exercise_pdf, model, exercise, tokens=tokens, address=address)
        yield Download(exercise_file(exercise.id), "exercises", (model, tokens, address), make)
    address = in_full(site_url, SHELVES["stories"])
    make = partial(stories_pdf, model, tokens=tokens, address=address)
    yield Download(STORIES, "exercises", (model, tokens, address), make)

"""Which signs can stand on paper: PDF/UA refuses a file with a sign that no font of it has."""

from __future__ import annotations

from collections.abc import Iterator

from ...forms.pdf.fonts import lacking
from ...model import Model, Places
from ...model.base import Statement, walk
from ...model.paper_problems import SignWithoutShape
from ...model.problems import Problem


def sign_problems(model: Model, places: Places) -> Iterator[Problem]:
    """A problem for each text with a sign that cannot be printed."""
    for path, value in walk(model):
        text = value.text if isinstance(value, Statement) else value
        if isinstance(text, str) and (signs := lacking(text)):
            yield SignWithoutShape(*places.at(*path), found=" ".join(signs), mend="det samme med ord")

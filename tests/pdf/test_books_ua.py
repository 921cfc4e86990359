"""PDF/UA-1: both books, with and without the site's address, are checked by veraPDF."""

from __future__ import annotations

import pytest

from macros.exports.paper.book import BOOKS, book_pdf
from tests.pdf.verapdf import vera
from tests.tokens import TOKENS

pytestmark = pytest.mark.verapdf


LEAST_CHECKS = 100_000
"""A book has twice as many; fewer would mean that it was not looked at."""


@pytest.mark.parametrize("site_url", ["", "https://www.eksempelkommune.dk/samarbejdsmodellen"])
def test_books_keep_every_rule(model, tmp_path, site_url):
    """Both books keep every rule of PDF/UA-1."""
    for number, book in enumerate(BOOKS):
        (tmp_path / f"{number}.pdf").write_bytes(book_pdf(model, book, tokens=TOKENS, site_url=site_url))
    lines = vera(sorted(tmp_path.iterdir()))

    assert {str(number): set() for number in range(len(BOOKS))} == {name: rules for name, (_, rules) in lines.items()}
    assert min(checks for checks, _ in lines.values()) > LEAST_CHECKS

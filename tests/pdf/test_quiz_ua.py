"""PDF/UA-1: the quiz, as it is and with the longest texts, is checked by veraPDF."""

from __future__ import annotations

import pytest

from tests.pdf.verapdf import LEAST_CHECKS, vera
from tests.undervisning.test_quiz_print import longest, real

__all__ = ["longest", "real"]

pytestmark = pytest.mark.verapdf


def test_quiz_keeps_every_rule(request, tmp_path):
    """With addresses and a QR code, on four sheets and on many."""
    for name in __all__:
        (tmp_path / f"{name}.pdf").write_bytes(request.getfixturevalue(name))
    found = vera(sorted(tmp_path.iterdir()))

    assert {name: set() for name in __all__} == {name: rules for name, (_, rules) in found.items()}
    assert min(checks for checks, _ in found.values()) > LEAST_CHECKS

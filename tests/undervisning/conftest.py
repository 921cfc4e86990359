"""What the tests of the pages for teaching share: pages as the tests of plans open them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.planlaeg.conftest import scripted, visit, visit_instantly
from tests.undervisning.quiz import ADDRESS, opened

__all__ = ["scripted", "visit", "visit_instantly"]


@pytest.fixture
def quiz(visit) -> Page:
    """The quiz, its script running."""
    return opened(visit(ADDRESS))

"""What the tests of the pages for teaching share: pages as the tests of plans open them."""

from __future__ import annotations

from tests.planlaeg.conftest import scripted, visit, visit_instantly

__all__ = ["scripted", "visit", "visit_instantly"]

"""The leaflets: one for the young, one for those who decide."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ...views.addresses import YOUNG
from ...views.decision_paper import PAGE
from ...views.files import DECISION_LEAFLET, YOUNG_LEAFLET
from .leaflet_decision import decision_leaflet
from .leaflet_young import young_leaflet


@dataclass(frozen=True)
class Leaflet:
    """One leaflet, the page it leads to, and how it is set."""

    file: str
    page: str
    make: Callable[..., bytes]


LEAFLETS = (Leaflet(YOUNG_LEAFLET, YOUNG, young_leaflet), Leaflet(DECISION_LEAFLET, PAGE, decision_leaflet))

"""The pictures of the site: inline SVG made from the model, one function each.

Each takes the model and the address of the page it stands on, and gives a complete `<figure>` with a drawing for
wide and one for narrow screens. A `prefix` keeps the ids apart where the same figure stands twice on a page.
"""

from .bars import bars
from .elements import elements
from .frame import Figure
from .phases import phases
from .ratings import ratings
from .timeline import broad_timeline, plan_timeline, timeline, young_timeline

__all__ = [
    "Figure",
    "bars",
    "broad_timeline",
    "elements",
    "phases",
    "plan_timeline",
    "ratings",
    "timeline",
    "young_timeline",
]

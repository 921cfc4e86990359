"""The content as typed values: what the YAML says, where it says it, and what is wrong with it.

Imports nothing else of ours, and knows neither MkDocs nor HTML.
"""

from .content import Model
from .load import ContentError, Loaded, load
from .places import Places

__all__ = ["ContentError", "Loaded", "Model", "Places", "load"]

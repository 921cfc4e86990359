"""The content as a whole: which files it is in, and the one type that holds them all."""

from __future__ import annotations

from .base import Part
from .evidence import Evidence
from .method import Method
from .reference import Bibliography, Glossary, Law
from .training import Training

FILES: dict[str, type[Part]] = {
    "model.yaml": Method,
    "evidence.yaml": Evidence,
    "sources.yaml": Bibliography,
    "glossary.yaml": Glossary,
    "law.yaml": Law,
    "training.yaml": Training,
}
"""Every content file and the type that describes it."""


class Model(Method, Evidence, Bibliography, Glossary, Law, Training):
    """The whole content, all files together; what every page, figure and form is made from."""

"""The templates of the forms."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import jinja2


@cache
def template(folder: Path, name: str) -> jinja2.Template:
    """A template of one format; what it prints is escaped, and what it asks for must be there."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)

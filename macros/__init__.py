"""The macros that pages call; see docs/udvikler/makroer.md.

mkdocs-macros calls `define_env` once a build. Each macro only passes the question on to the book,
with the address of the page that asks.
"""

from __future__ import annotations

from typing import Any


def define_env(env: Any) -> None:
    """Give pages their macros."""
    from .pages.calls import MACROS  # here, so that the model can be read without the pages
    from .views.addresses import from_url

    book = env.conf["extra"]["site"].book
    for call in MACROS:
        env.macro(call.bound(book, lambda: from_url(env.page.url)), call.name)

"""A page with a script as one file: opened from a folder or a stick, it does what the page on the site does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup

from ..views.one_file import following_the_system, icon, joined, policy
from ..views.words import day
from .book import Book

OWN = """
body { margin: 0; }
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
main { margin: 0 auto; max-width: 61rem; padding: 1.6rem 0.8rem 2rem; }
main, footer, header { font-family: var(--font); }
.alone__top, .alone__foot { font-size: 0.75rem; padding: 0.7rem 0.8rem; }
.alone__top { border-bottom: 1px solid var(--line); }
.alone__foot { background: var(--paper-sunk); border-top: 1px solid var(--line); }
.md-typeset :is(p, ul, ol, dl) { margin-block: 0.8em; }
.md-typeset figure { margin-inline: 0; }
.md-typeset details { position: relative; }
.alone__top a { color: var(--ink); font-weight: 700; text-decoration: none; }
.headerlink, .only-on-site { display: none; }
@media print { .alone__top, .alone__foot { display: none; } main { padding: 0; max-width: none; } }
"""
"""What the theme gives the site's own pages, and such a file lacks."""


def alone_page(
    book: Book, at: str, content: str, meta: Mapping[str, Any], styles: Iterable[str], scripts: Iterable[str]
) -> str:
    """The page at `at` in one file beside it, so that its links hold.

    `content` is what stands on the page, `meta` its front matter; the first of `styles` has the colours,
    and the last of `scripts` exports `start`.
    """
    tokens, *rest = styles
    style = "\n".join([following_the_system(tokens), *rest, OWN])
    script = f"{joined(scripts)}\nstart(document);\n"
    return book.part(
        "alone.html.j2",
        at,
        meta=meta,
        icon=Markup(icon()),
        content=Markup(content),
        style=Markup(style),
        script=Markup(script),
        policy=policy(script, style),
        edition=f"udgave {book.model.version}, senest gennemgået {day(book.model.checked)}",
    )

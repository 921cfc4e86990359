"""What Material's finished HTML lacks for the keyboard and for screen readers, put right (WCAG 1.3.1, 2.1.1, 4.1.2).

The theme comes as a package and stays as it is; only these few places of a page are changed on the way out.
Where a new Material writes them differently, nothing happens here, and the tests with axe and the keyboard tell.
"""

from __future__ import annotations

import posixpath
import re

NAMED = {
    '<div class="md-search" data-md-component="search" role="dialog"': ' aria-label="Søg"',
    '<div class="md-search__scrollwrap" tabindex="0"': ' role="region" aria-label="Søgeresultater"',
}
"""Parts that need a name, and the attributes to add."""

KEY = '<span class="label-key" role="button" tabindex="0" aria-label="{}"></span>'
"""A button inside a label, which keys can reach; js/site.js gives it keys and state."""

HEADER_LABEL = re.compile(r'<label class="md-header__button md-icon" for="__(drawer|search)">')
HEADER_NAMES = {"drawer": "Menu", "search": "Søg"}
PATH = re.compile(r'(<nav class="md-path" aria-label=")[^"]*')
TITLE = re.compile(r'<label class="md-nav__title" for="(__nav_[\d_]+)">(.*?)</label>', re.DOTALL)
FOLD = re.compile(
    r'<label class="md-nav__link[^"]*" for="(__nav_[\d_]+)" id="[^"]*"( tabindex="0?")>(?=(.*?)</label>)', re.DOTALL
)
CURRENT = re.compile(r'(<a href="[^"]*" class="md-nav__link md-nav__link--active")>')
TAB = re.compile(r'<li class="(md-tabs__item[^"]*)">(?=\s*<a href="([^"]*)")')
NAV = re.compile(r"<(/?)nav\b([^>]*)>")
LABELLED = re.compile(r' aria-labelledby="(__nav_[\d_]+)_label"')
TAG = re.compile(r"<[^>]+>")


def mended(html: str, address: str) -> str:
    """The finished page at `address`, usable without a mouse and without sight."""
    for part, names in NAMED.items():
        html = html.replace(part, part + names, 1)
    html = HEADER_LABEL.sub(lambda found: found.group() + KEY.format(HEADER_NAMES[found.group(1)]), html)
    html = PATH.sub(r"\1Du er her", html)
    html = CURRENT.sub(r'\1 aria-current="page">', html)
    html = TAB.sub(lambda found: f'<li class="{found[1]}" data-kind="{_section(found[2], address)}">', html)
    titles = {path: " ".join(TAG.sub(" ", title).split()) for path, title in TITLE.findall(html)}
    return _grouped(_foldable(html, titles), titles)


def _section(link: str, address: str) -> str:
    """The first folder a link leads to, which is the kind of the section behind a tab."""
    return posixpath.normpath(posixpath.join(address, link)).strip("/").split("/")[0]


def _foldable(html: str, titles: dict[str, str]) -> str:
    """Labels that fold a list out or lead back get a named button."""

    def fold(found: re.Match[str]) -> str:
        label = found.group().replace(found.group(2), "")
        if found.group(2) == ' tabindex=""':  # a heading, always open
            return label
        name = titles.get(found.group(1), "")
        alone = TAG.sub("", found.group(3)).strip()
        return label + KEY.format(name if alone else f"Undersider: {name}")

    html = FOLD.sub(fold, html)
    return re.sub(
        r'<label class="md-nav__title" for="(__nav_[\d_]+)">',
        lambda found: found.group() + KEY.format(f"Tilbage fra {titles.get(found.group(1), '')}"),
        html,
    )


def _grouped(html: str, titles: dict[str, str]) -> str:
    """Menus inside a menu are groups: one landmark is enough."""
    open_navs: list[bool] = []

    def swap(found: re.Match[str]) -> str:
        closing, attributes = found.groups()
        if closing:
            return "</div>" if open_navs.pop() else "</nav>"
        nested = bool(open_navs)
        open_navs.append(nested)
        if not nested:
            return found.group()
        attributes = re.sub(r' aria-expanded="[^"]*"', "", attributes)
        attributes = LABELLED.sub(lambda named: f' aria-label="{titles.get(named[1], "")}"', attributes)
        return f'<div role="group"{attributes}>'

    return NAV.sub(swap, html)

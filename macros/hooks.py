"""The MkDocs hooks: model in, generated pages, navigation, forms and search words out.

This module only translates between MkDocs and plain Python; it knows nothing of the content.
"""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import write_file

if TYPE_CHECKING:
    from macros.site import Site

ROOT = Path(__file__).resolve().parent.parent

ALONE = "plan.html"
"""The name of the copy of a page with a script that is one file and works without a server; `alone` names another."""

_command = ""
"""`build` or `serve`, as MkDocs was started."""

_served: Site | None = None
"""The site that `serve` shows now."""


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember what MkDocs was asked to do."""
    global _command
    _command = command


@event_priority(100)  # before mkdocs-macros reads the same config
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the model; give MkDocs its navigation, search and the facts every page shows."""
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))  # MkDocs puts its own path back after loading a hook file
    from macros.model import ContentError
    from macros.site import Site, content_folder
    from macros.views.words import slug

    global _served

    try:
        site = Site.open(content_folder(), Path(config.docs_dir), site_url=config.site_url or "")
    except ContentError as error:
        raise PluginError("\n" + str(error)) from None
    if _command == "serve":
        if _served:
            site.keep(_served)
        _served = site
    config.extra["site"] = site
    config.extra["edition"] = site.stamp(config.extra.get("suggest") or "")
    config.watch.append(str(content_folder()))
    config.mdx_configs["toc"]["slugify"] = slug
    config.nav = site.nav(config.nav or [])
    _search(config).config.separator = site.search_separator()
    return config


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Names in the navigation are plain text; the theme prints them as HTML."""
    waiting = list(nav.items)
    while waiting:
        item = waiting.pop()
        if item.title:
            item.title = escape(item.title, quote=False)
        waiting += item.children or ()
    return nav


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """So are titles and descriptions."""
    for key in ("title", "description", "kicker"):
        if key in page.meta:
            page.meta[key] = escape(str(page.meta[key]))
    return markdown


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add every generated page and file."""
    from macros.model import ContentError

    site = _site(config)
    try:
        downloads = site.downloads
    except ContentError as error:
        raise PluginError("\n" + str(error)) from None
    for uri, content, in_nav in site.files():
        level = InclusionLevel.INCLUDED if in_nav else InclusionLevel.NOT_IN_NAV
        files.append(File.generated(config, uri, content=content, inclusion=level))
    for address, made in downloads.items():
        files.append(File.generated(config, address.strip("/"), abs_src_path=str(made.path)))
    return files


@event_priority(100)  # before Material's search reads the page
def _show_search(context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Let the search read a plainer copy of the page."""
    from macros.views.search import readable

    page.meta["_content"], page.content = page.content, readable(page.content or "")
    return context


@event_priority(-100)  # after it
def _give_words(context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Give the page's entries in the search index their search words, and the page its whole title."""
    page.content = page.meta.pop("_content")
    entries = _search(config).search_index.entries
    start = len(entries)
    while start and entries[start - 1]["location"].partition("#")[0] == page.url:
        start -= 1
    entries[start:] = _site(config).indexed(
        entries[start:],
        page=page.url,
        title=page.meta.get("title") or page.title or "",
        description=page.meta.get("description") or "",
        words=page.meta.get("search_words", ()),
    )
    return context


on_page_context = CombinedEvent(_show_search, _give_words)


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Finish the page; without a Content-Security-Policy while serving, which adds scripts."""
    site = _site(config)
    if alone := site.alone(page.content or "", page.url, page.meta, config.extra_css):
        write_file(alone.encode(), str(Path(config.site_dir, page.url, page.meta.get("alone", ALONE))))
    return site.finished(output, page.url, policy=_command != "serve")


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """The same for 404.html, which is no page to MkDocs."""
    if not template_name.endswith(".html"):
        return output_content
    return _site(config).finished(output_content, "./", policy=_command != "serve")


def _site(config: MkDocsConfig) -> Site:
    site: Site = config.extra["site"]
    return site


def _search(config: MkDocsConfig) -> Any:
    """Material's search plugin, which adds its name to the key."""
    return config.plugins.get("material/search") or config.plugins["search"]

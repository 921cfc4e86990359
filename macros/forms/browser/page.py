"""A tool's form as one HTML file that is filled in in the browser and printed."""

from __future__ import annotations

import re
from functools import cache, partial
from pathlib import Path

import segno
from markupsafe import Markup

from ...model import Model
from ...model.tools import Tool
from ...views.one_file import following_the_system, icon, joined, modules, policy
from ..jinja import template
from ..ties import other_forms, relation_in
from ..view import FormView, stamp

HERE = Path(__file__).parent


def form_page(model: Model, tool: Tool, *, tokens: str, address: str = "") -> str:
    """The page `/redskaber/<id>/skema.html`, with style, script and everything else in it.

    `tokens` is the text of the site's tokens.css, the one place that knows a colour;
    `address` is the page's full address for the paper's margin and its QR code, where there is a real one.
    """
    mapped = any(field.map for section in tool.sections for field in section.fields)
    own = "".join(_asset(f"{name}.css") for name in ("form", "parts", "paper", *(["map"] if mapped else [])))
    style = "\n".join([following_the_system(tokens), own, _margins(model, tool, address)])
    script = _script(("form.js", "map.js") if mapped else ("form.js",))
    page = template(HERE / "templates", "form.html.j2").render(
        form=FormView(model, tool),
        model=model,
        tool=tool,
        others=other_forms(model, tool),
        code=_code(address),
        icon=icon(),
        relation_in=partial(relation_in, model),
        stamp=stamp(model),
        style=Markup(style),
        script=Markup(script),
        policy=policy(script, style),
    )
    return page.lstrip()


def _margins(model: Model, tool: Tool, address: str) -> str:
    """What stands in the margin of every printed page."""
    edition = _css_string("\n".join(filter(None, [stamp(model), address])))
    return (
        f"@page {{ @top-left {{ content: {_css_string(tool.name)} }} @bottom-left {{ content: {edition} }} }}\n"
        "@page :first { @top-left { content: none } }\n"
    )


def _code(address: str) -> Markup:
    """The address as a QR code to scan from paper: an SVG coloured by the style sheet; nothing without an address."""
    if not address:
        return Markup("")
    code = segno.make_qr(address, error="m")
    return Markup(code.svg_inline(border=0, omitsize=True, svgclass=None, lineclass=None))


def _css_string(text: str) -> str:
    """Any text as a CSS string that can neither end the string nor the style element."""
    return '"' + re.sub(r"[^\w ,.:/·–½-]|_", lambda found: f"\\{ord(found.group()):06x}", text) + '"'


@cache
def _asset(name: str) -> str:
    return (HERE / "assets" / name).read_text(encoding="utf-8")


@cache
def _script(entries: tuple[str, ...]) -> str:
    """The page's modules as one script."""
    return joined(modules(HERE / "assets", *entries).values())

"""The forms of the tools: one definition in the model, and a page that is filled in in the browser.

    form_page(model, tool, tokens=…, address=…) → the whole HTML of /redskaber/<id>/skema.html

The page stands alone: style and script are in it, so it works from a server, a folder or a zip,
and its Content-Security-Policy lets nothing that is typed leave it.
"""

from .html import form_page

__all__ = ["form_page"]

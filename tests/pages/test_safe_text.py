"""Plain text stays plain text, wherever on a page it stands."""

from __future__ import annotations

import unicodedata
from html.parser import HTMLParser

import markdown
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from macros.pages.text import safe, safe_inside
from tests.tokens import ROOT


class Loader(yaml.SafeLoader):
    """Reads mkdocs.yml, whose own tags say nothing here."""


Loader.add_multi_constructor("!", lambda loader, suffix, node: None)
Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)


def site_markdown() -> markdown.Markdown:
    """Markdown with the extensions of mkdocs.yml."""
    config = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader=Loader)
    names, options = [], {}
    for one in config["markdown_extensions"]:
        name, own = next(iter(one.items())) if isinstance(one, dict) else (one, {})
        names.append(name)
        options[name] = own
    return markdown.Markdown(extensions=names, extension_configs=options)


MARKDOWN = site_markdown()

PLACES = {
    "paragraph": ("{}", ["p"]),
    "later paragraph": ("Først.\n\n{}", ["p", "p"]),
    "list item": ("- {}", ["ul", "li"]),
    "table cell": (
        "| A | B |\n| --- | --- |\n| {} | x |",
        ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"],
    ),
    "HTML": ("<p>{}</p>", ["p"]),
    "HTML in a list": ("<ul>\n<li>{}</li>\n</ul>", ["ul", "li"]),
    "Markdown in HTML": ('<div markdown="1">\n\n{}\n\n</div>', ["div", "p"]),
}


class Read(HTMLParser):
    """The elements in order, and the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append(tag)
        assert attrs == []

    def handle_data(self, data):
        self.text += data


def printable(sign: str) -> bool:
    return unicodedata.category(sign) not in ("Cc", "Cs") or sign in "\t\n"


MARKDOWN_SIGNS = st.sampled_from(
    [*"\\`*_{}[]|~^=-+#>:!.)(<&;\"'/1 ", "15. ", "---", "{: #a}", "http://a.b", "[^1]", "a", "\n"]
)
TEXTS = st.one_of(st.text(), st.lists(MARKDOWN_SIGNS).map("".join)).filter(
    lambda text: text.strip() and all(map(printable, text))
)


@pytest.mark.parametrize("place", PLACES)
@given(TEXTS)
@example("15. år er en alder")
@example("#1 i verden")
@example("---")
@example(": en forklaring")
@example("    indrykket")
@example("a | b \\| c")
@example("<script>alert(1)</script> &amp; &#60;")
@example("[link](https://example.dk) ![billede](x)")
@example("{: .klasse } {{ 7 * 7 }} {% raw %}")
@settings(max_examples=60)
def test_text_reads_back_as_itself(place, text):
    """In every place the text reads back sign by sign and makes no element of its own."""
    frame, elements = PLACES[place]
    text = " ".join(text.split())
    MARKDOWN.reset()
    read = Read(MARKDOWN.convert(frame.format(safe(text))))
    around = Read(MARKDOWN.convert(frame.format("§")))

    assert elements == read.elements
    assert "".join(around.text.replace("§", text).split("\n")) == "".join(read.text.split("\n"))


@given(TEXTS)
def test_pieces_make_the_whole(text):
    """A text put together of safe pieces is as safe inside a line as the whole."""
    text = "x" + " ".join(text.split())
    middle = len(text) // 2

    assert safe(text) == safe_inside(text[:middle]) + safe_inside(text[middle:])

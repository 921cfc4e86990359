"""The few pieces of WordprocessingML that a form is built of, as XML text that is safe to set together."""

from __future__ import annotations

import re

from markupsafe import Markup

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}

NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
"""What no XML document can hold; a saved form may come from anywhere."""

BREAKS = re.compile(r"(\n|\t)")

PAGE = 9864
"""The width between the margins of A4, in twentieths of a point: 174 mm."""

DENSE_MARGIN = 737
"""Beside the text where much has to be on one page, in the same measure: 13 mm."""

DENSE_PAGE = 11906 - 2 * DENSE_MARGIN

GAP = 400
"""Between two columns of text there."""

COLUMN = (DENSE_PAGE - GAP) // 2
"""The width of one of them."""


def joined(*parts: str) -> Markup:
    """XML set end to end; plain text among it is made safe."""
    return Markup("").join(parts)


def attribute(text: str) -> str:
    """Text that may stand in an attribute."""
    return NOT_IN_XML.sub("", text)


def run(text: str, style: str = "") -> Markup:
    """Text in one character style, its line breaks and tabs kept."""
    dressed = Markup('<w:rPr><w:rStyle w:val="{}"/></w:rPr>').format(style) if style else Markup("")
    return Markup("<w:r>{}{}</w:r>").format(dressed, _letters(text))


def link(text: str, address: str) -> Markup:
    """Text that leads to an address: a field, which needs no relation of the package."""
    field = Markup('<w:fldSimple w:instr="{}">{}</w:fldSimple>')
    return field.format(f' HYPERLINK "{attribute(address)}" ', run(text, "Link"))


def _letters(text: str) -> Markup:
    lines = NOT_IN_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    marks = {"\n": Markup("<w:br/>"), "\t": Markup("<w:tab/>")}
    return joined(
        *(
            marks.get(part) or Markup('<w:t xml:space="preserve">{}</w:t>').format(part)
            for part in BREAKS.split(lines)
            if part
        )
    )


def paragraph(style: str, *content: str, keep: bool = False, number: int = 0) -> Markup:
    """A paragraph of runs, or of plain text.

    `keep` holds it on the page of what follows, `number` is the list that counts it.
    """
    properties = [
        Markup('<w:pStyle w:val="{}"/>').format(style),
        Markup("<w:keepNext/>") if keep else "",
        Markup('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>').format(number) if number else "",
    ]
    runs = (part if isinstance(part, Markup) else run(part) for part in content)
    return Markup("<w:p><w:pPr>{}</w:pPr>{}</w:p>").format(joined(*properties), joined(*runs))


def cell(width: int, *content: str, span: int = 1, fill: str = "", down: str = "", top: str = "") -> Markup:
    """A table's cell with its paragraphs; `width` in twentieths of a point, `fill` as RRGGBB.

    `down` joins cells of one column: «restart» begins and «continue» follows. `top` colours a strong line above.
    """
    properties = [
        Markup('<w:tcW w:w="{}" w:type="dxa"/>').format(width),
        Markup('<w:gridSpan w:val="{}"/>').format(span) if span > 1 else "",
        Markup('<w:vMerge w:val="{}"/>').format(down) if down else "",
        Markup('<w:tcBorders><w:top w:val="single" w:sz="12" w:space="0" w:color="{}"/></w:tcBorders>').format(top)
        if top
        else "",
        Markup('<w:shd w:val="clear" w:color="auto" w:fill="{}"/>').format(fill) if fill else "",
    ]
    return Markup("<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>").format(joined(*properties), joined(*content))


def row(*cells: str, heads: bool = False, height: int = 0) -> Markup:
    """A table's row that is never cut by a page's end; `heads` repeats it on every page."""
    properties = [
        Markup("<w:cantSplit/>"),
        Markup('<w:trHeight w:val="{}" w:hRule="atLeast"/>').format(height) if height else "",
        Markup("<w:tblHeader/>") if heads else "",
    ]
    return Markup("<w:tr><w:trPr>{}</w:trPr>{}</w:tr>").format(joined(*properties), joined(*cells))


def table(caption: str, description: str, columns: list[int], *rows: str, heads: str = "row") -> Markup:
    """A table of fixed column widths; caption and description are for those who cannot see it.

    `heads` says whether the first «row» or the first «column» holds the heads.
    """
    grid = joined(*(Markup('<w:gridCol w:w="{}"/>').format(width) for width in columns))
    return Markup(
        '<w:tbl><w:tblPr><w:tblStyle w:val="FormTable"/><w:tblW w:w="{width}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="{look}" w:firstRow="{row}" w:lastRow="0"'
        ' w:firstColumn="{column}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{caption}"/>'
        '<w:tblDescription w:val="{description}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    ).format(
        width=sum(columns),
        look="0620" if heads == "row" else "0680",
        row=int(heads == "row"),
        column=int(heads == "column"),
        caption=attribute(caption),
        description=attribute(description),
        grid=grid,
        rows=joined(*rows),
    )

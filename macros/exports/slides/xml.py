"""What stands on a slide as DrawingML, safe to set together; every run says that it is Danish."""

from __future__ import annotations

from functools import cache

from markupsafe import Markup

from ...forms.word.xml import NOT_IN_XML, joined
from .fit import CELL_MARGIN, row_height, table_height
from .layouts import Place
from .look import CELL_HEAD, Look, Para, Paras, Row, Table

POINT = 12700
"""English Metric Units in a point."""

LANGUAGE = "da-DK"

HUES = {
    "neutral": "tx2",
    "haandbog": "accent1",
    "procesplan": "accent2",
    "roller": "accent3",
    "redskaber": "accent4",
    "implementering": "accent5",
    "viden": "accent6",
}
"""The theme's colour of each kind, so that a trainer who changes the theme changes all slides."""

FOOT = ("date", "footer", "number")
"""The places at the foot of every slide."""

NUMBERED = {"1.": "arabicPeriod", "A.": "alphaUcPeriod"}


def emu(points: float) -> int:
    """Points as the format counts them."""
    return round(points * POINT)


def safe(text: str) -> str:
    """Text that XML can hold."""
    return NOT_IN_XML.sub("", text)


@cache
def colour(name: str, hue: str) -> Markup:
    """A colour of the theme: «ink», «muted», «paper», «hue», «tint», «line», or a kind's own name."""
    base = HUES.get(name) or HUES[hue]
    if name == "ink":
        return Markup('<a:schemeClr val="tx1"/>')
    if name == "paper":
        return Markup('<a:schemeClr val="bg1"/>')
    if name == "muted":
        return Markup('<a:schemeClr val="tx1"><a:lumMod val="75000"/><a:lumOff val="25000"/></a:schemeClr>')
    if name == "line":
        return Markup('<a:schemeClr val="bg2"><a:lumMod val="75000"/></a:schemeClr>')
    if name == "tint":
        return Markup('<a:schemeClr val="{}"><a:alpha val="10000"/></a:schemeClr>').format(base)
    return Markup('<a:schemeClr val="{}"/>').format(base)


@cache
def solid(name: str, hue: str) -> Markup:
    """A fill."""
    return Markup("<a:solidFill>{}</a:solidFill>").format(colour(name, hue))


@cache
def paragraph_properties(look: Look, hue: str, tag: str = "a:pPr", inner: str = "", number: int = 1) -> Markup:
    """How a paragraph stands; the tag is another one in a list of styles, and holds the letters' own properties."""
    if look.bullet in NUMBERED:
        start = Markup(' startAt="{}"').format(number) if number > 1 else Markup("")
        bullet = Markup('<a:buFont typeface="+mj-lt"/><a:buAutoNum type="{}"{}/>').format(NUMBERED[look.bullet], start)
    elif look.bullet:
        bullet = Markup('<a:buFont typeface="Arial"/><a:buChar char="{}"/>').format(look.bullet)
    else:
        bullet = Markup("<a:buNone/>")
    tint = Markup("<a:buClr>{}</a:buClr>").format(colour("hue", hue)) if look.bullet else Markup("")
    return Markup(
        '<{tag} marL="{indent}" indent="{hanging}" algn="{side}"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        '<a:spcBef><a:spcPts val="{before}"/></a:spcBef>{tint}{bullet}{inner}</{tag}>'
    ).format(
        tag=Markup(tag),
        indent=emu(look.indent),
        hanging=-emu(look.indent),
        side=look.side,
        before=round(look.before * 100),
        tint=tint,
        bullet=bullet,
        inner=inner,
    )


@cache
def letters(look: Look, hue: str, tag: str, *, bold: bool = False, size: float = 0, shade: str = "") -> Markup:
    """How letters look; `shade` is a colour other than the look's."""
    return Markup('<{tag} lang="{lang}" sz="{size}"{bold} dirty="0">{fill}</{tag}>').format(
        tag=Markup(tag),
        lang=LANGUAGE,
        size=round((size or look.size) * 100),
        bold=Markup(' b="1"') if look.bold or bold else Markup(' b="0"'),
        fill=solid(shade or look.colour, hue),
    )


def run(text: str, properties: Markup) -> Markup:
    """A run of text."""
    return Markup("<a:r>{}<a:t>{}</a:t></a:r>").format(properties, safe(text)) if text else Markup("")


def paragraph(para: Para, hue: str, usual: Look | None = None) -> Markup:
    """A paragraph; one that looks as is `usual` in its place takes all from there. Its marks stand in the notes."""
    look = para.look
    if look == usual and not (look.bullet or para.strong):
        return Markup("<a:p>{}</a:p>").format(run(para.text, Markup('<a:rPr lang="{}" dirty="0"/>').format(LANGUAGE)))
    return Markup("<a:p>{}{}{}</a:p>").format(
        paragraph_properties(look, hue, number=para.number),
        run(para.strong, letters(look, hue, "a:rPr", bold=True)),
        run(para.text, letters(look, hue, "a:rPr")),
    )


def paragraphs(paras: Paras, hue: str, usual: Look | None = None) -> Markup:
    """Paragraphs; a text without any has an empty one."""
    empty = Markup('<a:p><a:endParaRPr lang="{}" dirty="0"/></a:p>').format(LANGUAGE)
    return joined(*(paragraph(one, hue, usual) for one in paras)) or empty


def box(x: float, y: float, width: float, height: float, tag: str = "a:xfrm") -> Markup:
    """Where something stands."""
    return Markup('<{tag}><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></{tag}>').format(
        tag=Markup(tag), x=emu(x), y=emu(y), w=emu(width), h=emu(height)
    )


def placeholder(place: Place, id: int, paras: Paras, hue: str) -> Markup:
    """A place of the layout, filled in."""
    content = paragraphs(paras, hue, place.look if place.key not in FOOT else None)
    if place.type == "sldNum":
        content = Markup(
            '<a:p><a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr lang="{}" dirty="0"/>'
            "<a:t>‹nr.›</a:t></a:fld></a:p>"
        ).format(LANGUAGE)
    ground = solid(place.fill, hue) if place.fill else Markup("")
    return Markup(
        '<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        "<p:nvPr>{ph}</p:nvPr></p:nvSpPr><p:spPr>{ground}</p:spPr>"
        "<p:txBody><a:bodyPr/><a:lstStyle/>{content}</p:txBody></p:sp>"
    ).format(id=id, name=f"{place.name} {id}", ph=reference(place), ground=ground, content=content)


def reference(place: Place) -> Markup:
    """How a slide says which place of its layout it fills."""
    number = Markup(' idx="{}"').format(place.index) if place.index else Markup("")
    small = Markup(' sz="{}"').format("half" if place.type == "dt" else "quarter") if place.key in FOOT else Markup("")
    return Markup('<p:ph type="{}"{}{}/>').format(place.type, small, number)


def table(place: Place, id: int, shown: Table, head: Row, hue: str) -> Markup:
    """A table in its place: a row of heads in the slide's hue, and thin lines between the rows."""
    grid = joined(*(Markup('<a:gridCol w="{}"/>').format(emu(width)) for width in shown.widths))
    rows = joined(*(_row(row, shown, hue, first=row is head) for row in (head, *shown.rows)))
    tall = table_height(shown, head)
    return Markup(
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{id}" name="{name}" descr="{said}"/>'
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>{ph}</p:nvPr>'
        "</p:nvGraphicFramePr>{box}"
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>'
        '<a:tblPr firstRow="1"><a:tableStyleId>{{2D5ABB26-0587-4C30-8999-92F81FD0307C}}</a:tableStyleId></a:tblPr>'
        "<a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    ).format(
        id=id,
        name=f"{place.name} {id}",
        said=safe(shown.said),
        ph=reference(place),
        box=box(place.x, place.y, sum(shown.widths), tall, "p:xfrm"),
        grid=grid,
        rows=rows,
    )


def _row(row: Row, shown: Table, hue: str, *, first: bool) -> Markup:
    ground = solid("hue", hue) if first else Markup("<a:noFill/>")
    line = Markup('<a:lnB w="9525">{}</a:lnB>').format(solid("hue" if first else "line", hue))
    cells = joined(
        *(
            Markup(
                "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{text}</a:txBody>"
                '<a:tcPr marL="{side}" marR="{side}" marT="{over}" marB="{over}">{line}{ground}</a:tcPr></a:tc>'
            ).format(text=paragraphs(cell, hue), side=emu(CELL_MARGIN), over=emu(shown.over), line=line, ground=ground)
            for cell in row.cells
        )
    )
    return Markup('<a:tr h="{}">{}</a:tr>').format(emu(row_height(row, shown)), cells)


def head_row(shown: Table) -> Row:
    """The heads of a table as a row."""
    look = Look(CELL_HEAD.size, bold=True, colour="paper", before=0)
    return Row(tuple((Para(head, look),) for head in shown.heads))

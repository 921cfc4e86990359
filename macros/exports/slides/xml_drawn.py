"""Drawings of native shapes, and pictures, as DrawingML."""

from __future__ import annotations

from markupsafe import Markup

from ...forms.word.xml import joined
from .layouts import Place
from .look import Drawing, Shape
from .xml import box, emu, paragraphs, reference, safe, solid


def drawing(id: int, shown: Drawing, hue: str) -> Markup:
    """Native shapes in one group that says what they show."""
    left, top = min(one.x for one in shown.shapes), min(one.y for one in shown.shapes)
    right = max(one.x + one.width for one in shown.shapes)
    bottom = max(one.y + one.height for one in shown.shapes)
    where = (left, top, right - left, bottom - top)
    same = Markup('<a:chOff x="{}" y="{}"/><a:chExt cx="{}" cy="{}"/>').format(*(emu(value) for value in where))
    frame = box(*where).replace(Markup("</a:xfrm>"), same + Markup("</a:xfrm>"))
    return Markup(
        '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{id}" name="Figur {id}" descr="{said}"/><p:cNvGrpSpPr/><p:nvPr/>'
        "</p:nvGrpSpPr><p:grpSpPr>{frame}</p:grpSpPr>{shapes}</p:grpSp>"
    ).format(
        id=id,
        said=safe(shown.said),
        frame=frame,
        shapes=joined(*(_shape(id + place, one, hue) for place, one in enumerate(shown.shapes, start=1))),
    )


def _shape(id: int, shape: Shape, hue: str) -> Markup:
    where = box(shape.x, shape.y, shape.width, shape.height)
    if shape.form == "line":
        return Markup(
            '<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{id}" name="Streg {id}"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>'
            '<p:spPr>{where}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
            '<a:ln w="{wide}">{fill}</a:ln></p:spPr></p:cxnSp>'
        ).format(id=id, where=where, wide=emu(2), fill=solid(shape.outline, hue))
    fill = solid(shape.fill, hue) if shape.fill else Markup("<a:noFill/>")
    line = solid(shape.outline, hue) if shape.outline else Markup("<a:noFill/>")
    return Markup(
        '<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="Form {id}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        '<p:spPr>{where}<a:prstGeom prst="{form}"><a:avLst/></a:prstGeom>{fill}<a:ln w="{wide}">{line}</a:ln></p:spPr>'
        '<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}">'
        "<a:noAutofit/></a:bodyPr>"
        "<a:lstStyle/>{text}</p:txBody></p:sp>"
    ).format(
        id=id,
        where=where,
        form=shape.form,
        fill=fill,
        wide=emu(2),
        line=line,
        anchor=shape.anchor,
        text=paragraphs(shape.paras, hue),
    )


def picture(place: Place, id: int, relation: str, said: str) -> Markup:
    """A picture in its place."""
    return Markup(
        '<p:pic><p:nvPicPr><p:cNvPr id="{id}" name="{name}" descr="{said}"/>'
        '<p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr><p:nvPr>{ph}</p:nvPr></p:nvPicPr>'
        '<p:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        '<p:spPr>{where}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    ).format(
        id=id,
        name=f"{place.name} {id}",
        said=safe(said),
        ph=reference(place),
        relation=relation,
        where=box(place.x, place.y, place.width, place.height),
    )

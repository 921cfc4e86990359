"""A deck as a PowerPoint file: theme, master, layouts and notes are our own; the same bytes for the same slides."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from markupsafe import Markup

from ...forms.jinja import template
from ...forms.word.file import zipped
from ...forms.word.xml import joined
from ...model import Model
from ...views.words import day
from . import xml
from .layouts import LAYOUTS, Layout, Place
from .look import NOTE, NOTE_HEAD, Look, Para, Slide
from .xml_drawn import drawing, picture

TEMPLATES = Path(__file__).parent / "templates"

FONT = "Calibri"
"""On every municipal PC; LibreOffice has Carlito, which is as wide."""

PROMPTS = {
    "title": "Skriv en titel",
    "ctrTitle": "Skriv en titel",
    "subTitle": "Skriv en undertitel",
    "tbl": "Indsæt en tabel",
    "pic": "Indsæt et billede",
}
"""What an empty place asks for; the others ask for text."""

PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/"


def pptx(model: Model, slides: Sequence[Slide], *, title: str, subject: str, colours: Mapping[str, str]) -> bytes:
    """The file; `colours` are those of tokens.css by name."""
    known = {"model": model, "colours": colours, "font": FONT, "xml": xml, "look": _look, "letters": _letters}
    parts: dict[str, str] = {}
    kinds: list[tuple[str, str]] = []

    def add(name: str, source: str, kind: str, **values: Any) -> None:
        parts[name] = template(TEMPLATES, source).render(known | values)
        kinds.append((name, kind))

    def relate(name: str, *relations: tuple[str, str, str]) -> None:
        folder, _, file = name.rpartition("/")
        of = f"{folder}/_rels/{file}.rels".lstrip("/")
        parts[of] = template(TEMPLATES, "relations.xml").render(relations=relations)

    add(
        "docProps/core.xml",
        "core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        title=title,
        subject=subject,
    )
    add("ppt/presentation.xml", "presentation.xml", "presentation.main", slides=slides, sections=_sections(slides))
    for name in ("presProps", "viewProps", "tableStyles"):
        add(f"ppt/{name}.xml", f"{name}.xml", name)
    theme = "application/vnd.openxmlformats-officedocument.theme+xml"
    add("ppt/theme/theme1.xml", "theme.xml", theme)
    add("ppt/theme/theme2.xml", "theme.xml", theme)
    add("ppt/slideMasters/slideMaster1.xml", "master.xml", "slideMaster", **_master())
    for number, layout in enumerate(LAYOUTS.values(), start=1):
        file = f"ppt/slideLayouts/slideLayout{number}.xml"
        add(file, "layout.xml", "slideLayout", layout=layout, prompt=_prompt)
        relate(file, ("rId1", "slideMaster", "../slideMasters/slideMaster1.xml"))
    add("ppt/notesMasters/notesMaster1.xml", "notes-master.xml", "notesMaster")
    pictures: dict[str, bytes] = {}
    for number, slide in enumerate(slides, start=1):
        relations = [
            ("layout", "slideLayout", f"../slideLayouts/slideLayout{list(LAYOUTS).index(slide.layout) + 1}.xml")
        ]
        relations += [("notes", "notesSlide", f"../notesSlides/notesSlide{number}.xml")]
        if slide.picture:
            name = f"{hashlib.sha256(slide.picture).hexdigest()[:12]}.png"
            pictures[f"ppt/media/{name}"] = slide.picture
            relations += [("picture", "image", f"../media/{name}")]
        file, notes = f"ppt/slides/slide{number}.xml", f"ppt/notesSlides/notesSlide{number}.xml"
        ground = xml.HUES[slide.hue] if LAYOUTS[slide.layout].coloured else ""
        add(file, "slide.xml", "slide", shapes=_shapes(model, slide), ground=ground)
        relate(file, *relations)
        add(notes, "notes.xml", "notesSlide", text=_notes(slide))
        relate(
            notes,
            ("master", "notesMaster", "../notesMasters/notesMaster1.xml"),
            ("slide", "slide", f"../slides/slide{number}.xml"),
        )
    layouts = [(f"rId{n}", "slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in range(1, len(LAYOUTS) + 1)]
    relate("ppt/slideMasters/slideMaster1.xml", *layouts, ("theme", "theme", "../theme/theme1.xml"))
    relate("ppt/notesMasters/notesMaster1.xml", ("theme", "theme", "../theme/theme2.xml"))
    relate(
        "ppt/presentation.xml",
        ("master", "slideMaster", "slideMasters/slideMaster1.xml"),
        ("notes", "notesMaster", "notesMasters/notesMaster1.xml"),
        ("theme", "theme", "theme/theme1.xml"),
        *((name, name, f"{name}.xml") for name in ("presProps", "viewProps", "tableStyles")),
        *((f"slide{n}", "slide", f"slides/slide{n}.xml") for n in range(1, len(slides) + 1)),
    )
    relate(
        "",
        ("core", f"{PACKAGE}metadata/core-properties", "docProps/core.xml"),
        ("main", "officeDocument", "ppt/presentation.xml"),
    )
    types = template(TEMPLATES, "types.xml").render(types=kinds)
    return zipped(
        {"[Content_Types].xml": types.encode()} | {name: text.encode() for name, text in parts.items()} | pictures
    )


def _master() -> dict[str, Any]:
    """What the master has: title, text and the foot, where most layouts have them."""
    usual = LAYOUTS["points"]
    places = [usual.place(key) for key in ("title", "main", "date", "footer", "number")]
    return {"places": places, "layouts": LAYOUTS, "prompt": _prompt}


def _prompt(place: Place) -> Markup:
    if place.type in ("sldNum", "dt", "ftr"):
        return Markup('<a:p><a:endParaRPr lang="da-DK"/></a:p>') if place.type != "sldNum" else _number()
    asked = Markup('<a:p><a:pPr lvl="0"/><a:r><a:rPr lang="da-DK"/><a:t>{}</a:t></a:r></a:p>')
    return asked.format(PROMPTS.get(place.type, f"{place.name}: skriv tekst"))


def _number() -> Markup:
    return Markup(
        '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="da-DK"/>'
        '<a:t>‹nr.›</a:t></a:fld><a:endParaRPr lang="da-DK"/></a:p>'
    )


def _look(place: Place, coloured: bool) -> Look:
    """How text in a place looks; the foot of a coloured slide is light."""
    look = place.look
    return Look(look.size, look.bullet, look.bold, "paper" if coloured else look.colour, look.before, side=look.side)


def _letters(place: Place, coloured: bool) -> Markup:
    made = xml.letters(_look(place, coloured), "neutral", "a:defRPr").replace(Markup(' dirty="0"'), Markup(""))
    face = "mj" if place.key == "title" else "mn"
    return made.replace(Markup("</a:defRPr>"), Markup('<a:latin typeface="+{}-lt"/></a:defRPr>').format(face))


def _shapes(model: Model, slide: Slide) -> Markup:
    """Everything on a slide, in the order a screen reader takes it: the title first, the foot last."""
    layout: Layout = LAYOUTS[slide.layout]
    foot = {
        "date": day(model.checked),
        "footer": f"{model.short_title} · udgave {model.version}",
        "kicker": slide.kicker,
        "sources": slide.sources,
    }
    made: list[Markup] = []
    for place in layout.places:
        id = 2 + 100 * len(made)
        if place.key == "title":
            paras: tuple[Para, ...] = (Para(slide.title, place.look),)
        else:
            paras = tuple(slide.texts.get(place.key, ()))
            paras = paras or ((Para(foot[place.key], _look(place, layout.coloured)),) if foot.get(place.key) else ())
        if place.key == "table" and slide.table:
            made.append(xml.table(place, id, slide.table, xml.head_row(slide.table), slide.hue))
        elif place.key == "picture":
            if slide.picture:
                made.append(picture(place, id, "picture", slide.picture_said))
        elif paras or place.key == "number":
            made.append(xml.placeholder(place, id, paras, slide.hue))
        if place.key == "title" and slide.drawing:
            made.append(drawing(2 + 100 * len(made), slide.drawing, slide.hue))
    return joined(*made)


def _notes(slide: Slide) -> Markup:
    """The notes below a slide."""
    paras: list[Para] = []
    for note in slide.notes:
        paras.append(Para(note.title, NOTE_HEAD))
        paras += [Para(line, NOTE) for line in note.lines]
    return xml.paragraphs(tuple(paras), slide.hue)


def _sections(slides: Sequence[Slide]) -> list[tuple[str, str, list[int]]]:
    """The parts of the deck, as PowerPoint lists them beside the slides: name, id and the numbers of the slides."""
    found = []
    numbered = enumerate(slides, start=1)
    for name, group in groupby(numbered, key=lambda one: one[1].section):
        numbers = [number for number, _ in group]
        digest = hashlib.sha256(f"{name}{numbers[0]}".encode()).hexdigest().upper()
        id = f"{{{digest[:8]}-{digest[8:12]}-{digest[12:16]}-{digest[16:20]}-{digest[20:32]}}}"
        found.append((name, id, numbers))
    return found

"""A programme as a deck for PowerPoint: the file `/downloads/undervisning/<programme>.pptx`."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Iterator
from dataclasses import replace

import segno

from ...forms.word.file import light_colours
from ...model import Model
from ...model.training import Programme
from ...views.citations import reference
from ...views.words import day, inside
from .fit import clipped
from .layouts import LAYOUTS
from .lesson import Lesson
from .look import Note, Para, Slide
from .package import pptx
from .words import Words, pages

QR_SCALE = 12
"""Pixels for each module of the code: sharp on a large screen."""


BEGINNING = 60
"""Letters of a statement in the notes that say what it rests on."""


def deck(model: Model, programme: Programme, *, tokens: str, address: str = "") -> bytes:
    """The file; the same bytes for the same model.

    `tokens` is the text of the site's tokens.css; `address` is the full address of the programme's page,
    where there is a real one.
    """
    made = slides(model, programme, address)
    return pptx(
        model,
        made,
        title=f"{programme.name} – slides",
        subject=programme.summary.text,
        colours=light_colours(tokens),
    )


def slides(model: Model, programme: Programme, address: str = "") -> list[Slide]:
    """Every slide, with a title of its own."""
    words = Words(model)
    lesson = Lesson(words, programme)
    made = [_cover(words, programme)]
    for number, one in enumerate(programme.days, start=1):
        made += lesson.day(one, number)
    made.append(_close(words, programme, address))
    made += _sources(words)
    return list(unique(_with_sources(made)))


def _cover(words: Words, programme: Programme) -> Slide:
    model = words.model
    cover = LAYOUTS["cover"]
    title, main = cover.place("title"), cover.place("main")
    told = words.said.one(programme.led_by)["text"]
    notes = (
        Note("Programmet", (programme.summary.text, f"For: {programme.audience}", told)),
        Note("Længden", (programme.basis.text,)),
        *((Note("Før dagen", tuple(one.text for one in programme.preparation)),) if programme.preparation else ()),
        Note("Ret til", ("Alle slides kan rettes. Vis menuen Disposition, hvis du vil se hele teksten på én gang.",)),
    )
    return Slide(
        "cover",
        clipped(programme.name, title.width, title.look, 2),
        {
            "main": (Para(clipped(model.title, main.width, main.look, 2), main.look),),
            "side": (Para(f"Udgave {model.version}, {day(model.checked)}", cover.place("side").look),),
        },
        notes=notes,
        section="Forside",
    )


def _close(words: Words, programme: Programme, address: str) -> Slide:
    """Where to read on."""
    model = words.model
    look = LAYOUTS["close"].place("main").look
    paras = [Para("Her er kort, ark og skemaer til at hente, og alt det, der ikke var tid til i dag.", look)]
    where = address or f"Det står på hjemmesiden under Undervisning: {programme.name}."
    paras.append(Para(where, replace(look, size=20)))
    paras.append(Para(f"{model.short_title}, udgave {model.version}, {day(model.checked)}.", replace(look, size=20)))
    follow = tuple(one.text for one in programme.follow_up) or ("Spørg, hvad hver deltager vil gøre i næste uge.",)
    return Slide(
        "close",
        "Læs videre i håndbogen",
        {"main": tuple(paras)},
        picture=_qr(address) if address else b"",
        picture_said=f"QR-kode, der fører til {address}",
        kicker=programme.name,
        notes=(Note("Bagefter", follow),),
        section="Tak og kilder",
    )


def _qr(address: str) -> bytes:
    out = io.BytesIO()
    segno.make(address, error="m").save(out, kind="png", scale=QR_SCALE, border=2)
    return out.getvalue()


def _sources(words: Words) -> Iterator[Slide]:
    """The sources that the slides cite, under their numbers."""
    look = LAYOUTS["sources"].place("main").look
    paras = []
    for one in words.said.cited:
        short = replace(reference(one), publisher="")  # there is no room for more
        paras.append(Para(short.line, look, strong=f"{words.said.mark(one)}  "))
    note = Note("Kilder", ("Vis dem kun, hvis nogen spørger. Tallene er de samme som i håndbogen.",))
    for slide in pages("sources", "Kilder", tuple(paras), most=9) if paras else []:
        yield replace(slide, notes=(note,), section="Tak og kilder")


def _with_sources(made: list[Slide]) -> Iterator[Slide]:
    """Notes that say what a slide's statements rest on: the foot says it of them all, the marks of each."""
    for slide in made:
        marked = [one for one in _paras(slide) if one.marks]
        differ = len({one.marks for one in marked}) > 1
        each = [f"{one.marks} {_beginning(one.said)}" for one in marked] if differ else []
        note = Note("Kilder på sliden", (slide.sources, *each))
        yield replace(slide, notes=(*slide.notes, note)) if slide.sources else slide


def _paras(slide: Slide) -> Iterator[Para]:
    for paras in slide.texts.values():
        yield from paras
    for row in slide.table.rows if slide.table else ():
        for cell in row.cells:
            yield from cell


def _beginning(text: str) -> str:
    """So much of a text that one knows it again."""
    return textwrap.shorten(text, BEGINNING, placeholder=" …")


def unique(made: Iterator[Slide]) -> Iterator[Slide]:
    """A title that comes again says which point it belongs to, which day it is, or which time."""
    seen: set[str] = set()
    for slide in made:
        place = LAYOUTS[slide.layout].place("title")
        tails = [f" – {inside(one)}" for one in (slide.kicker, slide.section.partition(":")[0]) if one]
        tails += [f" [{number}]" for number in range(2, len(seen) + 3)]
        titles = (clipped(slide.title, place.width, place.look, 2, tail) for tail in ("", *tails))
        title = next(one for one in titles if one not in seen and not _echoes(one))
        seen.add(title)
        yield replace(slide, title=title)


def _echoes(title: str) -> bool:
    """Whether a title says the same twice."""
    first, _, second = title.partition(" – ")
    return first.casefold() == second.casefold()

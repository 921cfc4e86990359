"""Results of the evaluations on slides: no number without its caveat, and none without those it is read with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ...model.evidence import Result
from . import drawn
from .fit import divided
from .layouts import LAYOUTS, TEXT
from .look import CAVEAT, FACT, Look, Note, Para, Paras, Row, Slide, Table
from .words import Words, numbered, pages, table_pages

WHOM = Look(20, colour="muted", before=0)
STRONG, SMALL = Look(16, bold=True, before=0), Look(16, before=2)
FIRST = 2
"""Statements of a result in the table: the first alone may tell one side only, so a slide has few results."""

HEADS = ("Resultat", "Hvad evalueringen viser", "Forbehold")
WIDTHS = (225, 335, TEXT - 560)


TOLD_FAST = 1
"""Minutes for each result, below which they are told together in a table."""


def results_by_id(words: Words, ids: Iterable[str], title: str, minutes: float) -> Iterator[tuple[list[Slide], bool]]:
    """Some results: each on its own where there is time for them, else all in a table with their caveats."""
    known = {one.id: one for one in words.model.results}
    todo = _in_company(words, [known[id] for id in ids])
    if minutes >= TOLD_FAST * len(todo):
        yield from results(words, todo)
    else:
        yield _table(words, todo, title), False


def _table(words: Words, told: Sequence[Result], title: str) -> list[Slide]:
    """Each result in its first sentences, with whom it is about and its caveat; the notes have the rest."""
    rows = tuple(
        Row(
            (
                (Para(one.name, STRONG), Para(f"Gælder {one.population}.", SMALL)),
                tuple(words.para(said, SMALL) for said in one.statements[:FIRST]),
                (words.para(one.caveat, SMALL),),
            )
        )
        for one in told
    )
    said = [statement for one in told for statement in (*one.statements, one.caveat)]
    table = Table(HEADS, WIDTHS, rows, f"{title}: {len(told)} resultater, hvert med sit forbehold.", over=4)
    slides = table_pages(title, table, sources=words.sources(said))
    more = [words.para(statement) for one in told for statement in one.statements[FIRST:]]
    note = Note(f"Mere at fortælle: {title}", tuple(f"{one.text} {one.marks}".strip() for one in more))
    return [*slides[:-1], replace(slides[-1], notes=(*slides[-1].notes, note))] if more else slides


def results(words: Words, value: Iterable[Result]) -> Iterator[tuple[list[Slide], bool]]:
    """Each result, and after them those they must not be seen without."""
    for one in _in_company(words, value):
        yield _slides(words, one), False


def _in_company(words: Words, value: Iterable[Result]) -> list[Result]:
    chosen = {one.id: one for one in value}
    known = {one.id: one for one in words.model.results}
    todo = list(chosen.values())
    for one in todo:  # grows while it is read, until no result misses its company
        for id in one.shown_with:
            if id not in chosen:
                chosen[id] = known[id]
                todo.append(known[id])
    return todo


def _slides(words: Words, result: Result) -> list[Slide]:
    """The numbers with their caveat, then what is left to say, with the caveat again."""
    sources = words.sources([*result.statements, result.caveat])
    caveat, more = _caveat(words, result)
    whom = Para(f"Gælder {result.population}.", WHOM)
    left: list[Para] = [whom, *words.paras(result.statements)]
    slides: list[Slide] = []
    most = drawn.on_one_slide(result.figures) if result.figures else 1
    chunks = [result.figures[at : at + most] for at in range(0, len(result.figures), most)]
    for figures in chunks:
        place = LAYOUTS["chart"].place("main")
        looked = [Para(one.text, place.look, one.marks) if one is not whom else one for one in left]
        parts = divided(looked, place.text_width, place.text_height)
        texts: dict[str, Paras] = {"main": parts[0] if parts else (), "caveat": caveat}
        chart = drawn.chart(result, figures, place.height)
        slides.append(Slide("chart", result.name, texts, drawing=chart, sources=sources))
        left = [Para(one.text, LAYOUTS["result"].place("main").look, one.marks) for part in parts[1:] for one in part]
    if left:
        slides += pages("result", result.name, tuple(left), beside={"caveat": caveat}, sources=sources)
    slides += pages("points", result.name, more, sources=sources) if more else []
    return numbered([Slide(**{**vars(one), "title": result.name}) for one in slides])


def _caveat(words: Words, result: Result) -> tuple[Paras, Paras]:
    """The caveat as it fits in its place, and what is left of a very long one."""
    place = LAYOUTS["result"].place("caveat")
    para = words.para(result.caveat, CAVEAT, strong="Forbehold: ")
    first, *rest = divided([para], place.text_width, place.text_height)
    return first, tuple(Para(one.text, FACT, one.marks) for part in rest for one in part)

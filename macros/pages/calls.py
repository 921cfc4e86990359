"""The macros that prose pages call, as data: name, template, and what a writer should know.

`docs/udvikler/makroer.md` lists them; a test keeps the list complete.
"""

from __future__ import annotations

from ..views.course_rows import course_rows, paper_sources
from ..views.decision_paper import decision_paper as paper_of
from ..views.hours import hours as reckoned
from ..views.hours_data import hours_data, number_helps
from ..views.project_rows import project_rows
from ..views.young import Young
from . import teaching_calls as teaching_calls  # registers its macros, too
from .book import Book
from .macro import MACROS as MACROS
from .macro import macro


@macro
def entity_page(book: Book, at: str, kind: str, id: str) -> str:
    """Hele siden om én ting: `entity_page("roles", "koordinator")`. Generede sider består af dette ene kald."""
    return book.page(kind, id, at)


@macro
def moved_page(book: Book, at: str, kind: str, id: str) -> str:
    """Siden, der fører et tidligere id videre til det nye."""
    return book.part("moved.md.j2", at, entity=book.find(kind, id), kind=kind)


@macro
def timeline(book: Book, at: str) -> str:
    """Den unges forløb som tidslinje, fra start til slut."""
    return book.figure("broad_timeline" if at == "/" else "timeline", at)  # the front page has room


@macro
def elements_figure(book: Book, at: str) -> str:
    """De syv kerneelementer omkring den unge, som figur."""
    return book.figure("elements", at)


@macro
def phases_figure(book: Book, at: str) -> str:
    """Implementeringens faser med faste møder, som plan."""
    return book.figure("phases", at)


@macro
def doors(book: Book, at: str) -> str:
    """Forsidens døre til hver slags læser."""
    return book.part("doors.md.j2", at)


@macro
def entity_list(book: Book, at: str, kind: str) -> str:
    """En liste over alle af én slags med link og én sætning: `entity_list("tools")`."""
    return book.part("entity_list.md.j2", at, kind=kind)


@macro
def sections(book: Book, at: str, key: str) -> str:
    """Afsnit fra YAML med egne overskrifter: `sections("about")`, `"target_facts"`, `"context"` …"""
    return book.part("sections.md.j2", at, parts=book.list(key))


@macro
def statements(book: Book, at: str, *keys: str) -> str:
    """Lister af udsagn fra YAML som én: `statements("cost_notes", "resource_notes")`, `"rating_scale"` …"""
    return book.part("statements.md.j2", at, parts=[one for key in keys for one in book.list(key)])


@macro
def summary(book: Book, at: str) -> str:
    """Metoden i én sætning."""
    return book.part("summary.md.j2", at)


@macro
def target_groups(book: Book, at: str) -> str:
    """Målgruppen, som kilderne trækker den."""
    return book.part("target_groups.md.j2", at)


@macro
def history(book: Book, at: str) -> str:
    """Modellens historie, år for år."""
    return book.part("history.md.j2", at)


@macro
def process_plan(book: Book, at: str) -> str:
    """Hvad der gælder for hele forløbet: start, sen start, slut, gode aftaler."""
    return book.part("process_plan.md.j2", at)


@macro
def course_plan(book: Book, at: str) -> str:
    """Den unges plan: felter til datoer, tidslinje, møder og frister, og filer at gemme."""
    rows = course_rows(book.model, book.plan)
    return book.part("plan_course.md.j2", at, rows=rows, paper_sources=paper_sources(book.model, rows))


@macro
def project_plan(book: Book, at: str) -> str:
    """Projektets plan: startdato og varigheder, tidsplan, møder og beslutninger, tjekliste, link og filer."""
    return book.part("project_plan.md.j2", at, rows=project_rows(book.model, book.plan))


@macro
def role_card(book: Book, at: str, id: str) -> str:
    """Ét rollekort: `role_card("koordinator")`."""
    return book.part("role_card.md.j2", at, role=book.find("roles", id))


@macro
def role_cards(book: Book, at: str) -> str:
    """Alle rollekort, gruppe for gruppe."""
    return book.part("role_cards.md.j2", at)


@macro
def matrix(book: Book, at: str) -> str:
    """Rolle × trin: hvem er med hvornår, med link til hvad man gør der."""
    return book.part("matrix.md.j2", at)


@macro
def tools_table(book: Book, at: str) -> str:
    """Redskaberne med hvornår, hvem og skema."""
    return book.part("tools_table.md.j2", at)


@macro
def form_files(book: Book, at: str) -> str:
    """Skemaerne i browseren, som PDF og til Word, med filernes størrelse."""
    return book.part("form_files.md.j2", at)


@macro
def card_files(book: Book, at: str) -> str:
    """Kortene til print i to størrelser, med filernes størrelse."""
    return book.part("card_files.md.j2", at)


@macro
def download(book: Book, at: str, address: str, text: str) -> str:
    """Et link til en fil med dens størrelse: `download("/downloads/beslutningsoplaeg.docx", "Hent oplægget")`."""
    return book.part("download.md.j2", at, address=address, text=text)


@macro
def phases_table(book: Book, at: str) -> str:
    """Faserne med varighed, formål og beslutning."""
    return book.part("phases_table.md.j2", at)


@macro
def conditions(book: Book, at: str) -> str:
    """De forhold, der fremmer implementeringen."""
    return book.part("conditions.md.j2", at)


@macro
def resources(book: Book, at: str) -> str:
    """Alle ressourceposter som tabel, trin for trin."""
    return book.part("resources.md.j2", at)


@macro
def hours(book: Book, at: str) -> str:
    """Timeberegneren: jeres egne antal ganget med kildernes timer og dage."""
    data = hours_data(book.model)
    return book.part("hours.md.j2", at, data=data, helps=number_helps(book.model), reckoning=reckoned(data, {}))


@macro
def decision_paper(book: Book, at: str) -> str:
    """Beslutningsoplægget til politikerne på én side, til print og i Word."""
    return book.part("decision_paper.md.j2", at, paper=paper_of(book.model))


@macro
def results(book: Book, at: str) -> str:
    """Alle resultater med tal, figurer og forbehold."""
    return book.part("results.md.j2", at)


@macro
def ratings(book: Book, at: str) -> str:
    """Vidensdeklarationens fem vurderinger, som figur og med begrundelser."""
    return book.part("ratings.md.j2", at)


@macro
def ratings_figure(book: Book, at: str) -> str:
    """De fem vurderinger fra A til D, som figur alene."""
    return book.figure("ratings", at)


@macro
def mechanisms(book: Book, at: str) -> str:
    """De fem virksomme mekanismer."""
    return book.part("mechanisms.md.j2", at)


@macro
def midway(book: Book, at: str) -> str:
    """Midtvejsevalueringen fra 2013."""
    return book.part("midway.md.j2", at)


@macro
def initiatives_table(book: Book, at: str) -> str:
    """De fire initiativer i én tabel."""
    return book.part("initiatives_table.md.j2", at)


@macro
def young(book: Book, at: str) -> str:
    """Siden til den unge: forløbet, møderne og personerne med enkle ord."""
    return book.part("young.md.j2", at, young=Young(book.model))


@macro
def bibliography(book: Book, at: str) -> str:
    """Alle kilder med hvor de er brugt, og et filter på slags."""
    return book.part("bibliography.md.j2", at)


@macro
def glossary(book: Book, at: str) -> str:
    """Ordlisten fra a til å."""
    return book.part("glossary.md.j2", at)


@macro
def choices(book: Book, at: str) -> str:
    """Redaktionens valg, hvor kilderne er uenige."""
    return book.part("choices.md.j2", at)


@macro
def silences(book: Book, at: str) -> str:
    """Hvad kilderne ikke siger."""
    return book.part("silences.md.j2", at)


@macro
def quality(book: Book, at: str) -> str:
    """Tal om håndbogen selv: udsagn efter slags, LIX pr. side, åbne bemærkninger."""
    return book.part("quality.md.j2", at)


@macro
def model_reference(book: Book, at: str) -> str:
    """Alle nøgler i YAML-filerne med forklaring, lavet af typerne."""
    return book.part("model_reference.md.j2", at)


@macro
def cite(book: Book, at: str, *ids: str) -> str:
    """Kildemærker i løbende tekst: `cite("soc13-guide", "rmc17")`."""
    return book.part("cite.md.j2", at, ids=[book.find("sources", id).id for id in ids]).strip()


@macro
def page_sources(book: Book, at: str) -> str:
    """Sidens kilder skrevet ud; sidst på hver side, der har kildemærker."""
    return book.part("page_sources.md.j2", at)

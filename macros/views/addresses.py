"""Where everything lives on the site: the address of an entity, and the page that shows a value.

Addresses are absolute paths from the site's root (`/roller/koordinator/`); `relative` makes them portable,
so that the site works from any folder and from a zip.
"""

from __future__ import annotations

import difflib
import posixpath
from collections.abc import Collection, Iterator

from ..model import Model, Places
from ..model.base import PageEntity
from ..model.problems import Problem, ReservedId, UnknownAddress, listed

FOLDERS = {
    "core_elements": "/haandbog/kerneelementer/",
    "steps": "/haandbog/procesplan/",
    "variants": "/haandbog/varianter/",
    "law": "/haandbog/samspil/",
    "roles": "/roller/",
    "tools": "/redskaber/",
    "phases": "/implementering/",
    "initiatives": "/viden/initiativer/",
    "cases": "/viden/cases/",
    "programmes": "/undervisning/",
    "exercises": "/undervisning/oevelser/",
}
"""The kinds whose entities have a page each."""

SHELVES = {
    "sources": "/kilder/",
    "terms": "/ordliste/",
    "results": "/viden/resultater/",
    "ratings": "/viden/vidensdeklaration/",
    "mechanisms": "/viden/mekanismer/",
    "conditions": "/implementering/forhold/",
    "resources": "/implementering/ressourcer/",
    "counts": "/implementering/ressourcer/",
    "target_groups": "/haandbog/",
    "choices": "/om/kvalitet/",
    "stories": "/undervisning/historier/",
    "questions": "/undervisning/quiz/",
}
"""The kinds whose entities share a page, each under its own anchor."""

PAGES = {
    "about": "/haandbog/",
    "target_facts": "/haandbog/",
    "history": "/haandbog/",
    "summary": "/haandbog/",
    "process": "/haandbog/procesplan/",
    "context": "/implementering/forhold/",
    "cost_notes": "/implementering/ressourcer/",
    "resource_notes": "/implementering/ressourcer/",
    "decision_paper": "/implementering/ressourcer/",
    "rating_scale": "/viden/vidensdeklaration/",
    "mechanisms_intro": "/viden/mekanismer/",
    "midway": "/viden/midtvejsevaluering/",
    "initiatives_intro": "/viden/initiativer/",
    "silences": "/om/kvalitet/",
}
"""Parts of the model that are no entities, and the page that shows them."""

DOWNLOADS = "/downloads/"
"""Where the made files lie."""

INDEX_NAMES = {"index", "readme"}
"""Names that stand for a folder's own page."""

YOUNG = "/ung/"
"""The page for the young, which gathers what every part says to them."""

COURSE_PLAN, PROJECT_PLAN = "/planlaeg/forloeb/", "/planlaeg/implementering/"
"""The pages that make plans with dates."""

PLANNED = {
    "deadlines": COURSE_PLAN,
    "planning": PROJECT_PLAN,
    "placement": PROJECT_PLAN,
    "outlook": PROJECT_PLAN,
}
"""Parts of the model that only plans with dates show, wherever they stand, and the page that does."""

KINDS = {
    "haandbog": ("/haandbog/", "/ung/"),
    "procesplan": ("/haandbog/procesplan/", COURSE_PLAN),
    "roller": ("/roller/",),
    "redskaber": ("/redskaber/", DOWNLOADS),
    "implementering": ("/implementering/", PROJECT_PLAN),
    "viden": ("/viden/", "/kilder/", "/ordliste/"),
}
"""The hue of a page: the longest address that begins it decides."""


def address_of(kind: str, id: str) -> str:
    """The address of an entity: a page of its own, or an anchor on the page it shares."""
    if kind in FOLDERS:
        return f"{FOLDERS[kind]}{id}/"
    return f"{SHELVES[kind]}#{id}"


def form_address(tool: str) -> str:
    """The address of a tool's form in the browser."""
    return f"{address_of('tools', tool)}skema.html"


def in_full(site_url: str, address: str) -> str:
    """An address with the site's own before it; empty where the site has none."""
    return f"{site_url.rstrip('/')}{address}" if site_url else ""


def page_of(model: Model, path: tuple[str | int, ...]) -> str:
    """The page that shows the value at `path`, without anchor."""
    kind = str(path[0])
    if "for_the_young" in path:
        return YOUNG
    if planned := next((PLANNED[str(part)] for part in path if part in PLANNED), None):
        return planned
    if kind in FOLDERS:
        return address_of(kind, getattr(model, kind)[path[1]].id)
    if kind == "cadences":
        return address_of("phases", model.cadences[int(path[1])].phase)
    if kind == "form_head":
        return "/redskaber/"
    return SHELVES.get(kind) or PAGES[kind]


def from_url(url: str) -> str:
    """The address of a page or an anchor from its URL relative to the site: `roller/` → `/roller/`, `./` → `/`."""
    return "/" + url.removeprefix("./")


def relative(target: str, at: str) -> str:
    """`target` (absolute path, with or without anchor) as a link from the page at address `at`."""
    path, _, anchor = target.partition("#")
    here = at if at.endswith("/") else posixpath.dirname(at)
    if path in ("", at):
        link = "" if anchor else "./"
    else:
        link = posixpath.relpath(path, here or "/")
        link += "/" if path.endswith("/") else ""
    return link + (f"#{anchor}" if anchor else "")


def kind_of(address: str) -> str:
    """The hue an address belongs to; empty for pages of no kind, such as /om/."""
    fits = [(prefix, kind) for kind, prefixes in KINDS.items() for prefix in prefixes if address.startswith(prefix)]
    return max(fits, key=lambda fit: len(fit[0]))[1] if fits else ""


def address_problems(model: Model, places: Places, prose: Collection[str]) -> Iterator[Problem]:
    """A problem for each id that takes another page's address, and each address in the glossary that no page has.

    `prose` are the addresses of the prose pages.
    """
    for kind, entity, _ in entity_pages(model):
        path = (kind, getattr(model, kind).index(entity))
        for key, one in [("id", entity.id), *(("former_ids", former) for former in entity.former_ids)]:
            if one in INDEX_NAMES or address_of(kind, one) in prose:
                yield ReservedId(*places.at(*path, key), found=one, mend="et andet id")
    known = {*prose, *(address for _, _, address in entity_pages(model))}
    known |= {address_of(kind, entity.id) for kind in SHELVES for entity in getattr(model, kind)}
    used = [(("terms", index, "see"), term.see) for index, term in enumerate(model.terms) if term.see]
    used += [(("page_words", index, "page"), entry.page) for index, entry in enumerate(model.page_words)]
    for place, address in used:
        if address not in known:
            near = difflib.get_close_matches(address, known, n=1)
            mend = listed(near) if near else "adressen på en side, der findes, fx «/roller/koordinator/»"
            yield UnknownAddress(*places.at(*place), found=address, mend=mend)


def entity_pages(model: Model) -> Iterator[tuple[str, PageEntity, str]]:
    """Kind, entity and address of every entity with a page of its own, in the model's order."""
    for kind in FOLDERS:
        for entity in getattr(model, kind):
            yield kind, entity, address_of(kind, entity.id)

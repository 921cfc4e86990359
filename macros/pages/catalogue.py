"""Which generated pages there are, in what order, and the navigation that leads to them.

Prose pages are files in docs/; a page of its own for every entity is made here,
so that a new role in the YAML is a new page with no other file touched.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

from ..model import Model
from ..model.base import Entity, Statement
from ..model.roles import Role, RoleGroup
from ..views.addresses import FOLDERS, entity_pages, kind_of
from ..views.search import words_of

TITLES = {
    "core_elements": "Kerneelement {number}: {name}",
    "steps": "{name} – procesplan",
    "variants": "{name} – variant",
    "law": "{name} – samspil",
    "roles": "{name} – rolle",
    "tools": "{name} – redskab",
    "phases": "Fase {number}: {name}",
    "initiatives": "{name} – initiativ",
    "cases": "{name} – case",
    "programmes": "{name} – undervisning",
    "exercises": "{name} – øvelse",
}
"""The title of an entity's page: unique on the site, as a browser tab and a search result show it."""

KICKERS = {
    "core_elements": "Kerneelement {number} af {count}",
    "steps": "Procesplan",
    "variants": "Variant",
    "law": "Samspil med loven",
    "roles": "Rolle",
    "tools": "Redskab",
    "phases": "Fase {number} af {count}",
    "initiatives": "Initiativ 2011-2014",
    "cases": "Case",
    "programmes": "Undervisning",
    "exercises": "Øvelse",
}
"""The small line above the heading, which says what kind of thing the page is about."""

SCRIPTS = {"programmes": "teach.js"}
"""The module that a page of the kind starts; see `script` in docs/udvikler/makroer.md."""


TAUGHT = {"programmes", "exercises"}
"""The kinds that are about the method's other parts."""

BEHIND = 0.5
"""How much a page about teaching counts in the search, so that who looks for a meeting finds the meeting first."""


@dataclass(frozen=True)
class Page:
    """A generated page: front matter, and the macro call that fills it."""

    uri: str
    """Where MkDocs should think the file lies, `roller/koordinator.md`."""

    name: str
    """As the navigation shows it."""

    meta: dict[str, Any]
    """Front matter."""

    call: str
    """The macro call, without braces."""

    in_nav: bool = True
    """false for a page that only leads on to another."""

    @property
    def markdown(self) -> str:
        """The page's source, as MkDocs reads it."""
        front = yaml.safe_dump(self.meta, allow_unicode=True, sort_keys=False, width=1000)
        return f"---\n{front}---\n\n{{{{ {self.call} }}}}\n"


def pages(model: Model) -> list[Page]:
    """Every entity's page, in the model's order, and a redirect for every former id."""
    made: list[Page] = []
    for kind, entity, address in entity_pages(model):
        row = getattr(model, kind)
        numbers = {"name": entity.name, "number": row.index(entity) + 1, "count": len(row)}
        meta: dict[str, Any] = {
            "title": TITLES[kind].format(**numbers),
            "description": _description(entity),
            "kind": kind_of(address),
            "kicker": KICKERS[kind].format(**numbers),
            "search_words": words_of(entity),
        }
        if kind in TAUGHT:
            meta["search"] = {"boost": BEHIND}
        if kind in SCRIPTS:
            meta["script"] = SCRIPTS[kind]
        made.append(Page(_uri(address), entity.name, meta, f'entity_page("{kind}", "{entity.id}")'))
        for former in entity.former_ids:
            moved: dict[str, Any] = {
                "title": f"{former} er flyttet",
                "description": f"Siden {former} hedder nu {entity.name}.",
                "search": {"exclude": True},
                "template": "moved.html",
                "moved_to": f"../{entity.id}/",
            }
            call = f'moved_page("{kind}", "{entity.id}")'
            made.append(Page(_uri(f"{FOLDERS[kind]}{former}/"), former, moved, call, in_nav=False))
    return made


def nav_of(model: Model, kind: str) -> list[dict[str, Any]]:
    """The navigation entries of a kind; roles are grouped, since there are many."""
    if kind == "roles":
        return [
            {_capital(group): [{role.name: _uri(f"{FOLDERS[kind]}{role.id}/")} for role in _in_group(model, group)]}
            for group in RoleGroup
            if _in_group(model, group)
        ]
    return [{entity.name: _uri(f"{FOLDERS[kind]}{entity.id}/")} for entity in getattr(model, kind)]


def expand_nav(nav: list[Any], model: Model) -> list[Any]:
    """mkdocs.yml's navigation with each «@kind» replaced by the kind's pages."""
    expanded: list[Any] = []
    for item in nav:
        if isinstance(item, str) and item.startswith("@"):
            expanded += nav_of(model, item[1:])
        elif isinstance(item, dict):
            expanded += [
                {title: expand_nav(value, model) if isinstance(value, list) else value} for title, value in item.items()
            ]
        else:
            expanded.append(item)
    return expanded


def _in_group(model: Model, group: RoleGroup) -> list[Role]:
    return [role for role in model.roles if role.group is group]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _uri(address: str) -> str:
    return address.strip("/") + ".md"


def _description(entity: Entity) -> str:
    summary = getattr(entity, "summary", None)
    return summary.text if isinstance(summary, Statement) else entity.name

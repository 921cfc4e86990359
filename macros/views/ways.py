"""The way to a page in words, for paper without an address: «Roller → Koordinator».

A site that has no address of its own yet has no QR code and nothing to type; its readers find the page in the menu.
"""

from __future__ import annotations

from ..model import Model
from .addresses import entity_pages, in_full

MENU = {
    "/haandbog/": ("Håndbog",),
    "/haandbog/kerneelementer/": ("Håndbog", "Kerneelementer"),
    "/haandbog/procesplan/": ("Håndbog", "Procesplan"),
    "/haandbog/varianter/": ("Håndbog", "Varianter"),
    "/haandbog/samspil/": ("Håndbog", "Samspil med loven"),
    "/roller/": ("Roller",),
    "/redskaber/": ("Redskaber",),
    "/downloads/": ("Redskaber", "Filer til at hente"),
    "/planlaeg/": ("Planlæg",),
    "/planlaeg/forloeb/": ("Planlæg", "Den unges plan"),
    "/planlaeg/implementering/": ("Planlæg", "Projektets plan"),
    "/implementering/": ("Implementering",),
    "/implementering/ressourcer/": ("Implementering", "Ressourcer"),
    "/implementering/forhold/": ("Implementering", "Forhold, der hjælper"),
    "/undervisning/": ("Undervisning",),
    "/undervisning/oevelser/": ("Undervisning", "Øvelser"),
    "/undervisning/historier/": ("Undervisning", "Historier"),
    "/undervisning/quiz/": ("Undervisning", "Quiz"),
    "/viden/": ("Viden",),
    "/viden/resultater/": ("Viden", "Resultater"),
    "/viden/vidensdeklaration/": ("Viden", "Vidensdeklaration"),
    "/viden/mekanismer/": ("Viden", "Mekanismer"),
    "/viden/midtvejsevaluering/": ("Viden", "Midtvejsevaluering"),
    "/viden/initiativer/": ("Viden", "Initiativer"),
    "/viden/cases/": ("Viden", "Cases"),
    "/kilder/": ("Viden", "Kilder"),
    "/ordliste/": ("Viden", "Ordliste"),
    "/ung/": ("Til dig",),
    "/om/kvalitet/": ("Om", "Kvalitet og valg"),
}
"""What the menu of the site calls its pages, from the top; a test compares it with mkdocs.yml."""

JOINT = " → "
WHERE = "I håndbogen"
"""What stands before a way."""


def way(model: Model, address: str, name: str = "") -> str:
    """The way to an address through the menu, ending in what the page, or the part of it, is called (`name`).

    The tab of the handbook is left out, since the way is said to be in it: «Procesplan → Mødet ved 16 år».
    """
    page = address.partition("#")[0]
    start = max((one for one in MENU if page.startswith(one)), key=len, default="")
    steps = list(MENU.get(start, ()))
    steps += [entity.name for _, entity, own in entity_pages(model) if own == page]
    if name and name not in steps:
        steps.append(name)
    return JOINT.join(steps[1:] if start.startswith("/haandbog/") and len(steps) > 1 else steps)


def shown(model: Model, site_url: str, address: str, name: str = "") -> str:
    """What paper says of where to read more: the address without https://, or the way in words where there is none."""
    full = in_full(site_url, address)
    return full.removeprefix("https://") if full else way(model, address, name)

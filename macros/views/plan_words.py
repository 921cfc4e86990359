"""The Danish sentences of plans with dates; the browser gets the same ones as part of the plan data."""

from __future__ import annotations

FIRST_MEETING = "Kilderne siger ikke, hvornår det første møde ligger. Vi tæller fra fasens start."

NO_LAW_CHECK = "Ikke kontrolleret mod gældende lov."

ERRORS = {
    "unreadable": "«{value}» kan ikke læses som en dato. Skriv fx 28-02-2009 eller 2009-02-28.",
    "impossible": "Datoen {value} findes ikke. Se efter, om dag og måned er rigtige.",
    "future_birth": "Fødselsdatoen {day} ligger i fremtiden. Se efter, om året er rigtigt.",
    "early_birth": "Fødselsdatoen skal være {first} eller senere.",
    "early_begin": "Forløbet kan tidligst begynde, når den unge fylder AGE: {day}.",
    "late_begin": "Forløbet skal begynde, før den unge fylder END: {day}.",
    "start": "Startdatoen skal ligge fra {first} til {last}.",
    "months": "Varigheden af «{phase}» skal være et helt antal måneder fra 1 til {most}.",
    "phase": "Der er ingen fase, der hedder «{value}». Vælg mellem {known}.",
    "total": "Faserne må højst vare {most} måneder i alt. Her er det {months}.",
    "departments": "Antallet af afdelinger skal være et helt tal fra 1 til {most}.",
    "item": "Planen har intet, der hedder «{value}».",
}
"""Why a plan cannot be made. AGE and END are where the course begins and ends."""

REMARKS = {
    "after": "{day} er {reason}. Nærmeste hverdag efter er {instead}.",
    "before": "{day} er {reason}. Nærmeste hverdag før er {instead}.",
    "summer": "Dagen ligger i juli, hvor mange holder sommerferie.",
    "clamped": "Måneden har ikke {number} dage, så planen tager månedens sidste dag.",
    "unknown": "Helligdage er kun regnet ud til og med {year}.",
    "each": "Én gang for hver af de {count} afdelinger.",
    "open": "Kilderne siger ikke hvor tit. Derfor er der ingen datoer.",
    "no_room": "Fasen er for kort til det første møde.",
    "fewer": "Der er plads til {count} af {times} i en fase på {months} måneder.",
    "number": "{name}, nr. {number}",
}
"""What a plan says of its dates."""

FILES = {
    "course": "Den unges forløb",
    "project": "Implementering af samarbejdsmodellen",
    "named": "{title} – {name}",
    "phase": "Fase: {name}",
    "who": "Hvem: {who}",
    "source": "Kilde: {source}",
    "kilde": "metodens kilder",
    "supplerende": "supplerende kilde",
    "forslag": "eget forslag",
    "valgt": "eget valg",
    "fase": "fase",
    "opgave": "opgave",
}
"""What calendars and tables say around the dates; the kinds of source are named as in sources.yaml."""

COLUMNS = (
    "Dato",
    "Til og med",
    "Hvad",
    "Slags",
    "Hvem",
    "Forslag til hverdag",
    "Bemærkninger",
    "Datoen bygger på",
    "Kilde",
)
"""The head of a table."""

ALARM_DAYS = {"": 14, "frist": 30, "slut": 30}
"""How many days ahead a calendar reminds of a date, by its kind, and of other kinds; the sources say nothing of it."""

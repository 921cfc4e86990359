"""The Danish sentences of plans with dates; the browser gets the same ones as part of the plan data."""

from __future__ import annotations

FIRST_MEETING = "Kilderne siger ikke, hvornår det første møde ligger. Vi tæller fra fasens start."

NUMBERED = "{name}, nr. {{nr}}"
"""What one of several meetings is called where the content has no name for it."""

ABOUT, NOBODY = "Handler om: {who}", "Kilderne siger ikke hvem"
"""Whom a task is about, where the sources don't say who does it; and where they name nobody at all."""

CHOSEN = "{name} – dagen har I selv valgt"

OUR_ADVICE = "Vores forslag: {advice}"

NO_LAW_CHECK = "Ikke kontrolleret mod gældende lov."

ERRORS = {
    "unreadable": "«{value}» kan ikke læses som en dato. Skriv fx {example}.",
    "impossible": "Datoen {value} findes ikke. Se efter, om dag og måned er rigtige.",
    "short_year": "«{value}» har kun to cifre i årstallet. Skriv alle fire, fx {example}.",
    "cpr": "Skriv kun en dato, fx {example}, ikke et cpr-nummer.",
    "cpr_birth": "Skriv kun fødselsdatoen, ikke cpr-nummeret.",
    "future_birth": "Fødselsdatoen {day} ligger i fremtiden. Se efter, om året er rigtigt.",
    "early_birth": "Fødselsdatoen skal være {first} eller senere.",
    "early_begin": "Forløbet kan tidligst begynde, når den unge fylder AGE: {day}.",
    "late_begin": "Forløbet skal begynde, før den unge fylder END: {day}.",
    "start": "Startdatoen skal ligge fra {first} til {last}.",
    "months": "Varigheden af «{phase}» skal være et helt antal måneder fra 1 til {most}.",
    "phase": "Der er ingen fase, der hedder «{value}». Vælg mellem {known}.",
    "total": "Faserne må højst vare {most} måneder i alt. Her er det {months}.",
    "no_start": "Skriv, hvornår projektet begynder, fx 04-01-2027.",
    "past": "Alle datoer er passeret. Der er intet at sætte i kalenderen.",
    "departments": "Antallet af afdelinger skal være et helt tal fra 1 til {most}.",
    "item": "Planen har intet, der hedder «{value}». Vælg mellem {known}.",
}
"""Why a plan cannot be made. AGE and END are where the course begins and ends."""

EXAMPLES = {"birth": "28-02-2009 eller 28. februar 2009", "day": "04-01-2027 eller 4. januar 2027"}
"""A date of birth, and another day, as one may type them."""

REMARKS = {
    "after": "{day} er {reason}. Nærmeste hverdag efter er {instead}.",
    "before": "{day} er {reason}. Nærmeste hverdag før er {instead}.",
    "summer": "Dagen ligger i juli, hvor mange holder sommerferie.",
    "clamped": "Måneden har ikke {number} dage, så planen tager månedens sidste dag.",
    "unknown": "Helligdage er kun regnet ud til og med {year}.",
    "each": "Der er {count} dage, én for hver afdeling. Her er den første.",
    "days": "{name} ({days}, den første her)",
    "squeezed": "Fasen er kort, så dagen ligger tidligere, end vi ellers lægger den.",
    "squeezed_end": "Fasen er kort, så dagen ligger allerede på fasens første dag.",
    "clash": "Fasen {phase} er så kort, at {names} falder på samme dag.",
    "chosen": "Kilden siger: {said} I har valgt {months}.",
    "open": "Kilderne siger ikke, hvor tit møderne holdes. Derfor er der ingen datoer.",
    "no_room": "Fasen er for kort til det første møde.",
    "not_yet": "Planen ser ikke så langt frem som til det første møde.",
    "fewer": "Der er plads til {count} af {times} i en fase på {months} måneder.",
    "by_plan": "{name} efter procesplanen",
}
"""What a plan says of its dates."""

COURSE = {
    "who": "Den unge er født den {born} og er {age} {when}.",
    "years": "{years} år",
    "month": "{years} år og 1 måned",
    "months": "{years} år og {months} måneder",
    "today": "i dag, den {day}",
    "begins": "den {day}, når forløbet begynder",
    "by_plan": "Efter procesplanen ligger opstarten den {day}.",
    "ended": "Efter procesplanen sluttede forløbet den {day}.",
    "passed": "Passeret: {meetings}.",
    "one_age": "mødet ved ",
    "ages": "møderne ved ",
    "all_passed": "Alle {count} møder i procesplanen er passeret. Det seneste var {meeting}, den {day}.",
    "deadline": "For {group} er en frist også passeret.",
    "deadlines": "For {group} er {count} frister også passeret.",
    "next": "Næste møde er {meeting}, den {day}.",
    "nearest": "Tættest på den unges alder ligger {meeting}.",
    "under_way": "Er forløbet i gang, så følg datoerne. Begynder det først nu?",
    "begins_now": "Begynder forløbet først nu?",
    "note_passed": "Passeret",
    "note_next": "Næste møde",
    "note_soon": "Vores forslag: Hold det kort efter opstarten.",
    "short_day": "{reason} → {weekday} {day}",
    "short_summer": "juli",
    "short_clamped": "månedens sidste dag",
    "forgotten": "Forbogstaver og navn er slettet, for det er en anden fødselsdato.",
}
"""What the page and the terminal say of a young person's course."""

FILES = {
    "course": "Den unges forløb",
    "project": "Implementering af samarbejdsmodellen",
    "named": "{title} – {name}",
    "phase": "{name} begynder",
    "who": "Hvem: {who}",
    "source": "Kilde: {source}",
    "kilde": "metodens kilder",
    "supplerende": "supplerende kilde",
    "forslag": "eget forslag",
    "valgt": "eget valg",
    "fase": "fase",
    "opgave": "opgave",
    "valgt_fra": "Valgt fra.",
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

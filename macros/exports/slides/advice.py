"""Advice in the notes that holds for a sort of slide, whatever it is about."""

from __future__ import annotations

from ...views.words import joined
from .look import Note, Slide

GOALS = Note("Sådan bruger du sliden", ("Læs målene op, og spørg, hvilket der betyder mest for deltagerne.",))
BREAK = Note("Sådan bruger du sliden", ("Lad den stå i pausen, så alle ved, hvornår I begynder igen.",))
DISCUSSION = Note(
    "Sådan bruger du sliden",
    ("Lad deltagerne tænke selv et minut, før de taler to og to. Hør så tre eller fire svar i plenum.",),
)
EXERCISE = Note(
    "Sådan bruger du sliden",
    ("Læs trinene op, og vis arket frem, før grupperne går i gang. Lad sliden stå imens.",),
)
QUESTION = Note(
    "Sådan bruger du sliden",
    ("Lad alle vælge et svar, fx ved at række hånden op for A, B eller C. Sig først bagefter, hvad der er rigtigt.",),
)
ANSWER = Note("Sådan bruger du sliden", ("Bed en, der svarede rigtigt, om at forklare hvorfor, før du læser op.",))

OWN_NUMBERS = Note(
    "Sådan bruger du sliden",
    (
        "Skriv tallene ind før mødet. Slet de rækker, I ikke har tal til.",
        "Sig ved hvert tal, hvor mange unge det bygger på, og hvem der har talt.",
    ),
)

BY_LAYOUT = {
    "chart": "Sig forbeholdet i samme åndedrag som tallet. Tallene viser ikke, hvad udviklingen skyldes.",
    "result": "Sig forbeholdet i samme åndedrag som resultatet.",
    "table": "Læs ikke hele tabellen op. Peg på den række, der betyder mest for deltagerne.",
    "figure": "Følg figuren fra venstre mod højre, og stop dér, hvor deltagerne har deres opgaver.",
    "facts": "Begynd med formålet. Det, der står til højre, kan deltagerne selv læse.",
    "lead": "Læs sætningen op, og hold en lille pause.",
    "points": "Sig punkterne med dine egne ord, men lad forbehold stå. Giv et eksempel, hvor ingen kan kendes.",
}


def of(slide: Slide) -> tuple[Note, ...]:
    """How a slide of its layout is shown."""
    told = BY_LAYOUT.get(slide.layout)
    return (Note("Sådan bruger du sliden", (told,)),) if told else ()


def again(titles: list[str]) -> Note:
    """What was shown earlier in the deck is not shown twice."""
    return Note("Allerede vist", (f"Gå tilbage til {joined([f'»{one}«' for one in titles])}, hvis nogen spørger.",))


def agenda(begins: str) -> Note:
    """The times are reckoned."""
    return Note(
        "Sådan bruger du sliden",
        (f"Tiderne regnes fra kl. {begins}. Begynder I på et andet tidspunkt, så ret dem her.",),
    )

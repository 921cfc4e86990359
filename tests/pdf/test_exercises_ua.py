"""PDF/UA-1: veraPDF checks every exercise, the stories, and each kind of sheet with texts short and long."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.exports.paper.exercise import exercise_pdf
from macros.exports.paper.stories import stories_pdf
from macros.model import load
from macros.model.base import Statement
from macros.model.exercises import SheetKind
from tests.pdf.verapdf import ADDRESS, vera
from tests.tokens import ROOT, TOKENS

pytestmark = pytest.mark.verapdf

REAL = load(ROOT / "content").model
LONG = Statement("Ungeuddannelsesvejlederens tilbagemelding til uddannelsesinstitutionen " * 8, ("forslag",))
FIRST = REAL.exercises[0]
LONGEST = FIRST.model_copy(
    update={
        "goal": LONG,
        "steps": (FIRST.steps[0].model_copy(update={"text": LONG}),) * 6,
        "answers": (LONG,) * 8,
        "stories": tuple(story.id for story in REAL.stories),
    }
)
EXERCISES = {
    **{one.id: one for one in REAL.exercises},
    **{f"ark-{sheet}": FIRST.model_copy(update={"sheet": sheet}) for sheet in SheetKind},
    **{f"langt-{sheet}": LONGEST.model_copy(update={"sheet": sheet}) for sheet in SheetKind},
}

LEAST_CHECKS = 500
"""The shortest exercise has more; fewer would mean that the file was not looked at."""


@pytest.fixture(scope="module")
def found(tmp_path_factory) -> dict[str, set[str]]:
    """The rules each file breaks, by its name; one machine checks them all."""
    folder: Path = tmp_path_factory.mktemp("exercises")
    made = {name: exercise_pdf(REAL, one, tokens=TOKENS, address=ADDRESS) for name, one in EXERCISES.items()}
    made |= {"historier": stories_pdf(REAL, tokens=TOKENS, address=ADDRESS)}
    made |= {"uden-adresse": stories_pdf(REAL, tokens=TOKENS, address="")}
    for name, data in made.items():
        (folder / f"{name}.pdf").write_bytes(data)
    lines = vera(sorted(folder.iterdir()))
    assert sorted(made) == sorted(lines)
    assert min(checks for checks, _ in lines.values()) > LEAST_CHECKS
    return {name: rules for name, (_, rules) in lines.items()}


@pytest.mark.parametrize("name", [*EXERCISES, "historier", "uden-adresse"])
def test_keeps_every_rule(found, name):
    """A print for teaching keeps every rule."""
    assert set() == found[name]

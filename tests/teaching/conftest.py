"""What the tests of teaching share: pages as tests/planlaeg opens them, and a model with much to teach."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.model import Model, load
from tests.planlaeg.conftest import scripted, visit, visit_instantly
from tests.tokens import ROOT

__all__ = ["scripted", "visit", "visit_instantly"]


PROGRAMME = """\
  - id: proevekursus
    name: Prøvekursus
    aliases: [testkursus]
    summary: Et kursus at prøve med. [@forslag]
    audience: Alle, der prøver
    led_by: Den, der har skrevet prøven, leder det. [@forslag]
    day_minutes: 50
    basis: Længden er vores forslag. [@forslag]
    participants: 10
    begins: "8.45"
    days:
      - title: Dagen hvor vi prøver
        goals:
          - Du kan prøve. [@forslag]
        agenda:
          - name: Prøv selv
            minutes: 50
            method: øvelse
            exercise: proeveoevelse
    materials:
      - name: Prøverør
        per: deltager
        count: 2
      - name: Prøveark
        file: /downloads/oevelser/proeveoevelse.pdf
        per: hold
"""
EXERCISE = """\
  - id: proeveoevelse
    name: Prøveøvelsen
    aliases: [testøvelse]
    summary: I prøver det hele. [@forslag]
    goal: Du ved, om det virker. [@forslag]
    about: [roles/koordinator, core_elements]
    minutes: 50
    group: Grupper på tre
    group_size: 3
    steps:
      - minutes: 40
        text: Prøv det hele igennem. [@forslag]
    debrief_minutes: 10
    debrief:
      - Hvad skete der?
    answers:
      - Det virkede overalt. [@forslag]
    stories: [proevehistorie]
    sheet: opgavekort
"""
STORY = """\
  - id: proevehistorie
    name: Prøvehistorien
    born: 2009-02-28
    told_on: 2026-03-01
    situation:
      - Den unge prøver noget nyt. [@forslag]
    wishes:
      - Det skal lykkes. [@forslag]
    people:
      - who: Nabo
        how: Ser på. [@forslag]
    twist: Pludselig sker der noget. [@forslag]
"""


def put(text: str, key: str, block: str) -> str:
    assert f"\n{key}:\n" in text
    return text.replace(f"\n{key}:\n", f"\n{key}:\n{block}", 1)


def add_teaching(content: Path) -> None:
    """Put one programme, exercise and story more into training.yaml, and touch nothing else."""
    file = content / "training.yaml"
    text = file.read_text(encoding="utf-8")
    text = put(put(put(text, "programmes", PROGRAMME), "exercises", EXERCISE), "stories", STORY)
    file.write_text(text, encoding="utf-8")


@pytest.fixture(scope="session")
def bigger_content(tmp_path_factory) -> Path:
    """The content with those three more."""
    folder = shutil.copytree(ROOT / "content", tmp_path_factory.mktemp("teaching") / "content")
    add_teaching(folder)
    return folder


@pytest.fixture(scope="session")
def bigger_model(bigger_content) -> Model:
    return load(bigger_content).model

"""The rules of the content, case by case.

Each file in cases/ is about one rule and holds a list of cases. A case makes one change to the small, whole and
faultless content in base/ (docs/ are the prose pages beside it), and says everything that
`python -m macros check` then tells, and on which line:

    - what: A number where a text belongs is answered with quotation marks.
      file: sources.yaml
      replace: 'year: "2013"'      # stands exactly once in the file
      with: "year: 2013"
      expect:                      # every problem and remark; none for []
        - at: "year: 2013"         # the line it is told at
          says: 'sources[0].year: værdien passer ikke her; …'
          file: model.yaml         # where it is told of another file than the changed one
      today: 2026-06-01            # where the day matters
"""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from macros.model import (
    ContentError,
    hour_problems,
    paper_problems,
    plan_problems,
    problems,
    quiz_problems,
    remarks,
    training_problems,
)
from macros.model.problems import Problem
from macros.site import Site

HERE = Path(__file__).parent
DAY = date(2026, 1, 1)

CASES = [
    pytest.param(case, id=f"{file.stem}: {case['what']}")
    for file in sorted((HERE / "cases").glob("*.yaml"))
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("case", CASES)
def test_case(case, tmp_path):
    """A change to faultless content is answered with these problems and remarks, and no others."""
    content = shutil.copytree(HERE / "base", tmp_path / "content")
    change(content / case["file"], case["replace"], case["with"])

    expected = sorted(told(content, one.get("file", case["file"]), one) for one in case["expect"])

    assert expected == sorted(map(str, found(content, case.get("today", DAY))))


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert 1 == text.count(old), f"«{old}» stands {text.count(old)} times in {file.name}"
    file.write_text(text.replace(old, new), encoding="utf-8")


def told(content: Path, name: str, expected: dict[str, str]) -> str:
    """The whole line of a message, with the number of the line it speaks of."""
    lines = [line.strip().removeprefix("- ") for line in (content / name).read_text(encoding="utf-8").splitlines()]
    at = expected["at"]
    assert 1 == lines.count(at), f"the line «{at}» stands {lines.count(at)} times in {name}"
    return f"{content / name}:{lines.index(at) + 1}: {expected['says']}"


def found(content: Path, today: date) -> list[Problem]:
    try:
        return Site.open(content, HERE / "docs", today).remarks
    except ContentError as error:
        return error.problems


def test_base_is_faultless():
    """The content that every case changes has no problem and gives no remark."""
    assert [] == [str(problem) for problem in found(HERE / "base", DAY)]


def test_every_rule_has_a_case():
    """No kind of problem goes untested."""
    modules = (problems, hour_problems, plan_problems, training_problems, quiz_problems, remarks)
    # That a card has no room is found when cards are measured (tests/exports/test_cards.py).
    printed = {paper_problems.SignWithoutShape}
    known = [kind for module in modules for kind in vars(module).values()]
    rules = {one.rule for one in printed} | {
        kind.rule for kind in known if isinstance(kind, type) and issubclass(kind, Problem)
    }
    said = "\n".join(one["says"] for case in CASES for one in case.values[0]["expect"])

    assert [] == sorted(rule for rule in rules - {Problem.rule} if f"[{rule}]" not in said)

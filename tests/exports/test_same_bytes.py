"""Files do not hang on the order in which a set or a hash happens to give its members."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.tokens import ROOT

MAKE = """
import sys
from pathlib import Path
from macros.exports.downloads import downloads
from macros.exports.paper.cards import Cards
from macros.exports.store import Store
from macros.model import load
from tests.tokens import ROOT, TOKENS

folder = Path(sys.argv[1])
cards = Cards(load(ROOT / "content").model, TOKENS, "https://www.eksempelkommune.dk", Store(folder / "kept"))
made = [("card" if "/kort/" in one.address else one.kind or "picture", one) for one in downloads(cards)]
for kind, one in dict(reversed(made)).items():
    if kind not in ("books", "cards"):
        (folder / kind).write_bytes(one.make())
"""
"""The first file of every kind; of cards one alone. Books take longer and are made of the same parts."""

KINDS = {"forms", "plans", "papers", "card", "picture", "leaflets", "slides", "guides", "exercises", "quiz"}


def test_same_bytes_in_another_process(tmp_path):
    """Two processes that hash in different ways make the same files, byte for byte."""
    made = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", MAKE, str(folder)]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
        assert 0 == done.returncode, done.stderr
        made.append({file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()})

    assert set(made[0]) == KINDS
    assert [] == [name for name in KINDS if made[0][name] != made[1][name]]

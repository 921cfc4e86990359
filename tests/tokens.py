"""Where the repository is, and the colours and sizes that every file is made with."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]

TOKENS = (ROOT / "docs/assets/css/tokens.css").read_text(encoding="utf-8")

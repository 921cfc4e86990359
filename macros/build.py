"""Builds the site beside the old one and swaps them when the new one is whole."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path


def build(out: Path) -> int:
    """Build into a new folder and put it in place of `out`; on failure `out` stays as it was."""
    new, old = out.with_name(out.name + ".new"), out.with_name(out.name + ".old")
    for leftover in (new, old):
        shutil.rmtree(leftover, ignore_errors=True)
    sys.stdout.flush()
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(new.resolve())]
    done = subprocess.run(command, env=_environment(), check=False)
    if done.returncode:
        shutil.rmtree(new, ignore_errors=True)
        print("Siden blev ikke bygget. Den forrige udgave står urørt.", file=sys.stderr)
        return done.returncode
    if out.exists():
        out.rename(old)
    new.rename(out)
    shutil.rmtree(old, ignore_errors=True)
    print(f"Siden ligger i {out}/. Se den med: make serve")
    return 0


def _environment() -> dict[str, str]:
    """The environment of the build; the date of the last commit makes two builds of one commit alike."""
    environment = {"NO_MKDOCS_2_WARNING": "1", **os.environ}
    if "SOURCE_DATE_EPOCH" not in environment:
        git = shutil.which("git")
        command = [git, "log", "-1", "--format=%ct"] if git else None
        stamp = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip() if command else ""
        environment["SOURCE_DATE_EPOCH"] = stamp or "0"
    return environment

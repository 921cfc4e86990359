"""Builds the site beside the old one and swaps them when the new one is whole."""

from __future__ import annotations

import fcntl
import glob
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir")
"""The command that builds a site into the folder named after it."""

MARKS = {"404.html", "sitemap.xml"}
"""Files that every site we built has at its top, and hardly any other folder."""


def build(out: Path) -> int:
    """Build into a new folder and put it in place of `out`; on failure `out` stays as it was.

    Returns the exit code. Each build has a workshop of its own beside `out`: the new site is made in its `new/`, and
    the old one waits in its `old/` until the new one is in place.
    """
    place = out.resolve()
    if not _is_ours(place):
        print(f"{out} er ikke en bygget side, men noget andet. Intet er rørt. Vælg en ny mappe.", file=sys.stderr)
        return 1
    place.parent.mkdir(parents=True, exist_ok=True)
    with _one_at_a_time(place):
        _tidy(place)
        try:
            code = _make(place)
        finally:
            _tidy(place)
    if code:
        print("Siden blev ikke bygget. Den forrige udgave står urørt.", file=sys.stderr)
    else:
        print(f"Siden ligger i {out}/. Se den med: make serve")
    return code


def _is_ours(place: Path) -> bool:
    """Whether a site may take this place: nothing is there, or an older site is. A build deletes what it replaces."""
    try:
        names = {entry.name for entry in place.iterdir()}
    except FileNotFoundError:
        return True
    except NotADirectoryError:
        return False
    return not names or names >= MARKS


@contextmanager
def _one_at_a_time(place: Path) -> Iterator[None]:
    """Wait until no other build works on this place. The lock goes with its process, however that ends."""
    with place.with_name(f".{place.name}.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print(f"En anden bygning af {place.name}/ er i gang. Venter, til den er færdig.", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _make(place: Path) -> int:
    """Build in a new workshop; swap if all went well."""
    workshop = Path(tempfile.mkdtemp(prefix=f"{place.name}.build-", dir=place.parent))
    new, old = workshop / "new", workshop / "old"
    sys.stdout.flush()
    code = subprocess.run([*MKDOCS, str(new)], env=_environment(), check=False).returncode
    if not code:
        if place.exists():
            place.rename(old)
        new.rename(place)
    return code


def _tidy(place: Path) -> None:
    """Remove every workshop; a site that was out of its place when its build was killed goes back first."""
    for workshop in place.parent.glob(f"{glob.escape(place.name)}.build-*"):
        if not place.exists() and (workshop / "old").exists():
            (workshop / "old").rename(place)
        shutil.rmtree(workshop, ignore_errors=True)


def _environment() -> dict[str, str]:
    """The environment of the build; the date of the last commit makes two builds of one commit alike."""
    environment = {"NO_MKDOCS_2_WARNING": "1", **os.environ}
    if "SOURCE_DATE_EPOCH" not in environment:
        git = shutil.which("git")
        command = [git, "log", "-1", "--format=%ct"] if git else None
        stamp = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip() if command else ""
        environment["SOURCE_DATE_EPOCH"] = stamp or "0"
    return environment

"""Keeps what was made, under a name that holds a hash of all it was made from: unchanged is not made again."""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

from pydantic import BaseModel

ROOT = Path(__file__).resolve().parents[2]

FORGET_AFTER = 30 * 24 * 3600
"""Seconds; a file nobody asked for that long is from an older model and goes."""


class Store:
    """A folder of made files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, name: str, made_from: tuple[object, ...], make: Callable[[], bytes]) -> Path:
        """The file of that name, made now if it is not there.

        `made_from` is everything of the content that `make` looks at: models, or values with a stable `repr`.
        Our own code and the versions of the libraries count always.
        """
        path = self.folder / f"{_key(name, made_from)}-{Path(name).name}"
        if path.exists():
            os.utime(path)
        else:
            self._put(path, make())
        return path

    def _put(self, path: Path, data: bytes) -> None:
        """Write beside and move in place, so that two builds at once never see half a file."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=self.folder, delete=False) as beside:
            beside.write(data)
        Path(beside.name).chmod(0o644)
        Path(beside.name).replace(path)

    def forget(self) -> None:
        """Remove what has not been asked for lately."""
        if not self.folder.is_dir():
            return
        before = time.time() - FORGET_AFTER
        for path in self.folder.iterdir():
            if path.stat().st_mtime < before:
                path.unlink(missing_ok=True)


def _key(name: str, made_from: tuple[object, ...]) -> str:
    parts = [part.model_dump_json() if isinstance(part, BaseModel) else repr(part) for part in made_from]
    return hashlib.sha256("\0".join([_code(), name, *parts]).encode()).hexdigest()[:20]


@cache
def _code() -> str:
    """A hash of our own code with its templates and styles, and of the versions of everything it calls."""
    files = [*(ROOT / "macros").rglob("*"), ROOT / "requirements.lock"]
    read = (path for path in sorted(files) if path.is_file() and path.suffix in {".py", ".j2", ".css", ".lock"})
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in read)).hexdigest()

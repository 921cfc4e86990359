"""Keeps what was made, under a name that holds a hash of all it was made from: unchanged is not made again."""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
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
        self._written: dict[int, tuple[BaseModel, str]] = {}

    def get(self, name: str, made_from: tuple[object, ...], make: Callable[[], bytes]) -> Path:
        """The file of that name, made now if it is not there.

        `made_from` is everything of the content that `make` looks at: models, or values with a stable `repr`.
        Our own code and the versions of the libraries count always.
        """
        path = self.folder / f"{self._key(name, made_from)}-{Path(name).name}"
        if path.exists():
            os.utime(path)
        else:
            self._put(path, make())
        return path

    def _key(self, name: str, made_from: tuple[object, ...]) -> str:
        parts = [self._as_text(part) if isinstance(part, BaseModel) else repr(part) for part in made_from]
        return hashlib.sha256("\0".join([_code(), name, *parts]).encode()).hexdigest()[:20]

    def _as_text(self, part: BaseModel) -> str:
        """A part of the model, written out once: many files are made from the whole of it."""
        if id(part) not in self._written:
            self._written[id(part)] = (part, part.model_dump_json())  # with the part, so that its id stays its own
        return self._written[id(part)][1]

    def _put(self, path: Path, data: bytes) -> None:
        """Write beside and move in place, so that two builds at once never see half a file."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=self.folder) as beside:
            new = Path(beside) / path.name
            new.write_bytes(data)
            new.replace(path)

    def forget(self) -> None:
        """Remove what has not been asked for lately."""
        before = time.time() - FORGET_AFTER
        for path in self.folder.glob("*-*"):
            with suppress(FileNotFoundError):  # another build may have been here first
                if path.is_file() and path.stat().st_mtime < before:
                    path.unlink()


@cache
def _code() -> str:
    """A hash of our own code with its templates and styles, and of the versions of everything it calls."""
    found = hashlib.sha256()
    for path in sorted([*(ROOT / "macros").rglob("*"), ROOT / "requirements.lock"]):
        if path.is_file() and path.suffix != ".pyc":
            found.update(f"{path.relative_to(ROOT)}\0".encode() + path.read_bytes() + b"\0")
    return found.hexdigest()

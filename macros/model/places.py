"""The way back from a value to its file and line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .source import Document, Key, KeyPath


@dataclass(frozen=True)
class Places:
    """Where the values of a `Model` stand."""

    documents: dict[str, Document]
    """Document by the top-level key it holds."""

    root: Path
    """The content folder."""

    def at(self, *path: Key) -> tuple[Path, int, KeyPath]:
        """File, line and path of a value: the first three parts of a `Problem`."""
        document = self.documents.get(str(path[0])) if path else None
        if document is None:
            return self.root / "model.yaml", 1, path
        return document.path, document.line_of(path), path

"""What a page needs to be one file that works without a server: modules as one script, colours, and a policy.

A browser loads no module from a folder (`file://`), and a page of its own has no switch between light and dark.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from urllib.parse import quote

ICON = Path(__file__).parents[2] / "docs/assets/favicon.svg"
"""The site's, set into the page: such a page asks for no file at all."""

IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([\w.-]+)";\n', re.MULTILINE)
"""A line that ties one module to another: the names, and the file."""

TIED = re.compile(r"^export (?=async|function|const|class)|^// @ts-check\n", re.MULTILINE)


def modules(folder: Path, *entries: str) -> dict[str, str]:
    """The modules `entries` of a folder and all they import, by name; each after its own imports, none in a ring."""
    found: dict[str, str] = {}
    for name in entries:
        if name not in found:
            text = (folder / name).read_text(encoding="utf-8")
            found |= modules(folder, *(file for _, file in IMPORT.findall(text))) | {name: text}
    return found


def joined(texts: Iterable[str]) -> str:
    """Modules as one: an inline script has no address to import from, so they are set end to end.

    Each stands after what it imports, and no two have a name in common.
    """
    return TIED.sub("", IMPORT.sub("", "\n".join(texts)))


def following_the_system(tokens: str) -> str:
    """The site's colours without its switch: what Material calls «slate» holds where the reader prefers dark."""
    tokens = re.sub(r"/\*.*?\*/", "", tokens, flags=re.DOTALL)
    tokens = re.sub(r"^\s*--md-[^;]*;|^\s+|\n(?=\n)", "", tokens, flags=re.MULTILINE)
    tokens = tokens.replace("@media screen", "@media screen and (prefers-color-scheme: dark)")
    return tokens.replace('[data-md-color-scheme="slate"]', ":root")


def policy(script: str, style: str) -> str:
    """The Content-Security-Policy: only this script and this style run, and nothing is fetched or sent."""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {_hash(script)}",
            f"style-src {_hash(style)}",
            "img-src data:",
            "connect-src 'none'",
            "form-action 'none'",
            "base-uri 'none'",
        ]
    )


@cache
def icon() -> str:
    """The icon as an address that has it all."""
    return f"data:image/svg+xml,{quote(ICON.read_text(encoding='utf-8').strip())}"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

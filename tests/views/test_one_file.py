"""Modules set end to end for a page that is one file."""

from __future__ import annotations

import pytest

from macros.views.one_file import joined, modules

FILES = {
    "page.js": """// @ts-check
import { b } from "./b.js";
import { a } from "./a.js";
export function start() { b(a); }
""",
    "b.js": """import { a } from "./a.js";

/** @typedef {import("./page.js").Page} Page */
export const b = () => a;
""",
    "a.js": "export const a = 1;\n",
}


@pytest.fixture
def folder(tmp_path):
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_each_module_stands_once_after_what_it_imports(folder):
    """However often it is imported."""
    assert [FILES["a.js"], FILES["b.js"], FILES["page.js"]] == list(modules(folder, "page.js").values())


def test_nothing_ties_the_modules_any_more(folder):
    """Imports and exports go, comments stay."""
    script = joined(modules(folder, "page.js").values())
    ties = [line for line in script.splitlines() if line.startswith(("import ", "export ", "// @ts-check"))]

    assert [] == ties
    assert [True] * 4 == [word in script for word in ("const a = 1;", "const b =", "function start()", "@typedef")]

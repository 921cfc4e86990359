"""The script's modules are set end to end without a bundler, so what ties them together is checked here."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.forms import browser
from macros.views.one_file import IMPORT, modules

ASSETS = Path(browser.__file__).parent / "assets"
MODULES = {file.name: file.read_text(encoding="utf-8") for file in ASSETS.glob("*.js")}
EXPORT = re.compile(r"^export (?:async )?(?:function|const|class) (\w+)", re.MULTILINE)


def imports(name: str) -> dict[str, set[str]]:
    """The names that a module imports, by the file they come from."""
    return {file: set(names.replace(",", " ").split()) for names, file in IMPORT.findall(MODULES[name])}


@pytest.mark.parametrize("name", sorted(MODULES))
def test_imports_are_there_and_used(name):
    """Every imported name is exported by the file it is said to come from, and is used."""
    body = re.sub(r"/\*\*.*?\*/", "", IMPORT.sub("", MODULES[name]), flags=re.DOTALL)
    assert [] == re.findall(r"^import .*", body, re.MULTILINE)  # written in another way than all are read
    for file, names in imports(name).items():
        assert set() == names - set(EXPORT.findall(MODULES[file]))
        assert set() == {one for one in names if not re.search(rf"\b{one}\b", body)}


@pytest.mark.parametrize("name", sorted(MODULES))
def test_exports_are_imported(name):
    """What nobody asks for is a module's own."""
    asked = set().union(*(imports(other).get(name, set()) for other in MODULES))
    assert set() == set(EXPORT.findall(MODULES[name])) - asked


def test_each_module_comes_after_what_it_imports():
    """The order follows the imports, and no module is left out of the script."""
    order = list(modules(ASSETS, "form.js", "map.js"))
    assert set(MODULES) == set(order)
    for name in MODULES:
        assert [] == [file for file in imports(name) if order.index(file) > order.index(name)]

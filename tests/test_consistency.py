"""What must stay in step: schema and types, macros and their documentation, modules and their places, locks."""

from __future__ import annotations

import ast
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.model.schema import json_schema
from macros.pages.calls import MACROS
from tests.tokens import ROOT

MODULES = sorted((ROOT / "macros").rglob("*.py"))

LONGEST = 300

LAYERS = [
    {"model"},
    {"views"},
    {"pages", "forms", "exports"},
    {"site"},
    {"build", "commands", "plan_command"},
    {"hooks", "__init__", "__main__"},
]
"""Which part may import which: only those of an earlier row, and its own."""

MAY_ALSO = {
    ("exports", "pages"),
    ("exports", "forms"),
    ("__main__", "build"),
    ("__main__", "plan_command"),
}
"""Exports are made from pages and forms; and a command starts what it is about."""

KNOW_MKDOCS = {"macros/__init__.py", "macros/hooks.py"}

REGISTRIES = re.compile(
    r"pypi\.org|pythonhosted|test\.pypi|npmjs|unpkg|jsdelivr|cdnjs|googleapis|--(extra-)?index-url|--find-links",
    re.IGNORECASE,
)


def test_schema_is_that_of_the_types():
    """content/model.schema.json is what `python -m macros schema` writes; `make schema` mends it."""
    assert json_schema() == (ROOT / "content/model.schema.json").read_text(encoding="utf-8")


def test_schema_explains_every_key():
    """Every key has a description, and it speaks Danish: no key of ours is explained by the English of a class."""
    schema = json.loads(json_schema())
    kinds = {"": schema, **schema["$defs"]}
    faults = sorted(
        f"{name}.{key}"
        for name, kind in kinds.items()
        for key, value in kind.get("properties", {}).items()
        if not value.get("description") or re.search(r"\b(the|of|which|and)\b", value["description"])
    )

    assert [] == faults


@pytest.mark.parametrize("file", sorted((ROOT / "content").rglob("*.yaml")), ids=lambda file: file.name)
def test_content_knows_its_schema(file):
    """Every content file begins with the line that lets an editor's program help."""
    first = file.read_text(encoding="utf-8").partition("\n")[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)

    assert found
    assert (ROOT / "content/model.schema.json").samefile(file.parent / found[1])


def test_every_macro_is_documented():
    """Every macro has a docstring and an entry in docs/udvikler/makroer.md, and nothing else has one."""
    page = (ROOT / "docs/udvikler/makroer.md").read_text(encoding="utf-8")
    entries = re.findall(r"^(?:#+ |\*\*)?`(\w+)\(", page, re.MULTILINE)

    assert [] == sorted(call.name for call in MACROS if not call.doc)
    assert sorted(call.name for call in MACROS) == sorted(entries)


def imports(file: Path) -> Iterator[str]:
    """The full name of every module that a file imports."""
    package = list(file.relative_to(ROOT).parent.parts)
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *filter(None, [node.module])])
            yield module
            yield from (f"{module}.{name.name}" for name in node.names)


def part(name: str) -> str:
    """The part of ours a module belongs to: `macros.views.lix` is of `views`."""
    return [*name.split("."), "__init__"][1]


def test_imports_run_one_way():
    """model ← views ← pages, forms ← exports ← site ← what starts us."""
    layer = {name: number for number, names in enumerate(LAYERS) for name in names}
    faults = set()
    for file in MODULES:
        own = part(".".join(file.relative_to(ROOT).with_suffix("").parts))
        for name in imports(file):
            other = part(name)
            if not name.startswith("macros.") or other == own or (own, other) in MAY_ALSO or other not in layer:
                continue
            if layer[other] >= layer[own]:
                faults.add(f"{file.relative_to(ROOT)} imports {other}")

    assert [] == sorted(faults)


def test_every_part_has_its_layer():
    """A new part of macros/ takes its place in the order above."""
    parts = {part(".".join(file.relative_to(ROOT).with_suffix("").parts)) for file in MODULES}

    assert [] == sorted(parts - set.union(*LAYERS))


def test_few_know_mkdocs():
    """Only the entry points know MkDocs, so that another engine could take its place."""
    faults = {
        f"{file.relative_to(ROOT)} imports {name}"
        for file in MODULES
        for name in imports(file)
        if name.startswith(("mkdocs", "material")) and str(file.relative_to(ROOT)) not in KNOW_MKDOCS
    }

    assert [] == sorted(faults)


def test_modules_stay_short():
    """A module fits in a reader's head."""
    files = [*MODULES, *(ROOT / "tests").rglob("*.py")]
    lengths = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in files}

    assert [] == sorted(f"{file.relative_to(ROOT)}: {count}" for file, count in lengths.items() if count > LONGEST)


def test_no_file_names_a_registry():
    """Packages come from wherever the machine's own settings say, and pages load nothing from a CDN."""
    folders = ("macros", "docs", "overrides", "content", ".ci")
    files = [
        file for folder in folders for file in (ROOT / folder).rglob("*") if file.is_file() and file.suffix != ".pyc"
    ]
    files += [
        ROOT / name
        for name in ("Makefile", "pyproject.toml", "requirements.lock", "requirements-test.lock", "mkdocs.yml")
    ]
    found = {file: REGISTRIES.search(file.read_text(encoding="utf-8", errors="replace")) for file in files}

    assert [] == sorted(f"{file.relative_to(ROOT)}: {hit.group()}" for file, hit in found.items() if hit)


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-test.lock"])
def test_lock_holds_for_every_python(lock):
    """A lock has hashes, needs no certain patch of Python, and has all that pyproject.toml asks for."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = project["project"]["dependencies"] + (project["dependency-groups"]["test"] if "test" in lock else [])
    packages = re.split(r"\n(?=[a-z0-9])", text)
    names = {re.match(r"[\w.-]+", one)[0].lower() for one in packages if "==" in one}

    assert "python_full_version" not in text
    assert [] == sorted(one.partition("=")[0] for one in packages if "==" in one and "--hash=sha256:" not in one)
    assert [] == sorted({re.match(r"[\w.-]+", one)[0].lower() for one in asked} - names)

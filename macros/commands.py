"""What the commands of `python -m macros` do; each returns its exit code and says in Danish what went wrong.

What only the forms need is imported where it is used: checking the content needs no PDF.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from .forms.answers import Answers
from .model import ContentError, Model
from .model.tools import Tool
from .site import Site
from .views.addresses import form_address, in_full


def check(content: Path, docs: Path) -> int:
    """Show every problem and remark of the content."""
    try:
        site = _site(content, docs)
    except ContentError as error:
        for problem in error.problems:
            print(problem)
        count = len(error.problems)
        print(f"{count} fejl. Ret {'den' if count == 1 else 'dem'}, og kør kontrollen igen.", file=sys.stderr)
        return 1
    for remark in site.remarks:
        print(remark)
    print("LIX pr. side, de sværeste først:")
    for address, score in site.readability.lix.items():
        print(f"  {score:4.0f}  {address}")
    print("Ingen fejl. Næste skridt: make site")
    return 0


def read(content: Path, docs: Path, file: Path) -> int:
    """Print the answers of a filled form as the browser's file; what could not be read goes to the error stream."""
    from .forms.read import as_json

    answers = _answers(_site(content, docs).model, file)
    if answers is None:
        return 1
    sys.stdout.write(as_json(answers))
    return 0


def fill(content: Path, docs: Path, file: Path, out: Path, site_url: str) -> int:
    """Make a filled form of the answers in another; the end of `out`'s name says which kind."""
    if out.exists():
        return _refuse(out, "Filen findes allerede. Vælg et andet navn.")
    from .forms.pdf import form_pdf
    from .forms.read import as_json
    from .forms.word import form_docx

    site = _site(content, docs)
    kinds: dict[str, Callable[[Tool, Answers, str], bytes]] = {
        ".pdf": lambda tool, answers, address: form_pdf(
            site.model, tool, tokens=site.tokens, address=address, answers=answers
        ),
        ".docx": lambda tool, answers, address: form_docx(
            site.model, tool, tokens=site.tokens, address=address, answers=answers
        ),
        ".json": lambda tool, answers, address: as_json(answers).encode(),
    }
    make = kinds.get(out.suffix.lower())
    if make is None:
        return _refuse(out, f"Navnet skal ende på {', '.join(kinds)}.")
    answers = _answers(site.model, file)
    if answers is None:
        return 1
    tool = next(tool for tool in site.model.tools if tool.id == answers.form)
    out.write_bytes(make(tool, answers, in_full(site_url, form_address(tool.id))))
    return 0


def export(content: Path, docs: Path, kind: str, out: Path, site_url: str) -> int:
    """Put every file of one kind into a folder."""
    site = _site(content, docs, site_url)
    for made in site.downloads.values():
        if made.kind == kind:
            out.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(made.path, out / Path(made.address).name)
            print(out / Path(made.address).name)
    return 0


def _site(content: Path, docs: Path, site_url: str = "") -> Site:
    return Site.open(content, docs if docs.is_dir() else None, site_url=site_url)


def _answers(model: Model, file: Path) -> Answers | None:
    from .forms.read import UnreadableForm, read_form

    try:
        answers = read_form(model, file)
    except UnreadableForm as error:
        _refuse(file, str(error))
        return None
    for remark in answers.remarks:
        print(f"{file}: {remark}", file=sys.stderr)
    return answers


def _refuse(file: Path, why: str) -> int:
    print(f"{file}: {why}", file=sys.stderr)
    return 1

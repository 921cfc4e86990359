"""What the commands of `python -m macros` do; each returns its exit code and says in Danish what went wrong.

What only the forms need is imported where it is used: checking the content needs no PDF.
"""

from __future__ import annotations

import difflib
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .model import ContentError, Model
from .model.problems import listed
from .site import Site
from .views.addresses import form_address, in_full

if TYPE_CHECKING:
    from .forms.answers import Answers


NO_DOCS = "Mappen findes ikke. Her skal docs/ ligge, som filerne tager deres farver fra."


def check(content: Path, docs: Path, site_url: str) -> int:
    """Show every problem and remark of the content."""
    try:
        site = _site(content, docs, site_url)
        if site.tokens:
            site.check_cards()
    except ContentError as error:
        for problem in error.problems:
            print(problem)
        count = len(error.problems)
        print(f"{count} fejl. Ret {'den' if count == 1 else 'dem'}, og kør kontrollen igen.", file=sys.stderr)
        return 1
    print("LIX pr. side, de sværeste først:")
    for address, score in site.readability.lix.items():
        print(f"  {score:4.0f}  {address}")
    for remark in site.remarks:  # last, where they are still on the screen
        print(remark)
    count = len(site.remarks)
    told = f", {count} bemærkning{'er' if count > 1 else ''}" if count else ""
    print(f"Ingen fejl{told}. Næste skridt: make site")
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
    from .forms.pdf.make import form_pdf
    from .forms.read import as_json
    from .forms.word.make import form_docx

    site = _site(content, docs)
    forms = {".pdf": form_pdf, ".docx": form_docx}
    suffix = out.suffix.lower()
    if suffix not in (*forms, ".json"):
        return _refuse(out, "Navnet skal ende på .pdf, .docx eller .json.")
    answers = _answers(site.model, file)
    if answers is None:
        return 1
    tool = next(tool for tool in site.model.tools if tool.id == answers.form)
    address = in_full(site_url, form_address(tool.id))
    if suffix == ".json":
        data = as_json(answers).encode()
    else:
        data = forms[suffix](site.model, tool, tokens=site.tokens, address=address, answers=answers)
    try:
        out.write_bytes(data)
    except OSError:
        return _refuse(out, "Filen kan ikke skrives der. Findes mappen, og har du lov?")
    return 0


def export(content: Path, docs: Path, kind: str, out: Path, site_url: str, ends: str = "") -> int:
    """Put every file of one kind into a folder, or those whose names end with `ends`."""
    if not docs.is_dir():
        return _refuse(docs, NO_DOCS)
    files = [made for made in _site(content, docs, site_url).made(kind).values() if made.address.endswith(ends)]
    try:
        out.mkdir(parents=True, exist_ok=True)
        for made in files:
            print(shutil.copyfile(made.path, out / Path(made.address).name))
    except OSError:
        return _refuse(out, "Filerne kan ikke skrives der. Er det en mappe, og har du lov?")
    return 0


def export_roles(content: Path, docs: Path, ids: Sequence[str], sizes: Sequence[str], out: Path, site_url: str) -> int:
    """Put the cards of some roles into a folder, one file for each size."""
    if not docs.is_dir():
        return _refuse(docs, NO_DOCS)
    site = _site(content, docs, site_url)
    known = [role.id for role in site.model.roles]
    if unknown := [id for id in ids if id not in known]:
        for id in unknown:
            near = difflib.get_close_matches(id, known, n=3, cutoff=0.5)
            print(f"Rollen «{id}» findes ikke; skriv {listed(near or known, len(known))}.", file=sys.stderr)
        return 1
    site.check_cards()
    try:
        out.mkdir(parents=True, exist_ok=True)
        for size in sizes:
            file = out / f"rollekort-udvalg-{size}.pdf"
            file.write_bytes(site.cards.pdf([f"roles/{id}" for id in ids], size, f"Rollekort ({size.upper()})"))
            print(file)
    except OSError:
        return _refuse(out, "Filerne kan ikke skrives der. Er det en mappe, og har du lov?")
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

"""`make bench`: how long it takes to read the content, write its pages and forms, make its files, and build the site.

Each is run three times, the build of everything once; the table shows the first, the quickest and the median. Within
a process Typst remembers what it has set, so of files it is the first that tells what a build takes.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pypdfium2

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from macros.__main__ import KINDS  # noqa: E402
from macros.exports.downloads import make_downloads  # noqa: E402
from macros.exports.paper.book import BOOKS, Book, book_pdf  # noqa: E402
from macros.exports.paper.cards import Cards  # noqa: E402
from macros.exports.store import Store  # noqa: E402
from macros.forms.browser.page import form_page  # noqa: E402
from macros.forms.pdf.make import form_pdf  # noqa: E402
from macros.forms.word.make import form_docx  # noqa: E402
from macros.model import load  # noqa: E402
from macros.site import TOKENS, Site  # noqa: E402
from macros.views.addresses import entity_pages  # noqa: E402
from macros.views.words import size  # noqa: E402

RUNS = 3
CONTENT, DOCS = ROOT / "content", ROOT / "docs"


def timed(work: Callable[[], object]) -> list[float]:
    """Seconds of each run."""
    seconds = []
    for _ in range(1 if work is build_all else RUNS):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return seconds


def write_pages() -> int:
    """Every entity's page as Markdown and HTML, by a book that has written nothing yet."""
    site = Site.open(CONTENT, DOCS)
    return sum(len(site.book.page(kind, entity.id, address)) for kind, entity, address in entity_pages(site.model))


def write_forms() -> int:
    """The page of every form."""
    tokens = (DOCS / TOKENS).read_text(encoding="utf-8")
    return sum(len(form_page(MODEL, tool, tokens=tokens)) for tool in MODEL.tools)


def write_files() -> int:
    """Every form as a PDF and for Word; the first PDF of a process also reads the typeface."""
    tokens = (DOCS / TOKENS).read_text(encoding="utf-8")
    return sum(
        len(form_pdf(MODEL, tool, tokens=tokens)) + len(form_docx(MODEL, tool, tokens=tokens)) for tool in MODEL.tools
    )


def write_book(book: Book) -> bytes:
    """A whole book as PDF."""
    return book_pdf(MODEL, book, tokens=(DOCS / TOKENS).read_text(encoding="utf-8"), site_url="")


def make_files(kind: str) -> int:
    """Every file of a kind, made anew."""
    with tempfile.TemporaryDirectory() as folder:
        tokens = (DOCS / TOKENS).read_text(encoding="utf-8")
        return len(make_downloads(Cards(MODEL, tokens, "", Store(Path(folder))), kind))


def build(**environment: str) -> None:
    """A whole strict build by MkDocs, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", folder]
        subprocess.run(command, cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment}, check=True)


def build_all() -> None:
    """The same where no file has been made before."""
    with tempfile.TemporaryDirectory() as folder:
        build(DOWNLOADS=folder)


MODEL = load(CONTENT).model

WORK: dict[str, Callable[[], object]] = {
    "load and check the content": lambda: load(CONTENT),
    f"load, and write {len(list(entity_pages(MODEL)))} pages": write_pages,
    f"write {len(MODEL.tools)} forms": write_forms,
    f"write {len(MODEL.tools)} forms as PDF and Word": write_files,
    **{f"set {book.file}": partial(write_book, book) for book in BOOKS},
    **{f"make all {kind}": partial(make_files, kind) for kind in KINDS if kind not in ("forms", "books")},
    "build the whole site, files kept": build,
    "build the whole site, all files made": build_all,
}

if __name__ == "__main__":
    print(f"{'':42}{'first':>10}{'quickest':>10}{'median':>10}")
    for name, work in WORK.items():
        seconds = timed(work)
        print(f"{name:42}{seconds[0]:8.2f} s{min(seconds):8.2f} s{statistics.median(seconds):8.2f} s")
    for book in BOOKS:
        data = write_book(book)
        print(f"{book.file}: {len(pypdfium2.PdfDocument(data))} pages, {size(len(data))}")

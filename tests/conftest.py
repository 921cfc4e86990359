"""What many tests share: one built site, its pages, a server for it, and one browser."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from macros.model import Model, load
from tests.reading import Page, read_pages
from tests.tokens import ROOT

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# The same examples every time: a test run says something of the change, not of the day's luck.
settings.register_profile("suite", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("suite")


@dataclass(frozen=True)
class Built:
    """A site, and what MkDocs said while building it."""

    folder: Path
    output: str


def build_site(folder: Path, content: Path, downloads: Path) -> Built:
    """One strict build, with an environment that has nothing of the developer's in it."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder.parent),
        "CONTENT": str(content),
        "DOWNLOADS": str(downloads),
        "SOURCE_DATE_EPOCH": "1700000000",
        "NO_MKDOCS_2_WARNING": "1",
    }
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    output = done.stdout + done.stderr
    assert 0 == done.returncode, output
    return Built(folder, output)


@pytest.fixture(scope="session")
def build(tmp_path_factory) -> Callable[..., Built]:
    """Build the site, of the repository's content or of another; `downloads` is where made files are kept."""

    def make(content: Path = ROOT / "content", downloads: Path = ROOT / "build/downloads") -> Built:
        return build_site(tmp_path_factory.mktemp("site") / "site", content, downloads)

    return make


@pytest.fixture(scope="session")
def site(build) -> Built:
    """The site that all tests look at."""
    return build()


@pytest.fixture(scope="session")
def pages(site) -> dict[str, Page]:
    """Its pages by address."""
    return read_pages(site.folder)


@pytest.fixture(scope="session")
def model() -> Model:
    """The content itself."""
    return load(ROOT / "content").model


@pytest.fixture
def content(tmp_path) -> Path:
    """A copy of the content, to change."""
    return shutil.copytree(ROOT / "content", tmp_path / "content")


class Quiet(SimpleHTTPRequestHandler):
    """Serves the site as a real server does, 404.html included, and says nothing."""

    def log_message(self, *arguments):
        pass

    def send_error(self, code, message=None, explain=None):
        page = Path(self.directory) / "404.html"
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())


@pytest.fixture(scope="session")
def origin(site) -> Iterator[str]:
    """The address of the served site, without the last slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site.folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for every test that needs one."""
    with sync_playwright() as playwright:
        program = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()

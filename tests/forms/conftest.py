"""A small model with every kind of field, its page on disk, and Chromium to open it in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, Page, Route, expect

from macros.forms.browser.page import form_page
from macros.model import Model
from macros.model.reference import Source
from macros.model.tools import FormSection, Tool
from tests.tokens import TOKENS

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def model() -> Model:
    """The part of a model that forms are made from, with one form in it."""
    data = yaml.safe_load((HERE / "skema.yaml").read_text(encoding="utf-8"))
    return Model.model_construct(
        version="1.2.3",
        checked=date(2026, 11, 22),
        short_title="Samarbejdsmodellen",
        form_head=FormSection.model_validate(data["form_head"]),
        tools=tuple(Tool.model_validate(tool) for tool in data["tools"]),
        sources=tuple(Source.model_validate(source) for source in data["sources"]),
    )


@pytest.fixture(scope="session")
def tokens() -> str:
    return TOKENS


@pytest.fixture(scope="session")
def page_text(model: Model, tokens: str) -> str:
    return form_page(model, model.tools[0], tokens=tokens, address="https://example.dk/redskaber/proeve/skema.html")


@pytest.fixture(scope="session")
def page_texts(model: Model, tokens: str, page_text: str) -> dict[str, str]:
    """The page of every form of the model by its id."""
    others = {tool.id: form_page(model, tool, tokens=tokens) for tool in model.tools[1:]}
    return {model.tools[0].id: page_text} | others


@pytest.fixture
def folder(page_texts: dict[str, str], tmp_path: Path) -> Path:
    """The forms on disk, as a reader of the zip has them."""
    for id, text in page_texts.items():
        file = tmp_path / f"redskaber/{id}/skema.html"
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


PATIENCE = 15_000
"""Milliseconds that a loaded machine may need for what takes none."""

expect.set_options(timeout=PATIENCE)

NO_PICKER = "delete window.showSaveFilePicker"
"""A browser that can only save by downloading."""


@pytest.fixture
def opened(chromium: Browser, folder: Path) -> Iterator[Callable[..., Page]]:
    """Open the form from the disk, in a browser that saves by downloading; printing is counted in `window.printed`."""
    file = folder / "redskaber/proeve/skema.html"
    contexts = []

    def open_form(
        *, width: int = 1280, dark: bool = False, script: bool = True, init: str = NO_PICKER, address: str = ""
    ) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            locale="da-DK",
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        context.add_init_script(f"window.printed = 0; window.print = () => {{ window.printed += 1 }}; {init}")
        context.route("http://localhost/**", partial(serve, folder))
        page = context.new_page()
        page.on("filechooser", lambda _: None)  # so that Playwright listens before the first one opens
        page.goto(address or file.as_uri())
        return page

    yield open_form
    for context in contexts:
        context.close()


def serve(folder: Path, route: Route) -> None:
    """Answer for a server that has the forms."""
    file = folder / urlsplit(route.request.url).path.strip("/")
    if file.is_file():
        route.fulfill(path=file, content_type="text/html; charset=utf-8")
    else:
        route.fulfill(status=404)


@pytest.fixture
def form(opened: Callable[..., Page]) -> Page:
    return opened()

"""A small model with every kind of field, its page on disk, and Chromium to open it in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page

from macros.forms import form_page
from macros.model import Model
from macros.model.reference import Source
from macros.model.tools import FormSection, Tool

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
    return (HERE.parents[1] / "docs/assets/css/tokens.css").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def page_text(model: Model, tokens: str) -> str:
    return form_page(model, model.tools[0], tokens=tokens, address="https://example.dk/redskaber/proeve/skema.html")


@pytest.fixture
def opened(chromium: Browser, page_text: str, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Open the form from the disk, as a reader of the zip does; printing is counted in `window.printed`."""
    file = tmp_path / "redskaber/proeve/skema.html"
    file.parent.mkdir(parents=True)
    file.write_text(page_text, encoding="utf-8")
    contexts = []

    def open_form(*, width: int = 1280, dark: bool = False, script: bool = True) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            locale="da-DK",
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5000)
        page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1 }")
        page.goto(file.as_uri())
        return page

    yield open_form
    for context in contexts:
        context.close()


@pytest.fixture
def form(opened: Callable[..., Page]) -> Page:
    return opened()

"""A small form whose table has a map, its page on disk, and Chromium to open it in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page

from macros.forms.browser.page import form_page
from macros.model import Model
from macros.model.reference import Source
from macros.model.tools import FormSection, Tool

from ..conftest import PATIENCE

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def mapped() -> Model:
    """A model whose only form has a map."""
    data = yaml.safe_load((HERE / "skema.yaml").read_text(encoding="utf-8"))
    return Model.model_construct(
        version="1.2.3",
        checked=date(2026, 11, 22),
        short_title="Samarbejdsmodellen",
        form_head=FormSection.model_validate(data["form_head"]),
        tools=tuple(Tool.model_validate(tool) for tool in data["tools"]),
        sources=tuple(Source.model_validate(source) for source in data["sources"]),
    )


@pytest.fixture
def opened_map(chromium: Browser, mapped: Model, tokens: str, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Open the form with the map from the disk."""
    file = tmp_path / "redskaber/kreds/skema.html"
    file.parent.mkdir(parents=True)
    file.write_text(form_page(mapped, mapped.tools[0], tokens=tokens), encoding="utf-8")
    contexts = []

    def open_form(*, width: int = 1280, height: int = 1200, dark: bool = False, touch: bool = False) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            has_touch=touch,
            locale="da-DK",
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(file.as_uri())
        return page

    yield open_form
    for context in contexts:
        context.close()


@pytest.fixture
def form(opened_map: Callable[..., Page]) -> Page:
    return opened_map()

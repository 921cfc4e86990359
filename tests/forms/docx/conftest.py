"""A form in Word, empty and filled."""

from __future__ import annotations

import pytest

from macros.forms.word.make import form_docx
from tests.tokens import TOKENS

from ..word import example


@pytest.fixture(scope="session")
def tool(model):
    return model.tools[0]


@pytest.fixture(scope="session")
def empty(model, tool) -> bytes:
    return form_docx(model, tool, tokens=TOKENS)


@pytest.fixture(scope="session")
def filled(model, tool) -> bytes:
    return form_docx(model, tool, tokens=TOKENS, answers=example(model, tool))

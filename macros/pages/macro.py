"""What a macro is: a function of the book that pages call by its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .book import Book


@dataclass(frozen=True)
class Call:
    """One macro."""

    function: Callable[..., str]

    @property
    def name(self) -> str:
        """The name pages call it by."""
        return self.function.__name__

    @property
    def doc(self) -> str:
        """What it shows, in the first line of its docstring."""
        return (self.function.__doc__ or "").strip()

    def bound(self, book: Book, address: Callable[[], str]) -> Callable[..., str]:
        """The macro as a page calls it, without book and address."""

        def call(*arguments: Any, **named: Any) -> str:
            return self.function(book, address(), *arguments, **named)

        return call


MACROS: list[Call] = []


def macro(function: Callable[..., str]) -> Callable[..., str]:
    """Register a macro."""
    MACROS.append(Call(function))
    return function

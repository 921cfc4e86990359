"""Cards on paper: whole sets, a choice of cards, and single ones.

What stands on which card, and in which size of type, is measured once for all (`choices`); a print is then only set.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from ...model import Model
from ...model.base import Statement, walk
from ...views.addresses import address_of, in_full
from ...views.card import Card, Line, Section
from ...views.cards import cards
from ...views.files import CARD_SETS
from ...views.ways import WHERE, shown
from ...views.words import softened
from ..store import Store
from . import typeset
from .reading_order import card_by_card
from .said import Said

TEMPLATE = "cards.typ"

SIDES = {"front": "forsiden", "back": "bagsiden"}

LONGEST_WORD = 32
"""Letters; a longer word may break anywhere, so that it stays on its card."""


@dataclass(frozen=True)
class TooLong:
    """A card that its texts don't fit on."""

    path: tuple[str | int, ...]
    """Where the first statement without room stands in the model."""

    statement: Statement
    card: str
    size: str
    """`A6`."""

    side: str
    """«forsiden», «bagsiden»."""

    missing: int
    """Millimetres that are missing."""


class Cards:
    """Every card of a model, ready to be set; measured when first asked, and the result kept in a store."""

    def __init__(self, model: Model, tokens: str, site_url: str, store: Store) -> None:
        self.model = model
        self.tokens = tokens
        self.site_url = site_url
        self.store = store
        self.said = Said(model)
        self.soft = partial(softened, parts=model.compounds)

    @cached_property
    def cards(self) -> dict[str, Card]:
        """Every card by its key, `roles/koordinator`."""
        return {f"{kind}/{one.entity.id}": one for kind in CARD_SETS for one in cards(self.model, kind)}

    @cached_property
    def data(self) -> dict[str, dict[str, Any]]:
        """Every card as the template takes it, but for its QR code."""
        return {key: {"key": key, **self._card(one)} for key, one in self.cards.items()}

    @cached_property
    def choices(self) -> dict[str, dict[str, Any]]:
        """What each card holds, in which size of type, and what doesn't fit; by `roles/koordinator a6`."""
        made_from = (self.data, typeset.common(self.model, "", title=""))
        path = self.store.get("kort/valg.json", made_from, lambda: json.dumps(self._measured()).encode())
        found: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
        return found

    @property
    def too_long(self) -> list[TooLong]:
        """Every side of a card that its texts don't fit on; of two sizes the one where more is missing."""
        found: dict[tuple[str, str], TooLong] = {}
        paths = {id(value): path for path, value in walk(self.model) if isinstance(value, Statement)}
        for key, choice in self.choices.items():
            name, size = key.split(" ")
            card = self.cards[name].with_moved(choice["moved"])
            for over in choice["over"]:
                statement = _statement(card, over["side"], over["line"])
                one = TooLong(
                    paths[id(statement)], statement, f"{card.label}: {card.entity.name}", size.upper(),
                    SIDES[over["side"]], over["mm"],
                )  # fmt: skip
                if (name, over["side"]) not in found or one.missing > found[name, over["side"]].missing:
                    found[name, over["side"]] = one
        return list(found.values())

    def pdf(self, keys: Sequence[str], size: str, title: str) -> bytes:
        """Cards as PDF: `a6` four on a sheet of A4 with their backs mirrored, `a5` front and back as two pages."""
        sheets = typeset.pdf(TEMPLATE, {**self._common(title), "use": size, "cards": self.printed(keys, size)})
        return card_by_card(sheets) if size == "a6" else sheets

    def printed(self, keys: Sequence[str], size: str) -> list[dict[str, Any]]:
        """The cards as they are set, with what was chosen for each and its QR code."""
        return [
            {**self.data[key], "qr": typeset.qr(self.data[key]["full"]), "choice": self.choices[f"{key} {size}"]}
            for key in keys
        ]

    def made_from(self, keys: Sequence[str]) -> tuple[object, ...]:
        """All that a print of these cards is made from."""
        return self._common(""), [self.data[key] for key in keys]

    def _measured(self) -> dict[str, dict[str, Any]]:
        told = [{**one, "qr": ""} for one in self.data.values()]
        found = typeset.asked(TEMPLATE, {**self._common("Kort"), "use": "measure", "cards": told}, "choice")
        return {f"{one['card']} {one['format']}": one for one in found}

    def _common(self, title: str) -> dict[str, Any]:
        return typeset.common(self.model, self.tokens, title=title)

    def _card(self, card: Card) -> dict[str, Any]:
        address = address_of(card.kind, card.entity.id)
        full = in_full(self.site_url, address)
        where = WHERE if not full else "Hele siden"
        more = [{"title": one.title, "sections": [self._section(part) for part in one.sections]} for one in card.more]
        return {
            "kind": card.kind,
            "name": self.soft(card.entity.name),
            "hue": card.hue,
            "label": card.label,
            "group": card.group,
            "sign": card.sign,
            "summary": self._one(card.summary),
            "front": [self._section(one) for one in card.front],
            "back": [self._section(one) for one in card.back],
            "more": more,
            "full": full,
            "where": where,
            "shown": shown(self.model, self.site_url, address),
        }

    def _section(self, one: Section) -> dict[str, Any]:
        lines = [self._line(line) for line in one.lines]
        how = {"named": one.named, "ticked": one.ticked, "loose": one.loose}
        return {"title": one.title, "lines": lines, "empty": one.empty, **how}

    def _line(self, one: Line) -> dict[str, Any]:
        statement = self._one(one.statement) if one.statement else None
        return {"name": _broken(self.soft(one.name)), "note": one.note, "lead": one.lead, "said": statement}

    def _one(self, statement: Statement) -> dict[str, Any]:
        told = self.said.one(statement)
        return {**told, "text": _broken(told["text"])}


def _statement(card: Card, side: str, line: int) -> Statement:
    """The statement of a line, or the nearest before it; the summary where there is none."""
    lines = card.lines(side)[: line + 1]
    return next((one.statement for one in reversed(lines) if one.statement), card.summary)


def _broken(text: str) -> str:
    """The text with soft hyphens in words that no line has room for."""
    pieces = (word if len(word) <= LONGEST_WORD else "\u00ad".join(_pieces(word)) for word in text.split(" "))
    return " ".join(pieces)


def _pieces(word: str) -> list[str]:
    return [word[at : at + LONGEST_WORD // 2] for at in range(0, len(word), LONGEST_WORD // 2)]

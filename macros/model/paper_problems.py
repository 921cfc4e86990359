"""What can be wrong with what becomes paper, each explaining itself in Danish."""

from __future__ import annotations

from dataclasses import dataclass

from .problems import Problem


class SignWithoutShape(Problem):
    """A sign that the typeface of everything on paper has not."""

    rule = "tegn-uden-skrift"

    def explain(self) -> str:
        return "skriften på papir har ikke tegnet"


@dataclass(frozen=True)
class TooLongForCard(Problem):
    """A card whose texts are longer than it has room for; `path` is the first statement that doesn't fit."""

    rule = "kort-uden-plads"
    card: str = ""
    """«Rolle: Koordinator»."""

    side: str = ""
    """«bagsiden»."""

    size: str = ""
    """«A6»."""

    missing: int = 0
    """Millimetres."""

    def explain(self) -> str:
        return (
            f"der er ikke plads til udsagnet på {self.side} af kortet «{self.card}» i {self.size}; "
            f"teksten er {self.missing} mm for høj"
        )

"""What an editor should know although it does not stop the build: the remarks, each explaining itself in Danish."""

from __future__ import annotations

from .problems import Problem


class Remark(Problem):
    """Something an editor should know, that does not stop the build."""

    weight = "bemærkning"


class UnusedSource(Remark):
    """A source that no statement cites."""

    rule = "ubrugt-kilde"

    def explain(self) -> str:
        return "ingen udsagn bruger kilden"


class Unused(Remark):
    """A role that nothing refers to, or a tool that no step uses."""

    rule = "bruges-ikke"

    def explain(self) -> str:
        return "intet trin bruger den"


class HardToRead(Remark):
    """A page with a LIX above its aim."""

    rule = "højt-lix"

    def explain(self) -> str:
        return "siden er svær at læse"


class OverdueLaw(Remark):
    """A law page whose review date has passed."""

    rule = "lovside-forfalden"

    def explain(self) -> str:
        return "lovsiden er ikke kontrolleret i tide"

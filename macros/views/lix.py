"""LIX, the Danish readability figure, for a text.

LIX = words / sentences + 100 × long words / words, where a long word has more than six letters
(Björnsson 1968). 25-34 is easy, 35-44 ordinary, 45-54 hard. A heading or list item counts as a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,½]\d*)?")
STOP = re.compile(r"[.!?:](?=\s|$)")

LONG = 6
"""A word with more letters than this is long."""


def lix(sentences: Iterable[str]) -> float:
    """The LIX of pieces of text, each of which ends its last sentence; 0 for no words."""
    words = long = stops = 0
    for text in sentences:
        found = WORD.findall(text)
        if not found:
            continue
        words += len(found)
        long += sum(len(word) > LONG for word in found)
        ends = len(STOP.findall(text.strip()))
        stops += ends if text.strip().endswith((".", "!", "?", ":")) else ends + 1
    return words / stops + 100 * long / words if words else 0.0

"""How a source is written in a list of sources, and which words of the glossary a text uses."""

from __future__ import annotations

import pytest

from macros.model.reference import Source, SourceKind
from macros.views.citations import reference
from macros.views.terms import Terms

TITLE = "Barnets lov § 108: Ungeplan"


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"authors": "Cabi", "year": "u.å.", "publisher": "Cabi"}, f"Cabi (u.å.). {TITLE}. Cabi."),
        ({"authors": "Heckman, J. J.", "year": "2013"}, f"Heckman, J. J. (2013). {TITLE}."),
        ({"authors": "Heckman, J. J."}, f"Heckman, J. J. {TITLE}."),
        ({"year": "2019"}, f"Loven (2019). {TITLE}."),
        ({"name": "Loven 2019", "year": "2019"}, f"Loven 2019. {TITLE}."),
        ({"name": "Barnets lov § 108", "year": "2025"}, f"{TITLE} (2025)."),
        ({"name": "Barnets lov § 108", "title": "Barnets lov § 108?"}, "Barnets lov § 108?"),
    ],
)
def test_line_begins_with_words_and_ends_once(fields, line):
    """A source nobody has signed begins with its name or its title; no part ends with two full stops."""
    source = Source(**{"id": "en", "name": "Loven", "kind": SourceKind.SOURCE, "title": TITLE, **fields})

    assert line == reference(source).line


def test_text_uses_terms_in_any_form(model):
    """A term is found by any of its names with any ending, also where it is not marked; not inside another word."""
    term = next(one for one in model.terms if not one.marked)
    terms = Terms(model)

    assert term in terms.used_in(f"Det handler om {term.name.upper()}.")
    assert term not in terms.used_in(f"Det handler om x{term.name}x.")

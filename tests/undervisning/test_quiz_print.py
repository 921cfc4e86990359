"""The quiz on the page and on paper says what the model says, also with the longest texts; nothing is cut."""

from __future__ import annotations

import re
from collections import Counter

import pypdfium2
import pytest

from macros.exports.paper.quiz import quiz_pdf
from macros.model.base import Statement
from macros.model.quiz import Option
from macros.views.quiz import asked, by_topic, place_of, right
from tests.paper import outside, pages_of
from tests.tokens import TOKENS

ADDRESS = "/undervisning/quiz/"
SITE = "https://www.eksempelkommune.dk/samarbejdsmodellen"
MARGIN = 15 / 25.4 * 72
"""Points; nothing stands nearer to the edge of the sheet."""

LONG = "Samarbejdspartnerne i implementeringsgruppen aftaler, hvem der følger op på uddannelsesparathedsvurderingen. "


def bare(text: str) -> str:
    """A text without spaces and hyphens, which a typesetter may add where a line ends."""
    return re.sub(r"[\s\u00ad\u0002\ufffe-]", "", text)


def read(pdf: bytes) -> list[str]:
    """The text of every page, bare."""
    return [bare(text) for text in pages_of(pdf)]


def texts(model) -> list[str]:
    """Everything the quiz says."""
    return [
        text
        for question in model.questions
        for text in (question.name, *(option.text for option in question.options), question.why.text)
    ]


@pytest.fixture(scope="module")
def real(model) -> bytes:
    """The quiz of the real content."""
    return quiz_pdf(model, tokens=TOKENS, site_url=SITE)


@pytest.fixture(scope="module")
def longest(model) -> bytes:
    """Six long answers to every question; the first question alone is longer than a sheet."""
    return quiz_pdf(with_long_texts(model), tokens=TOKENS, site_url=SITE)


def with_long_texts(model):
    def longer(number, question):
        times = 30 if number == 0 else 4
        options = tuple(Option(text=f"{letter} {LONG * times}".strip(), right=letter in "AF") for letter in "ABCDEF")
        why = Statement((LONG * times * 2).strip(), question.why.citations)
        return question.model_copy(update={"name": f"{number}: {LONG * 3}".strip(), "options": options, "why": why})

    return model.model_copy(update={"questions": tuple(longer(*numbered) for numbered in enumerate(model.questions))})


def test_page_says_all(pages, model):
    """Every question, answer and reason stands on the page."""
    said = bare(pages[ADDRESS].main.text("sup"))

    assert [] == [text for text in texts(model) if bare(text) not in said]


def test_paper_says_all(real, model):
    """Every question and answer stands before the key, which begins a page of its own with every reason and place."""
    pages = read(real)
    key = next(number for number, text in enumerate(pages) if text.startswith("Facit"))
    before, answers = "".join(pages[:key]), "".join(pages[key:])

    for question in asked(model):
        assert bare(question.name) in before
        assert [] == [option.text for option in question.options if bare(option.text) not in before]
        assert bare(question.why.text) not in before
        assert bare(question.why.text) in answers
        assert bare(place_of(model, question).address) in answers
        for option, letter in zip(question.options, "ABCDEF", strict=False):
            assert (letter in right(question)) == (f"{letter}:{bare(option.text)}" in answers)


def test_key_leads_to_the_site(real):
    """With a real address the key has it, and links that open the page."""
    document = pypdfium2.PdfDocument(real)
    marked = b"".join(read.encode() for read in read(real))

    assert f"{SITE}{ADDRESS}".encode().replace(b"-", b"") in marked
    assert len(document) <= 12


def test_longest_texts_are_whole(longest, model):
    """Six long answers, and a question that no sheet can hold, are all there, inside the margins."""
    long = with_long_texts(model)
    said = "".join(re.sub(r"Samarbejdsmodellen·Udgave.*?Side\d+af\d+$", "", text) for text in read(longest))

    assert [] == [text[:60] for text in texts(long) if bare(text) not in said]


@pytest.mark.parametrize("which", ["real", "longest"])
def test_nothing_is_cut(which, request):
    """No sign lies nearer to the edge of its sheet than the margin."""
    pdf = request.getfixturevalue(which)

    assert all(pages_of(pdf))
    assert [] == outside(pdf, MARGIN, foot=20)


def test_same_file_every_time(real, model):
    """The same model gives the same bytes."""
    assert real == quiz_pdf(model, tokens=TOKENS, site_url=SITE)


def test_topics_have_every_question_once(model):
    """No question is lost or asked twice where they are told by topic."""
    assert sorted(question.id for question in model.questions) == sorted(
        question.id for _, questions in by_topic(model) for question in questions
    )


def test_no_letter_is_right_more_often(model):
    """Who always guesses the same letter gets no more right than with another."""
    marks = Counter(mark for question in asked(model) for mark in right(question))

    assert max(marks.values()) - min(marks.values()) <= 1
    assert set(marks) == set("ABCD")


def test_answers_keep_what_they_say(model):
    """Another order changes no answer, and answers with an order of their own keep it."""
    for question, own in zip(asked(model), model.questions, strict=True):
        assert sorted(map(str, question.options)) == sorted(map(str, own.options))
        assert not own.in_order or question.options == own.options


def test_print_asks_in_the_order_of_the_page(pages, model):
    """A letter means the same on paper and on the page."""
    shown = [bare(one.text("sup")) for one in pages[ADDRESS].main.all("li") if "data-right" in one.attrs]
    expected = [bare(o.text) for _, questions in by_topic(model) for one in questions for o in one.options if o.right]

    assert expected == shown


def test_without_an_address_the_way_is_told(model):
    """A site without a real address sends nobody to an address that leads nowhere."""
    text = "".join(read(quiz_pdf(model, tokens=TOKENS, site_url="")))

    assert ADDRESS not in text
    assert bare("I håndbogen: Undervisning → Quiz") in text
    assert bare("I håndbogen: Roller → Projektleder") in text


def test_places_are_there(pages, model):
    """Where a question sends its reader, the page has the part and says the statement's thing."""
    for question in model.questions:
        address, _, anchor = place_of(model, question).address.partition("#")

        assert address in pages, question.id
        assert not anchor or pages[address].main.all(id=anchor), question.id

"""What somebody signs for is said again above the declaration, on the screen and on paper."""

from __future__ import annotations

from .reading import cell, field

HINT = "Her står det samlet, når det er udfyldt ovenfor."


def recap(page):
    return page.locator("[data-recap] li").all_inner_texts()


def test_rows_become_sentences(form):
    """Each row is one sentence with a capital and one full stop; a row that is not done says what it lacks."""
    for number, (giver, taker) in enumerate([("skolen", "Teamet"), ("Lægen", ""), ("Mor", "alle.")], start=1):
        cell(form, "deling", number, "fra").fill(giver)
        cell(form, "deling", number, "til").fill(taker)
    assert [
        "Skolen må give Teamet besked.",
        "Række 2 er ikke med: »Til« mangler.",
        "Mor må give alle besked.",
    ] == recap(form)


def test_other_answers_stand_with_their_label(form):
    """Answers are said as one says them: labels, dates, lists; what does not apply is not said."""
    form.locator("#f-foedt").fill("2009-02-28")
    form.locator("[name=moede][value='17-5']").check()
    form.get_by_label("Den unge", exact=True).check()
    form.get_by_label("Team").check()
    form.locator("[name=opdateret][value=nej]").check()
    form.locator("#f-hvorfor-ikke").fill("Syg")
    lines = ["Møde: 17½ år", "Deltagere: Den unge og Team", "Fødselsdato: 28. februar 2009"]
    assert ["Hvorfor ikke? Syg", *lines] == recap(form)
    form.locator("[name=opdateret][value=ja]").check()
    assert lines == recap(form)


def test_recap_follows_the_answers(form):
    """A row that is taken away or brought back, and a cleared form, are seen at once."""
    cell(form, "deling", 1, "fra").fill("Skolen")
    cell(form, "deling", 1, "til").fill("Teamet")
    field(form, "deling").get_by_role("button", name="Fjern række 1").click()
    assert ([], True) == (recap(form), form.get_by_text(HINT).is_visible())
    form.get_by_role("button", name="Fortryd").click()
    assert (["Skolen må give Teamet besked."], False) == (recap(form), form.get_by_text(HINT).is_visible())


def test_recap_is_text_whatever_is_typed(form):
    """Answers that look like code are said as they are, braces too."""
    cell(form, "deling", 1, "fra").fill("<img src=x onerror=window.hit=1>{til}")
    cell(form, "deling", 1, "til").fill("$& {fra}")
    assert ["<img src=x onerror=window.hit=1>{til} må give $& {fra} besked."] == recap(form)
    assert (0, None) == (form.locator("main img").count(), form.evaluate("window.hit"))


def test_recap_is_printed_when_it_says_something(form):
    """On paper an empty recap is nothing, and a filled one stands above the declaration."""
    box = form.locator("[data-recap]")
    form.emulate_media(media="print")
    assert not box.is_visible()
    form.emulate_media(media="screen")
    form.locator("[name=moede][value='16']").check()
    form.emulate_media(media="print")
    declaration = form.get_by_text("Jeg siger ja til det, der står her.")
    assert box.bounding_box()["y"] < declaration.bounding_box()["y"]

"""What is missing, and what is printed."""

from __future__ import annotations

import pypdf

from .reading import cell, field, focused, row


def missing(page):
    return page.locator("#mangler a").all_inner_texts()


def test_empty_form_is_printed_at_once(form):
    """Nobody who wants an empty form to write on is told what it lacks."""
    form.locator("[data-print]").click()
    assert (1, False) == (form.evaluate("printed"), form.locator("#mangler").is_visible())


def test_missing_answers_are_listed_and_print_is_not_refused(form):
    """With something typed, the list of gaps comes first, has the focus, leads to each field, and lets print go on."""
    form.locator("[name=moede][value='17-5']").check()
    cell(form, "deling", 1, "fra").fill("Skolen")
    form.locator("[data-print]").click()
    gaps = ["Den unges navn", "Deltagere", "Planen", "Hvem deler med hvem, række 1 (Skolen): Til"]
    assert (gaps, "mangler", 0) == (missing(form), focused(form), form.evaluate("printed"))
    assert "Der mangler 4 svar" == form.locator("#mangler h2").inner_text()

    form.locator("#mangler a").first.click()
    assert "f-navn" == focused(form)
    name = form.locator("#f-navn")
    assert "true" == name.get_attribute("aria-invalid")
    assert "Skriv et svar." == field(form, "navn").locator(".remark").inner_text()

    form.get_by_role("button", name="Udskriv alligevel").click()
    assert 1 == form.evaluate("printed")


def test_list_of_gaps_follows_the_answers(form):
    """A gap that is filled leaves the list and its field; what no longer applies does too."""
    form.locator("[name=moede][value='17-5']").check()
    form.locator("[data-print]").click()
    assert ["Den unges navn", "Deltagere", "Planen", "Hvem deler med hvem"] == missing(form)
    form.locator("#f-navn").fill("Maja")
    form.locator("[name=moede][value='16']").check()
    assert ["Deltagere", "Hvem deler med hvem"] == missing(form)
    assert (None, 0) == (
        form.locator("#f-navn").get_attribute("aria-invalid"),
        field(form, "navn").locator(".remark").count(),
    )
    cell(form, "deling", 2, "fra").fill("Skolen")
    cell(form, "deling", 2, "til").fill("Jobcentret")
    form.get_by_label("Team").check()
    assert ([], "Nu mangler der ikke noget") == (missing(form), form.locator("#mangler h2").inner_text())
    form.locator("[data-print]").click()
    assert 1 == form.evaluate("printed")


def test_paper_has_answers_as_text(form):
    """In print, answers are text with Danish dates and empty rows are left out; afterwards nothing is left behind."""
    form.locator("#f-foedt").fill("2009-02-28")
    cell(form, "personer", 2, "hvem").fill("Anna")
    cell(form, "personer", 2, "siden").fill("2020-12-01")
    cell(form, "personer", 2, "gruppe").select_option("privat")
    form.emulate_media(media="print")
    form.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert "28. februar 2009" == field(form, "foedt").locator(".answer").inner_text()
    assert ["Anna", "Privat", "", "1.12.2020"] == row(form, "personer", 2).locator(".answer").all_inner_texts()
    assert (False, False) == (row(form, "personer", 1).is_visible(), form.locator("#f-foedt").is_visible())
    form.evaluate("dispatchEvent(new Event('afterprint'))")
    assert 0 == form.locator(".answer").count()


def test_empty_choice_in_a_row_is_ticked_with_a_pen(form):
    """On an empty sheet a list of choices is printed out."""
    form.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert ["Fagperson", "Privat"] == row(form, "personer", 1).locator(".answer__option").all_inner_texts()


def test_print_is_a_pdf_without_buttons(form):
    """The browser prints the page; buttons and notices to the screen are not on it."""
    form.emulate_media(media="print")
    assert [] == [button.inner_text() for button in form.locator("button").all() if button.is_visible()]
    assert not form.locator(".privacy").is_visible()
    assert form.pdf(prefer_css_page_size=True).startswith(b"%PDF-")


def test_unfinished_row_is_no_part_of_what_is_signed(form):
    """On paper a row that lacks something is marked in its table and not in the recap; rows are counted through."""
    cell(form, "deling", 1, "fra").fill("Skolen")
    cell(form, "deling", 1, "til").fill("Teamet")
    cell(form, "deling", 3, "fra").fill("Lægen")
    form.emulate_media(media="print")
    form.evaluate("dispatchEvent(new Event('beforeprint'))")
    recap = form.locator("[data-recap] li")
    assert ["Skolen må give Teamet besked."] == [line.inner_text() for line in recap.all() if line.is_visible()]
    assert ["Gælder ikke – ikke udfyldt"] == row(form, "deling", 3).locator(".answer--void").all_inner_texts()
    numbers = "e => e.querySelector('.rows__number [data-number]').textContent"
    assert ("1", "2") == (row(form, "deling", 1).evaluate(numbers), row(form, "deling", 3).evaluate(numbers))
    form.evaluate("dispatchEvent(new Event('afterprint'))")
    assert ("3", 0) == (row(form, "deling", 3).evaluate(numbers), form.locator(".answer--void").count())


def test_every_sheet_says_whose_it_is(form, tmp_path):
    """The young person's name stands at the top of every page, whatever it holds."""
    form.locator("#f-navn").fill('Maja "x" \\ }</style>')
    paper = tmp_path / "proeve.pdf"
    form.pdf(path=paper, prefer_css_page_size=True)
    pages = pypdf.PdfReader(paper).pages
    assert len(pages) > 1
    assert [True] * len(pages) == ['Maja "x" \\ }</style>' in page.extract_text() for page in pages]


def test_gaps_of_a_row_are_told_together(form):
    """A row is one line of the list, with its number, its name and all that it lacks."""
    cell(form, "personer", 1, "hjaelp").fill("Lektier")
    cell(form, "personer", 1, "siden").fill("0020-01-01")
    form.locator("[data-print]").click()
    assert "Personer, række 1: Navn og Kendt siden" == missing(form)[-1]

"""Opening a file: what fits is put in, the rest is told, and a file from anywhere can do nothing but that."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from macros.forms import browser

from .reading import answer, cell, field, focused, open_file, points, requests_of, saved, state, status, text_of

OPENED_JS = Path(browser.__file__).parent / "assets/opened.js"

FILES = yaml.safe_load((Path(__file__).parent / "files.yaml").read_text(encoding="utf-8"))
REFUSED = [file for file in FILES if "refused" in file]
OPENED = [file for file in FILES if "refused" not in file]


def on_disk(file, folder):
    path = folder / "fil.json"
    path.write_text(text_of(file), encoding="utf-8")
    return path


@pytest.fixture
def quiet(form):
    """The form, and every request it makes from here on."""
    return form, requests_of(form)


@pytest.mark.parametrize("file", REFUSED, ids=[file["name"] for file in REFUSED])
def test_refused_file_changes_nothing(quiet, folder, file):
    """A file that is no form of ours gets a plain message, and what was typed stands."""
    form, requests = quiet
    form.locator("#f-navn").fill("Maja")
    open_file(form, on_disk(file, folder))
    question = form.get_by_role("dialog", name="Filen kan ikke åbnes")
    assert file["refused"] in question.inner_text()
    answer(form, "Luk")
    assert ("Maja", "Ikke gemt") == (form.locator("#f-navn").input_value(), state(form))
    assert (None, []) == (form.evaluate("window.hit"), requests)


@pytest.mark.parametrize("file", OPENED, ids=[file["name"] for file in OPENED])
def test_answers_find_their_fields_and_the_rest_is_told(quiet, folder, file):
    """What has a place is in the form, the rest is a list at the top, and nothing in a file ever runs."""
    form, requests = quiet
    open_file(form, on_disk(file, folder))
    form.locator("#gemt", has_text="Åbnet fra fil.json").wait_for()
    notice = points(form.locator(".notice-list"))
    if "unplaced_labels" in file:
        assert file["unplaced_labels"] == [label for label, _ in notice]
    else:
        assert [tuple(one) for one in file["unplaced"]] == notice
    fields = saved(form)["fields"]
    if "rows" in file:
        assert file["rows"] == {id: len(rows) for id, rows in fields.items()}
    else:
        assert file["fields"] == fields
    downloads = [url for url in requests if url.startswith("blob:")]
    assert (None, downloads, 0) == (
        form.evaluate("window.hit"),
        requests,
        form.locator("main :is(img, script)").count(),
    )


def file_of(**fields):
    return json.dumps({"form": "proeve", "model_version": "1.2.3", "fields": fields})


def test_unsaved_answers_are_asked_about_before_they_go(form):
    """The question keeps what was typed unless told otherwise; a saved form is replaced at once."""
    form.locator("#f-navn").fill("Maja")
    open_file(form, file_of(navn="Anna"))
    form.get_by_role("dialog", name="Vil du erstatte det, du har skrevet?").wait_for()
    assert "Behold det skrevne" == focused(form)
    form.keyboard.press("Escape")
    assert "Maja" == form.locator("#f-navn").input_value()

    open_file(form, file_of(navn="Anna"))
    answer(form, "Åbn filen i stedet")
    form.locator("#gemt", has_text="Åbnet fra skema.json").wait_for()
    assert "Anna" == form.locator("#f-navn").input_value()

    open_file(form, file_of(foedt="2009-02-28"), name="ny.json")
    form.locator("#gemt", has_text="Åbnet fra ny.json").wait_for()
    assert ("", "2009-02-28") == (form.locator("#f-navn").input_value(), form.locator("#f-foedt").input_value())


def test_opened_form_is_as_if_it_were_typed(form):
    """Parts come into view, a CPR number is pointed out, and every row is there and in its order."""
    rows = [{"fra": str(number), "til": "alle"} for number in range(7)]
    open_file(form, file_of(navn="010203-1234", moede="17-5", plan="Flytter", deling=rows))
    form.locator("#gemt", has_text="Åbnet fra skema.json").wait_for()
    assert "Filen er åbnet." == status(form)
    assert form.locator("#f-plan").is_visible()
    assert 1 == field(form, "navn").locator(".remark").count()
    assert "6" == cell(form, "deling", 7, "fra").input_value()
    form.locator("#f-navn").fill("Maja")
    assert "Ikke gemt" == state(form)


def test_list_of_what_found_no_place_stays_until_it_is_closed(form):
    """The list has the focus, stays while one types, and goes when it is closed."""
    open_file(form, file_of(nedlagt="Husk mig"))
    notice = form.get_by_role("region", name="Noget fra filen passer ikke i skemaet")
    notice.wait_for()
    assert notice.evaluate("e => e === document.activeElement")
    form.locator("#f-navn").fill("Maja")
    assert [("nedlagt", "Husk mig")] == points(notice)
    notice.get_by_role("button", name="Luk beskeden").click()
    assert (0, "f-navn") == (notice.count(), focused(form))


def test_same_file_can_be_opened_again(form, tmp_path):
    """Choosing the file that was just opened opens it once more."""
    file = tmp_path / "fil.json"
    for name in ("Maja", "Anna"):
        file.write_text(file_of(navn=name), encoding="utf-8")
        open_file(form, file)
        form.wait_for_function("name => document.querySelector('#f-navn').value === name", arg=name)


def test_another_edition_is_told_kindly(form):
    """A file of another edition whose answers all fit is opened, and the page says which edition it is."""
    open_file(form, json.dumps({"form": "proeve", "model_version": "", "fields": {"navn": "Maja"}}))
    notice = form.get_by_role("region", name="Filen er fra en anden udgave")
    told = [("Udgave", "Filen er gemt med udgave (ukendt). Skemaet er nu udgave 1.2.3.")]
    assert (told, "Maja") == (points(notice), form.locator("#f-navn").input_value())


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [("skema.pdf", "%PDF-1.7 …", "Filen er en PDF."), ("Skema.DOCX", "PK…", "Filen er et Word-dokument.")],
)
def test_other_files_of_the_form_are_told_by_their_kind(form, name, text, kind):
    """The PDF and the Word file lie beside the saved one: the message says which one was chosen."""
    open_file(form, text, name)
    said = form.get_by_role("dialog", name="Filen kan ikke åbnes").inner_text()
    assert f"{kind} Den kan ikke åbnes her." in said
    assert "Det, du har skrevet, er ikke ændret." in said


def test_blanks_take_no_time(chromium):
    """Answers of nothing but blanks are read in one go: forty of the longest are no work at all."""
    rows = [{"fra": f"{' ' * 19_000}x"} for _ in range(45)]
    page = chromium.new_page()
    took = page.evaluate(
        """async ([source, rows]) => {
          const { sortAnswers } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
          const column = { id: 'fra', label: 'Fra', type: 'tekst', options: [], columns: new Map() };
          const fields = new Map([['deling', { ...column, type: 'tabel', columns: new Map([['fra', column]]) }]]);
          const start = performance.now();
          sortAnswers(new Map([['deling', rows]]), fields);
          return performance.now() - start;
        }""",
        [OPENED_JS.read_text(encoding="utf-8"), rows],
    )
    page.close()
    assert took < 1000

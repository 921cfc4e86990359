"""People on the map are added, moved and marked by mouse, finger and keys; the table is the one truth."""

from __future__ import annotations

from ..reading import press, status
from .reading import ANSWERS, answers, cell_point, drag, fill, names, person, press_name

TIED = "\u2060\u00a0"
"""Keeps a sign and its word on one line."""


def test_person_added_on_the_map_stands_in_the_table(form):
    """A name on the map takes the first empty row, is announced, and the next name can be typed at once."""
    press_name(form, "Mor")
    assert "Mor er tilføjet som nummer 1. Personen er ikke placeret endnu." == status(form)
    form.keyboard.type("Far")
    press(form, "Enter")
    rows = form.locator("[data-column=hvem] input").evaluate_all("all => all.map(e => e.value)")
    assert (["Mor", "Far"], ["1 Mor, ikke placeret endnu", "2 Far, ikke placeret endnu"]) == (rows, names(form))


def test_person_added_in_the_table_stands_on_the_map(form):
    """What is typed and chosen in a row is drawn, with the row's number and every answer in the name."""
    row = form.locator("[data-field=folk] [data-row]").nth(1)
    row.locator("[data-column=hvem] input").fill("Lis")
    for column, label in zip(ANSWERS, ["Skole", "Inde", "Svær", "Fagperson"], strict=True):
        row.locator(f"[data-column={column}] select").select_option(label=label)
    row.locator("[data-column=stjerne] input").check()
    assert ["2 Lis, Skole, Inde, Fagperson, Svær, Udvalgt"] == names(form)
    assert ["2", "Lis", "Skole, Inde", f"Fagperson, –{TIED}Svær, ★{TIED}Udvalgt"] == form.locator(
        "[data-people] tr :is(th, td)"
    ).all_inner_texts()


def test_person_is_dragged_to_another_cell(form):
    """Dropping a person sets both answers, says so, and the row keeps what else it holds."""
    fill(form, person("Mor", "hjemme", "inde", hold="privat"))
    drag(form, "1 Mor", cell_point(form, 2, 1))
    assert (["ude", "yderst", "", "privat"], "Mor står nu i Ude, Yderst.") == (answers(form), status(form))
    drag(form, "1 Mor", cell_point(form, 0, 0))
    assert (["hjemme", "inde", "", "privat"], "Mor står nu i Hjemme, Inde.") == (answers(form), status(form))


def test_person_dragged_off_the_map_waits_beside_it(form):
    """Outside the outermost ring there is no cell: both answers are taken away, and the person is not lost."""
    fill(form, person("Mor", "hjemme", "inde"))
    corner = form.locator(".map__svg").bounding_box()
    drag(form, "1 Mor", (corner["x"] + 5, corner["y"] + 5))
    assert ["", "", "", ""] == answers(form)
    assert "Mor er ikke placeret på kortet, men står i tabellen." == status(form)
    assert ["Ikke placeret endnu"] == form.locator(".map__tray-name").all_text_contents()
    drag(form, "1 Mor", cell_point(form, 1, 1))
    assert ["skole", "yderst", "", ""] == answers(form)
    assert ["Alle er placeret"] == form.locator(".map__tray-name").all_text_contents()


def test_drag_can_be_given_up(form):
    """Escape puts the person back where it was, and a press without a drag only chooses."""
    fill(form, person("Mor", "hjemme", "inde"))
    before = form.locator(".map__person").get_attribute("transform")
    form.get_by_role("button", name="1 Mor").locator(".map__shape").hover()
    form.mouse.down()
    form.mouse.move(*cell_point(form, 2, 1), steps=5)
    assert before != form.locator(".map__person").get_attribute("transform")
    press(form, "Escape")
    form.mouse.up()
    assert (before, ["hjemme", "inde", "", ""]) == (
        form.locator(".map__person").get_attribute("transform"),
        answers(form),
    )
    assert "1 Mor" == form.locator("[data-panel] legend").inner_text()


def test_person_is_dragged_with_a_finger(opened_map):
    """A finger on a person drags it, and the page does not scroll meanwhile; beside the people the page scrolls."""
    page = opened_map(width=390, touch=True)
    fill(page, person("Mor", "hjemme", "yderst"))
    page.locator(".map__svg").evaluate("e => e.scrollIntoView({ block: 'center' })")
    scrolled = page.evaluate("scrollY")
    box = page.locator(".map__person .map__shape").bounding_box()
    start, end = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2), cell_point(page, 1, 1)
    finger = page.context.new_cdp_session(page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in points]})

    touch("touchStart", start)
    for part in range(1, 9):
        touch("touchMove", tuple(a + (b - a) * part / 8 for a, b in zip(start, end, strict=True)))
    touch("touchEnd")
    assert (["skole", "yderst", "", ""], scrolled) == (answers(page), page.evaluate("scrollY"))
    touched = [
        page.locator(part).first.evaluate("e => getComputedStyle(e).touchAction")
        for part in (".map__person", ".map__svg")
    ]
    assert ["none", "auto"] == touched


def test_arrow_keys_move_a_person(form):
    """Sideways to the next sector, round and round; up is closer, down is farther; the ends say that they are ends."""
    fill(form, person("Mor", "ude", "yderst"))
    form.get_by_role("button", name="1 Mor").focus()
    said = []
    for key in ["ArrowRight", "ArrowUp", "ArrowUp", "ArrowLeft", "ArrowDown", "ArrowDown"]:
        press(form, key)
        said.append(status(form))
    assert [
        "Mor står nu i Hjemme, Yderst.",
        "Mor står nu i Hjemme, Inde.",
        "Mor står allerede inderst.",
        "Mor står nu i Ude, Inde.",
        "Mor står nu i Ude, Yderst.",
        "Mor står allerede yderst.",
    ] == said
    assert (["ude", "yderst", "", ""], "1 Mor, Ude, Yderst") == (
        answers(form),
        form.evaluate("document.activeElement.ariaLabel"),
    )


def test_person_beside_the_map_is_placed_by_keys(form):
    """Any arrow takes in a person without a place, outermost, and keeps the answer that is there."""
    fill(form, person("Mor"), person("Far", "", "inde"), person("Lis", "skole"))
    for number, key in enumerate(["ArrowLeft", "ArrowRight", "ArrowUp"]):
        form.locator(".map__person").nth(number).focus()
        press(form, key)
    assert [["ude", "yderst"], ["hjemme", "inde"], ["skole", "yderst"]] == [answers(form, n)[:2] for n in (1, 2, 3)]


def test_keys_mark_a_person(form):
    """R and G go through the answers and back to none, V sets and takes the star; each is told."""
    fill(form, person("Mor", "hjemme", "inde"))
    form.get_by_role("button", name="1 Mor").focus()
    said = []
    for key in ["r", "r", "r", "G", "v"]:
        press(form, key)
        said.append(status(form))
    assert ["Mor: God.", "Mor: Svær.", "Mor: ikke valgt.", "Mor: Fagperson.", "Mor har fået mærket Udvalgt."] == said
    assert "1 Mor, Hjemme, Inde, Fagperson, Udvalgt" == names(form)[0]
    press(form, "v")
    assert "Mor har ikke længere mærket Udvalgt." == status(form)


def test_one_stop_for_tab_and_keys_between_people(form):
    """Tab stops once on the map; N and F, Home and End go from person to person; Enter leads to the row's name."""
    fill(form, person("A", "hjemme", "inde"), person("B", "skole", "inde"), person("C", "ude", "inde"))
    assert ["0", "-1", "-1"] == form.locator(".map__person").evaluate_all(
        "all => all.map(e => e.getAttribute('tabindex'))"
    )
    form.locator(".map__person").first.focus()
    seen = []
    for key in ["n", "n", "n", "f", "Home", "End"]:
        press(form, key)
        seen.append(form.evaluate("document.activeElement.ariaLabel")[:3])
    assert ["2 B", "3 C", "1 A", "3 C", "1 A", "3 C"] == seen
    press(form, "Enter")
    assert "C" == form.evaluate("document.activeElement.value")


def test_person_is_changed_without_dragging(form):
    """The chosen person's answers stand under the map, to be set with a single press each (WCAG 2.5.7)."""
    fill(form, person("Mor", "hjemme", "inde"))
    assert form.locator("[data-panel]").evaluate("e => e.disabled")
    form.get_by_role("button", name="1 Mor").click()
    panel = form.locator("[data-panel]")
    panel.get_by_label("Sted").select_option(label="Ude")
    panel.get_by_label("Udvalgt").check()
    assert "1 Mor, Ude, Inde, Udvalgt" == names(form)[0]
    panel.get_by_role("button", name="Ret navn").click()
    assert "Mor" == form.evaluate("document.activeElement.value")


def test_person_is_placed_by_two_presses(form):
    """A press on a person and one on a cell move the person there; outside the circle nothing happens."""
    fill(form, person("Mor", "hjemme", "inde"))
    form.get_by_role("button", name="1 Mor").click()
    form.mouse.click(*cell_point(form, 1, 1))
    assert (["skole", "yderst", "", ""], "Mor står nu i Skole, Yderst.") == (answers(form), status(form))
    picture = form.locator(".map__svg").bounding_box()
    form.mouse.click(picture["x"] + 3, picture["y"] + picture["height"] - 3)
    assert ["skole", "yderst", "", ""] == answers(form)


def test_dragging_to_the_edge_scrolls(opened_map):
    """Where the map is larger than the window, holding a person at the edge brings the rest into view."""
    page = opened_map(width=1280, height=420)
    fill(page, person("Mor", "hjemme", "inde"))
    page.evaluate("scrollTo({ top: scrollY - 150, behavior: 'instant' })")
    before = page.evaluate("scrollY")
    box = page.get_by_role("button", name="1 Mor").locator(".map__shape").bounding_box()
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"], 415, steps=3)
    page.wait_for_function("before => scrollY > before + 60", arg=before)
    page.mouse.up()

// @ts-check
import { all, checkable } from "./answers.js";
import { legendOf, svgOf } from "./map-drawing.js";
import { placed } from "./map-circle.js";
import { changeOf, columnLabel, controlOf } from "./map-rows.js";

/** What stands round the map: the meaning of the marks, the list of people, and the answers of the chosen person. */

const ROWS_ON_PAPER = 15;
const TIED = "\u2060\u00a0"; // keeps a sign and its word on one line; a dash needs both

/** @param {string} tag @param {string} [text] @param {string} [className] */
const tagged = (tag, text = "", className = "") => Object.assign(document.createElement(tag), { textContent: text, className });

/** @param {import("./map.js").NetworkMap} map */
export function showLegend({ section, scale }) {
  const entries = legendOf(scale).map(({ mark, text }) => {
    const entry = tagged("li");
    entry.append(svgOf("svg", { class: "map__icon", viewBox: "-20 -20 40 40", "aria-hidden": "true" }, mark), tagged("span", text));
    return entry;
  });
  section.querySelector("[data-legend]")?.replaceChildren(...entries);
}

/** The people as a list with their numbers; on paper without people, lines to write on. @param {import("./map.js").NetworkMap} map */
export function showList({ section, people, scale, plan, paper }) {
  const list = /** @type {HTMLElement} */ (section.querySelector("[data-people]"));
  const lines = people.map((person) => {
    const relation = scale.relation[person.relation];
    const place = [scale.sector[person.sector]?.label, scale.ring[person.ring]?.label].filter(Boolean).join(", ");
    const marks = [scale.group[person.group]?.label, relation && `${relation.sign}${TIED}${relation.label}`, person.chosen && `★${TIED}${scale.chosen}`];
    return [String(person.number), person.name, placed(person) ? place : "Ikke placeret endnu", marks.filter(Boolean).join(", ")];
  });
  const blank = paper && people.length === 0 ? Array.from({ length: ROWS_ON_PAPER }, (_, index) => [String(index + 1), "", "", ""]) : [];
  section.toggleAttribute("data-many", people.length > ROWS_ON_PAPER); // then paper has no room for all columns
  list.replaceChildren(...[...lines, ...blank].map((line) => {
    const row = Object.assign(tagged("tr"), { role: "row" }); // roles, because styles turn the rows into cards
    row.append(...line.map((text, index) => Object.assign(tagged(index === 1 ? "th" : "td", text), { role: index === 1 ? "rowheader" : "cell" })));
    return row;
  }));
  /** @type {HTMLElement} */ (list.closest("table")).hidden = lines.length + blank.length === 0;
  /** @type {HTMLElement} */ (section.querySelector("[data-empty]")).hidden = people.length > 0;
  /** @type {HTMLElement} */ (section.querySelector("[data-cut]")).hidden = plan.spots.every(({ whole }) => whole);
}

/** The chosen person's answers, to change without dragging. @param {import("./map.js").NetworkMap} map */
export function startPanel(map) {
  const { section, table, columns, changes } = map;
  const panel = /** @type {HTMLFieldSetElement} */ (section.querySelector("[data-panel]"));
  const model = /** @type {HTMLTemplateElement} */ (table.querySelector("template")).content;
  const fields = [columns.sector, columns.ring, columns.group, columns.relation, columns.chosen].map((column) => {
    const control = /** @type {import("./answers.js").Control} */ (controlOf(model, column).cloneNode(true));
    for (const name of ["aria-describedby", "aria-required"]) control.removeAttribute(name);
    const label = tagged("label", "", checkable(control) ? "choice" : "map__field");
    const words = tagged("span", columnLabel(model, column));
    label.append(...(checkable(control) ? [control, words] : [words, control]));
    control.addEventListener("input", (event) => {
      const person = map.people.find(({ row }) => row === map.selected);
      if (!person) return;
      event.stopPropagation();
      changes.set(person.row, [[controlOf(person.row, column), checkable(control) ? control.checked : control.value]], changeOf(person));
    });
    return { column, control, label };
  });
  panel.querySelector("[data-panel-fields]")?.replaceChildren(...fields.map(({ label }) => label));
  section.addEventListener("drawn", () => {
    const person = map.people.find(({ row }) => row === map.selected);
    panel.disabled = !person;
    panel.hidden = map.people.length === 0;
    /** @type {HTMLElement} */ (panel.querySelector("legend")).textContent = person ? `${person.number} ${person.name}` : "Vælg en person på kortet";
    for (const { column, control } of fields) {
      const source = person && controlOf(person.row, column);
      if (checkable(control)) control.checked = Boolean(source && checkable(source) && source.checked);
      else control.value = source?.value ?? "";
    }
    const chosen = /** @type {HTMLElement} */ (section.querySelector("[data-chosen]"));
    [chosen.hidden, chosen.textContent] = [!person, person ? `Valgt: ${person.number} ${person.name}` : ""];
    for (const button of all('[data-do="undo"]', section)) button.setAttribute("aria-disabled", String(!changes.any()));
  });
}

// @ts-check
import { checkable, controls, filled } from "./answers.js";
import { youngPerson } from "./fields.js";
import { placed } from "./map-circle.js";
import { addRow, putRow, rowsOf, takeRow } from "./rows.js";

/**
 * The people of a map are the filled rows of its table: read here, changed here, and each change taken back here.
 * A change sets the rows' own controls and tells the form as typing does, so nothing else has to know of the map.
 */

/** @typedef {{ name: string, sector: string, ring: string, relation: string, group: string, chosen: string }} Columns ids */
/** @typedef {import("./map-drawing.js").Person} Person */
/** @typedef {import("./map-drawing.js").Scale} Scale */
/** @typedef {import("./answers.js").Control} Control */

/** Signs that no XML may hold, and halves of characters. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu;

/** A text that can stand in a picture. @param {string} text */
export const writable = (text) => text.replace(UNWRITABLE, " ").trim();

/** @param {ParentNode} row @param {string} column @returns {Control} */
export const controlOf = (row, column) => controls(/** @type {HTMLElement} */ (row.querySelector(`[data-column="${column}"]`)))[0];

/** What there is to choose, read from the table. @param {HTMLElement} table @param {Columns} columns @returns {Scale} */
export function scaleOf(table, columns) {
  const model = /** @type {HTMLTemplateElement} */ (table.querySelector("template")).content;
  const choices = (/** @type {string} */ column) =>
    [.../** @type {HTMLSelectElement} */ (controlOf(model, column)).options].slice(1)
      .map(({ value, text, dataset }) => ({ id: value, label: text, sign: dataset.sign ?? "" }));
  const { sector, ring, relation, group, chosen } = columns;
  return { sector: choices(sector), ring: choices(ring), relation: choices(relation), group: choices(group), chosen: columnLabel(model, chosen) };
}

/** @param {ParentNode} row @param {string} column */
export const columnLabel = (row, column) => /** @type {HTMLElement} */ (row.querySelector(`[data-column="${column}"]`)).dataset.label ?? "";

/** What is said when a change is taken back. @param {Person} person */
export const changeOf = ({ name }) => `Ændringen for ${name} er fortrudt.`;

/** @param {HTMLElement} table @param {Columns} columns @param {Scale} scale @returns {Person[]} one for each row that somebody has begun */
export function peopleOf(table, columns, scale) {
  const chosenOf = (/** @type {HTMLElement} */ row, /** @type {"sector" | "ring" | "relation" | "group"} */ part) =>
    scale[part].findIndex(({ id }) => id === controlOf(row, columns[part]).value);
  return rowsOf(table).filter(filled).map((row) => ({
    row,
    number: Number(row.querySelector("[data-number]")?.textContent), // as the table has it, on paper too
    name: writable(controlOf(row, columns.name).value) || "Uden navn",
    sector: chosenOf(row, "sector"),
    ring: chosenOf(row, "ring"),
    relation: chosenOf(row, "relation"),
    group: chosenOf(row, "group"),
    chosen: /** @type {HTMLInputElement} */ (controlOf(row, columns.chosen)).checked,
  }));
}

/** A person in words, the number and name first, as on the map. @param {Person} person @param {Scale} scale */
export function personInWords(person, scale) {
  const answers = [scale.sector[person.sector]?.label, scale.ring[person.ring]?.label, scale.group[person.group]?.label, scale.relation[person.relation]?.label];
  const marks = [person.chosen && scale.chosen, !placed(person) && "ikke placeret endnu"];
  return `${person.number} ${[person.name, ...answers, ...marks].filter(Boolean).join(", ")}`;
}

/** What is to be drawn, the young person in the middle. @param {import("./map.js").NetworkMap} map @returns {import("./map-drawing.js").Drawn} */
export function drawnOf({ people, scale, section }) {
  return { people, scale, centre: writable(youngPerson(document)) || "Den unge", id: section.dataset.map ?? "" };
}

/** The changes made through one map, each with its way back. @param {HTMLElement} table @param {Columns} columns */
export function changesOf(table, columns) {
  /** @type {{ what: string, row: HTMLElement, removal: boolean, undo: () => void }[]} */
  let steps = [];
  const tellForm = () => table.querySelector(".rows")?.dispatchEvent(new Event("input", { bubbles: true }));

  return {
    any: () => steps.length > 0,

    /** Call when the form was emptied: what was taken away is not to come back. */
    forget() {
      steps = [];
    },

    /** @param {HTMLElement} row @param {[Control, string | boolean][]} values @param {string} what is said when it is taken back */
    set(row, values, what) {
      const before = values.map(([control]) => /** @type {[Control, string | boolean]} */ ([control, valueOf(control)]));
      steps.push({ what, row, removal: false, undo: () => give(before) });
      give(values);
    },

    /** Take the first empty row, or a new one. @param {string} name @returns {HTMLElement} the person's row */
    add(name) {
      const spare = rowsOf(table).find((row) => !filled(row));
      const row = spare ?? addRow(table);
      const undo = () => {
        give([[controlOf(row, columns.name), ""]]);
        if (!spare && !filled(row)) takeRow(row);
        tellForm();
      };
      steps.push({ what: `Fortrudt. ${name} er fjernet igen.`, row, removal: false, undo });
      give([[controlOf(row, columns.name), name]]);
      return row;
    },

    /** @param {HTMLElement} row @param {string} what */
    remove(row, what) {
      const next = row.nextElementSibling;
      const undo = () => {
        putRow(table, row, next);
        tellForm();
      };
      steps.push({ what, row, removal: true, undo });
      takeRow(row);
      tellForm();
    },

    /** Take the last change back; one whose row somebody has removed in the table is passed over. */
    undo() {
      for (let step = steps.pop(); step; step = steps.pop()) {
        if (step.row.isConnected === step.removal) continue;
        step.undo();
        return step;
      }
      return null;
    },
  };
}

/** @param {Control} control */
const valueOf = (control) => (checkable(control) ? control.checked : control.value);

/** @param {[Control, string | boolean][]} values */
function give(values) {
  for (const [control, value] of values) {
    if (checkable(control)) control.checked = Boolean(value);
    else control.value = String(value);
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

// @ts-check
import { all, controls, filled } from "./answers.js";

/** Tables: rows are added, moved and removed, and a removed row can be brought back. */

/** @typedef {{ row: HTMLElement, next: Element | null }} Removed */
/** @type {WeakMap<Element, Removed>} */
const removed = new WeakMap();

/** @param {Element} part */
const tableOf = (part) => /** @type {HTMLElement} */ (part.closest('[data-type="tabel"]'));
/** @param {Element} table */
const bodyOf = (table) => /** @type {HTMLElement} */ (table.querySelector(".rows__body"));
/** @param {Element} table */
const rowsOf = (table) => all("[data-row]", bodyOf(table));
/** @param {Element} row */
const numberOf = (row) => rowsOf(tableOf(row)).indexOf(/** @type {HTMLElement} */ (row)) + 1;

/** @param {Element} table @returns {HTMLElement} */
function emptyRow(table) {
  const template = /** @type {HTMLTemplateElement} */ (table.querySelector("template"));
  const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  return /** @type {HTMLElement} */ (copy.firstElementChild);
}

/** Tell every row its number, and which way it can move. @param {Element} table */
function number(table) {
  const rows = rowsOf(table);
  rows.forEach((row, index) => {
    for (const place of all("[data-number]", row)) place.textContent = String(index + 1);
    row.querySelector('[data-move="-1"]')?.setAttribute("aria-disabled", String(index === 0));
    row.querySelector('[data-move="1"]')?.setAttribute("aria-disabled", String(index === rows.length - 1));
  });
}

/** @param {HTMLElement} table */
function add(table) {
  bodyOf(table).append(emptyRow(table));
  number(table);
  const row = rowsOf(table).at(-1);
  if (row) controls(row)[0]?.focus();
  return `Række ${rowsOf(table).length} er tilføjet.`;
}

/** @param {HTMLElement} row @param {number} step @param {HTMLElement} button */
function move(row, step, button) {
  const other = step < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return step < 0 ? "Rækken står allerede øverst." : "Rækken står allerede nederst.";
  other[step < 0 ? "before" : "after"](row);
  number(tableOf(row));
  button.focus();
  button.scrollIntoView({ block: "nearest" });
  return `Rækken er nu nummer ${numberOf(row)}.`;
}

/** @param {HTMLElement} row */
function remove(row) {
  const table = tableOf(row);
  const text = `Række ${numberOf(row)} er fjernet.`;
  const wasFilled = filled(row);
  const next = row.nextElementSibling ?? row.previousElementSibling;
  forget(table);
  if (wasFilled) offerUndo(table, row, text);
  row.remove();
  if (rowsOf(table).length === 0) bodyOf(table).append(emptyRow(table));
  number(table);
  const neighbour = next ?? rowsOf(table)[0];
  const target = wasFilled ? table.querySelector("[data-undo] button") : neighbour.querySelector("[data-remove]");
  /** @type {HTMLElement | null} */ (target)?.focus();
  return text;
}

/** @param {HTMLElement} table @param {HTMLElement} row @param {string} text */
function offerUndo(table, row, text) {
  removed.set(table, { row, next: row.nextElementSibling });
  const notice = /** @type {HTMLElement} */ (table.querySelector("[data-undo]"));
  /** @type {HTMLElement} */ (notice.firstElementChild).textContent = text;
  notice.hidden = false;
}

/** @param {HTMLElement} table */
function undo(table) {
  const last = removed.get(table);
  if (!last) return "";
  const rows = rowsOf(table);
  if (rows.length === 1 && !filled(rows[0]) && !last.next) rows[0].remove(); // it only stood in for the last row
  if (last.next?.isConnected) last.next.before(last.row);
  else bodyOf(table).append(last.row);
  forget(table);
  number(table);
  controls(last.row)[0]?.focus();
  return `Række ${numberOf(last.row)} er tilbage.`;
}

/** @param {HTMLElement} table */
function forget(table) {
  removed.delete(table);
  /** @type {HTMLElement} */ (table.querySelector("[data-undo]")).hidden = true;
}

/** What a pressed button does to its table, if it belongs to one. @param {HTMLElement} button @returns {string} what happened */
export function pressInTable(button) {
  const row = /** @type {HTMLElement | null} */ (button.closest("[data-row]"));
  if ("add" in button.dataset) return add(tableOf(button));
  if (button.closest("[data-undo]")) return undo(tableOf(button));
  if (row && "remove" in button.dataset) return remove(row);
  if (row && button.dataset.move) return move(row, Number(button.dataset.move), button);
  return "";
}

/** Cards take much room on a screen, so a table of cards begins with few of its empty rows; paper gets them all. */
const CARDS = 2;

/** @param {HTMLElement} table @param {number} count */
function fillUp(table, count) {
  const rows = Array.from({ length: Math.max(0, count - rowsOf(table).length) }, () => emptyRow(table));
  bodyOf(table).append(...rows);
  number(table);
  return rows;
}

/** @param {HTMLFormElement} form */
export function startTables(form) {
  for (const table of all('[data-type="tabel"][data-field]', form)) {
    table.dataset.rows = String(rowsOf(table).length);
    if (table.querySelector(".rows--cards")) rowsOf(table).slice(CARDS).forEach((row) => row.remove());
    table.dataset.start = String(rowsOf(table).length);
    number(table);
  }
}

/** The tables as they were to begin with. @param {HTMLFormElement} form */
export function clearTables(form) {
  for (const table of all("[data-start]", form)) {
    forget(table);
    bodyOf(table).replaceChildren();
    fillUp(table, Number(table.dataset.start));
  }
}

/** Give an empty table all its rows, to be filled in by hand. @param {HTMLFormElement} form @returns {() => void} takes them back */
export function rowsForPaper(form) {
  const empty = all("[data-rows]", form).filter((table) => !filled(table));
  const extra = empty.flatMap((table) => fillUp(table, Number(table.dataset.rows)));
  return () => {
    for (const row of extra) row.remove();
    for (const table of empty) number(table);
  };
}

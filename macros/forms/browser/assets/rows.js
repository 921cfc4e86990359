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
/** The rows of a table, in order. @param {Element} table */
export const rowsOf = (table) => all("[data-row]", bodyOf(table));
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
    setNumber(row, index + 1);
    row.querySelector('[data-move="-1"]')?.setAttribute("aria-disabled", String(index === 0));
    row.querySelector('[data-move="1"]')?.setAttribute("aria-disabled", String(index === rows.length - 1));
  });
}

/** @param {HTMLElement} row @param {number} value */
function setNumber(row, value) {
  for (const place of all("[data-number]", row)) place.textContent = String(value);
}

/** An empty row at the end of a table. @param {HTMLElement} table @returns {HTMLElement} */
export function addRow(table) {
  const row = emptyRow(table);
  bodyOf(table).append(row);
  number(table);
  return row;
}

/** @param {HTMLElement} table */
function add(table) {
  controls(addRow(table))[0]?.focus();
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

/** Take a row out; a table is never without rows. @param {HTMLElement} row */
export function takeRow(row) {
  const table = tableOf(row);
  row.remove();
  if (rowsOf(table).length === 0) bodyOf(table).append(emptyRow(table));
  number(table);
}

/** Put a row back where it stood. @param {HTMLElement} table @param {HTMLElement} row @param {Element | null} next the row after it */
export function putRow(table, row, next) {
  const rows = rowsOf(table);
  if (rows.length === 1 && !filled(rows[0]) && !next) rows[0].remove(); // it only stood in for the last row
  if (next?.isConnected) next.before(row);
  else bodyOf(table).append(row);
  number(table);
}

/** Take a row away; a filled one can be brought back. @param {HTMLElement} row @returns {string} what happened */
function removeRow(row) {
  const table = tableOf(row);
  const text = `Række ${numberOf(row)} er fjernet.`;
  const wasFilled = filled(row);
  const next = row.nextElementSibling ?? row.previousElementSibling;
  forget(table);
  if (wasFilled) offerUndo(table, row, text);
  takeRow(row);
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
  putRow(table, last.row, last.next);
  forget(table);
  controls(last.row)[0]?.focus();
  return `Række ${numberOf(last.row)} er tilbage.`;
}

/** @param {HTMLElement} table */
function forget(table) {
  removed.delete(table);
  /** @type {HTMLElement} */ (table.querySelector("[data-undo]")).hidden = true;
}

/** Whether a removed row could be brought back. @param {HTMLFormElement} form */
export const anyRemoved = (form) => all("[data-undo]", form).some((notice) => !notice.hidden);

/** What a pressed button does to its table, if it belongs to one. @param {HTMLElement} button @returns {string} what happened */
export function pressInTable(button) {
  const row = /** @type {HTMLElement | null} */ (button.closest("[data-row]"));
  if ("add" in button.dataset) return add(tableOf(button));
  if (button.closest("[data-undo]")) return undo(tableOf(button));
  if (row && "remove" in button.dataset) return removeRow(row);
  if (row && button.dataset.move) return move(row, Number(button.dataset.move), button);
  return "";
}

/** Cards take much room on a screen, so where rows are cards there are few empty ones; paper gets them all. */
const CARDS = 2;
const NARROW = "(max-width: 45.99em)"; // form.css makes tables from 46em

/** See to it that a table has at least so many rows. @param {HTMLElement} table @param {number} count @returns {HTMLElement[]} the new ones */
export function fillUp(table, count) {
  const rows = Array.from({ length: Math.max(0, count - rowsOf(table).length) }, () => emptyRow(table));
  bodyOf(table).append(...rows);
  number(table);
  return rows;
}

/** @param {HTMLFormElement} form */
export function startTables(form) {
  for (const table of all('[data-type="tabel"][data-field]', form)) {
    table.dataset.rows = String(rowsOf(table).length);
    if (table.querySelector(".rows--cards") || matchMedia(NARROW).matches) rowsOf(table).slice(CARDS).forEach((row) => row.remove());
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

/** Give an empty table all its rows, to be filled in by hand; of another one only the filled rows are counted. @param {HTMLFormElement} form @returns {() => void} takes it back */
export function rowsForPaper(form) {
  const tables = all("[data-rows]", form);
  const extra = tables.filter((table) => !filled(table)).flatMap((table) => fillUp(table, Number(table.dataset.rows)));
  for (const table of tables) rowsOf(table).filter(filled).forEach((row, index) => setNumber(row, index + 1));
  return () => {
    for (const row of extra) row.remove();
    for (const table of tables) number(table);
  };
}

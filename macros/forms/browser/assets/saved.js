// @ts-check
import { all, checkable, controls, wrongDate } from "./answers.js";
import { placeOf } from "./fields.js";
import { fillUp, rowsOf } from "./rows.js";

/**
 * The answers as a file holds them. Empty answers and empty rows are left out; what stands in a part that does not
 * apply just now is kept; half a date, or one with half a year, is no answer.
 * @typedef {string | string[]} Answer
 * @typedef {Record<string, Answer>} Row
 * @typedef {{ form: string, model_version: string, fields: Record<string, Answer | Row[]> }} Saved
 */

/** What stands in the form. @param {HTMLFormElement} form @returns {Saved} */
export function collect(form) {
  const fields = all("[data-field]", form).map((field) => {
    const answer = field.dataset.type === "tabel" ? rowsOf(field).map(rowAnswers) : answerIn(field);
    return /** @type {const} */ ([field.dataset.field ?? "", answer]);
  });
  return { form: form.dataset.form ?? "", model_version: form.dataset.version ?? "", fields: given(fields) };
}

/** The text of the file. @param {Saved} saved */
export const fileText = (saved) => `${JSON.stringify(saved, null, 2)}\n`;

/** @param {HTMLElement} row @returns {Row} */
const rowAnswers = (row) => given(all("[data-column]", row).map((cell) => [cell.dataset.column ?? "", answerIn(cell)]));

/** @param {HTMLElement} part @returns {Answer} */
function answerIn(part) {
  const values = controls(part).flatMap((c) => (checkable(c) && !c.checked) || c.value.trim() === "" || wrongDate(c) ? [] : c.value);
  return part.dataset.type === "flervalg" ? values : (values[0] ?? "");
}

/**
 * Those that hold anything.
 * @template {Answer | Row[]} T @param {(readonly [string, T])[]} answers @returns {Record<string, T>}
 */
function given(answers) {
  const kept = answers.map(([id, answer]) => /** @type {const} */ ([id, Array.isArray(answer) ? answer.filter(holds) : answer]));
  return /** @type {Record<string, T>} */ (Object.fromEntries(kept.filter(([, answer]) => answer.length > 0)));
}

/** @param {Row | string} one */
const holds = (one) => typeof one === "string" || Object.keys(one).length > 0;

/**
 * Put answers into the form. A table gets the rows it lacks, and its first rows are written in.
 * @param {HTMLFormElement} form @param {import("./opened.js").Placed} answers
 */
export function put(form, answers) {
  for (const [id, answer] of answers) {
    const field = placeOf(form, id);
    if (field.dataset.type === "tabel") putRows(field, /** @type {Map<string, Answer>[]} */ (answer), 0);
    else putAnswer(field, /** @type {Answer} */ (answer));
  }
}

/** Write rows into a table from one of its places on. @param {HTMLElement} table @param {Map<string, Answer>[]} rows @param {number} from */
export function putRows(table, rows, from) {
  fillUp(table, from + rows.length);
  rows.forEach((row, index) => {
    const place = rowsOf(table)[from + index];
    for (const cell of all("[data-column]", place)) putAnswer(cell, row.get(cell.dataset.column ?? "") ?? "");
  });
}

/** Write an answer in a field or a cell. @param {HTMLElement} part @param {Answer} answer */
export function putAnswer(part, answer) {
  for (const control of controls(part)) {
    if (checkable(control)) control.checked = [answer].flat().includes(control.value);
    else control.value = String(answer);
  }
}

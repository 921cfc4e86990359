// @ts-check
import { all, controls } from "./answers.js";

/**
 * What the form's fields are, read off the page: the one definition that files are measured against.
 * @typedef {{ id: string, label: string, type: string, options: string[], columns: Fields }} Field
 * @typedef {Map<string, Field>} Fields
 */

/** The fields of the form by id, in order. @param {HTMLFormElement} form @returns {Fields} */
export const fieldsOf = (form) => byId(all("[data-field]", form), "field");

/** @param {HTMLElement[]} parts @param {"field" | "column"} key @returns {Fields} */
const byId = (parts, key) => new Map(parts.map((part) => [part.dataset[key] ?? "", fieldOf(part, part.dataset[key] ?? "")]));

/** @param {HTMLElement} part @param {string} id @returns {Field} */
function fieldOf(part, id) {
  const { label = "", type = "" } = part.dataset;
  const row = part.querySelector("template");
  if (row) return { id, label, type, options: [], columns: byId(all("[data-column]", row.content), "column") };
  const options = controls(part).flatMap((c) => (c instanceof HTMLSelectElement ? [...c.options].map((one) => one.value) : c.value));
  if (type === "ja-nej") options.push("nej"); // a row has only the box for «ja»
  return { id, label, type, options: options.filter(Boolean), columns: new Map() };
}

/** The name of the young person: the first text of the head that all forms share and carry on. @param {ParentNode} page @returns {string} */
export function youngPerson(page) {
  const field = page.querySelector('.section--head [data-carried][data-type="tekst"]');
  return field ? controls(field)[0].value.trim() : "";
}

/** The place of a field on the page. @param {HTMLFormElement} form @param {string} id @returns {HTMLElement} */
export const placeOf = (form, id) => /** @type {HTMLElement} */ (form.querySelector(`[data-field="${CSS.escape(id)}"]`));

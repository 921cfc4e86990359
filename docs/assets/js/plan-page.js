// @ts-check
import { preparePlan } from "./schedule.js";

/**
 * What every page with a plan shares: its data, the reader's own day, what is wrong with a field, and saving a file.
 * Nothing is stored, sent or put in the address; a file is only made when the reader asks for it.
 */

/** @typedef {import("./dates.js").Day} Day */

/**
 * The data that stands in the page in a template. It is no script, since Material's instant navigation makes
 * every script of a page anew, without its type, and would run the data.
 * @param {ParentNode} root @param {string} selector
 */
export function dataIn(root, selector) {
  const place = /** @type {HTMLTemplateElement | null} */ (root.querySelector(selector));
  return JSON.parse(place?.content.textContent ?? "");
}

/** @param {ParentNode} root */
export const planIn = (root) => preparePlan(dataIn(root, "template[data-plan-data]"));

/** Today where the reader is. @returns {Day} */
export function todayHere() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/**
 * Say at a field what is wrong with it, or with an empty text that nothing is.
 * The place for it is the element with the id `fejl-<the field's id>`, which the field names in aria-describedby.
 * @param {HTMLInputElement} field @param {string} text
 */
export function showFault(field, text) {
  const place = document.getElementById(`fejl-${field.id}`);
  if (place) {
    place.textContent = text;
    place.hidden = !text;
  }
  if (text) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
}

/** Let the browser save a file; the reader's browser knows where. @param {BlobPart} content @param {string} type @param {string} name */
export function saveFile(content, type, name) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // the download has begun long before
}

/** @param {string} text @param {string} name of the file, without its ending */
export const saveCalendar = (text, name) => saveFile(text, "text/calendar;charset=utf-8", `${name}.ics`);

/** @param {string} text @param {string} name of the file, without its ending */
export const saveTable = (text, name) => saveFile(text, "text/csv;charset=utf-8", `${name}.csv`);

/** Print the page with a class on it for as long, which says what of it. @param {string} part @param {boolean} [marked] false for the page as it is */
export function printAs(part, marked = true) {
  document.documentElement.classList.toggle(part, marked);
  window.addEventListener("afterprint", () => document.documentElement.classList.remove(part), { once: true });
  window.print();
}

// @ts-check
import { checkable, controls, wrongDate } from "./answers.js";

/** Answers as words: what stands on paper, in a recap, in a question. */

const LONG = new Intl.DateTimeFormat("da-DK", { dateStyle: "long", timeZone: "UTC" });
const SHORT = new Intl.DateTimeFormat("da-DK", { day: "numeric", month: "numeric", year: "numeric", timeZone: "UTC" });
const AND = new Intl.ListFormat("da-DK");

/** What a control with one answer says; dates are short in a row. @param {import("./answers.js").Control} control @returns {string} */
export function said(control) {
  if (control instanceof HTMLSelectElement) return control.value ? control.selectedOptions[0].text : "";
  if (control instanceof HTMLInputElement && control.valueAsDate) {
    return wrongDate(control) ? "" : (control.closest("[data-row]") ? SHORT : LONG).format(control.valueAsDate);
  }
  return control.value.trim();
}

/** What a field or a cell says: its answer, or the chosen ones as a list. @param {ParentNode} part @returns {string} */
export function saidIn(part) {
  const answers = controls(part).flatMap((control) => {
    if (!checkable(control)) return said(control);
    return control.checked ? (control.closest(".choice")?.textContent ?? "").trim() : [];
  });
  return AND.format(answers);
}

/** A day as one writes it: 22. november 2026. @param {Date} day here and now */
export const inWords = (day) => LONG.format(new Date(Date.UTC(day.getFullYear(), day.getMonth(), day.getDate())));

// @ts-check
/** What stands in the form, and which of its parts apply. */

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/** @param {string} selector @param {ParentNode} [root] @returns {HTMLElement[]} */
export const all = (selector, root = document) => [...root.querySelectorAll(selector)].map((e) => /** @type {HTMLElement} */ (e));

/** @param {ParentNode} part @returns {Control[]} */
export const controls = (part) => /** @type {Control[]} */ (all("input, textarea, select", part));

/** @param {Control} control @returns {control is HTMLInputElement} */
export const checkable = (control) => control.type === "checkbox" || control.type === "radio";

/** Whether the reader has put anything at all in this part; half a date counts. @param {ParentNode} part */
export const filled = (part) =>
  controls(part).some((c) => (checkable(c) ? c.checked : c.value.trim() !== "" || c.validity.badInput));

/** Whether the reader has put anything in the form's own fields, whatever is typed beside them. @param {HTMLFormElement} form */
export const anyAnswer = (form) => all("[data-field]", form).some(filled);

/** What is wrong with a date, for the reader; such a date is no answer. @param {Control} control */
export function wrongDate({ validity }) {
  if (validity.badInput) return "Datoen er ikke skrevet helt.";
  return validity.rangeUnderflow || validity.rangeOverflow ? "Årstallet skal have fire cifre, fx 2009." : "";
}

/** Whether a part is one the reader has to do with now. @param {Element} part */
export const applies = (part) => !part.closest('[data-applies="no"], [data-applies="maybe"]');

/**
 * Show the parts that the answers call for. A part that does not apply keeps what was typed in it.
 * «maybe» is a part whose question has no answer yet: off the screen, but on paper with its condition in words.
 * @param {HTMLFormElement} form @returns {string[]} the titles of the parts that came into view
 */
export function showParts(form) {
  const shown = [];
  for (const part of all("[data-when]", form)) {
    const before = part.dataset.applies;
    part.dataset.applies = answerTo(form, part);
    if (before && before !== "yes" && part.dataset.applies === "yes") shown.push(part.dataset.label ?? "");
  }
  return shown;
}

/** @param {HTMLFormElement} form @param {HTMLElement} part @returns {"yes" | "no" | "maybe"} */
function answerTo(form, part) {
  const question = form.querySelector(`[data-field="${part.dataset.when}"]`);
  if (!question || question.closest('[data-applies="no"]')) return "no";
  const chosen = controls(question).filter((c) => checkable(c) && c.checked).map((c) => c.value);
  if (chosen.length === 0 || !applies(question)) return "maybe";
  return chosen.includes(part.dataset.is ?? "") ? "yes" : "no";
}

// @ts-check
import { all, checkable, controls, filled } from "./answers.js";
import { rowsForPaper } from "./rows.js";
import { inWords, said } from "./said.js";

/**
 * On paper an answer is text: it breaks across pages, dates are Danish, and an empty field is a line to write on.
 * The text stands there only while printing.
 */

/** @param {string} className @param {string} [textContent] */
const span = (className, textContent = "") => Object.assign(document.createElement("span"), { className, textContent });

/** What stands on paper for a control. @param {import("./answers.js").Control} control */
function written(control) {
  const text = said(control);
  const place = span("answer", text);
  const field = control.closest("[data-field]");
  if (text || !field) return place;
  if (control instanceof HTMLSelectElement && !filled(field)) {
    place.append(...[...control.options].slice(1).map((option) => span("answer__option", option.text)));
  } else if (control instanceof HTMLTextAreaElement && !control.closest("[data-row]")) {
    place.append(span("answer__line"), span("answer__line"), span("answer__line"));
  }
  return place;
}

/** @param {HTMLFormElement} form */
export function startPaper(form) {
  let tidy = () => {};
  window.addEventListener("beforeprint", () => {
    document.documentElement.style.setProperty("--printed", `"Udskrevet ${inWords(new Date())}"`);
    tidy = rowsForPaper(form);
    for (const control of controls(form)) if (!checkable(control)) control.after(written(control));
    for (const field of all("[data-field]", form)) {
      const has = filled(field);
      field.toggleAttribute("data-filled", has);
      for (const row of all("[data-row]", field)) row.toggleAttribute("data-spare", has && !filled(row));
    }
  });
  window.addEventListener("afterprint", () => {
    for (const text of all(".answer", form)) text.remove();
    tidy();
  });
}

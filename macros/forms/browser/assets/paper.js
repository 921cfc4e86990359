// @ts-check
import { all, checkable, controls, filled } from "./answers.js";
import { youngPerson } from "./fields.js";
import { rowsForPaper } from "./rows.js";
import { inWords, said } from "./said.js";

/**
 * On paper an answer is text: it breaks across pages, dates are Danish, and an empty field is a line to write on.
 * The text stands there only while printing.
 */

const PERSON = 60; // signs of the name that the margin has room for

/** A text as a CSS string, which it can neither end nor leave. @param {string} text */
const cssString = (text) => `"${text.replace(/[^\p{L}\p{N} .,-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;

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
    document.documentElement.style.setProperty("--person", cssString([...youngPerson(form)].slice(0, PERSON).join("")));
    tidy = rowsForPaper(form);
    for (const control of controls(form)) if (!checkable(control)) control.after(written(control));
    for (const field of all("[data-field]", form)) {
      const has = filled(field);
      field.toggleAttribute("data-filled", has);
      for (const row of all("[data-row]", field)) row.toggleAttribute("data-spare", has && !filled(row));
    }
    for (const row of all("[data-lacking]", form).filter(filled)) row.querySelector("[data-column]")?.append(span("answer answer--void", "Gælder ikke – ikke udfyldt"));
  });
  window.addEventListener("afterprint", () => {
    for (const text of all(".answer", form)) text.remove();
    tidy();
  });
}

// @ts-check
import { all, checkable, controls, wrongDate } from "./answers.js";

/**
 * Remarks beside a field: what is missing, dates that are none, and numbers that look like a CPR number.
 * They inform and never stop anybody.
 */

/** @type {WeakMap<Element, Map<string, HTMLElement>>} */
const remarks = new WeakMap();
let serial = 0;

/**
 * Set the remark of one kind at a control or a group of controls, or take it away with an empty text.
 * @param {HTMLElement} target @param {"missing" | "date" | "cpr"} kind @param {string} text
 * @returns {boolean} whether anything changed
 */
export function remark(target, kind, text) {
  const mine = remarks.get(target) ?? new Map();
  remarks.set(target, mine);
  const old = mine.get(kind);
  if ((old?.textContent ?? "") === text) return false;
  if (old) {
    mine.delete(kind);
    describe(target, (ids) => ids.filter((id) => id !== old.id));
    old.remove();
  }
  if (text) {
    const note = Object.assign(document.createElement("p"), { className: "remark", id: `bemaerk-${(serial += 1)}`, textContent: text });
    mine.set(kind, note);
    describe(target, (ids) => [...ids, note.id]);
    (target.closest("label") ?? target).after(note); // beside the label, or it would become part of the name
  }
  if ((mine.has("missing") || mine.has("date")) && !target.matches(".rows")) target.setAttribute("aria-invalid", "true");
  else target.removeAttribute("aria-invalid");
  return true;
}

/** @param {HTMLElement} target @param {(ids: string[]) => string[]} change */
function describe(target, change) {
  const ids = change((target.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  if (ids.length) target.setAttribute("aria-describedby", ids.join(" "));
  else target.removeAttribute("aria-describedby");
}

const CPR = /(?<!\d)(\d\d)(\d\d)\d\d[- ]?\d{4}(?!\d)/g;

/** Whether a text holds something that looks like a Danish civil registration number. @param {string} text */
const looksLikeCpr = (text) =>
  [...text.matchAll(CPR)].some(([, day, month]) => +month >= 1 && +month <= 12 && +day >= 1 && +day <= new Date(2000, +month, 0).getDate());

/** Point out a CPR number where it is typed. @param {Element} control @param {(text: string) => void} say */
export function watchForCpr(control, say) {
  if (!control.matches("input[type=text], textarea")) return;
  const field = /** @type {HTMLInputElement} */ (control);
  const text = looksLikeCpr(field.value) ? "Det ligner et CPR-nummer. Skemaet har ikke brug for det; overvej at slette det." : "";
  if (remark(field, "cpr", text) && text) say(text);
}

/** Tell of a wrong date when it is left, and no more once it is right. @param {Element} control @param {boolean} leaving */
export function watchDate(control, leaving) {
  if (!control.matches("input[type=date]")) return;
  const text = wrongDate(/** @type {HTMLInputElement} */ (control));
  if (leaving || !text) remark(/** @type {HTMLElement} */ (control), "date", text);
}

/** Take every remark away. @param {HTMLFormElement} form */
export function clearRemarks(form) {
  for (const target of [...controls(form), ...all("fieldset, .rows", form)]) {
    for (const kind of /** @type {const} */ (["cpr", "date", "missing"])) remark(target, kind, "");
  }
}

/** The element that carries a field's remarks: its group, its table, or its one control. @param {HTMLElement} field */
export function carrier(field) {
  const [first] = controls(field);
  if (field.dataset.type === "tabel") return /** @type {HTMLElement} */ (field.querySelector(".rows"));
  return (checkable(first) && first.closest("fieldset")) || first;
}

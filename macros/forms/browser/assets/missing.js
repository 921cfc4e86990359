// @ts-check
import { all, applies, controls, filled } from "./answers.js";
import { carrier, remark } from "./remarks.js";

/** What is missing, told before printing: a list at the top and a remark at each field. Nothing is refused. */

/** @typedef {{ target: HTMLElement, label: string, text: string }} Gap */

const ASK = new Map([["valg", "Vælg et svar."], ["flervalg", "Vælg mindst ét svar."], ["ja-nej", "Vælg ja eller nej."], ["dato", "Vælg en dato."]]);

/** @param {HTMLFormElement} form @returns {Gap[]} */
export function gaps(form) {
  return all("[data-field]", form).filter(applies).flatMap((field) => [...fieldGap(field), ...rowGaps(field)]);
}

/** @param {HTMLElement} field @returns {Gap[]} */
function fieldGap(field) {
  const { label = "", type = "", required } = field.dataset;
  if (type === "underskrift") return [];
  if (type !== "tabel" && controls(field).some((c) => c.validity.badInput))
    return [{ target: carrier(field), label, text: "Datoen er ikke skrevet helt." }];
  if (required === undefined || filled(field)) return [];
  return [{ target: carrier(field), label, text: type === "tabel" ? "Udfyld mindst én række." : (ASK.get(type) ?? "Skriv et svar.") }];
}

/** The gaps in rows that somebody has begun. @param {HTMLElement} table @returns {Gap[]} */
function rowGaps(table) {
  return all("[data-row]", table).flatMap((row, index) => {
    if (!filled(row)) return [];
    return all("[data-column]", row).flatMap((cell) => {
      const { label, type = "", required } = cell.dataset;
      const half = controls(cell).some((c) => c.validity.badInput);
      if (type === "underskrift" || (!half && (required === undefined || filled(cell)))) return [];
      const text = half ? "Datoen er ikke skrevet helt." : (ASK.get(type) ?? "Skriv et svar.");
      return [{ target: carrier(cell), label: `${table.dataset.label}, række ${index + 1}: ${label}`, text }];
    });
  });
}

/** @type {HTMLElement[]} */
let marked = [];

/**
 * Bring list and remarks up to date.
 * @param {HTMLFormElement} form @param {HTMLElement} list the section at the top @returns {number} how many are missing
 */
export function showGaps(form, list) {
  const found = gaps(form);
  const targets = found.map((gap) => gap.target);
  for (const target of marked) if (!targets.includes(target)) remark(target, "missing", "");
  for (const gap of found) remark(gap.target, "missing", gap.text);
  marked = targets;

  const [title, items] = [list.querySelector("h2"), list.querySelector("ul")];
  if (title) title.textContent = found.length === 0 ? "Nu mangler der ikke noget" : found.length === 1 ? "Der mangler ét svar" : `Der mangler ${found.length} svar`;
  items?.replaceChildren(...found.map((gap) => item(gap)));
  list.hidden = false;
  return found.length;
}

/** @param {HTMLElement} list */
export function hideGaps(list) {
  for (const target of marked) remark(target, "missing", "");
  marked = [];
  list.hidden = true;
}

/** @param {Gap} gap */
function item({ target, label }) {
  const place = /** @type {HTMLElement} */ (target.closest("[data-field]"));
  const link = Object.assign(document.createElement("a"), { href: `#${place.id}`, textContent: label });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    place.scrollIntoView({ block: "start" });
    (target.matches("input, textarea, select") ? target : controls(target)[0]).focus({ preventScroll: target.closest(".rows") === null });
  });
  const entry = document.createElement("li");
  entry.append(link);
  return entry;
}

// @ts-check
import { all, applies, controls, filled, wrongDate } from "./answers.js";
import { rowLabel } from "./opened.js";
import { carrier, remark } from "./remarks.js";
import { saidIn } from "./said.js";

/** What is missing, told before printing: a list at the top and a remark at each field. Nothing is refused. */

/** @typedef {{ target: HTMLElement, label: string, kind: "missing" | "date", text: string, row?: HTMLElement }} Gap */

const ASK = new Map([["valg", "Vælg et svar."], ["flervalg", "Vælg mindst ét svar."], ["ja-nej", "Vælg ja eller nej."], ["dato", "Vælg en dato."]]);

/** @param {HTMLFormElement} form @returns {Gap[]} */
export function gaps(form) {
  return all("[data-field]", form).filter(applies).flatMap((field) => (field.dataset.type === "tabel" ? tableGaps(field) : gapIn(field)));
}

/** @param {HTMLElement} part a field or a cell @returns {Gap[]} */
function gapIn(part) {
  const { label = "", type = "", required } = part.dataset;
  if (type === "underskrift") return [];
  const wrong = controls(part).map(wrongDate).find(Boolean);
  if (wrong) return [{ target: carrier(part), label, kind: "date", text: wrong }];
  if (required === undefined || filled(part)) return [];
  return [{ target: carrier(part), label, kind: "missing", text: ASK.get(type) ?? "Skriv et svar." }];
}

/** The gaps in rows that somebody has begun. @param {HTMLElement} table @returns {Gap[]} */
function tableGaps(table) {
  const { label = "", required } = table.dataset;
  if (required !== undefined && !filled(table)) return [{ target: carrier(table), label, kind: "missing", text: "Udfyld mindst én række." }];
  return all("[data-row]", table).flatMap((row) => (filled(row) ? all("[data-column]", row).flatMap(gapIn).map((gap) => ({ ...gap, row })) : []));
}

/** @type {Gap[]} */
let marked = [];

/**
 * Bring list and remarks up to date.
 * @param {HTMLFormElement} form @param {HTMLElement} list the section at the top @returns {number} how many are missing
 */
export function showGaps(form, list) {
  const found = gaps(form);
  const stays = (/** @type {Gap} */ { target, kind }) => found.some((gap) => gap.target === target && gap.kind === kind);
  for (const gap of marked) if (!stays(gap)) remark(gap.target, gap.kind, "");
  for (const gap of found) remark(gap.target, gap.kind, gap.text);
  marked = found;

  const [title, items] = [list.querySelector("h2"), list.querySelector("ul")];
  if (title) title.textContent = found.length === 0 ? "Nu mangler der ikke noget" : found.length === 1 ? "Der mangler ét svar" : `Der mangler ${found.length} svar`;
  items?.replaceChildren(...byRow(found).map(item));
  list.hidden = false;
  return found.length;
}

/** @param {HTMLElement} list */
export function hideGaps(list) {
  for (const gap of marked) remark(gap.target, gap.kind, "");
  marked = [];
  list.hidden = true;
}

/** The gaps of one row are one line of the list. @param {Gap[]} found @returns {Gap[][]} */
function byRow(found) {
  const groups = /** @type {Map<HTMLElement, Gap[]>} */ (new Map());
  for (const gap of found) groups.set(gap.row ?? gap.target, [...(groups.get(gap.row ?? gap.target) ?? []), gap]);
  return [...groups.values()];
}

/** A row is told by its number and what stands first in it. @param {HTMLElement} row */
function rowName(row) {
  const table = /** @type {HTMLElement} */ (row.closest("[data-field]"));
  const texts = all('[data-column][data-type="tekst"]', row).map(saidIn).filter(Boolean);
  const name = [...(texts[0] ?? "")].slice(0, 60).join("");
  const number = row.querySelector("[data-number]")?.textContent ?? "";
  return `${rowLabel(table.dataset.label ?? "", number)}${name ? ` (${name})` : ""}: `;
}

const LIST = new Intl.ListFormat("da-DK");

/** @param {Gap[]} group */
function item(group) {
  const [{ target, row }] = group;
  const place = /** @type {HTMLElement} */ (target.closest("[data-field]"));
  const textContent = (row ? rowName(row) : "") + LIST.format(group.map(({ label }) => label));
  const link = Object.assign(document.createElement("a"), { href: `#${place.id}`, textContent });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    place.scrollIntoView({ block: "start" });
    (target.matches("input, textarea, select") ? target : controls(target)[0]).focus({ preventScroll: target.closest(".rows") === null });
  });
  const entry = document.createElement("li");
  entry.append(link);
  return entry;
}

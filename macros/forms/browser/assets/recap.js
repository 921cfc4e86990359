// @ts-check
import { all, applies, filled } from "./answers.js";
import { placeOf } from "./fields.js";
import { rowsOf } from "./rows.js";
import { saidIn } from "./said.js";

/** What somebody signs for: the answers of other parts of the form, said again above the signature. */

/** @param {HTMLFormElement} form */
export function startRecap(form) {
  const recaps = all("[data-recap]", form);
  form.addEventListener("answers", () => {
    for (const recap of recaps) {
      const parts = (recap.dataset.recap ?? "").split(" ").map((id) => placeOf(form, id));
      const lines = parts.filter((part) => applies(part) && filled(part)).flatMap(linesOf);
      recap.querySelector("ul")?.replaceChildren(...lines);
      recap.toggleAttribute("data-filled", lines.length > 0);
    }
  });
}

/** @param {HTMLElement} field */
function linesOf(field) {
  const { label = "", sentence } = field.dataset;
  if (field.dataset.type !== "tabel") return saidIn(field) ? [line(/[?:.]$/.test(label) ? `${label} ` : `${label}: `, saidIn(field))] : [];
  return rowsOf(field).flatMap((row, index) => {
    if (!filled(row)) return [];
    const cells = new Map(all("[data-column]", row).map((cell) => [cell.dataset.column ?? "", cell]));
    return [sentence ? inOneSentence(sentence, cells, index + 1) : line("", [...cells.values()].map(saidIn).filter(Boolean).join(", "))];
  });
}

/** @param {string} sentence @param {Map<string, HTMLElement>} cells by column @param {number} number of the row */
function inOneSentence(sentence, cells, number) {
  const parts = sentence.split(/\{([^{}]*)\}/); // every other one names a column
  const columns = parts.filter((_, index) => index % 2 === 1);
  const row = /** @type {HTMLElement} */ (cells.values().next().value).closest("[data-row]");
  const lacking = columns.filter((id) => !withoutStop(cells, id)).map((id) => `»${cells.get(id)?.dataset.label}«`);
  row?.toggleAttribute("data-lacking", lacking.length > 0);
  if (lacking.length) return Object.assign(line("", `Række ${number} er ikke med: ${lacking.join(" og ")} mangler.`), { className: "recap__gap" });
  const text = parts.map((part, index) => (index % 2 ? withoutStop(cells, part) : part)).join("");
  return line("", text.charAt(0).toLocaleUpperCase("da") + text.slice(1));
}

/** An answer within a sentence; the sentence has its own full stop. @param {Map<string, HTMLElement>} cells @param {string} id */
const withoutStop = (cells, id) => saidIn(/** @type {HTMLElement} */ (cells.get(id))).replace(/\.+$/, "");

/** @param {string} label @param {string} text */
function line(label, text) {
  const item = document.createElement("li");
  if (label) item.append(Object.assign(document.createElement("strong"), { textContent: label }));
  item.append(text);
  return item;
}

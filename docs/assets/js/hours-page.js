// @ts-check
import { groupedAmount, hoursOf } from "./hours.js";
import { dataIn, saveFile, showFault } from "./plan-page.js";
import { fillIn } from "./schedule.js";
import { filledWord } from "./word-fill.js";

/**
 * The page with the hours: the sums follow what stands in the fields, in the calculator and in the decision paper.
 * Nothing that is typed goes into the address, a store or a request.
 */

/** @typedef {import("./hours.js").HoursData} HoursData */
/** @typedef {import("./hours.js").Reckoning} Reckoning */

/** @param {Document} root */
export function start(root) {
  const page = /** @type {HTMLElement | null} */ (root.querySelector("[data-hours]"));
  const form = page?.querySelector("form");
  if (!page || !form || !form.hidden) return;
  /** @type {HoursData} */
  const data = dataIn(page, "template[data-hours-data]");
  const status = /** @type {HTMLElement} */ (root.querySelector("[data-status]"));
  const fields = [...form.querySelectorAll("input")];

  /** Reckon with what stands in the fields. @param {boolean} strict whether to say what is wrong */
  function renew(strict) {
    const reckoning = hoursOf(data, Object.fromEntries(fields.map((field) => [field.name, field.value])));
    for (const field of fields) {
      const fault = reckoning.errors[field.name] ?? "";
      if (strict || !fault) showFault(field, fault);
    }
    showHours(root, data, reckoning, fields.find((field) => field.name === "timepris")?.value ?? "");
    return reckoning;
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => renew(false));
  form.addEventListener("change", () => { status.textContent = inShort(data, renew(true)); });
  form.addEventListener("reset", () => setTimeout(() => { renew(true); status.textContent = ""; }));
  startPaper(root, () => renew(true));
  form.hidden = false;
  renew(true); // a browser may bring back what stood there
}

/** Put the reckoning where it belongs. @param {Document} root @param {HoursData} data @param {Reckoning} reckoning @param {string} rate */
function showHours(root, data, reckoning, rate) {
  /** @param {string} key @param {string} id @param {Record<string, string>} parts */
  const put = (key, id, parts) => {
    for (const place of root.querySelectorAll(`[data-${key}="${CSS.escape(id)}"]`))
      for (const [part, text] of Object.entries(parts)) {
        const box = place.querySelector(`[data-${part}]`);
        if (box && box.textContent !== text) box.textContent = text;
      }
  };
  for (const { id, formula, said } of reckoning.rows) put("row", id, { formula, said });
  for (const { id, said, kr, remarks } of reckoning.totals) put("total", id, { said, kr, remarks: remarks.join(" ") });
  const paid = reckoning.totals.some((total) => total.kr);
  for (const box of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-rate]"))) {
    box.hidden = !paid;
    box.textContent = paid ? fillIn(data.words.rate, { rate: groupedAmount(Number(rate.trim().replace(".", "")) * 100) }) : "";
  }
}

/** The sums for those who hear the page. @param {HoursData} data @param {Reckoning} reckoning */
function inShort({ words, groups }, { totals }) {
  const known = totals.filter((total) => total.said !== words.missing);
  const nameOf = (/** @type {import("./hours.js").HoursTotal} */ total) => groups.find(({ id }) => id === total.id)?.name ?? total.names.join(", ");
  return known.length ? fillIn(words.told, { totals: known.map((total) => `${nameOf(total)} ${total.said}`).join("; ") }) : "";
}

/** The decision paper prints alone, and is saved for Word with the numbers in it. @param {Document} root @param {() => Reckoning} reckoned */
function startPaper(root, reckoned) {
  const [print, word] = ["print", "word"].map((use) => /** @type {HTMLButtonElement | null} */ (root.querySelector(`[data-paper-${use}]`)));
  if (!print || !word) return;
  print.hidden = word.hidden = false;
  print.addEventListener("click", () => {
    document.documentElement.classList.add("print-paper");
    addEventListener("afterprint", () => document.documentElement.classList.remove("print-paper"), { once: true });
    window.print();
  });
  word.addEventListener("click", () => {
    const { href } = /** @type {HTMLAnchorElement} */ (root.querySelector("[data-paper-file]"));
    const told = /** @type {HTMLElement} */ (root.querySelector("[data-paper-saved]"));
    saveWord(href, reckoned()).then(
      () => { told.textContent = "Oplægget er gemt som Word-fil med jeres tal."; },
      () => { told.textContent = "Filen kunne ikke laves. Hent den uden jeres tal, og skriv dem selv."; },
    );
  });
}

/** Only the empty file is fetched; the numbers are put into it here. @param {string} href @param {Reckoning} reckoning */
async function saveWord(href, { rows, totals }) {
  const answers = Object.fromEntries([
    ...rows.flatMap(({ id, said, formula }) => [[id, said], [`regnestykke--${id}`, formula]]),
    ...totals.flatMap(({ id, said, kr }) => [[`ialt--${id}`, said], [`kr--${id}`, kr]]),
  ]);
  const file = await fetch(href);
  if (!file.ok) throw new Error(file.statusText);
  const word = await filledWord(await file.arrayBuffer(), answers);
  saveFile(word, word.type, new URL(href).pathname.split("/").pop() ?? "");
}

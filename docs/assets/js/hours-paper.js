// @ts-check
import { printAs, saveFile } from "./plan-page.js";
import { filledWord } from "./word-fill.js";

/** The decision paper: it prints alone, and is saved for Word with the reader's numbers in it. */

/** @typedef {{reckoning: import("./hours.js").Reckoning, spans: Map<string, string>}} Filled the numbers, and when each phase is */

/** @param {Document} root @param {Record<string, string>} words @param {() => Filled} filled */
export function startPaper(root, words, filled) {
  const [print, word] = ["print", "word"].map((use) => /** @type {HTMLButtonElement | null} */ (root.querySelector(`[data-paper-${use}]`)));
  if (!print || !word) return;
  print.hidden = word.hidden = false;
  print.addEventListener("click", () => printAs("print-paper"));
  word.addEventListener("click", async () => {
    const { href } = /** @type {HTMLAnchorElement} */ (root.querySelector("[data-paper-file]"));
    const told = /** @type {HTMLElement} */ (root.querySelector("[data-paper-saved]"));
    told.textContent = "";
    try {
      await savePaper(href, paperAnswers(words, filled()));
      told.textContent = words.saved;
    } catch {
      told.textContent = words.not_saved; // no network, or a browser that cannot unpack a file
    }
  });
}

/** Only the empty file is fetched; the numbers are put into it here. @param {string} href @param {Record<string, string>} answers */
async function savePaper(href, answers) {
  const file = await fetch(href);
  if (!file.ok) throw new Error(file.statusText);
  const word = await filledWord(await file.arrayBuffer(), answers);
  saveFile(word, word.type, new URL(href).pathname.split("/").pop() ?? "");
}

/**
 * What stands in the paper's places, by their names in macros/exports/decision_paper.py. A number that nobody has typed
 * leaves its place as it is, open for writing.
 * @param {Record<string, string>} words @param {Filled} filled
 * @returns {Record<string, string>}
 */
function paperAnswers(words, { reckoning: { rows, totals }, spans }) {
  const number = (/** @type {string} */ name, /** @type {string} */ said) => (said === words.missing ? [] : [[name, said]]);
  return Object.fromEntries([
    ...rows.flatMap(({ id, said, formula }) => [...number(id, said), [`regnestykke--${id}`, formula]]),
    ...totals.flatMap(({ id, said, kr, remarks }) => [...number(`ialt--${id}`, said), [`kr--${id}`, kr], [`ikke-med--${id}`, remarks.join(" ")]]),
    ...[...spans].map(([phase, span]) => [`datoer--${phase}`, span]),
  ]);
}

// @ts-check
import { controls, wrongDate } from "./answers.js";
import { ask } from "./ask.js";
import { collect, fileText } from "./saved.js";

/**
 * Saving into a file that the reader chooses. Where the browser can write in it, it is kept up to date from then on;
 * elsewhere the browser fetches a file. The line in the bar always tells what is so.
 * @typedef {{ name: string, createWritable: () => Promise<{ write: (text: string) => Promise<void>, close: () => Promise<void> }> }} Handle
 * @typedef {"written" | "fetched" | "not"} Saving what came of it
 */

const PAUSE = 800; // milliseconds without typing before the file is written
const CLOCK = new Intl.DateTimeFormat("da-DK", { timeStyle: "short" });

const skema = /** @type {HTMLFormElement} */ (document.querySelector("#skema"));

/** The text that is in the file, or of the form as it was opened or emptied; null while nobody knows. @type {string | null} */
let kept = null;
let told = ""; // what is true as long as the form says what is kept
let failed = "";
/** @type {Handle | null} */
let handle = null;
let choosing = false; // the browser's window for files is open
let pause = 0;
let blob = ""; // of the last download

const formText = () => fileText(collect(skema));
const anyWrongDate = () => controls(skema).some(wrongDate);

/** Whether something would be lost with the page. */
export const unsaved = () => formText() !== kept || anyWrongDate();

/** From now on, what stands in the form is what is kept. @param {string} why said of it as long as it is true */
export function keepAsIs(why) {
  clearTimeout(pause);
  [kept, told, failed, handle] = [formText(), why, "", null];
  showState();
}

function showState() {
  const wrong = anyWrongDate() ? "En dato er ikke skrevet helt; den kommer ikke med i filen." : "";
  const now = formText() === kept ? told : handle ? `Gemmer i ${handle.name} …` : failed || "Ikke gemt";
  for (const state of document.querySelectorAll("[data-state]")) state.textContent = [now, wrong].filter(Boolean).join(". ");
  /** @type {HTMLElement} */ (document.querySelector("[data-save-new]")).hidden = handle === null;
}

/** @param {Handle} file @param {(text: string) => void} say @returns {Promise<Saving>} */
async function write(file, say) {
  const now = formText();
  kept = null; // an answer that is taken back meanwhile has to be written again
  showState();
  try {
    const writable = await file.createWritable();
    await writable.write(now);
    await writable.close();
  } catch {
    if (handle !== file) return "not";
    handle = null;
    failed = `Ikke gemt. Browseren kunne ikke skrive i ${file.name}. Vælg »Gem som fil« igen`;
    showState();
    say(`${failed}.`);
    return "not";
  }
  if (handle !== file) return "not"; // the form was emptied or another file chosen meanwhile
  [kept, told] = [now, `Gemt i ${file.name} kl. ${time()}`];
  showState();
  writeSoon(say);
  return "written";
}

const time = () => CLOCK.format(new Date());

/** Write when the typing pauses, if the file lacks something. @param {(text: string) => void} say */
function writeSoon(say) {
  clearTimeout(pause);
  if (handle && formText() !== kept) pause = window.setTimeout(() => writeInTurn(say), PAUSE);
}

/** @type {Promise<Saving>} */
let writing = Promise.resolve("not");

/** One after another, or a slow write could end after a later one. @param {(text: string) => void} say */
function writeInTurn(say) {
  clearTimeout(pause);
  writing = writing.then(() => (handle ? write(handle, say) : "not"));
  return writing;
}

/**
 * Save, first asking for a file where there is none yet, or for another one.
 * @param {(text: string) => void} say @param {boolean} [another] @returns {Promise<Saving>}
 */
export async function save(say, another = false) {
  if (choosing) return "not";
  if (!("showSaveFilePicker" in window)) return download();
  if (handle && !another) return writeInTurn(say);
  choosing = true;
  try {
    handle = await /** @type {any} */ (window).showSaveFilePicker({
      suggestedName: fileName(),
      types: [{ description: "Gemt skema", accept: { "application/json": [".json"] } }],
    });
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError" ? "not" : offerDownload(); // Abort: the reader thought better of it
  } finally {
    choosing = false;
  }
  return writeInTurn(say);
}

/** @returns {Promise<Saving>} */
async function offerDownload() {
  const answer = await ask({
    title: "Skemaet er ikke gemt",
    text: "Browseren kunne ikke åbne vinduet, hvor du vælger en fil. Du kan hente skemaet som fil i stedet. Den lægger sig i mappen Overførsler.",
    choices: [["hent", "Hent som fil"], ["nej", "Nej tak"]],
  });
  return answer === "hent" ? download() : "not";
}

/** No name of a person in it: it shows in lists of files. */
const fileName = () => `${skema.dataset.form}-${new Date().toLocaleDateString("sv-SE")}.json`;

/**
 * The page cannot know whether the file arrived: the browser may ask, and be told no. The line says so, and leaving
 * does not warn: a warning after every download is soon clicked away, and then also when it is needed.
 * @returns {Saving}
 */
function download() {
  const now = formText();
  URL.revokeObjectURL(blob);
  blob = URL.createObjectURL(new Blob([now], { type: "application/json" }));
  Object.assign(document.createElement("a"), { href: blob, download: fileName() }).click();
  [kept, told, failed, handle] = [now, `Hentet som fil kl. ${time()}. Se efter i mappen Overførsler`, "", null];
  showState();
  return "fetched";
}

/** @param {(text: string) => void} say */
export function startSaving(say) {
  keepAsIs("");
  skema.addEventListener("answers", () => {
    showState();
    writeSoon(say);
  });
  skema.addEventListener("focusout", showState); // a date that is left half written changes no answer
  window.addEventListener("beforeunload", (event) => {
    if (unsaved()) event.preventDefault();
  });
}

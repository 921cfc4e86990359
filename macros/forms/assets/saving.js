// @ts-check
import { controls } from "./answers.js";
import { collect, fileText } from "./saved.js";

/**
 * Saving into a file that the reader chooses. Where the browser can write in it, it is kept up to date from then on;
 * elsewhere the file goes to the folder of downloads. The line in the bar always tells what is so.
 * @typedef {{ name: string, createWritable: () => Promise<{ write: (text: string) => Promise<void>, close: () => Promise<void> }> }} Handle
 */

const PAUSE = 800; // milliseconds without typing before the file is written
const CLOCK = new Intl.DateTimeFormat("da-DK", { timeStyle: "short" });

const skema = /** @type {HTMLFormElement} */ (document.querySelector("#skema"));
const state = /** @type {HTMLElement} */ (document.querySelector("[data-state]"));

let kept = ""; // the text that is in the file, or of the form as it was opened or emptied
let told = ""; // what is true as long as the form says what is kept
let failed = "";
/** @type {Handle | null} */
let handle = null;
let pause = 0;
let blob = ""; // of the last download

const formText = () => fileText(collect(skema));
const halfDate = () => controls(skema).some((control) => control.validity.badInput);

/** Whether something would be lost with the page. */
export const unsaved = () => formText() !== kept || halfDate();

/** From now on, what stands in the form is what is kept. @param {string} why said of it as long as it is true */
export function keepAsIs(why) {
  clearTimeout(pause);
  [kept, told, failed, handle] = [formText(), why, "", null];
  showState();
}

function showState() {
  const half = halfDate() ? "En dato er ikke skrevet helt; den kommer ikke med i filen." : "";
  const now = formText() === kept ? told : handle ? `Gemmer i ${handle.name} …` : failed || "Ikke gemt";
  state.textContent = [now, half].filter(Boolean).join(". ");
}

/** @param {Handle} file @param {(text: string) => void} say @returns {Promise<boolean>} whether it is in the file now */
async function write(file, say) {
  const now = formText();
  try {
    const writable = await file.createWritable();
    await writable.write(now);
    await writable.close();
  } catch {
    if (handle !== file) return false;
    handle = null;
    failed = `Ikke gemt. Browseren kunne ikke skrive i ${file.name}. Vælg »Gem som fil« igen`;
    showState();
    say(`${failed}.`);
    return false;
  }
  if (handle !== file) return false; // the form was emptied meanwhile
  [kept, told] = [now, `Gemt i ${file.name} kl. ${time()}`];
  showState();
  return true;
}

const time = () => CLOCK.format(new Date());

/** @type {Promise<boolean>} */
let writing = Promise.resolve(true);

/** One after another, or a slow write could end after a later one. @param {(text: string) => void} say */
function writeInTurn(say) {
  clearTimeout(pause);
  writing = writing.then(() => (handle ? write(handle, say) : false));
  return writing;
}

/** Save, first asking for a file where there is none yet. @param {(text: string) => void} say @returns {Promise<boolean>} */
export async function save(say) {
  if (!handle && "showSaveFilePicker" in window) {
    try {
      handle = await /** @type {any} */ (window).showSaveFilePicker({
        suggestedName: fileName(),
        types: [{ description: "Gemt skema", accept: { "application/json": [".json"] } }],
      });
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return false; // the reader thought better of it
    }
  }
  return handle ? writeInTurn(say) : download();
}

/** No name of a person in it: it shows in lists of files. */
const fileName = () => `${skema.dataset.form}-${new Date().toLocaleDateString("sv-SE")}.json`;

function download() {
  const now = formText();
  URL.revokeObjectURL(blob);
  blob = URL.createObjectURL(new Blob([now], { type: "application/json" }));
  Object.assign(document.createElement("a"), { href: blob, download: fileName() }).click();
  [kept, told, failed] = [now, `Gemt i mappen Overførsler kl. ${time()}`, ""];
  showState();
  return true;
}

/** @param {(text: string) => void} say */
export function startSaving(say) {
  keepAsIs("");
  skema.addEventListener("answers", () => {
    showState();
    clearTimeout(pause);
    if (handle && formText() !== kept) pause = window.setTimeout(() => writeInTurn(say), PAUSE);
  });
  skema.addEventListener("focusout", showState); // a date that is left half written changes no answer
  window.addEventListener("beforeunload", (event) => {
    if (unsaved()) event.preventDefault();
  });
}

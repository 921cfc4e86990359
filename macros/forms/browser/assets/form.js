// @ts-check
import { all, anyAnswer, checkable, controls, filled, showParts } from "./answers.js";
import { anyNotice, ask, clearNotices } from "./ask.js";
import { startCarrying } from "./carry.js";
import { gaps, hideGaps, showGaps } from "./missing.js";
import { openFile, openHandedOver } from "./opening.js";
import { startPaper } from "./paper.js";
import { startRecap } from "./recap.js";
import { clearRemarks, watchDate, watchForCpr } from "./remarks.js";
import { anyRemoved, clearTables, pressInTable, startTables } from "./rows.js";
import { keepAsIs, save, startSaving } from "./saving.js";

/**
 * The form in the browser. What is typed stays in the page until the reader saves it: nothing here stores or sends by
 * itself, and the page's Content-Security-Policy refuses to send. A field's name is its id; a row's answers lie in
 * cells named by column.
 */

/** @template {HTMLElement} T @param {string} selector @returns {T} */
const one = (selector) => /** @type {T} */ (document.querySelector(selector));

const form = /** @type {HTMLFormElement} */ (one("#skema"));
const list = one("#mangler");
const status = one("[role=status]");
const file = /** @type {HTMLInputElement} */ (one("[data-file]"));

/** @param {string} text */
const say = (text) => { status.textContent = text; };

/** Everything that follows from the answers, after any of them has changed. */
function update() {
  const shown = showParts(form);
  if (shown.length) say(`Skemaet viser nu også ${shown.length === 1 ? "afsnittet" : "afsnittene"}: ${shown.join(", ")}.`);
  for (const button of all("[data-unset]", form)) button.hidden = !filled(/** @type {HTMLElement} */ (button.parentElement));
  if (!list.hidden) one("[data-show-missing]").hidden = showGaps(form, list) === 0;
  form.dispatchEvent(new CustomEvent("answers")); // to whatever shows the answers in another way
}

/** @param {boolean} printing whether the list asks to go on */
function tellGaps(printing) {
  one("[data-before-print]").hidden = !printing;
  const missing = showGaps(form, list);
  one("[data-show-missing]").hidden = missing === 0;
  return missing;
}

function goToGaps() {
  list.focus();
  list.scrollIntoView({ block: "start" });
}

function print() {
  if (anyAnswer(form) && gaps(form).length) { // an empty form is printed to be filled in by hand
    tellGaps(true);
    goToGaps();
  } else window.print();
}

/** @param {boolean} [another] in another file than the chosen one */
async function saveAndTell(another = false) {
  const came = await save(say, another);
  if (came === "not") return;
  const missing = gaps(form).length && tellGaps(false);
  const done = came === "written" ? "Skemaet er gemt." : "Skemaet er hentet som fil.";
  say(missing === 0 ? done : `${done} Der mangler ${missing === 1 ? "ét svar" : `${missing} svar`}.`);
}

/** Everything away: answers, rows, remarks, notices, and the ways back to them. */
function empty() {
  form.reset();
  clearTables(form);
  clearRemarks(form);
  clearNotices();
  hideGaps(list);
  one("[data-show-missing]").hidden = true;
  form.dispatchEvent(new CustomEvent("emptied"));
}

/** After answers have come from elsewhere. */
function changed() {
  for (const area of all("textarea", form)) grow(area);
  for (const control of controls(form)) watchForCpr(control, () => {});
  update();
}

async function clear() {
  const held = filled(form) || anyRemoved(form) || anyNotice();
  const answer = held ? await ask({
    title: "Vil du rydde skemaet?",
    text: "Alt, du har skrevet her, bliver slettet. Det kan ikke fortrydes. En fil, du har gemt, bliver ikke ændret.",
    choices: [["behold", "Behold det skrevne"], ["ryd", "Ryd skemaet"]],
  }) : "ryd";
  if (answer !== "ryd") return;
  empty();
  keepAsIs("");
  changed();
  controls(form)[0]?.focus();
  say("Skemaet er ryddet.");
}

/** @param {HTMLElement} button */
function unset(button) {
  const field = /** @type {HTMLElement} */ (button.parentElement);
  for (const control of controls(field)) if (checkable(control)) control.checked = false;
  controls(field)[0].focus();
  update();
  say("Svaret er fjernet.");
}

document.addEventListener("click", (event) => {
  const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("button"));
  if (!button) return;
  const { dataset } = button;
  if ("print" in dataset) print();
  else if ("printAnyway" in dataset) window.print();
  else if ("save" in dataset) saveAndTell();
  else if ("saveNew" in dataset) saveAndTell(true);
  else if ("showMissing" in dataset) goToGaps();
  else if ("open" in dataset) file.click();
  else if ("clear" in dataset) clear();
  else if ("unset" in dataset) unset(button);
  else {
    const happened = pressInTable(button);
    if (happened) {
      update();
      say(happened);
    }
  }
});

const grows = CSS.supports("field-sizing", "content");

/** @param {HTMLElement} area */
function grow(area) {
  if (grows) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
}

form.addEventListener("input", (event) => {
  const control = /** @type {HTMLElement} */ (event.target);
  if (control.matches("textarea")) grow(control);
  say("");
  watchForCpr(control, say);
  watchDate(control, false);
  update();
});
form.addEventListener("focusout", (event) => watchDate(/** @type {Element} */ (event.target), true));
form.addEventListener("submit", (event) => event.preventDefault());
document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  event.preventDefault(); // the browser would save the page without the answers
  if (!event.repeat) saveAndTell();
});
file.addEventListener("change", async () => {
  const [chosen] = file.files ?? [];
  if (chosen) await openFile(desk, chosen);
  file.value = ""; // so that the same file can be chosen again
});

const desk = { form, say, empty, changed };

startTables(form);
startPaper(form);
startRecap(form);
startSaving(say);
startCarrying(desk, (text) => openHandedOver(desk, text));
update();
for (const part of all("[data-bar], [data-add]")) part.hidden = false;
document.documentElement.dataset.ready = "";

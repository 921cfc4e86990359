// @ts-check
import { all, checkable, controls, filled, showParts } from "./answers.js";
import { gaps, hideGaps, showGaps } from "./missing.js";
import { startPaper } from "./paper.js";
import { clearRemarks, watchForCpr } from "./remarks.js";
import { clearTables, pressInTable, startTables } from "./rows.js";

/**
 * The form in the browser. What is typed stays in the page: nothing here stores or sends, and the page's
 * Content-Security-Policy would refuse it. A field's name is its id; a row's answers lie in cells named by column.
 */

/** @template {HTMLElement} T @param {string} selector @returns {T} */
const one = (selector) => /** @type {T} */ (document.querySelector(selector));

const form = /** @type {HTMLFormElement} */ (one("#skema"));
const list = one("#mangler");
const status = one("[role=status]");
const dialog = /** @type {HTMLDialogElement} */ (one("[data-confirm]"));

/** @param {string} text */
const say = (text) => { status.textContent = text; };

/** Everything that follows from the answers, after any of them has changed. */
function update() {
  const shown = showParts(form);
  if (shown.length) say(`Skemaet har fået en del mere: ${shown.join(", ")}.`);
  for (const button of all("[data-unset]", form)) button.hidden = !filled(/** @type {HTMLElement} */ (button.parentElement));
  if (!list.hidden) showGaps(form, list);
  form.dispatchEvent(new CustomEvent("answers")); // to whatever shows the answers in another way
}

function print() {
  const anything = filled(form); // an empty form is printed to be filled in by hand
  if (anything && gaps(form).length) {
    showGaps(form, list);
    list.focus();
    list.scrollIntoView({ block: "start" });
  } else window.print();
}

function clear() {
  dialog.close();
  form.reset();
  clearTables(form);
  clearRemarks(form);
  hideGaps(list);
  update();
  for (const area of all("textarea", form)) area.style.height = "";
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
  else if ("clear" in dataset) filled(form) ? dialog.showModal() : say("Skemaet er allerede tomt.");
  else if ("clearNow" in dataset) clear();
  else if ("keep" in dataset) dialog.close();
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

form.addEventListener("input", (event) => {
  const control = /** @type {HTMLElement} */ (event.target);
  if (!grows && control.matches("textarea")) {
    control.style.height = "auto";
    control.style.height = `${control.scrollHeight + 2}px`;
  }
  say("");
  watchForCpr(control, say);
  update();
});
form.addEventListener("submit", (event) => event.preventDefault());
window.addEventListener("beforeunload", (event) => {
  if (filled(form)) event.preventDefault();
});

startTables(form);
startPaper(form);
update();
for (const part of all("[data-bar], [data-add]")) part.hidden = false;
document.documentElement.dataset.ready = "";

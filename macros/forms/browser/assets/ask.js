// @ts-check

/** Questions that wait for an answer, and notices that stay at the top until they are closed. */

/**
 * @typedef {{ title: string, text: string, points?: import("./opened.js").Unplaced[], ticks?: Tick[], choices: [id: string, label: string][] }} Question
 * the first choice is the safe one and has the focus; what is unticked is left out
 * @typedef {{ label: string, text: string, ticked: boolean }} Tick changed by the reader
 */

/** @type {Promise<string>} */
let asked = Promise.resolve("");

/** Ask, after what is being asked already. @param {Question} question @returns {Promise<string>} the id chosen; empty for Escape */
export function ask(question) {
  asked = asked.then(() => openDialog(question));
  return asked;
}

/** @param {Question} question @returns {Promise<string>} */
function openDialog({ title, text, points = [], ticks = [], choices }) {
  const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("dialog"));
  const [heading, body, foot] = dialog.children;
  heading.textContent = title;
  body.replaceChildren(element("p", text), ...listOf(points), ...ticks.map(tickBox));
  foot.replaceChildren(...choices.map(([id, label], index) => choice(dialog, id, label, index === 0)));
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((answer) => { dialog.addEventListener("close", () => answer(dialog.returnValue), { once: true }); });
}

/** @param {HTMLDialogElement} dialog @param {string} id @param {string} label @param {boolean} first */
function choice(dialog, id, label, first) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: first ? "button" : "add", textContent: label });
  button.autofocus = first;
  button.dataset.choice = id;
  button.addEventListener("click", () => dialog.close(id));
  return button;
}

/** @param {Tick} tick */
function tickBox(tick) {
  const box = Object.assign(document.createElement("input"), { type: "checkbox", checked: tick.ticked, autocomplete: "off" });
  box.addEventListener("change", () => { tick.ticked = box.checked; });
  const label = Object.assign(document.createElement("label"), { className: "choice" });
  label.append(box, element("span", [tick.label, tick.text].filter(Boolean).join(" – ")));
  return label;
}

/** @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {string} textContent */
const element = (tag, textContent) => Object.assign(document.createElement(tag), { textContent });

/** @param {import("./opened.js").Unplaced[]} points */
function listOf(points) {
  if (points.length === 0) return [];
  const all = document.createElement("dl");
  all.append(...points.map(({ label, text }) => {
    const one = document.createElement("div");
    one.append(element("dt", label), element("dd", text));
    return one;
  }));
  return [all];
}

/** Put a notice at the top, where it stays until it is closed. @param {{ title: string, text: string, points: import("./opened.js").Unplaced[] }} notice */
export function notify({ title, text, points }) {
  const notice = Object.assign(document.createElement("section"), { className: "notice-list", tabIndex: -1 });
  notice.setAttribute("aria-label", title);
  const close = Object.assign(element("button", "Luk beskeden"), { type: "button", className: "add" });
  close.addEventListener("click", () => {
    notice.remove();
    /** @type {HTMLElement | null} */ (document.querySelector("#skema :is(input, textarea, select)"))?.focus();
  });
  notice.append(element("h2", title), element("p", text), ...listOf(points), close);
  notices().append(notice);
  notice.focus({ preventScroll: true });
  notice.scrollIntoView({ block: "start" });
}

const notices = () => /** @type {HTMLElement} */ (document.querySelector("[data-notices]"));

/** Whether a notice is open. */
export const anyNotice = () => notices().children.length > 0;

/** Take every notice away: they hold answers. */
export const clearNotices = () => notices().replaceChildren();

// @ts-check
/** The small parts that the quiz is put together from, and the questions as the page has them. */

/** @typedef {import("./quiz-run.js").QuizQuestion} QuizQuestion */

/** The questions as the page has them. @param {Element} list @returns {QuizQuestion[]} */
export function questionsIn(list) {
  return [...list.querySelectorAll("[data-question]")].map((section) => ({
    id: section.getAttribute("data-question") ?? "",
    topic: section.getAttribute("data-of") ?? "",
    name: section.querySelector("h3")?.firstChild?.textContent ?? "",
    many: section.hasAttribute("data-many"),
    inOrder: section.hasAttribute("data-in-order"),
    options: [...section.querySelectorAll(".quiz-options > li")].map((item) => ({ text: item.textContent ?? "", right: item.hasAttribute("data-right") })),
  }));
}

/** @param {string} text @param {number} place @param {boolean} many */
export function answerRow(text, place, many) {
  const row = made("li", "");
  const label = made("label", "");
  const input = Object.assign(document.createElement("input"), { type: many ? "checkbox" : "radio", name: "svar", value: String(place) });
  const words = made("span", `${text} `);
  words.append(made("small", ""));
  label.append(input, words);
  row.append(label);
  return row;
}

/** Where the handbook says it. @param {Element} section @param {string} before */
export function placeIn(section, before) {
  const line = made("p", before, "quiz-place");
  line.append(one(section, "[data-place]").cloneNode(true));
  return line;
}

/** Links out of a run open beside it, and say so: the answers are kept nowhere. @param {HTMLElement} box */
export function aside(box) {
  for (const link of box.querySelectorAll("a")) {
    link.target = "_blank";
    link.append(made("span", " (åbner i en ny fane)", "sr-only"));
  }
}

/** @param {string} tag @param {string} text @param {string} [css] */
export function made(tag, text, css = "") {
  return Object.assign(document.createElement(tag), css ? { textContent: text, className: css } : { textContent: text });
}

/** The first such element inside, which is there. @param {Element} box @param {string} inside @returns {HTMLElement} */
export function one(box, inside) {
  return /** @type {HTMLElement} */ (box.querySelector(inside));
}

// @ts-check
import { answerRow, aside, made, one, placeIn, questionsIn } from "./quiz-parts.js";
import { answered, drawn, mixedAnswers, tallied } from "./quiz-run.js";

/**
 * The quiz: one question at a time, made from the list that stands on the page.
 * What is answered is forgotten with the page: nothing is stored, sent or put in the address.
 */

/** @typedef {import("./quiz-run.js").QuizQuestion} QuizQuestion */
/** @typedef {import("./quiz-run.js").QuizAnswer} QuizAnswer */

/** @param {Document} root */
export function start(root) {
  const page = /** @type {HTMLElement | null} */ (root.querySelector("[data-quiz]"));
  const list = /** @type {HTMLDetailsElement | null} */ (root.querySelector("[data-all]"));
  const setup = /** @type {HTMLFormElement | null} */ (page?.querySelector("[data-setup]"));
  if (page && list && setup?.hidden) new Quiz(page, list, setup).open();
}

class Quiz {
  /** @param {HTMLElement} page @param {HTMLDetailsElement} list @param {HTMLFormElement} setup */
  constructor(page, list, setup) {
    this.page = page;
    this.list = list;
    this.setup = setup;
    this.run = one(page, "[data-run]");
    this.questions = questionsIn(list);
    /** @type {Map<string, HTMLElement>} topics by id, in the order of the page */
    this.topics = new Map([...list.querySelectorAll("[data-question]")].map((section) => [section.getAttribute("data-of") ?? "", /** @type {HTMLElement} */ (section.closest("[data-topic]"))]));
    /** @type {QuizQuestion[]} */
    this.asked = [];
    /** @type {QuizAnswer[]} */
    this.answers = [];
  }

  open() {
    this.setup.addEventListener("submit", (event) => {
      event.preventDefault();
      this.begin();
    });
    this.setup.hidden = false;
    if (!this.list.contains(document.getElementById(location.hash.slice(1)))) this.list.open = false;
  }

  /** Draw new questions, as the form says. */
  begin() {
    const chosen = new FormData(this.setup);
    const topics = chosen.getAll("emne").map(String);
    one(this.setup, "[data-fault]").textContent = topics.length ? "" : "Vælg mindst ét emne.";
    if (topics.length) this.ask(drawn(this.questions, topics, Number(chosen.get("antal")), Math.random));
    else this.setup.querySelector("input")?.focus();
  }

  /** Begin a run. @param {QuizQuestion[]} questions */
  ask(questions) {
    this.asked = questions;
    this.answers = [];
    this.list.open = false;
    this.next();
  }

  // --- One question -------------------------------------------------------------------------------------

  next() {
    const question = this.asked[this.answers.length];
    if (!question) {
      this.finish();
      return;
    }
    const form = /** @type {HTMLFormElement} */ (this.fresh("[data-ask]"));
    const stop = one(form, "[data-stop]");
    form.dataset.kind = this.topics.get(question.topic)?.dataset.kind ?? "";
    one(form, "[data-way]").replaceChildren(...this.way(this.answers.length));
    one(form, "[data-count]").textContent = `${this.topics.get(question.topic)?.dataset.topic}, spørgsmål\u00a0${this.answers.length + 1} af\u00a0${this.asked.length}.`;
    one(form, "[data-name]").textContent = question.name;
    one(form, "[data-hint]").textContent = question.many ? "Der er flere rigtige svar. Vælg dem alle." : "";
    one(form, "[data-answers]").append(...question.options.map((option, place) => answerRow(option.text, place, question.many)));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (form.dataset.answered) this.next();
      else this.answer(form, question);
    });
    stop.addEventListener("click", () => this.stop());
    form.querySelector("input")?.focus({ preventScroll: true });
    this.page.scrollIntoView();
  }

  /** @param {HTMLFormElement} form @param {QuizQuestion} question */
  answer(form, question) {
    const inputs = [...form.querySelectorAll("input")];
    const chosen = inputs.flatMap((input, place) => (input.checked ? [place] : []));
    const said = one(form, "[data-said]");
    if (!chosen.length) {
      said.textContent = "Vælg et svar først.";
      inputs[0].focus();
      return;
    }
    const answer = answered(question, chosen);
    this.answers.push(answer);
    form.dataset.answered = answer.right ? "rigtigt" : "forkert";
    for (const [place, input] of inputs.entries()) {
      input.disabled = true;
      const { right } = question.options[place];
      const note = right ? (input.checked ? "dit svar, rigtigt" : "rigtigt svar") : input.checked ? "dit svar, ikke rigtigt" : "";
      const row = /** @type {HTMLElement} */ (input.closest("li"));
      if (note) row.dataset.was = right ? "rigtigt" : "forkert";
      one(row, "small").textContent = note;
    }
    said.replaceChildren(...this.verdict(answer));
    one(form, "[data-way]").replaceChildren(...this.way(this.answers.length - 1));
    const submit = one(form, "[data-submit]");
    submit.textContent = this.answers.length < this.asked.length ? "Næste spørgsmål" : "Se resultatet";
    one(form, "[data-stop]").hidden = this.answers.length === this.asked.length;
    submit.focus({ preventScroll: true });
    form.querySelector(".quiz-buttons")?.scrollIntoView({ block: "nearest" });
  }

  /** Right or not, why, and where it says so. @param {QuizAnswer} answer */
  verdict({ question, chosen, right }) {
    const found = chosen.filter((option) => option.right).length;
    const missed = question.options.filter((option) => option.right).length - found;
    const partly = found ? `Ikke helt. Du fandt ${found} af ${found + missed} rigtige${found < chosen.length ? ", men valgte også noget andet" : ""}.` : "Nej, det er ikke rigtigt.";
    const section = this.sectionOf(question);
    const why = made("p", "");
    why.append(...one(section, "[data-why]").cloneNode(true).childNodes);
    const box = made("div", "");
    box.append(made("p", right ? "Ja, det er rigtigt." : partly, "quiz-verdict"), why, placeIn(section, "Læs mere: "));
    aside(box);
    return [...box.childNodes];
  }

  // --- The end of a run ------------------------------------------------------------------------------------

  stop() {
    if (this.answers.length) this.finish();
    else this.choose();
  }

  finish() {
    const result = this.fresh("[data-result]");
    const wrong = this.answers.filter((answer) => !answer.right);
    const heading = one(result, "[data-heading]");
    heading.textContent = `${this.answers.length - wrong.length} af ${this.answers.length} rigtige`;
    one(result, "[data-score]").textContent = wrong.length ? "Her kan du læse om det, du ikke ramte." : "Du svarede rigtigt på det hele.";
    one(result, "[data-topics]").append(...tallied(this.answers, [...this.topics.keys()]).map((tally) => this.topicResult(tally)));
    const again = one(result, "[data-again]");
    again.hidden = !wrong.length;
    again.addEventListener("click", () => this.ask(mixedAnswers(wrong.map((answer) => answer.question), Math.random)));
    one(result, "[data-new]").addEventListener("click", () => this.begin());
    one(result, "[data-choose]").addEventListener("click", () => this.choose());
    this.page.scrollIntoView();
    heading.focus({ preventScroll: true });
  }

  /** @param {import("./quiz-run.js").TopicTally} tally */
  topicResult({ topic, right, of, wrong }) {
    const shown = this.topics.get(topic);
    const section = made("section", "");
    section.dataset.kind = shown?.dataset.kind ?? "";
    section.append(made("h3", `${shown?.dataset.topic}: ${right} af ${of}`));
    const list = made("ul", "");
    for (const { question } of wrong) {
      const item = made("li", "");
      item.append(made("p", question.name), placeIn(this.sectionOf(question), "Læs: "));
      list.append(item);
    }
    if (wrong.length) section.append(list);
    aside(section);
    return section;
  }

  /** Back to the choice of topics. */
  choose() {
    this.run.hidden = true;
    this.run.replaceChildren();
    this.setup.hidden = false;
    this.page.classList.remove("quiz--running");
    this.page.scrollIntoView();
    this.setup.querySelector("input")?.focus({ preventScroll: true });
  }

  // --- Parts -----------------------------------------------------------------------------------------------

  /** A new copy of a template in place of what was shown. @param {string} name */
  fresh(name) {
    const template = /** @type {HTMLTemplateElement} */ (this.page.querySelector(`template${name}`));
    const part = /** @type {HTMLElement} */ (/** @type {Element} */ (template.content.firstElementChild).cloneNode(true));
    this.setup.hidden = true;
    this.run.hidden = false;
    this.run.replaceChildren(part);
    this.page.classList.add("quiz--running");
    return part;
  }

  /** A station for each question: filled where the answer was right, struck where it was not. @param {number} now */
  way(now) {
    return this.asked.map((_, place) => {
      const station = made("span", "", place === now ? "quiz-now" : "");
      const answer = this.answers[place];
      if (answer) station.dataset.was = answer.right ? "rigtigt" : "forkert";
      return station;
    });
  }

  /** @param {QuizQuestion} question */
  sectionOf(question) {
    return one(this.list, `[data-question="${CSS.escape(question.id)}"]`);
  }
}

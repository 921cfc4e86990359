// @ts-check
import { planIn, todayHere } from "./plan-page.js";
import { ProjectFields } from "./plan-project-fields.js";
import { copyProjectLink, printProject, saveProject } from "./plan-project-keep.js";
import { monthInShort, monthInWords, monthList, monthsOf } from "./plan-project-month.js";
import { madeOf } from "./plan-project-parts.js";
import { projectNews, showProject } from "./plan-project-view.js";
import { projectFaults, readProjectFile, readProjectLink } from "./plan-share.js";
import { projectPlan } from "./schedule-project.js";
import { PlanError } from "./schedule.js";

/**
 * The page of the project's plan (templates/project_plan.md.j2): makes the plan of what stands in the fields, and
 * shows it. Nothing is stored or sent; what was typed is kept in memory while the reader looks at other pages of the
 * site, and is gone when the tab is closed.
 */

/** @typedef {import("./plan-share.js").TypedProject} TypedProject */
/** @typedef {import("./plan-share.js").SharedProject} SharedProject */
/** @typedef {import("./schedule-project.js").ProjectPlan} ProjectPlan */

/** @type {{typed: TypedProject, done: Set<string>} | null} */
let keptProject = null;
let takenLink = ""; // what stood in the address when a plan was taken from it: it is not taken twice
let ticksAreSaved = true;

const ASK = {
  link: "Vil du åbne planen i linket? Så forsvinder de tal, du har skrevet. Dine kryds bliver stående.",
  file: "Dine kryds er ikke gemt i en fil. Vil du åbne den anden plan og slette dem?",
  clear: "Dine kryds er ikke gemt i en fil. Vil du begynde forfra og slette dem?",
};

window.addEventListener("beforeunload", (event) => {
  if (!ticksAreSaved) event.preventDefault(); // a plan is quickly made again, ticks are not
});

/** @param {ParentNode} root */
export function start(root) {
  const form = /** @type {HTMLFormElement | null} */ (root.querySelector("[data-project-form]"));
  if (!form || form.dataset.ready) return;
  form.dataset.ready = "1";
  new ProjectPage(form).open();
}

/** Whether the reader's plan may give way to another. @param {keyof typeof ASK} why */
const mayReplace = (why) => ticksAreSaved || window.confirm(ASK[why]);

class ProjectPage {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.root = /** @type {HTMLElement} */ (form.closest("[data-project-page]"));
    this.plan = planIn(this.root);
    this.today = todayHere();
    this.fields = new ProjectFields(this.root, String(this.plan.project.departments));
    /** @type {ProjectPlan | null} */
    this.project = null;
    this.month = "";
  }

  /** @param {string} selector @returns {HTMLElement[]} */
  all(selector) {
    return [...this.root.querySelectorAll(selector)].map((one) => /** @type {HTMLElement} */ (one));
  }

  /** @param {string} selector @returns {any} */
  one(selector) {
    return this.root.querySelector(selector);
  }

  open() {
    this.listen();
    this.form.hidden = false;
    if (location.protocol === "file:") this.one("[data-local]").hidden = false;
    if (this.openLink() || !keptProject) return;
    this.fields.put(keptProject.typed, keptProject.done);
    if (keptProject.typed.start) this.show();
  }

  listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.show(true);
    });
    this.form.addEventListener("change", () => (this.project || this.one("#plan-start").value) && this.show());
    this.one("[data-clear]").addEventListener("click", () => mayReplace("clear") && this.clear());
    this.one("[data-open]").addEventListener("click", () => this.one("[data-file]").click());
    this.one("[data-file]").addEventListener("change", () => this.openFile());
    this.one("#plan-maaned").addEventListener("change", () => this.chooseMonth(this.one("#plan-maaned").value));
    this.one("[data-copy]").addEventListener("click", async () => this.saved(await copyProjectLink(this.one("#plan-link"))));
    for (const button of this.all("[data-save]")) button.addEventListener("click", () => this.save(button.dataset.save ?? ""));
    for (const button of this.all("[data-print-plan]")) button.addEventListener("click", () => printProject(button.dataset.printPlan === "tavle"));
    for (const box of this.all("[data-task]")) box.addEventListener("change", () => this.tick());
    const opened = () => (this.form.isConnected ? this.openLink() : window.removeEventListener("hashchange", opened));
    window.addEventListener("hashchange", opened);
  }

  // --- The plan ---------------------------------------------------------------------------------------

  /** Make the plan of what stands in the fields, or say what is wrong with them. @param {boolean} [asked] */
  show(asked = false) {
    const typed = this.fields.typed();
    keptProject = { typed, done: this.fields.done() };
    const faults = projectFaults(this.plan, typed, this.today);
    this.fields.showFaults(faults);
    if (faults.size) {
      this.one("[data-keep]").hidden = true; // what stands below is another plan than the fields say
      this.say("Planen er ikke regnet om. Ret det, der står ved felterne.");
      if (asked) this.one('[aria-invalid="true"]')?.focus();
      return;
    }
    const before = this.project;
    this.project = projectPlan(this.plan, typed.start, this.today, typed);
    showProject(this.root, this.plan, this.project);
    this.fields.leaveOut(this.project.without);
    this.showMonths(this.project);
    this.drop("");
    this.saved("");
    this.say(projectNews(this.plan, before, this.project), ...this.project.warnings);
  }

  /** @param {ProjectPlan} project */
  showMonths(project) {
    const months = monthsOf(project);
    const wanted = [this.month, `${this.today.slice(0, 8)}01`].find((month) => months.includes(month)) ?? months[0];
    this.one("#plan-maaned").replaceChildren(...months.map((month) => madeOf("option", { value: month }, monthInWords(this.plan, month))));
    this.one("#plan-maaned").value = wanted;
    this.showMonth(wanted);
  }

  /** @param {string} month */
  showMonth(month) {
    if (this.project) this.one("[data-month]").replaceChildren(...monthList(this.plan, this.project, month, this.fields.done()));
  }

  /** The reader's own choice is told, and kept when the plan changes. @param {string} month */
  chooseMonth(month) {
    this.month = month;
    this.showMonth(month);
    if (this.project) this.one("[data-month-said]").textContent = monthInShort(this.plan, this.project, month);
  }

  tick() {
    ticksAreSaved = false;
    keptProject = { typed: this.fields.typed(), done: this.fields.done() };
    this.showMonth(this.one("#plan-maaned").value);
  }

  clear() {
    [this.month, keptProject, ticksAreSaved] = ["", null, true];
    this.fields.empty();
    this.takeDown();
    this.one("#plan-start").focus();
  }

  /** Show no plan. */
  takeDown() {
    this.project = null;
    this.root.classList.remove("project--dated");
    for (const part of this.all("[data-before]")) part.hidden = false;
    for (const part of this.all("[data-after], [data-phase-span], [data-dropped]")) part.hidden = true;
    for (const part of this.all("[data-span], [data-left-out], [data-month-said]")) part.textContent = "";
    this.fields.leaveOut([]);
    this.fields.showFaults(new Map());
    this.say();
    this.saved("");
  }

  // --- In and out -------------------------------------------------------------------------------------

  /** Open the plan that the address holds, unless it was taken from there already. @returns {boolean} whether it was opened */
  openLink() {
    const link = location.hash.slice(1);
    const read = link === takenLink ? null : readProjectLink(this.plan, link, this.today);
    if (!read) return false;
    takenLink = link;
    if (!mayReplace("link")) return false;
    this.take({ ...read, done: [...(keptProject?.done ?? [])] }); // a link brings no ticks, and takes none
    return true;
  }

  async openFile() {
    const [file] = this.one("[data-file]").files;
    const text = file && file.slice(0, 1_000_000).text();
    this.one("[data-file]").value = ""; // so that the same file can be opened again
    if (!file) return;
    try {
      const read = readProjectFile(this.plan, await text, this.today);
      if (!mayReplace("file")) return;
      this.take(read);
      ticksAreSaved = true;
    } catch (error) {
      this.drop(error instanceof PlanError ? error.message : "Browseren kunne ikke læse filen.");
    }
  }

  /** @param {SharedProject} read */
  take({ typed, done, dropped, version }) {
    this.fields.put(typed, done);
    if (typed.start) this.show();
    else {
      keptProject = { typed, done: new Set(done) };
      this.takeDown(); // the old plan is not the one that was asked for
    }
    const edition = version === this.plan.version ? [] : [`Filen er gemt med udgave ${version.slice(0, 20)}. Siden er udgave ${this.plan.version}.`];
    const left = dropped.length ? [`Noget kunne ikke bruges og er sprunget over: ${dropped.join(", ")}.`] : [];
    this.drop([...left, ...edition].join(" "));
  }

  /** Tell what could not be used, until there is a good plan again. @param {string} text */
  drop(text) {
    const place = this.one("[data-dropped]");
    [place.textContent, place.hidden] = [text, !text];
  }

  /** @param {string} kind */
  save(kind) {
    if (!this.project) return;
    this.saved(saveProject(this.plan, this.project, kind, this.fields.done()));
    if (kind === "json") ticksAreSaved = true;
  }

  /** @param {string} text */
  saved(text) {
    this.one("[data-saved]").textContent = text;
  }

  /** @param {...string} lines */
  say(...lines) {
    this.one("[data-said]").replaceChildren(...lines.map((line) => madeOf("p", {}, line)));
  }
}

// @ts-check
import { icsFile } from "./calendar.js";
import { csvFile } from "./csv.js";
import { ganttChart } from "./plan-gantt.js";
import { planIn, saveCalendar, saveFile, saveTable, showFault, todayHere } from "./plan-page.js";
import { dateRows, madeOf, monthInWords, monthList, monthsOf, projectFacts, spanInWords, undatedList } from "./plan-project-parts.js";
import { optionalItems, projectFaults, projectFile, projectLink, readProjectFile, readProjectLink } from "./plan-share.js";
import { inFull, PlanError, projectPlan } from "./schedule.js";

/**
 * The page of the project's plan (templates/project_plan.md.j2): reads the fields, shows the plan, and makes links,
 * files and paper of it. Nothing is stored or sent; what was typed is kept in memory while the reader looks at other
 * pages of the site, and is gone when the tab is closed.
 */

/** @typedef {import("./plan-share.js").TypedProject} TypedProject */
/** @typedef {import("./schedule.js").ProjectPlan} ProjectPlan */
/** @typedef {{typed: TypedProject, done: Set<string>}} Kept */

/** @type {Kept | null} */
let keptProject = null;
let ticksAreSaved = true;

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

class ProjectPage {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.root = /** @type {HTMLElement} */ (form.closest("[data-project-page]"));
    this.plan = planIn(this.root);
    this.today = todayHere();
    /** @type {ProjectPlan | null} */
    this.project = null;
    this.month = "";
  }

  /** @param {string} selector @returns {HTMLElement[]} */
  all(selector) {
    return [...this.root.querySelectorAll(selector)].map((one) => /** @type {HTMLElement} */ (one));
  }

  /** @param {string} selector @returns {HTMLInputElement[]} */
  fields(selector) {
    return /** @type {HTMLInputElement[]} */ (this.all(selector));
  }

  /** @param {string} selector @returns {any} */
  one(selector) {
    return this.root.querySelector(selector);
  }

  open() {
    this.listen();
    this.form.hidden = false;
    if (location.protocol === "file:") this.one("[data-local]").hidden = false;
    if (!this.openLink() && keptProject) {
      this.put(keptProject.typed, keptProject.done);
      this.show();
    }
  }

  listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.show(true);
    });
    this.form.addEventListener("change", () => (this.project || this.one("#plan-start").value) && this.show());
    this.one("[data-clear]").addEventListener("click", () => this.clear());
    this.one("[data-open]").addEventListener("click", () => this.one("[data-file]").click());
    this.one("[data-file]").addEventListener("change", () => this.openFile());
    this.one("#plan-maaned").addEventListener("change", () => this.showMonth(this.one("#plan-maaned").value));
    this.one("[data-copy]").addEventListener("click", () => this.copyLink());
    for (const button of this.all("[data-save]")) button.addEventListener("click", () => this.save(button.dataset.save ?? ""));
    for (const button of this.all("[data-print-plan]")) button.addEventListener("click", () => printPlan(button.dataset.printPlan === "tavle"));
    for (const box of this.all("[data-task]")) box.addEventListener("change", () => this.tick());
    const opened = () => (this.form.isConnected ? this.openLink() : window.removeEventListener("hashchange", opened));
    window.addEventListener("hashchange", opened);
  }

  // --- The fields -------------------------------------------------------------------------------------

  /** @returns {TypedProject} */
  typed() {
    const lengths = this.fields("[data-length]").map((field) => [field.dataset.length, field.value]);
    return {
      start: this.one("#plan-start").value,
      months: Object.fromEntries(lengths),
      departments: this.one("#plan-afdelinger").value,
      without: this.all("[data-item]:not(:checked)").map((box) => box.dataset.item ?? ""),
    };
  }

  /** @returns {Set<string>} */
  done() {
    return new Set(this.all("[data-task]:checked").map((box) => box.dataset.task ?? ""));
  }

  /** @param {TypedProject} typed @param {Iterable<string>} done */
  put({ start, months, departments, without }, done) {
    const ticked = new Set(done);
    this.one("#plan-start").value = start;
    this.one("#plan-afdelinger").value = departments || this.plan.project.departments;
    for (const field of this.fields("[data-length]")) field.value = months[field.dataset.length ?? ""] ?? field.defaultValue;
    for (const box of this.fields("[data-item]")) box.checked = !without.includes(box.dataset.item ?? "");
    for (const box of this.fields("[data-task]")) box.checked = ticked.has(box.dataset.task ?? "");
  }

  // --- The plan ---------------------------------------------------------------------------------------

  /** Make the plan of what stands in the fields, or say what is wrong with them. @param {boolean} [asked] */
  show(asked = false) {
    const typed = this.typed();
    keptProject = { typed, done: this.done() };
    const faults = projectFaults(this.plan, typed, this.today);
    this.showFaults(faults);
    if (faults.size) {
      this.one("[data-keep]").hidden = true; // what stands below is another plan than the fields say
      this.say("Planen er ikke regnet om. Ret det, der står ved felterne.");
      if (asked) this.one('[aria-invalid="true"]')?.focus();
      return;
    }
    const before = this.project;
    this.project = projectPlan(this.plan, typed.start, this.today, typed);
    this.showPlan(this.project);
    this.say(this.news(before, this.project));
  }

  /** @param {Map<string, string>} faults */
  showFaults(faults) {
    showFault(this.one("#plan-start"), faults.get("start") ?? "");
    showFault(this.one("#plan-afdelinger"), faults.get("afdelinger") ?? "");
    for (const field of this.fields("[data-length]")) showFault(field, faults.get(field.dataset.length ?? "") ?? "");
    this.one("#fejl-ialt").textContent = faults.get("ialt") ?? "";
    this.one("#fejl-ialt").hidden = !faults.has("ialt");
  }

  /** @param {ProjectPlan} project */
  showPlan(project) {
    const { plan, root } = this;
    root.classList.add("project--dated");
    for (const part of this.all("[data-before]")) part.hidden = true;
    for (const part of this.all("[data-after]")) part.hidden = false;
    for (const phase of project.phases) {
      const span = spanInWords(plan, phase);
      const changed = phase.changed ? `. Ændret fra ${phase.item.months} måneder.` : "";
      this.one(`[data-span="${CSS.escape(phase.item.id)}"]`).textContent = span + changed;
      const told = this.one(`[data-phase-span="${CSS.escape(phase.item.id)}"]`);
      [told.textContent, told.hidden] = [span, false];
    }
    const left = project.without.length;
    this.one("[data-left-out]").textContent = left ? `${left} valgt fra` : "";
    this.one("[data-facts]").replaceChildren(...projectFacts(plan, project));
    this.one("[data-gantt]").replaceChildren(...ganttCharts(plan, project));
    const table = this.one("[data-dates] table");
    table.replaceChildren(table.tHead, ...dateRows(plan, project, root));
    this.one("[data-undated]").hidden = !project.undated.length;
    this.one("[data-undated] ul").replaceChildren(...undatedList(project));
    this.one("#plan-link").value = projectLink(project, location.href);
    this.showMonths(project);
  }

  /** @param {ProjectPlan | null} before @param {ProjectPlan} now */
  news(before, now) {
    const [open, count] = [now.phases[now.phases.length - 1], now.events.length];
    const moved = before && before.phases.some((phase, at) => phase.first !== now.phases[at]?.first);
    return `${moved ? "Planen er regnet om" : "Planen er regnet"}: ${count} datoer. ${open.item.name} begynder ${inFull(this.plan, open.first)}.`;
  }

  /** @param {ProjectPlan} project */
  showMonths(project) {
    const months = monthsOf(project);
    const wanted = [this.month, `${this.today.slice(0, 8)}01`].find((month) => months.includes(month)) ?? months[0];
    this.one("#plan-maaned").replaceChildren(...months.map((month) => madeOf("option", { value: month }, monthInWords(this.plan, month))));
    this.one("#plan-maaned").value = wanted;
    this.showMonth(wanted, false);
  }

  /** @param {string} month @param {boolean} [chosen] by the reader, and so kept when the plan changes */
  showMonth(month, chosen = true) {
    if (!this.project) return;
    if (chosen) this.month = month;
    this.one("[data-month]").replaceChildren(...monthList(this.plan, this.project, month, this.done()));
  }

  tick() {
    ticksAreSaved = false;
    keptProject = { typed: this.typed(), done: this.done() };
    this.showMonth(this.one("#plan-maaned").value, false);
  }

  clear() {
    [this.project, this.month, keptProject, ticksAreSaved] = [null, "", null, true];
    this.put({ start: "", months: {}, departments: "", without: [] }, []);
    this.root.classList.remove("project--dated");
    for (const part of this.all("[data-before]")) part.hidden = false;
    for (const part of this.all("[data-after], [data-phase-span], [data-dropped]")) part.hidden = true;
    for (const part of this.all("[data-span], [data-left-out]")) part.textContent = "";
    this.showFaults(new Map());
    this.say("");
    this.one("#plan-start").focus();
  }

  // --- In and out -------------------------------------------------------------------------------------

  /** Open the plan that the address holds. @returns {boolean} whether there is one */
  openLink() {
    const read = readProjectLink(this.plan, location.hash.slice(1), this.today);
    if (read) this.take(read);
    return Boolean(read);
  }

  async openFile() {
    const [file] = this.one("[data-file]").files;
    this.one("[data-file]").value = ""; // so that the same file can be opened again
    if (!file) return;
    try {
      this.take(readProjectFile(this.plan, await file.slice(0, 1_000_000).text(), this.today));
      ticksAreSaved = true;
    } catch (error) {
      this.drop(error instanceof PlanError ? error.message : "Browseren kunne ikke læse filen.");
    }
  }

  /** @param {import("./plan-share.js").SharedProject} read */
  take({ typed, done, dropped, version }) {
    this.put(typed, done);
    const edition = version === this.plan.version ? [] : [`Filen er gemt med udgave ${version.slice(0, 20)}. Siden er udgave ${this.plan.version}.`];
    const left = dropped.length ? [`Noget kunne ikke bruges og er sprunget over: ${dropped.join(", ")}.`] : [];
    this.drop([...left, ...edition].join(" "));
    if (typed.start) this.show();
  }

  /** @param {string} text */
  drop(text) {
    const place = this.one("[data-dropped]");
    [place.textContent, place.hidden] = [text, !text];
  }

  /** @param {string} kind */
  save(kind) {
    if (!this.project) return;
    const name = `implementeringsplan-${this.project.start}`;
    if (kind === "ics") saveCalendar(icsFile(this.plan, this.project), name);
    else if (kind === "csv") saveTable(csvFile(this.plan, this.project), name);
    else saveFile(projectFile(this.plan, this.project, [...this.done()]), "application/json", `${name}.json`);
    if (kind === "json") ticksAreSaved = true;
    this.one("[data-saved]").textContent = `Gemt som ${name}.${kind} dér, hvor din browser lægger filer.`;
  }

  async copyLink() {
    const field = this.one("#plan-link");
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      this.one("[data-saved]").textContent = "Linket er kopieret.";
    } catch {
      this.one("[data-saved]").textContent = "Linket er markeret. Kopiér det med tastaturet."; // no clipboard, as from a folder
    }
  }

  /** @param {string} text */
  say(text) {
    this.one("[data-said]").replaceChildren(...(text ? [madeOf("p", {}, text)] : []));
  }
}

/** One chart for a desk and a sheet on its side, one for a sheet upright, one for a phone. @param {import("./schedule.js").Plan} plan @param {ProjectPlan} project */
function ganttCharts(plan, project) {
  const caption = "Søjlerne er faser. En rund prik er et møde, en firkant er en dag, og en rude er en beslutning. Hule mærker ligger på en fridag.";
  return [
    ganttChart(plan, project, { id: "tidsplan-bred", width: 1040, side: 260, classes: "gantt__broad" }),
    ganttChart(plan, project, { id: "tidsplan-spalte", width: 660, side: 220, classes: "gantt__column" }),
    ganttChart(plan, project, { id: "tidsplan-smal", width: 320, side: 0, classes: "gantt__narrow" }),
    madeOf("figcaption", {}, caption),
  ];
}

/** Print the plan as a list, or the chart alone on a sheet on its side. @param {boolean} chart */
function printPlan(chart) {
  document.documentElement.classList.toggle("print-chart", chart);
  window.addEventListener("afterprint", () => document.documentElement.classList.remove("print-chart"), { once: true });
  window.print();
}

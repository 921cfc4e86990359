// @ts-check
import { groupedAmount, hoursOf } from "./hours.js";
import { startPaper } from "./hours-paper.js";
import { dataIn, planIn, showFault, todayHere } from "./plan-page.js";
import { datesHeld, spanInWords } from "./plan-project-parts.js";
import { readProjectLink } from "./plan-share.js";
import { projectPlan } from "./schedule-project.js";
import { fillIn, inFull, PlanError } from "./schedule.js";

/**
 * The page with the hours: the sums follow what stands in the fields, in the calculator and in the decision paper.
 * A link to a project's plan, which is dates and numbers only, brings its numbers and the dates of its phases.
 * Nothing that is typed goes into the address, a store or a request.
 */

/** @typedef {import("./hours.js").HoursData} HoursData */
/** @typedef {import("./hours.js").Reckoning} Reckoning */
/** @typedef {import("./plan-share.js").TypedProject} TypedProject */
/** @typedef {import("./schedule-project.js").PhaseDates} PhaseDates */

const FIELD_OF_DEPARTMENTS = "afdelinger";

/** @param {Document} root */
export function start(root) {
  const page = /** @type {HTMLElement | null} */ (root.querySelector("[data-hours]"));
  const form = page?.querySelector("form");
  if (page && form?.hidden) new HoursPage(root, page, form).open();
}

class HoursPage {
  /** @param {Document} root @param {HTMLElement} page @param {HTMLFormElement} form */
  constructor(root, page, form) {
    this.root = root;
    this.form = form;
    /** @type {HoursData} */
    this.data = dataIn(page, "template[data-hours-data]");
    this.plan = planIn(page);
    this.status = /** @type {HTMLElement} */ (root.querySelector("[data-status]"));
    this.news = /** @type {HTMLElement} */ (page.querySelector("[data-from-plan]"));
    this.fields = new Map([...form.querySelectorAll("input")].map((field) => [field.name, field]));
    /** @type {TypedProject | null} */
    this.shared = null;
  }

  open() {
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", () => this.renew(false));
    this.form.addEventListener("change", () => { this.status.textContent = inShort(this.data, this.renew(true)); });
    this.form.querySelector("[type=reset]")?.addEventListener("click", (event) => {
      event.preventDefault();
      this.forget();
    });
    const opened = () => (this.form.isConnected ? this.openPlan() : window.removeEventListener("hashchange", opened));
    window.addEventListener("hashchange", opened);
    startPaper(this.root, this.data.words, () => ({ reckoning: this.renew(true), spans: this.spans() }));
    this.form.hidden = false;
    this.openPlan();
    this.renew(true); // a browser may bring back what stood there
  }

  /** Reckon with what stands in the fields. @param {boolean} strict whether to say what is wrong */
  renew(strict) {
    const typed = Object.fromEntries([...this.fields].map(([name, field]) => [name, field.value]));
    const reckoning = hoursOf(this.data, typed, this.shared?.without);
    for (const [name, field] of this.fields) {
      const fault = reckoning.errors[name] ?? "";
      if (strict || !fault) showFault(field, fault);
    }
    showHours(this.root, this.data, reckoning, typed.timepris);
    const spans = this.spans();
    for (const box of this.root.querySelectorAll("[data-phase-dates]")) {
      box.textContent = spans.get(/** @type {HTMLElement} */ (box).dataset.phaseDates ?? "") ?? "";
    }
    return reckoning;
  }

  // --- The project's plan -----------------------------------------------------------------------------

  /** Take over the plan that the address holds, if there is one. */
  openPlan() {
    const read = readProjectLink(this.plan, location.hash.slice(1), todayHere());
    if (!read) return;
    this.shared = read.typed;
    const followed = this.data.numbers.filter(({ id, plan }) => this.follow(id, plan));
    const { words } = this.data;
    const begins = read.typed.start && fillIn(words.from_plan, { start: inFull(this.plan, this.projectOf(read.typed)?.start ?? read.typed.start) });
    this.tell([
      begins || words.from_plan_undated,
      followed.length ? fillIn(words.from_plan_numbers, { names: followed.map(({ name }) => name).join("; ") }) : "",
      read.dropped.length ? fillIn(words.dropped, { what: read.dropped.join(", ") }) : "",
    ]);
    this.renew(true);
  }

  /** Put the plan's number in a field; whether it has one. @param {string} id @param {string} [part] */
  follow(id, part) {
    const value = part === FIELD_OF_DEPARTMENTS ? this.shared?.departments : this.shared?.months[part ?? ""];
    const field = this.fields.get(id);
    if (value && field) field.value = value;
    return Boolean(value && field);
  }

  /** "Begynd forfra": the plan is forgotten, too. */
  forget() {
    this.form.reset();
    this.shared = null;
    this.tell([]);
    this.renew(true);
    this.status.textContent = "";
  }

  /** @param {string[]} sentences */
  tell(sentences) {
    const [text, link] = /** @type {[HTMLElement, HTMLAnchorElement]} */ ([...this.news.children]);
    text.textContent = datesHeld(sentences.filter(Boolean).join(" "));
    link.href = `${link.href.split("#")[0]}${location.hash}`;
    this.news.hidden = !sentences.length;
  }

  /** When each phase is, by id; empty as long as nobody has said when the project begins. */
  spans() {
    const lengths = this.data.numbers.flatMap(({ id, plan }) => (plan && plan !== FIELD_OF_DEPARTMENTS ? [[plan, this.fields.get(id)?.value ?? ""]] : []));
    const project = this.shared?.start ? this.projectOf({ ...this.shared, months: { ...this.shared.months, ...Object.fromEntries(lengths) } }) : null;
    const told = (/** @type {PhaseDates} */ phase) => (phase.item.open ? datesHeld(`fra ${inFull(this.plan, phase.first)}`) : spanInWords(this.plan, phase));
    return new Map((project?.phases ?? []).map((phase) => [phase.item.id, `${told(phase)}.`]));
  }

  /** @param {TypedProject} typed */
  projectOf(typed) {
    try {
      return projectPlan(this.plan, typed.start, todayHere(), typed);
    } catch (error) {
      if (error instanceof PlanError) return null; // a length that is no number, or too long: its field says so
      throw error;
    }
  }
}

/** Put the reckoning where it belongs. @param {Document} root @param {HoursData} data @param {Reckoning} reckoning @param {string} rate */
function showHours(root, data, reckoning, rate) {
  /** @param {string} key @param {string} id @param {Record<string, string>} parts */
  const put = (key, id, parts) => {
    for (const place of root.querySelectorAll(`[data-${key}="${CSS.escape(id)}"]`))
      for (const [part, text] of Object.entries(parts)) {
        const box = place.querySelector(`[data-${part}]`);
        if (box && box.textContent !== text) box.textContent = text;
      }
  };
  for (const { id, formula, said } of reckoning.rows) put("row", id, { formula, said });
  for (const { id, said, kr, remarks } of reckoning.totals) put("total", id, { said, kr, remarks: remarks.join(" ") });
  const paid = reckoning.totals.some((total) => total.kr);
  for (const box of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-rate]"))) {
    box.hidden = !paid;
    box.textContent = paid ? fillIn(data.words.rate, { rate: groupedAmount(Number(rate.trim().replace(".", "")) * 100) }) : "";
  }
}

/** The sums for those who hear the page. @param {HoursData} data @param {Reckoning} reckoning */
function inShort({ words, groups }, { totals }) {
  const known = totals.filter((total) => ![words.missing, words.skipped].includes(total.said));
  const nameOf = (/** @type {import("./hours.js").HoursTotal} */ total) => groups.find(({ id }) => id === total.id)?.name ?? total.name;
  return known.length ? fillIn(words.told, { totals: known.map((total) => `${nameOf(total)} ${total.said}`).join("; ") }) : "";
}

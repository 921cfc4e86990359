// @ts-check
import { icsFile, oneLine } from "./calendar.js";
import { beginsNow, courseWords, heldSoon } from "./course-words.js";
import { csvFile, danishDay } from "./csv.js";
import { weekdayName } from "./dates.js";
import { courseFigure } from "./plan-figure.js";
import { planIn, saveCalendar, saveTable, showFault, todayHere } from "./plan-page.js";
import { coursePlan, fillIn, inFull, PlanError } from "./schedule.js";

/**
 * The page with the young person's plan: dates in its table and its timeline, and the plan as a file or on paper.
 * Without dates the page shows ages; nothing that is typed goes into the address, a store or a request.
 */

/** @typedef {import("./schedule.js").Plan} Plan */
/** @typedef {import("./schedule.js").CoursePlan} CoursePlan */
/** @typedef {import("./schedule.js").PlanEvent} PlanEvent */

const FILE = "forloebsplan"; // no name and no date: it shows in lists of files

/** @param {Document} root */
export function start(root) {
  const page = /** @type {HTMLElement | null} */ (root.querySelector("[data-plan]"));
  const form = page?.querySelector("form");
  if (!page || !form || !form.hidden) return;
  const [born, begins] = form.querySelectorAll("input");
  const label = /** @type {HTMLInputElement} */ (page.querySelector("#kendetegn"));
  const plan = planIn(page);
  /** @type {CoursePlan | null} */
  let made = null;
  let bornLast = ""; // whom the label is for

  /** Make the plan of what stands in the fields, or take the old one away. @param {boolean} strict whether to say what is wrong */
  function renew(strict) {
    const { course, faults } = courseOf(plan, born, begins);
    made = course;
    for (const field of [born, begins]) showFault(field, strict ? faults.get(field) ?? "" : "");
    showCourse(page, plan, made);
    if (made && made.born !== bornLast) {
      if (bornLast) forgetLabel(page, plan, label);
      bornLast = made.born;
    }
    return [...faults.keys()][0];
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    renew(true)?.focus();
  });
  form.addEventListener("input", () => { if (made) renew(false); });
  form.querySelector("[data-clear]")?.addEventListener("click", () => {
    form.reset();
    label.value = bornLast = "";
    showName(page, "");
    renew(false);
    born.focus();
  });
  label.addEventListener("input", () => showName(page, label.value));
  page.querySelector("[data-keep]")?.addEventListener("click", (event) => {
    const wanted = /** @type {Element} */ (event.target).closest("button")?.dataset.save;
    if (wanted && made) keep(page, plan, made, wanted, label.value);
  });
  form.hidden = false;
}

/**
 * The plan of two fields, or what is wrong with each of them.
 * @param {Plan} plan @param {HTMLInputElement} born @param {HTMLInputElement} begins
 * @returns {{course: CoursePlan | null, faults: Map<HTMLInputElement, string>}}
 */
function courseOf(plan, born, begins) {
  if (!born.value.trim()) return { course: null, faults: new Map([[born, born.dataset.missing ?? ""]]) };
  let field = born;
  try {
    const course = coursePlan(plan, born.value, todayHere());
    field = begins;
    return { course: begins.value.trim() ? coursePlan(plan, born.value, todayHere(), begins.value) : course, faults: new Map() };
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    return { course: null, faults: new Map([[field, error.message]]) };
  }
}

/** @param {HTMLElement} page @param {Plan} plan @param {CoursePlan | null} made */
function showCourse(page, plan, made) {
  const part = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (page.querySelector(selector));
  page.classList.toggle("plan--dated", made !== null);
  page.classList.toggle("plan--under-way", made !== null && made.late && !made.begins && (made.over || made.next !== ""));
  part("[data-said]").replaceChildren(...(made ? courseWords(plan, made) : []).map((text) => withText("p", text)));
  const late = made !== null && made.late && !made.over;
  part("[data-advice]").hidden = !late;
  part("[data-advice-list]").hidden = !made || !beginsNow(made);
  part("[data-advice-lead]").textContent = made && !made.begins ? plan.said[made.next ? "under_way" : "begins_now"] : "";
  part("[data-keep]").hidden = !made;
  part("[data-saved]").textContent = "";
  part("[data-late]").hidden = made !== null && !made.late;
  courseFigure(page, plan, made);
  courseRows(part(".plan-table tbody"), part("template[data-chosen]"), plan, made);
}

// --- In the table ---------------------------------------------------------------------------------

/** @param {HTMLElement} body @param {HTMLElement} template @param {Plan} plan @param {CoursePlan | null} made */
function courseRows(body, template, plan, made) {
  body.querySelector(`[data-item="${plan.course.chosen.id}"]`)?.remove();
  const chosen = made?.events.findIndex((event) => event.id === plan.course.chosen.id) ?? -1;
  if (chosen >= 0) body.insertBefore(/** @type {HTMLTemplateElement} */ (template).content.cloneNode(true), body.children[chosen]);
  /** @type {{ event: PlanEvent, cell: HTMLTableCellElement } | null} The deadline whose day the next ones may share */
  let deadline = null;
  for (const row of /** @type {Iterable<HTMLTableRowElement>} */ (body.children)) {
    const event = made?.events.find((one) => one.id === row.dataset.item);
    const [day, weekday] = /** @type {NodeListOf<HTMLElement>} */ (row.querySelectorAll(".plan-day, .plan-age span"));
    day.hidden = !event;
    day.textContent = event ? inFull(plan, event.day) : "";
    weekday.textContent = event ? weekdayName(event.day) : "";
    row.querySelectorAll(".plan-note, .plan-short").forEach((note) => note.remove());
    if (event && made) row.querySelector("[data-when]")?.append(...dayNotes(plan, event, made));
    row.classList.toggle("plan-row--passed", event?.passed ?? false);
    const replaced = chosen >= 0 && event?.item.kind === "opstart" && event.id !== plan.course.chosen.id;
    row.classList.toggle("plan-row--replaced", replaced);
    row.querySelector("[data-by-plan]")?.toggleAttribute("hidden", !replaced);
    const cell = /** @type {HTMLTableCellElement} */ (row.cells[0]);
    const shared = event?.item.kind === "frist" && deadline?.event.day === event.day;
    cell.rowSpan = 1;
    row.classList.toggle("plan-row--same-day", shared);
    if (shared && deadline) deadline.cell.rowSpan += 1;
    else deadline = event?.item.kind === "frist" ? { event, cell } : null;
  }
}

/** What stands under a date; what there is to know of it is said shorter on paper. @param {Plan} plan @param {PlanEvent} event @param {CoursePlan} made */
function dayNotes(plan, event, made) {
  const state = [
    event.passed ? plan.said.note_passed : "",
    heldSoon(made, event) ? plan.said.note_soon : "",
    event.id === made.next ? plan.said.note_next : "",
  ].filter(Boolean);
  const remarks = event.passed ? [] : event.remarks;
  const short = event.passed ? [] : shortRemarks(plan, event);
  return [
    ...state.map((text) => withText("p", text, "plan-note")),
    ...remarks.map((text) => withText("p", text, "plan-note plan-note--long")),
    ...(short.length ? [withText("p", short.join(", "), "plan-short")] : []),
  ];
}

/** @param {Plan} plan @param {PlanEvent} event */
const shortRemarks = ({ said }, { closed, instead, summer, clamped }) => [
  instead ? fillIn(said.short_day, { reason: closed.replace(/, [^)]*/, ""), weekday: weekdayName(instead), day: danishDay(instead).replaceAll("-", "\u2011") }) : "",
  summer ? said.short_summer : "",
  clamped ? said.short_clamped : "",
].filter(Boolean);

// --- Taken along ----------------------------------------------------------------------------------

/** What stands on paper about whose plan it is. @param {HTMLElement} page @param {string} label */
function showName(page, label) {
  const named = /** @type {HTMLElement} */ (page.querySelector("[data-named]"));
  const name = oneLine(label);
  named.textContent = name ? `Planen gælder ${name}` : "";
}

/** The label of one young person must not follow into the plan of the next. @param {HTMLElement} page @param {Plan} plan @param {HTMLInputElement} label */
function forgetLabel(page, plan, label) {
  if (!label.value) return;
  label.value = "";
  showName(page, "");
  /** @type {HTMLElement} */ (page.querySelector("[data-saved]")).textContent = plan.said.forgotten;
}

/** @param {HTMLElement} page @param {Plan} plan @param {CoursePlan} made @param {string} wanted @param {string} label */
function keep(page, plan, made, wanted, label) {
  const saved = /** @type {HTMLElement} */ (page.querySelector("[data-saved]"));
  saved.textContent = "";
  if (wanted === "print") {
    print();
  } else if (wanted === "csv") {
    saveTable(csvFile(plan, made), FILE);
    saved.textContent = `Tabellen er gemt som ${FILE}.csv dér, hvor din browser lægger filer.`;
  } else if (made.events.every((event) => event.passed)) {
    saved.textContent = plan.errors.past;
  } else {
    saveCalendar(icsFile(plan, made, label), FILE);
    saved.textContent = `Kalenderen er gemt som ${FILE}.ics dér, hvor din browser lægger filer. Åbn filen for at sætte aftalerne i din kalender.`;
  }
}

/** @param {string} tag @param {string} textContent @param {string} [className] */
const withText = (tag, textContent, className = "") => Object.assign(document.createElement(tag), { textContent, className });

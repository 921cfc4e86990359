// @ts-check
import { icsFile } from "./calendar.js";
import { csvFile } from "./csv.js";
import { addMonths } from "./dates.js";
import { courseFigure } from "./plan-figure.js";
import { planIn, saveCalendar, saveTable, showFault, todayHere, weekdayName } from "./plan-page.js";
import { coursePlan, inFull, PlanError } from "./schedule.js";

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

  /** Make the plan of what stands in the fields, or take the old one away. @param {boolean} strict whether to say what is wrong */
  function renew(strict) {
    const { course, faults } = courseOf(plan, born, begins);
    made = course;
    for (const field of [born, begins]) showFault(field, strict ? faults.get(field) ?? "" : "");
    showCourse(page, plan, made);
    return [...faults.keys()][0];
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    renew(true)?.focus();
  });
  form.addEventListener("input", () => { if (made) renew(false); });
  form.querySelector("[data-clear]")?.addEventListener("click", () => {
    form.reset();
    label.value = "";
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
  part("[data-said]").replaceChildren(...(made ? courseWords(plan, made) : []).map((text) => withText("p", text)), ...(made ? advice(made) : []));
  part("[data-keep]").hidden = !made;
  part("[data-saved]").textContent = "";
  part("[data-late]").hidden = made !== null && !made.late;
  courseFigure(page, plan, made);
  courseRows(part(".plan-table tbody"), part("template[data-chosen]"), plan, made);
}

// --- In words -------------------------------------------------------------------------------------

/** What the plan says at a glance. @param {Plan} plan @param {CoursePlan} made */
function courseWords(plan, { born, today, begins, age, late, over, nearest, events }) {
  const ideal = addMonths(born, plan.course.begins);
  const past = events.filter((event) => event.passed && event.day > ideal && event.id !== plan.course.chosen.id).map((event) => inside(event.name));
  const next = events.find((event) => event.id === nearest);
  const when = begins ? `den ${inFull(plan, begins)}, når forløbet begynder` : `i dag, den ${inFull(plan, today)}`;
  const who = `Den unge er født den ${inFull(plan, born)} og er ${ageInWords(age)} ${when}.`;
  if (over) return [who, `Efter procesplanen sluttede forløbet den ${inFull(plan, addMonths(born, plan.course.ends))}.`];
  const begun = `Efter procesplanen ligger opstarten den ${inFull(plan, ideal)}.`;
  if (!late) return [who, begun];
  return [
    who,
    begun,
    past.length ? `Disse dage er passeret: ${past.join(", ")}.` : "",
    next ? `Det nærmeste møde er ${inside(next.name)}, den ${inFull(plan, next.day)}.` : "",
  ].filter(Boolean);
}

/** Where to read on, for a plan that has begun. @param {CoursePlan} made */
function advice({ late, over, begins }) {
  if (!late || over) return [];
  const link = Object.assign(document.createElement("a"), { href: "#sen-start", textContent: "Læs om sen start" });
  const line = withText("p", begins ? "" : "Er forløbet i gang, så følg datoerne. Begynder det først nu? ", "plan-advice");
  line.append(link);
  return [line];
}

/** "17 år og 3 måneder". @param {[number, number]} age */
const ageInWords = ([years, months]) => (months ? `${years} år og ${months} ${months === 1 ? "måned" : "måneder"}` : `${years} år`);

/** A name as it stands in a sentence. @param {string} name */
const inside = (name) => name.replace(/^[A-ZÆØÅ](?=[a-zæøå])/, (letter) => letter.toLowerCase());

// --- In the table ---------------------------------------------------------------------------------

/** @param {HTMLElement} body @param {HTMLElement} template @param {Plan} plan @param {CoursePlan | null} made */
function courseRows(body, template, plan, made) {
  body.querySelector(`[data-item="${plan.course.chosen.id}"]`)?.remove();
  const chosen = made?.events.findIndex((event) => event.id === plan.course.chosen.id) ?? -1;
  if (chosen >= 0) body.insertBefore(/** @type {HTMLTemplateElement} */ (template).content.cloneNode(true), body.children[chosen]);
  for (const row of /** @type {Iterable<HTMLElement>} */ (body.children)) {
    const event = made?.events.find((one) => one.id === row.dataset.item);
    const [day, weekday] = /** @type {NodeListOf<HTMLElement>} */ (row.querySelectorAll(".plan-day, .plan-age span"));
    day.hidden = !event;
    day.textContent = event ? inFull(plan, event.day) : "";
    weekday.textContent = event ? weekdayName(event.day) : "";
    row.querySelectorAll(".plan-note").forEach((note) => note.remove());
    row.querySelector("[data-when]")?.append(...(event && made ? dayNotes(event, made) : []).map((text) => withText("p", text, "plan-note")));
    row.classList.toggle("plan-row--passed", event?.passed ?? false);
    row.classList.toggle("plan-row--nearest", event !== undefined && event.id === made?.nearest);
  }
}

/** What stands under a date. @param {PlanEvent} event @param {CoursePlan} made */
const dayNotes = (event, made) => [
  event.passed ? "Passeret" : "",
  event.id === made.nearest ? "Nærmeste møde" : "",
  ...(event.passed ? [] : event.remarks),
].filter(Boolean);

// --- Taken along ----------------------------------------------------------------------------------

/** What stands on paper about whose plan it is. @param {HTMLElement} page @param {string} label */
function showName(page, label) {
  const named = /** @type {HTMLElement} */ (page.querySelector("[data-named]"));
  named.textContent = label.trim() ? `Planen gælder ${label.trim()}` : "";
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
    saved.textContent = "Alle datoer er passeret. Der er intet at sætte i kalenderen.";
  } else {
    saveCalendar(icsFile(plan, made, label), FILE);
    saved.textContent = `Kalenderen er gemt som ${FILE}.ics dér, hvor din browser lægger filer. Åbn filen for at sætte aftalerne i din kalender.`;
  }
}

/** @param {string} tag @param {string} textContent @param {string} [className] */
const withText = (tag, textContent, className = "") => Object.assign(document.createElement(tag), { textContent, className });

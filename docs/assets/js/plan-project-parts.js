// @ts-check
import { addMonths, monthOf, yearOf } from "./dates.js";
import { weekdayName } from "./plan-page.js";
import { taskId } from "./plan-share.js";
import { inFull } from "./schedule.js";

/**
 * What the project's page tells in words: the facts, the table of dates, what a month holds, what has no date.
 * Text of the model that has source marks stands in the page already, and its marks are copied from there.
 */

/** @typedef {import("./schedule.js").Plan} Plan */
/** @typedef {import("./schedule.js").PlanEvent} PlanEvent */
/** @typedef {import("./schedule.js").PhaseDates} PhaseDates */
/** @typedef {import("./schedule.js").ProjectPlan} ProjectPlan */

/**
 * An element with attributes and what stands in it.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} name @param {Record<string, string>} attributes @param {(Node | string)[]} inside
 */
export function madeOf(name, attributes, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
}

/** A text whose dates stay on one line. @param {string} text */
export const datesHeld = (text) => text.replace(/(\d\.) (\S+) (\d{4})/g, "$1\u00a0$2\u00a0$3");

/** "4. januar 2027" @param {Plan} plan @param {string} day */
const dayHeld = (plan, day) => datesHeld(inFull(plan, day));

/** "4. januar 2027 – 3. marts 2027"; a phase that goes on has no last day. @param {Plan} plan @param {PhaseDates} phase */
export const spanInWords = (plan, { item, first, last }) =>
  item.open ? `fra ${dayHeld(plan, first)} (vist til ${dayHeld(plan, last)})` : `${dayHeld(plan, first)}\u00a0– ${dayHeld(plan, last)}`;

/** "mandag 4. januar 2027" @param {Plan} plan @param {string} day */
const dayInWords = (plan, day) => `${weekdayName(day)} ${dayHeld(plan, day)}`;

/** @param {number} count @param {string} one @param {string} more */
const counted = (count, one, more) => `${count} ${count === 1 ? one : more}`;

/** What stands first. @param {Plan} plan @param {ProjectPlan} project */
export function projectFacts(plan, { start, phases, events }) {
  const closed = events.filter((event) => event.closed).length;
  const facts = [
    ["Begynder", dayInWords(plan, start)],
    ...phases.filter((phase) => phase.item.open).map((phase) => [`${phase.item.name} begynder`, dayInWords(plan, phase.first)]),
    ["Planen ser frem til", dayInWords(plan, phases[phases.length - 1].last)],
    ["Datoer", `${counted(events.length, "dato", "datoer")}${closed ? `, heraf ${closed} på en fridag` : ""}`],
  ];
  return facts.map(([term, said]) => madeOf("div", {}, madeOf("dt", {}, term), madeOf("dd", {}, said)));
}

// --- The table of dates -------------------------------------------------------------------------------

/** The dates of each phase, below a row with its name. @param {Plan} plan @param {ProjectPlan} project @param {ParentNode} root */
export function dateRows(plan, { phases, events }, root) {
  return phases.map((phase) => {
    const head = `${phase.item.name}: ${spanInWords(plan, phase)}`;
    const rows = events.filter((event) => event.item.phase === phase.item.id).map((event) => dateRow(plan, event, root));
    const none = madeOf("tr", { role: "row" }, madeOf("td", { role: "cell", colspan: "4" }, "Ingen datoer i denne fase."));
    return madeOf("tbody", { role: "rowgroup" }, phaseRow(head), ...(rows.length ? rows : [none]));
  });
}

/** @param {string} head */
const phaseRow = (head) => madeOf("tr", { class: "project-dates__phase", role: "row" }, madeOf("th", { scope: "rowgroup", colspan: "4", role: "rowheader" }, head));

/** @param {Plan} plan @param {PlanEvent} event @param {ParentNode} root */
function dateRow(plan, { item, name, day, passed, remarks }, root) {
  const about = root.querySelector(`[data-about="${CSS.escape(item.id)}"]`);
  const link = madeOf("a", { href: about?.querySelector("a")?.getAttribute("href") ?? "" }, name);
  const marks = [...(about?.querySelectorAll("[data-basis] .marks") ?? [])].map((mark) => mark.cloneNode(true));
  return madeOf("tr", { role: "row", ...(passed ? { class: "project-dates__passed" } : {}) },
    madeOf("td", { role: "cell" }, madeOf("p", { class: "plan-day" }, dayHeld(plan, day)), madeOf("p", { class: "plan-note" }, weekdayName(day), ...(passed ? [", passeret"] : []))),
    madeOf("th", { role: "rowheader", scope: "row" }, link, ...marks),
    madeOf("td", { role: "cell", "data-label": "Hvem" }, item.who ?? ""),
    madeOf("td", { role: "cell" }, datesHeld(remarks.join(" "))));
}

/** What has no date, or too few. @param {ProjectPlan} project */
export const undatedList = ({ undated }) => undated.map(([item, why]) => madeOf("li", {}, madeOf("strong", {}, item.name), `: ${why}`));

// --- A month ------------------------------------------------------------------------------------------

/** The first days of the months that a plan reaches into. @param {ProjectPlan} project */
export function monthsOf({ phases }) {
  const months = [];
  for (let day = `${phases[0].first.slice(0, 8)}01`; day <= phases[phases.length - 1].last; day = addMonths(day, 1)) months.push(day);
  return months;
}

/** "oktober 2027" @param {Plan} plan @param {string} month */
export const monthInWords = (plan, month) => `${plan.month_names[monthOf(month) - 1]} ${yearOf(month)}`;

/**
 * What happens in the month that begins on `month`: phases, dates, and what is left to do in a phase that ends.
 * @param {Plan} plan @param {ProjectPlan} project @param {string} month @param {Set<string>} done ids of tasks
 */
export function monthList(plan, { phases, events }, month, done) {
  const within = (/** @type {string} */ day) => day.slice(0, 7) === month.slice(0, 7);
  const running = phases.filter((phase) => phase.first < addMonths(month, 1) && phase.last >= month);
  const told = running.flatMap((phase) => [
    madeOf("li", {}, madeOf("strong", {}, phase.item.name), phaseNews(plan, phase, within)),
    ...(within(phase.last) && !phase.item.open ? leftToDo(phase, done) : []),
  ]);
  const dates = events.filter((event) => within(event.day)).map((event) =>
    madeOf("li", {}, madeOf("strong", {}, dayInWords(plan, event.day)), ...eventWords(event)));
  return [...told, ...(dates.length ? dates : [nothingIn(plan, month, events)])];
}

/** A month without dates, and what comes after it. @param {Plan} plan @param {string} month @param {PlanEvent[]} events */
function nothingIn(plan, month, events) {
  const next = events.find((event) => event.day > month);
  const later = next ? ` Det næste er ${next.name}, ${dayInWords(plan, next.day)}.` : "";
  return madeOf("li", {}, `Ingen møder, dage eller beslutninger i ${monthInWords(plan, month)}.${later}`);
}

/** @param {PlanEvent} event */
const eventWords = ({ name, item, remarks }) => [`: ${name}.`, ...(item.who ? [` ${item.who}.`] : []), ...remarks.map((remark) => ` ${datesHeld(remark)}`)];

/** @param {Plan} plan @param {PhaseDates} phase @param {(day: string) => boolean} within */
function phaseNews(plan, { item, first, last }, within) {
  const begins = within(first) ? ` begynder ${inFull(plan, first)}` : "";
  const ends = within(last) && !item.open ? ` slutter ${inFull(plan, last)}` : "";
  return `${[begins, ends].filter(Boolean).join(" og") || " er i gang"}.`;
}

/** The tasks of a phase without a tick. @param {PhaseDates} phase @param {Set<string>} done */
function leftToDo({ item }, done) {
  const left = (item.activities ?? []).filter((activity) => !done.has(taskId(item.id, activity.id)));
  if (!left.length) return [];
  return [madeOf("li", {}, `Ikke krydset af i ${item.name}:`, madeOf("ul", {}, ...left.map((task) => madeOf("li", {}, task.name))))];
}

// @ts-check
import { weekdayName } from "./dates.js";
import { inFull } from "./schedule.js";

/**
 * What the project's page tells in words: the facts, the table of dates, what has no date.
 * Text of the model that has source marks stands in the page already, and its marks are copied from there.
 */

/** @typedef {import("./schedule.js").Plan} Plan */
/** @typedef {import("./schedule.js").PlanEvent} PlanEvent */
/** @typedef {import("./schedule-project.js").PhaseDates} PhaseDates */
/** @typedef {import("./schedule-project.js").ProjectPlan} ProjectPlan */

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
export const dayInWords = (plan, day) => `${weekdayName(day)} ${dayHeld(plan, day)}`;

/** @param {number} count @param {string} one @param {string} more */
export const counted = (count, one, more) => `${count} ${count === 1 ? one : more}`;

/** What stands first. @param {Plan} plan @param {ProjectPlan} project */
export function projectFacts(plan, { start, phases, events }) {
  const closed = events.filter((event) => event.closed).length;
  const facts = [
    ["Begynder", dayInWords(plan, start)],
    ...phases.filter((phase) => phase.item.open).map((phase) => [`${phase.item.name} begynder`, dayInWords(plan, phase.first)]),
    ["Planen ser frem til", dayInWords(plan, phases[phases.length - 1].last)],
    ["Datoer", `${counted(events.length, "dato", "datoer")}${closed ? `, heraf ${closed} i en weekend eller på en helligdag` : ""}`],
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

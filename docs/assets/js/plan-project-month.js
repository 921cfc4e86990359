// @ts-check
import { addMonths, monthOf, yearOf } from "./dates.js";
import { counted, datesHeld, dayInWords, madeOf } from "./plan-project-parts.js";
import { taskId } from "./plan-share.js";
import { inFull } from "./schedule.js";

/** What a month of the project holds: phases, dates, and the tasks without a tick. */

/** @typedef {import("./schedule.js").Plan} Plan */
/** @typedef {import("./schedule.js").PlanEvent} PlanEvent */
/** @typedef {import("./schedule-project.js").PhaseDates} PhaseDates */
/** @typedef {import("./schedule-project.js").ProjectPlan} ProjectPlan */

/** The first days of the months that a plan reaches into. @param {ProjectPlan} project */
export function monthsOf({ phases }) {
  const months = [];
  for (let day = `${phases[0].first.slice(0, 8)}01`; day <= phases[phases.length - 1].last; day = addMonths(day, 1)) months.push(day);
  return months;
}

/** "oktober 2027" @param {Plan} plan @param {string} month */
export const monthInWords = (plan, month) => `${plan.month_names[monthOf(month) - 1]} ${yearOf(month)}`;

/**
 * What happens in the month that begins on `month`: phases with what is left to do, and dates.
 * @param {Plan} plan @param {ProjectPlan} project @param {string} month @param {Set<string>} done ids of tasks
 */
export function monthList(plan, { phases, events, without }, month, done) {
  const within = inMonth(month);
  const running = phases.filter((phase) => phase.first < addMonths(month, 1) && phase.last >= month);
  const told = running.flatMap((phase) => [
    madeOf("li", {}, madeOf("strong", {}, phase.item.name), phaseNews(plan, phase, within)),
    ...leftToDo(plan, phase, done, without, within),
  ]);
  const dates = events.filter((event) => within(event.day)).map((event) =>
    madeOf("li", {}, madeOf("strong", {}, dayInWords(plan, event.day)), ...eventWords(event)));
  return [...told, ...(dates.length ? dates : [nothingIn(plan, month, events)])];
}

/** The same in one line, for those who hear the page. @param {Plan} plan @param {ProjectPlan} project @param {string} month */
export function monthInShort(plan, { events }, month) {
  const count = events.filter((event) => inMonth(month)(event.day)).length;
  return `Listen viser ${monthInWords(plan, month)}: ${counted(count, "dato", "datoer")}.`;
}

/** Whether a day lies in a month. @param {string} month @returns {(day: string) => boolean} */
const inMonth = (month) => (day) => day.slice(0, 7) === month.slice(0, 7);

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

/**
 * The tasks of a phase without a tick, and by when.
 * @param {Plan} plan @param {PhaseDates} phase @param {Set<string>} done @param {string[]} without @param {(day: string) => boolean} within
 */
function leftToDo(plan, { item, last }, done, without, within) {
  const left = (item.activities ?? []).filter(({ id, meeting = "" }) => !done.has(taskId(item.id, id)) && !without.includes(meeting));
  if (!left.length) return [];
  const end = item.open || within(last) ? "" : ` Fasen slutter ${datesHeld(inFull(plan, last))}.`;
  const told = `Opgaver i ${item.name}, der ikke er krydset af (${left.length}).${end}`;
  return [madeOf("li", {}, told, madeOf("ul", {}, ...left.map((task) => madeOf("li", {}, task.name))))];
}

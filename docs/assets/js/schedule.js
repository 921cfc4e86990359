// @ts-check
import { addMonths, closedOn, dateOf, dayNumber, holidaysOf, monthOf, monthsBetween, readDay, workingDay, yearOf } from "./dates.js";

/**
 * The dates of a young person's course, and what any plan says of a day, from the plan data. A project's own dates are
 * in schedule-project.js.
 * The same calculation as macros/views/schedule.py; tests/vectors hold the two together.
 * Nothing here touches the page, the clock or the network: today is handed in.
 */

/** @typedef {import("./dates.js").Day} Day */
/** @typedef {import("./dates.js").HolidayData} HolidayData */
/**
 * One thing that gets a date. What is left out is empty, 0 or false; the meaning of each is in macros/views/plan_types.py.
 * @typedef {{id: string, kind: string, name: string, text?: string, note?: string, basis?: string, mark?: string,
 *   source?: string, who?: string, group?: string, address?: string, months?: number, phase?: string, at?: "start" | "slut",
 *   every?: number, times?: number, numbered?: string, lasts?: string, early?: boolean, each?: boolean, former?: string[]}} PlanItem
 */
/**
 * @typedef {{id: string, name: string, months: number, open?: boolean, said: string, basis: string, mark: string,
 *   source?: string, address?: string, former?: string[],
 *   activities?: {id: string, name: string, who: string, meeting?: string, former?: string[]}[]}} PhaseItem
 */
/**
 * @typedef {{version: string,
 *   limits: {born_from: Day, start_from: Day, start_years: number, phase_months: number, project_months: number, departments: number},
 *   course: {name: string, begins: number, ends: number, items: PlanItem[], chosen: PlanItem},
 *   project: {departments: number, departments_basis: string, phases: PhaseItem[], items: PlanItem[]},
 *   holidays: HolidayData, errors: Record<string, string>, examples: Record<string, string>,
 *   said: Record<string, string>, numbers: string[], remarks: Record<string, string>, files: Record<string, string>,
 *   columns: string[], alarm_days: Record<string, number>, month_names: string[]}} PlanData
 */
/**
 * One thing on one day. `number` says which of several; 0 where there is one. `closed` says why it is no working day, `instead` is then the nearest one.
 * @typedef {{id: string, item: PlanItem, name: string, number: number, day: Day, closed: string, instead: Day | null, summer: boolean,
 *   clamped: boolean, passed: boolean, remarks: string[]}} PlanEvent
 */
/**
 * @typedef {{born: Day, today: Day, begins: Day | null, age: [number, number], late: boolean, over: boolean,
 *   nearest: string, next: string, events: PlanEvent[]}} CoursePlan
 */
/** A plan cannot be made of what was typed; the message is Danish. */
export class PlanError extends Error {}

/**
 * The plan data, ready to calculate with: the browser's JSON and its holidays unpacked.
 * @param {PlanData} data
 */
export const preparePlan = (data) => ({ ...data, daysOff: holidaysOf(data.holidays) });

/** @typedef {ReturnType<typeof preparePlan>} Plan */

/**
 * The course of someone born on `born`, seen from `today`; `begins` where it starts on a day of its own.
 * @param {Plan} plan @param {string} born @param {Day} today @param {string} [begins]
 * @returns {CoursePlan}
 */
export function coursePlan(plan, born, today, begins = "") {
  const birth = birthOf(plan, born, today);
  const [ideal, end] = [addMonths(birth, plan.course.begins), addMonths(birth, plan.course.ends)];
  const chosen = begins ? beginOf(plan, begins, ideal, end) : null;
  const seen = chosen ?? today;
  const ahead = seen > today ? seen : today;
  let events = plan.course.items.map((item) => planEvent(plan, item, addMonths(birth, item.months ?? 0), dateOf(birth), ahead));
  if (chosen && chosen > ideal) {
    events = events.map((event) => (event.item.kind === "opstart" ? startByPlan(plan, event) : event));
    events.push(planEvent(plan, plan.course.chosen, chosen, dateOf(chosen), ahead));
  }
  events = inOrder(events);
  const months = monthsBetween(birth, seen);
  const [late, over] = [seen > ideal, seen >= end];
  return {
    born: birth,
    today,
    begins: chosen,
    age: [Math.floor(months / 12), months % 12],
    late,
    over,
    nearest: late && !over ? nearestMeeting(events, seen) : "",
    next: late ? events.find((event) => event.item.kind === "møde" && !event.passed)?.id ?? "" : "",
    events,
  };
}

/** The start of the plan, where another day was chosen for it. @param {Plan} plan @param {PlanEvent} event */
const startByPlan = (plan, event) => ({ ...event, name: fillIn(plan.remarks.by_plan, { name: event.name }) });

/** The id of the meeting nearest to a day; of two as near, the one to come. @param {PlanEvent[]} events @param {Day} seen */
function nearestMeeting(events, seen) {
  const away = (/** @type {PlanEvent} */ event) => Math.abs(dayNumber(event.day) - dayNumber(seen));
  const closer = (/** @type {PlanEvent} */ a, /** @type {PlanEvent} */ b) =>
    away(b) < away(a) || (away(b) === away(a) && a.day < seen && b.day >= seen) ? b : a;
  const meetings = events.filter((event) => event.item.kind === "møde");
  return meetings.length ? meetings.reduce(closer).id : "";
}

/**
 * An item on a day counted from day `wanted` of a month; what lies before `ahead` has passed. The working day proposed
 * stays between the two days of `within`.
 * @param {Plan} plan @param {PlanItem} item @param {Day} day @param {number} wanted @param {Day} ahead
 * @param {[Day, Day] | null} [within]
 * @returns {PlanEvent}
 */
export function planEvent(plan, item, day, wanted, ahead, within = null) {
  const closed = closedOn(plan.daysOff, day);
  const instead = closed ? insteadOf(plan, item, day, within) : null;
  const [summer, clamped] = [monthOf(day) === 7, dateOf(day) !== wanted];
  const remarks = [];
  if (instead) {
    const text = plan.remarks[instead < day ? "before" : "after"];
    remarks.push(fillIn(text, { day: inFull(plan, day), reason: closed, instead: inFull(plan, instead) }));
  }
  if (summer) remarks.push(plan.remarks.summer);
  if (clamped) remarks.push(fillIn(plan.remarks.clamped, { number: wanted }));
  const lastKnown = plan.holidays.first + plan.holidays.years.length - 1;
  if (yearOf(day) < plan.holidays.first || yearOf(day) > lastKnown) remarks.push(fillIn(plan.remarks.unknown, { year: lastKnown }));
  return { id: item.id, item, name: item.name, number: 0, day, closed, instead, summer, clamped, passed: day < ahead, remarks };
}

/**
 * The nearest working day on the item's own side, or on the other where that one leads out of bounds.
 * @param {Plan} plan @param {PlanItem} item @param {Day} day @param {[Day, Day] | null} within
 */
function insteadOf(plan, item, day, within) {
  const step = item.early ? -1 : 1;
  const found = workingDay(plan.daysOff, day, step);
  const inside = !within || (within[0] <= found && found <= within[1]);
  return inside ? found : workingDay(plan.daysOff, day, step === 1 ? -1 : 1);
}

/** By day; what falls on one day keeps its order. @param {PlanEvent[]} events */
export const inOrder = (events) => [...events].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

/** "22. november 2026". @param {PlanData} plan @param {Day} day */
export const inFull = (plan, day) => `${dateOf(day)}. ${plan.month_names[monthOf(day) - 1]} ${yearOf(day)}`;

/** A name as it stands inside a sentence; one in capitals stays. @param {string} name */
export const inSentence = (name) => (/^.\p{Lu}/u.test(name) ? name : name[0].toLowerCase() + name.slice(1));

/** "a, b og c" @param {string[]} names */
export const joinedNames = (names) => (names.length > 1 ? `${names.slice(0, -1).join(", ")} og ${names[names.length - 1]}` : names.join());

/** A sentence with its values in it. @param {string} text @param {Record<string, string | number>} values */
export const fillIn = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => String(values[key]));

// --- What people type -----------------------------------------------------------------------------

/** @param {PlanData} plan @param {string} key @param {Record<string, string | number>} values */
export const planError = (plan, key, values) => new PlanError(fillIn(plan.errors[key], values));

/** What was typed, short, and without signs that mean something elsewhere. @param {unknown} typed */
export const typedAs = (typed) => [...String(typed).replace(/^ +| +$/g, "")].slice(0, 30).join("").replace(/[^0-9A-Za-zÆØÅæøå .,/:+-]/gu, "?");

/** @param {PlanData} plan @param {string} typed @param {"birth" | "day"} [what] @returns {Day} */
export function typedDay(plan, typed, what = "day") {
  const { day, fault } = readDay(typed, plan.month_names);
  const key = fault === "cpr" && what === "birth" ? "cpr_birth" : fault;
  if (key) throw planError(plan, key, { value: typedAs(typed), example: plan.examples[what] });
  return /** @type {Day} */ (day);
}

/** @param {PlanData} plan @param {string} typed @param {Day} today */
function birthOf(plan, typed, today) {
  const day = typedDay(plan, typed, "birth");
  if (day < plan.limits.born_from) throw planError(plan, "early_birth", { first: inFull(plan, plan.limits.born_from) });
  if (day > today) throw planError(plan, "future_birth", { day: inFull(plan, day) });
  return day;
}

/** @param {PlanData} plan @param {string} typed @param {Day} ideal @param {Day} end */
function beginOf(plan, typed, ideal, end) {
  const day = typedDay(plan, typed);
  if (day < ideal) throw planError(plan, "early_begin", { day: inFull(plan, ideal) });
  if (day >= end) throw planError(plan, "late_begin", { day: inFull(plan, end) });
  return day;
}

// @ts-check
import { addMonths, closedOn, dateOf, dayNumber, holidaysOf, monthOf, monthsBetween, nextDay, readDay, workingDay, yearOf } from "./dates.js";

/**
 * The dates of a young person's course and of an implementation project, from the plan data.
 * The same calculation as macros/views/schedule.py; tests/vectors hold the two together.
 * Nothing here touches the page, the clock or the network: today is handed in.
 */

/** @typedef {import("./dates.js").Day} Day */
/** @typedef {import("./dates.js").HolidayData} HolidayData */
/**
 * One thing that gets a date. What is left out is empty, 0 or false; the meaning of each is in macros/views/plan_types.py.
 * @typedef {{id: string, kind: string, name: string, text?: string, note?: string, basis?: string, mark?: string,
 *   source?: string, who?: string, address?: string, months?: number, phase?: string, at?: "start" | "slut",
 *   every?: number, times?: number, early?: boolean, each?: boolean}} PlanItem
 */
/**
 * @typedef {{id: string, name: string, months: number, open?: boolean, basis: string, mark: string, source?: string,
 *   address?: string, activities?: {id: string, name: string, who?: string}[]}} PhaseItem
 */
/**
 * @typedef {{version: string,
 *   limits: {born_from: Day, start_from: Day, start_years: number, phase_months: number, project_months: number, departments: number},
 *   course: {name: string, begins: number, ends: number, items: PlanItem[], chosen: PlanItem},
 *   project: {departments: number, departments_basis: string, phases: PhaseItem[], items: PlanItem[]},
 *   holidays: HolidayData, errors: Record<string, string>, remarks: Record<string, string>, files: Record<string, string>,
 *   columns: string[], alarm_days: Record<string, number>, month_names: string[]}} PlanData
 */
/**
 * One thing on one day. `closed` says why it is no working day, `instead` is then the nearest one.
 * @typedef {{id: string, item: PlanItem, name: string, day: Day, closed: string, instead: Day | null, summer: boolean,
 *   clamped: boolean, passed: boolean, remarks: string[]}} PlanEvent
 */
/**
 * @typedef {{born: Day, today: Day, begins: Day | null, age: [number, number], late: boolean, over: boolean,
 *   nearest: string, events: PlanEvent[]}} CoursePlan
 */
/** @typedef {{item: PhaseItem, offset: number, months: number, first: Day, last: Day, changed: boolean}} PhaseDates */
/**
 * @typedef {{start: Day, today: Day, departments: number, without: string[], phases: PhaseDates[], events: PlanEvent[],
 *   undated: [PlanItem, string][]}} ProjectPlan
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
  const events = plan.course.items.map((item) => planEvent(plan, item, addMonths(birth, item.months ?? 0), dateOf(birth), ahead));
  if (chosen && chosen > ideal) events.push(planEvent(plan, plan.course.chosen, chosen, dateOf(chosen), ahead));
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
    events: inOrder(events),
  };
}

/** The id of the meeting nearest to a day; of two as near, the one to come. @param {PlanEvent[]} events @param {Day} seen */
function nearestMeeting(events, seen) {
  const away = (/** @type {PlanEvent} */ event) => Math.abs(dayNumber(event.day) - dayNumber(seen));
  const closer = (/** @type {PlanEvent} */ a, /** @type {PlanEvent} */ b) =>
    away(b) < away(a) || (away(b) === away(a) && a.day < seen && b.day >= seen) ? b : a;
  const meetings = events.filter((event) => event.item.kind === "møde");
  return meetings.length ? meetings.reduce(closer).id : "";
}

/**
 * The project that starts on `start`, seen from `today`. `months` are lengths by phase, where they are other
 * than the plan's own; `without` are ids of what to leave out.
 * @param {Plan} plan @param {string} start @param {Day} today
 * @param {{months?: Record<string, string | number>, departments?: string | number, without?: string[]}} [choices]
 * @returns {ProjectPlan}
 */
export function projectPlan(plan, start, today, { months = {}, departments = "", without = [] } = {}) {
  const first = startOf(plan, start, today);
  const lengths = lengthsOf(plan, months);
  const count = departmentsOf(plan, departments);
  const skipped = leftOut(plan, without);

  const phases = phaseDates(plan, first, lengths);
  /** @type {PlanEvent[]} */
  const events = [];
  /** @type {[PlanItem, string][]} */
  const undated = [];
  for (const phase of phases) {
    for (const item of plan.project.items) {
      if (item.phase !== phase.item.id || skipped.includes(item.id)) continue;
      const days = daysOf(item, phase, first);
      events.push(...days.map(([day, wanted], at) => planEvent(plan, item, day, wanted, today, item.every ? at + 1 : 0, count)));
      const why = missingWhy(plan, item, days.length, phase.months);
      if (why) undated.push([item, why]);
    }
  }
  return { start: first, today, departments: count, without: skipped, phases, events: inOrder(events), undated };
}

/** The phases one after the other. @param {Plan} plan @param {Day} start @param {Map<string, number>} lengths @returns {PhaseDates[]} */
function phaseDates(plan, start, lengths) {
  let offset = 0;
  return plan.project.phases.map((item) => {
    const months = lengths.get(item.id) ?? item.months;
    const begin = offset;
    offset += months;
    const end = addMonths(start, offset); // nothing follows an open phase: it lasts to the day it is planned to
    const last = item.open ? end : nextDay(end, -1);
    return { item, offset: begin, months, first: addMonths(start, begin), last, changed: months !== item.months };
  });
}

/**
 * The days of one item in its phase, each with the day of the month it was counted from.
 * @param {PlanItem} item @param {PhaseDates} phase @param {Day} start
 * @returns {[Day, number][]}
 */
function daysOf(item, phase, start) {
  if (item.at === "slut" && !item.months) return [[phase.last, dateOf(phase.last)]];
  /** @type {number[]} */
  const inside = [];
  if (item.every) {
    const last = phase.item.open ? phase.months : phase.months - 1;
    const most = item.times || Infinity;
    for (let month = item.at ? item.months ?? 0 : item.every; month <= last && inside.length < most; month += item.every) inside.push(month);
  } else if (item.at === "slut") inside.push(Math.max(phase.months - (item.months ?? 0), 0));
  else if (item.at) inside.push(Math.min(item.months ?? 0, phase.months - 1));
  return inside.map((months) => [addMonths(start, phase.offset + months), dateOf(start)]);
}

/** Why an item has no date, or too few. @param {Plan} plan @param {PlanItem} item @param {number} count @param {number} months */
function missingWhy(plan, item, count, months) {
  if (!item.every && !item.at) return plan.remarks.open;
  if (!count) return plan.remarks.no_room;
  if (item.every && item.times && count < item.times) return fillIn(plan.remarks.fewer, { count, times: item.times, months });
  return "";
}

/**
 * An item on a day counted from day `wanted` of a month; what lies before `ahead` has passed.
 * @param {Plan} plan @param {PlanItem} item @param {Day} day @param {number} wanted @param {Day} ahead
 * @param {number} [number] @param {number} [count]
 * @returns {PlanEvent}
 */
function planEvent(plan, item, day, wanted, ahead, number = 0, count = 1) {
  const closed = closedOn(plan.daysOff, day);
  const instead = closed ? workingDay(plan.daysOff, day, item.early ? -1 : 1) : null;
  const [summer, clamped] = [monthOf(day) === 7, dateOf(day) !== wanted];
  const remarks = [];
  if (instead) {
    const text = plan.remarks[item.early ? "before" : "after"];
    remarks.push(fillIn(text, { day: inFull(plan, day), reason: closed, instead: inFull(plan, instead) }));
  }
  if (summer) remarks.push(plan.remarks.summer);
  if (clamped) remarks.push(fillIn(plan.remarks.clamped, { number: wanted }));
  const lastKnown = plan.holidays.first + plan.holidays.years.length - 1;
  if (yearOf(day) < plan.holidays.first || yearOf(day) > lastKnown) remarks.push(fillIn(plan.remarks.unknown, { year: lastKnown }));
  if (item.each && count > 1) remarks.push(fillIn(plan.remarks.each, { count }));
  return {
    id: number ? `${item.id}-${number}` : item.id,
    item,
    name: number ? fillIn(plan.remarks.number, { name: item.name, number }) : item.name,
    day,
    closed,
    instead,
    summer,
    clamped,
    passed: day < ahead,
    remarks,
  };
}

/** By day; what falls on one day keeps its order. @param {PlanEvent[]} events */
const inOrder = (events) => [...events].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

/** "22. november 2026". @param {PlanData} plan @param {Day} day */
export const inFull = (plan, day) => `${dateOf(day)}. ${plan.month_names[monthOf(day) - 1]} ${yearOf(day)}`;

/** A sentence with its values in it. @param {string} text @param {Record<string, string | number>} values */
export const fillIn = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => String(values[key]));

// --- What people type -----------------------------------------------------------------------------

/** @param {PlanData} plan @param {string} key @param {Record<string, string | number>} values */
const planError = (plan, key, values) => new PlanError(fillIn(plan.errors[key], values));

/** What was typed, short, and without signs that mean something elsewhere. @param {unknown} typed */
const typedAs = (typed) => [...String(typed).replace(/^ +| +$/g, "")].slice(0, 30).join("").replace(/[^0-9A-Za-zÆØÅæøå .,/:+-]/gu, "?");

/** @param {PlanData} plan @param {string} typed @returns {Day} */
function typedDay(plan, typed) {
  const { day, fault } = readDay(typed);
  if (fault) throw planError(plan, fault, { value: typedAs(typed) });
  return day;
}

/** @param {PlanData} plan @param {string} typed @param {Day} today */
function birthOf(plan, typed, today) {
  const day = typedDay(plan, typed);
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

/** @param {PlanData} plan @param {string} typed @param {Day} today */
function startOf(plan, typed, today) {
  const [day, first, last] = [typedDay(plan, typed), plan.limits.start_from, addMonths(today, plan.limits.start_years * 12)];
  if (day < first || day > last) throw planError(plan, "start", { first: inFull(plan, first), last: inFull(plan, last) });
  return day;
}

/** Whole months of every phase. @param {PlanData} plan @param {Record<string, string | number>} wanted @returns {Map<string, number>} */
function lengthsOf(plan, wanted) {
  const lengths = new Map(plan.project.phases.map((phase) => [phase.id, phase.months]));
  for (const [id, typed] of Object.entries(wanted)) {
    const phase = plan.project.phases.find((one) => one.id === id);
    if (!phase) throw planError(plan, "phase", { value: typedAs(id), known: [...lengths.keys()].join(", ") });
    const months = wholeNumber(typed, plan.limits.phase_months);
    if (!months) throw planError(plan, "months", { phase: phase.name, most: plan.limits.phase_months });
    lengths.set(id, months);
  }
  const total = [...lengths.values()].reduce((sum, months) => sum + months, 0);
  if (total > plan.limits.project_months) throw planError(plan, "total", { most: plan.limits.project_months, months: total });
  return lengths;
}

/** @param {PlanData} plan @param {string | number} typed */
function departmentsOf(plan, typed) {
  const count = typed === "" ? plan.project.departments : wholeNumber(typed, plan.limits.departments);
  if (!count) throw planError(plan, "departments", { most: plan.limits.departments });
  return count;
}

/** The ids of what to leave out, in the plan's order. @param {PlanData} plan @param {string[]} ids */
function leftOut(plan, ids) {
  const known = plan.project.items.map((item) => item.id);
  const stranger = ids.find((id) => !known.includes(id));
  if (stranger !== undefined) throw planError(plan, "item", { value: typedAs(stranger) });
  return known.filter((id) => ids.includes(id));
}

/** A whole number from 1 to `most`, or 0. @param {string | number} typed @param {number} most */
function wholeNumber(typed, most) {
  const number = /^[0-9]{1,4}$/.test(String(typed)) ? Number(typed) : 0;
  return number >= 1 && number <= most ? number : 0;
}

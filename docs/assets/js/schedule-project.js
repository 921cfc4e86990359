// @ts-check
import { addMonths, dateOf, nextDay } from "./dates.js";
import { fillIn, inFull, inOrder, inSentence, joinedNames, planError, planEvent, typedAs, typedDay } from "./schedule.js";

/**
 * The dates of an implementation project: phases one after the other, and what falls in them.
 * The same calculation as macros/views/project_schedule.py; tests/vectors hold the two together.
 */

/** @typedef {import("./dates.js").Day} Day */
/** @typedef {import("./schedule.js").Plan} Plan */
/** @typedef {import("./schedule.js").PlanData} PlanData */
/** @typedef {import("./schedule.js").PlanItem} PlanItem */
/** @typedef {import("./schedule.js").PlanEvent} PlanEvent */
/** @typedef {import("./schedule.js").PhaseItem} PhaseItem */
/**
 * A phase with its days, both of them included; `basis` is why it is so long.
 * @typedef {{item: PhaseItem, offset: number, months: number, first: Day, last: Day, changed: boolean, basis: string}} PhaseDates
 */
/**
 * @typedef {{start: Day, today: Day, departments: number, without: string[], phases: PhaseDates[], events: PlanEvent[],
 *   undated: [PlanItem, string][], warnings: string[]}} ProjectPlan
 */
/** Where in its phase one date of an item lies; `squeezed` is the remark to make where the phase is too short for it. @typedef {{day: Day, wanted: number, squeezed: string}} Place */

/**
 * The project that starts on `start`, seen from `today`. `months` are lengths by phase, where they are other
 * than the plan's own, as is `departments`; `without` are ids of what to leave out.
 * @param {Plan} plan @param {string} start @param {Day} today
 * @param {{months?: Record<string, string | number>, departments?: string | number, without?: string[]}} [choices]
 * @returns {ProjectPlan}
 */
export function projectPlan(plan, start, today, { months = {}, departments, without = [] } = {}) {
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
      const places = placesOf(item, phase, first);
      events.push(...places.map((place, at) => projectEvent(plan, item, phase, place, today, item.every ? at + 1 : 0, count)));
      const why = missingWhy(plan, item, places.length, phase);
      if (why) undated.push([item, why]);
    }
  }
  const warnings = clashesIn(plan, phases, events);
  return { start: first, today, departments: count, without: skipped, phases, events: inOrder(events), undated, warnings };
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
    const changed = months !== item.months;
    const chosen = fillIn(plan.remarks.chosen, { said: item.said, months: `${months} måned${months === 1 ? "" : "er"}` });
    return { item, offset: begin, months, first: addMonths(start, begin), last, changed, basis: changed ? chosen : item.basis };
  });
}

/** The days of one item in its phase. @param {PlanItem} item @param {PhaseDates} phase @param {Day} start @returns {Place[]} */
function placesOf({ at, every, times, months = 0 }, phase, start) {
  if (at === "slut" && !months) return [{ day: phase.last, wanted: dateOf(phase.last), squeezed: "" }];
  /** @type {number[]} */
  const after = [];
  let squeezed = "";
  if (every) {
    const last = phase.item.open ? phase.months : phase.months - 1;
    const most = times || Infinity;
    for (let month = at ? months : every; month <= last && after.length < most; month += every) after.push(month);
  } else if (at === "slut") {
    after.push(Math.max(phase.months - months, 0));
    if (phase.months <= months) squeezed = "squeezed_end";
  } else if (at) {
    after.push(Math.min(months, phase.months - 1));
    if (months >= phase.months) squeezed = "squeezed";
  }
  return after.map((month) => ({ day: addMonths(start, phase.offset + month), wanted: dateOf(start), squeezed }));
}

/**
 * An item at one of its places, with its number and with what only a project has to say of it.
 * @param {Plan} plan @param {PlanItem} item @param {PhaseDates} phase @param {Place} place @param {Day} today
 * @param {number} number @param {number} departments
 * @returns {PlanEvent}
 */
function projectEvent(plan, item, { item: { open }, first, last }, { day, wanted, squeezed }, today, number, departments) {
  const event = planEvent(plan, item, day, wanted, today, open ? null : [first, last]);
  const remarks = [...event.remarks];
  if (squeezed) remarks.push(plan.remarks[squeezed]);
  if (item.each && departments > 1) remarks.push(fillIn(plan.remarks.each, { count: departments }));
  return { ...event, id: number ? `${item.id}-${number}` : item.id, name: dateName(plan, item, number), number, remarks };
}

/** What one date of an item is called. @param {Plan} plan @param {PlanItem} item @param {number} number */
function dateName(plan, { name, numbered = "", lasts }, number) {
  if (number) return fillIn(numbered, { nr: number });
  return lasts ? fillIn(plan.remarks.days, { name, days: lasts }) : name;
}

/** Why an item has no date, or too few. @param {Plan} plan @param {PlanItem} item @param {number} count @param {PhaseDates} phase */
function missingWhy(plan, { every, at, times }, count, { item, months }) {
  if (!every && !at) return plan.remarks.open;
  if (!count) return plan.remarks[item.open ? "not_yet" : "no_room"];
  if (every && times && count < times) return fillIn(plan.remarks.fewer, { count, times, months });
  return "";
}

/** A phase so short that what begins it and what ends it fall on one day. @param {Plan} plan @param {PhaseDates[]} phases @param {PlanEvent[]} events */
function clashesIn(plan, phases, events) {
  return phases.flatMap((phase) => {
    const inner = events.filter(({ item }) => item.phase === phase.item.id && !item.every);
    const begins = inner.filter(({ item }) => item.at === "start").map((event) => event.day);
    const ends = inner.filter(({ item, day }) => item.at === "slut" && item.months && begins.includes(day)).map((event) => event.day);
    return [...new Set(ends)].sort().map((day) => {
      const names = inner.filter((event) => event.day === day).map((event) => inSentence(event.item.name));
      return fillIn(plan.remarks.clash, { phase: phase.item.name, names: joinedNames(names) });
    });
  });
}

// --- What people type -----------------------------------------------------------------------------

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

/** The plan's own number where nobody was asked; an empty field is a fault. @param {PlanData} plan @param {string | number | undefined} typed */
function departmentsOf(plan, typed) {
  const count = typed === undefined ? plan.project.departments : wholeNumber(typed, plan.limits.departments);
  if (!count) throw planError(plan, "departments", { most: plan.limits.departments });
  return count;
}

/** The ids of what to leave out, in the plan's order. @param {PlanData} plan @param {string[]} ids */
function leftOut(plan, ids) {
  const known = plan.project.items.map((item) => item.id);
  const stranger = ids.find((id) => !known.includes(id));
  if (stranger !== undefined) throw planError(plan, "item", { value: typedAs(stranger), known: known.join(", ") });
  return known.filter((id) => ids.includes(id));
}

/** A whole number from 1 to `most`, or 0. @param {string | number} typed @param {number} most */
function wholeNumber(typed, most) {
  const number = /^[0-9]{1,4}$/.test(String(typed)) ? Number(typed) : 0;
  return number >= 1 && number <= most ? number : 0;
}

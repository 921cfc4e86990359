// @ts-check
/**
 * A plan as a table that Danish Excel opens with a double click: UTF-8 with its mark, semicolons, dd-mm-yyyy.
 * The same bytes as macros/exports/plan_csv.py writes.
 */

/** @typedef {import("./schedule.js").PlanData} PlanData */
/** @typedef {import("./schedule.js").PlanEvent} PlanEvent */
/** @typedef {import("./schedule-project.js").PhaseDates} PhaseDates */
/** @typedef {import("./schedule.js").CoursePlan} CoursePlan */
/** @typedef {import("./schedule-project.js").ProjectPlan} ProjectPlan */

/** The table, past dates included. @param {PlanData} data @param {CoursePlan | ProjectPlan} plan */
export function csvFile(data, plan) {
  const rows = [data.columns, ...csvRows(data, plan).map((row) => row.map(safeCell))];
  return `\ufeff${rows.map((row) => `${row.map(quotedCell).join(";")}\r\n`).join("")}`;
}

/** A cell that no spreadsheet takes for a formula. @param {string} cell */
export const safeCell = (cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

/** @param {string} cell */
const quotedCell = (cell) => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** By date; a phase with its tasks stands before what happens in it. @param {PlanData} data @param {CoursePlan | ProjectPlan} plan */
function csvRows(data, plan) {
  const [phases, without] = "phases" in plan ? [plan.phases, plan.without] : [[], []];
  const waiting = [...plan.events];
  const rows = phases.flatMap((phase, number) => {
    const later = phases[number + 1]?.first;
    const inside = later ? waiting.filter((event) => event.day < later) : [...waiting];
    waiting.splice(0, inside.length);
    return [...phaseRows(data, phase, without), ...inside.map((event) => eventRow(data, event))];
  });
  return [...rows, ...waiting.map((event) => eventRow(data, event))];
}

/** @param {PlanData} data @param {PhaseDates} phase @param {string[]} without ids of meetings that were left out @returns {string[][]} */
function phaseRows({ files }, { item, first, last, changed, basis }, without) {
  const span = [danishDay(first), danishDay(last)];
  const tasks = (item.activities ?? []).map(({ name, who, meeting = "" }) => [...span, name, files.opgave, who, "", without.includes(meeting) ? files.valgt_fra : "", "", ""]);
  return [[...span, item.name, files.fase, "", "", basis, changed ? files.valgt : files[item.mark], item.source ?? ""], ...tasks];
}

/** @param {PlanData} data @param {PlanEvent} event */
function eventRow({ files }, { item, name, number, day, instead, remarks }) {
  const once = number < 2 ? [item.note, item.basis] : []; // of a series, once is enough
  const about = [...remarks, ...once].filter(Boolean).join(" ");
  return [danishDay(day), "", name, item.kind, item.who ?? "", instead ? danishDay(instead) : "", about, files[item.mark || "valgt"], item.source ?? ""];
}

/** "04-01-2027". @param {string} day */
export const danishDay = (day) => day.split("-").reverse().join("-");

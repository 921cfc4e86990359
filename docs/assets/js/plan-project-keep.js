// @ts-check
import { icsFile } from "./calendar.js";
import { csvFile } from "./csv.js";
import { printAs, saveCalendar, saveFile, saveTable } from "./plan-page.js";
import { projectFile } from "./plan-share.js";

/** The project's plan taken along: saved in a file, copied as a link, printed. Each says in Danish what became of it. */

/** @typedef {import("./schedule.js").Plan} Plan */
/** @typedef {import("./schedule-project.js").ProjectPlan} ProjectPlan */

/**
 * Save the plan as «ics», «csv» or «json».
 * @param {Plan} plan @param {ProjectPlan} project @param {string} kind @param {Set<string>} done ids of tasks
 */
export function saveProject(plan, project, kind, done) {
  const name = `implementeringsplan-${project.start}`;
  if (kind === "ics") {
    const calendar = icsFile(plan, project);
    if (!calendar.includes("BEGIN:VEVENT")) return plan.errors.past;
    saveCalendar(calendar, name);
  } else if (kind === "csv") saveTable(csvFile(plan, project), name);
  else saveFile(projectFile(plan, project, [...done]), "application/json", `${name}.json`);
  return `Gemt som ${name}.${kind} dér, hvor din browser lægger filer.`;
}

/** @param {HTMLInputElement} field with the link */
export async function copyProjectLink(field) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return "Linket er kopieret.";
  } catch {
    return "Linket er markeret. Kopiér det med tastaturet."; // no clipboard, as from a folder
  }
}

/** Print the plan as a list, or the chart alone on a sheet on its side. @param {boolean} chart */
export const printProject = (chart) => printAs("print-chart", chart);

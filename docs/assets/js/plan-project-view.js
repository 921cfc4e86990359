// @ts-check
import { ganttChart } from "./plan-gantt.js";
import { counted, dateRows, datesHeld, projectFacts, spanInWords, undatedList } from "./plan-project-parts.js";
import { projectLink } from "./plan-share.js";
import { inFull } from "./schedule.js";

/** A project's plan put into its page: the facts, the chart, the table, and the dates at the phases. */

/** @typedef {import("./schedule.js").Plan} Plan */
/** @typedef {import("./schedule-project.js").ProjectPlan} ProjectPlan */

/** @param {HTMLElement} root @param {Plan} plan @param {ProjectPlan} project */
export function showProject(root, plan, project) {
  const one = (/** @type {string} */ selector) => /** @type {any} */ (root.querySelector(selector));
  root.classList.add("project--dated");
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-before]"))) part.hidden = true;
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-after]"))) part.hidden = false;
  for (const phase of project.phases) {
    const span = spanInWords(plan, phase);
    const changed = phase.changed ? `. Ændret fra ${counted(phase.item.months, "måned", "måneder")}.` : "";
    one(`[data-span="${CSS.escape(phase.item.id)}"]`).textContent = span + changed;
    const told = one(`[data-phase-span="${CSS.escape(phase.item.id)}"]`);
    [told.textContent, told.hidden] = [span, false];
  }
  one("[data-left-out]").textContent = project.without.length ? `${project.without.length} valgt fra` : "";
  one("[data-facts]").replaceChildren(...projectFacts(plan, project));
  one("[data-gantt]").replaceChildren(...ganttCharts(plan, project));
  const table = one("[data-dates] table");
  table.replaceChildren(table.tHead, ...dateRows(plan, project, root));
  one("[data-undated]").hidden = !project.undated.length;
  one("[data-undated] ul").replaceChildren(...undatedList(project));
  one("#plan-link").value = projectLink(project, location.href);
  const hours = one("[data-hours-link]");
  hours.href = projectLink(project, hours.href);
}

/** What there is to say of a plan that was just made. @param {Plan} plan @param {ProjectPlan | null} before @param {ProjectPlan} now */
export function projectNews(plan, before, now) {
  const open = now.phases[now.phases.length - 1];
  const moved = before && before.phases.some((phase, at) => phase.first !== now.phases[at]?.first);
  const dates = counted(now.events.length, "dato", "datoer");
  return `${moved ? "Planen er regnet om" : "Planen er regnet ud"}: ${dates}. ${open.item.name} begynder ${datesHeld(inFull(plan, open.first))}.`;
}

/** One chart for a desk and a sheet on its side, one for a sheet upright, one for a phone. @param {Plan} plan @param {ProjectPlan} project */
function ganttCharts(plan, project) {
  const caption = "Søjlerne er faser. En rund prik er et møde, en firkant er en dag, og en rude er en beslutning. Hule mærker: weekend eller helligdag.";
  const drawn = [
    ganttChart(plan, project, { id: "tidsplan-bred", width: 1040, side: 260, classes: "gantt__broad" }),
    ganttChart(plan, project, { id: "tidsplan-spalte", width: 660, side: 220, classes: "gantt__column" }),
    ganttChart(plan, project, { id: "tidsplan-smal", width: 320, side: 0, classes: "gantt__narrow" }),
  ];
  return [...drawn, Object.assign(document.createElement("figcaption"), { textContent: caption })];
}

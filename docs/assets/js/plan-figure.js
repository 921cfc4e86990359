// @ts-check
import { addMonths, dayNumber } from "./dates.js";
import { inFull } from "./schedule.js";

/**
 * The timeline of the young person's course: dates at its stations, and markers that stand on the path.
 * macros/pages/figures/timeline.py draws it, with room for the dates and the points that a marker may follow.
 */

/** @typedef {import("./schedule.js").Plan} Plan */
/** @typedef {import("./schedule.js").CoursePlan} CoursePlan */

/** Put the plan's dates into both drawings, or take them away. @param {HTMLElement} page @param {Plan} plan @param {CoursePlan | null} made */
export function courseFigure(page, plan, made) {
  for (const room of page.querySelectorAll("svg [data-months]")) fillDate(room, plan, made);
  for (const track of page.querySelectorAll("svg [data-track]")) {
    for (const marker of track.querySelectorAll("[data-marker]")) moveMarker(marker, track, plan, made);
  }
  const legend = /** @type {HTMLElement} */ (page.querySelector("[data-legend]"));
  legend.textContent = made ? legendOf(plan, made) : "";
  legend.hidden = !legend.textContent;
}

/** @param {Element} room @param {Plan} plan @param {CoursePlan | null} made */
function fillDate(room, plan, made) {
  const lines = room.querySelectorAll("tspan");
  const words = made ? inFull(plan, addMonths(made.born, Number(room.getAttribute("data-months")))) : "";
  if (!lines.length) room.textContent = words;
  else [words.slice(0, -5), words.slice(-4)].forEach((text, at) => { lines[at].textContent = text; }); // the year has a line of its own
}

/** @param {Element} marker @param {Element} track @param {Plan} plan @param {CoursePlan | null} made */
function moveMarker(marker, track, plan, made) {
  const day = made && markedDay(made, marker.getAttribute("data-marker"));
  if (!made || !day || !onTheWay(plan, made, day)) {
    marker.setAttribute("display", "none");
    return;
  }
  const points = (track.getAttribute("data-track") ?? "").split(" ").map((point) => point.split(",").map(Number));
  const [from, step] = ["data-from", "data-step"].map((name) => Number(track.getAttribute(name)));
  const dayOf = (/** @type {number} */ at) => addMonths(made.born, from + at * step);
  const next = Math.max(1, points.findIndex((_, at) => dayOf(at) >= day));
  const [[x, y], [toX, toY]] = [points[next - 1], points[next]];
  const share = (dayNumber(day) - dayNumber(dayOf(next - 1))) / (dayNumber(dayOf(next)) - dayNumber(dayOf(next - 1)));
  marker.setAttribute("transform", `translate(${(x + (toX - x) * share).toFixed(1)} ${(y + (toY - y) * share).toFixed(1)})`);
  marker.removeAttribute("display");
}

/** The day a marker stands on. @param {CoursePlan} made @param {string | null} marker */
const markedDay = (made, marker) => (marker === "now" ? made.today : made.begins);

/** Whether the path has a place for the day. @param {Plan} plan @param {CoursePlan} made @param {string} day */
const onTheWay = (plan, made, day) => day >= addMonths(made.born, plan.course.begins) && day <= addMonths(made.born, plan.course.ends);

/** What the markers mean. @param {Plan} plan @param {CoursePlan} made */
function legendOf(plan, made) {
  const now = onTheWay(plan, made, made.today) ? `◆ er i dag, den ${inFull(plan, made.today)}.` : "";
  const begins = made.begins ? `□ er dagen, forløbet begynder, den ${inFull(plan, made.begins)}.` : "";
  return [now, begins].filter(Boolean).join(" ");
}

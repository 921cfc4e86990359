// @ts-check
import { addMonths, dayNumber, monthOf, yearOf } from "./dates.js";
import { inFull } from "./schedule.js";

/**
 * The project's plan as a Gantt chart: a bar for each phase and below it what falls in it, a row for each thing.
 * In the family of the site's figures (macros/pages/figures), but drawn in the browser, at the width it is shown.
 */

/** @typedef {import("./schedule.js").Plan} Plan */
/** @typedef {import("./schedule.js").PlanEvent} PlanEvent */
/** @typedef {import("./schedule-project.js").PhaseDates} PhaseDates */
/** @typedef {import("./schedule-project.js").ProjectPlan} ProjectPlan */
/**
 * A drawing on its way down. `side` is the width of the names beside the chart; 0 puts them above their rows.
 * @typedef {{plan: Plan, width: number, side: number, y: number, at: (day: string) => number, parts: SVGElement[]}} Sheet
 */

const SVG_SPACE = "http://www.w3.org/2000/svg";
const [BAR_HEIGHT, BAR_CORNER, MARK_SIZE, ROW_HEIGHT] = [16, 4, 5, 22];
const TYPES = { strong: ["fig-text fig-text--strong", 15], text: ["fig-text", 14], muted: ["fig-text fig-text--muted", 14] };
const LEADING = 1.32;
const YEAR_WIDTH = 40;
const MONTH_STEPS = [1, 3, 6, 12];

/**
 * The chart as an SVG image that says in words what it shows.
 * @param {Plan} plan @param {ProjectPlan} project @param {{id: string, width: number, side: number, classes: string}} look
 */
export function ganttChart(plan, project, { id, width, side, classes }) {
  const [first, last] = [project.phases[0].first, project.phases[project.phases.length - 1].last];
  const left = side ? side + 8 : 6;
  const scale = (width - left - 10) / Math.max(dayNumber(last) - dayNumber(first), 1);
  /** @type {Sheet} */
  const sheet = { plan, width, side, y: 0, parts: [], at: (day) => left + (dayNumber(day) - dayNumber(first)) * scale };
  drawAxis(sheet, first, last);
  const top = sheet.y;
  for (const phase of project.phases) drawPhase(sheet, phase, project.events.filter((event) => event.item.phase === phase.item.id));
  const under = drawCalendar(sheet, project, first, last, top);
  const chart = svgPart("svg", {
    class: `fig__svg ${classes}`, viewBox: `0 0 ${width} ${Math.ceil(sheet.y)}`, width, height: Math.ceil(sheet.y),
    preserveAspectRatio: "xMinYMin", role: "img", "aria-labelledby": `${id}-titel`, "aria-describedby": `${id}-tekst`,
  });
  chart.append(
    svgPart("title", { id: `${id}-titel` }, "Projektets tidsplan"),
    svgPart("desc", { id: `${id}-tekst` }, ganttWords(plan, project)),
    ...under,
    ...sheet.parts,
  );
  return chart;
}

/** What the chart shows, in words. @param {Plan} plan @param {ProjectPlan} project */
function ganttWords(plan, { phases, events }) {
  return phases.map(({ item, first, last }) => {
    const days = events.filter((event) => event.item.phase === item.id).map((event) => `${event.name} ${inFull(plan, event.day)}`);
    return `${item.name}: ${inFull(plan, first)} til ${inFull(plan, last)}. ${days.length ? `${days.join(", ")}.` : ""}`.trim();
  }).join(" ");
}

// --- Rows ---------------------------------------------------------------------------------------------

/** @param {Sheet} sheet @param {PhaseDates} phase @param {PlanEvent[]} events */
function drawPhase(sheet, { item, first, last }, events) {
  const { plan, side, at } = sheet;
  const [from, to] = [first, last].map((day) => inFull(plan, day).replaceAll(" ", "\u00a0"));
  const dates = item.open ? `fra ${from}` : `${from}\u00a0– ${to}`;
  const top = sheet.y;
  const named = drawWords(sheet, "strong", item.name, top);
  const dated = drawWords(sheet, "muted", dates, named);
  const y = side ? top + 2 : dated + 3;
  sheet.parts.push(barPart(at(first), at(last), y, Boolean(item.open)));
  sheet.y = Math.max(dated, y + BAR_HEIGHT) + 5;

  const rows = plan.project.items.filter((one) => events.some((event) => event.item.id === one.id));
  for (const one of rows) drawRow(sheet, one.name, events.filter((event) => event.item.id === one.id));
  sheet.y += 12;
}

/** @param {Sheet} sheet @param {string} name @param {PlanEvent[]} events */
function drawRow(sheet, name, events) {
  const top = sheet.y;
  const bottom = drawWords(sheet, "text", name, top);
  const y = (sheet.side ? top : bottom) + ROW_HEIGHT / 2 - 1;
  const gaps = events.slice(1).map((event, number) => sheet.at(event.day) - sheet.at(events[number].day));
  const size = Math.max(Math.min(MARK_SIZE, ...gaps.map((gap) => 0.4 * gap)), 1.5);
  sheet.parts.push(...events.map((event) => eventPart(sheet.at(event.day), y, size, event)));
  sheet.y = Math.max(bottom, y + ROW_HEIGHT / 2) + 2;
}

/** Meetings are round, days square, decisions diamonds; hollow where the day is no working day. @param {number} x @param {number} y @param {number} r @param {PlanEvent} event */
function eventPart(x, y, r, { item, closed }) {
  const look = { class: closed ? "gantt__mark gantt__mark--closed" : "gantt__mark" };
  if (item.kind === "beslutning") return svgPart("path", { ...look, d: `M${x} ${y - r - 2}l${r + 2} ${r + 2}l${-r - 2} ${r + 2}l${-r - 2} ${-r - 2}z` });
  if (item.kind === "dag") return svgPart("rect", { ...look, x: x - r, y: y - r, width: 2 * r, height: 2 * r });
  return svgPart("circle", { ...look, cx: x, cy: y, r });
}

/** A bar to scale; an arrow where the phase goes on. @param {number} x @param {number} end @param {number} y @param {boolean} open */
function barPart(x, end, y, open) {
  if (!open) return svgPart("rect", { class: "fig-bar", x, y, width: Math.max(end - x - 1, 3), height: BAR_HEIGHT, rx: BAR_CORNER });
  const [tip, half] = [end + 6, BAR_HEIGHT / 2];
  return svgPart("path", { class: "fig-bar", d: `M${x} ${y}H${tip - 12}v-4L${tip} ${y + half}L${tip - 12} ${y + BAR_HEIGHT + 4}v-4H${x}z` });
}

// --- The calendar behind ------------------------------------------------------------------------------

/** Years, and below them as many months as there is room for. @param {Sheet} sheet @param {string} first @param {string} last */
function drawAxis(sheet, first, last) {
  const { plan, at } = sheet;
  const months = monthStarts(first, last);
  const room = at(addMonths(first, 12)) - at(first);
  const step = MONTH_STEPS.find((one) => (room * one) / 12 >= 34) ?? 0;
  const line = TYPES.muted[1] * LEADING;
  const years = months.filter((day, number) => number === 0 || monthOf(day) === 1);
  for (const [number, day] of years.entries()) { // a year that the plan begins late in gives way to the next
    if (number || !years[1] || at(years[1]) - at(day) >= YEAR_WIDTH) sheet.parts.push(textPart("muted", String(yearOf(day)), at(day), sheet.y));
  }
  for (const day of months) {
    const x = at(day);
    if (step && step < 12 && (monthOf(day) - 1) % step === 0) {
      sheet.parts.push(textPart("muted", plan.month_names[monthOf(day) - 1].slice(0, 3), x, sheet.y + line));
    }
  }
  sheet.y += (step && step < 12 ? 2 : 1) * line + 8;
}

/** The lines of years and of today, which lie behind the rest. @param {Sheet} sheet @param {ProjectPlan} project @param {string} first @param {string} last @param {number} top */
function drawCalendar(sheet, { today }, first, last, top) {
  const bottom = sheet.y;
  const lines = monthStarts(first, last).filter((day) => monthOf(day) === 1).map((day) => linePart("gantt__year", sheet.at(day), top - 6, bottom));
  lines.push(svgPart("path", { class: "fig-axis", d: `M${sheet.at(first)} ${top - 6}H${sheet.width}` }));
  if (today < first || today > last) return lines;
  const x = sheet.at(today);
  const anchor = x > sheet.width - 40 ? "end" : "start";
  const label = textPart("strong", "I dag", anchor === "end" ? x - 4 : x + 4, bottom, anchor);
  label.classList.add("gantt__now");
  sheet.y += TYPES.strong[1] * LEADING;
  return [...lines, linePart("gantt__today", x, top - 6, sheet.y), label];
}

/** The first day of every month that begins within. @param {string} first @param {string} last */
function monthStarts(first, last) {
  const days = [];
  for (let day = addMonths(`${first.slice(0, 8)}01`, first.endsWith("-01") ? 0 : 1); day <= last; day = addMonths(day, 1)) days.push(day);
  return days;
}

// --- Parts --------------------------------------------------------------------------------------------

/** Words in the place for names, in as many lines as they need; gives the bottom. @param {Sheet} sheet @param {keyof typeof TYPES} type @param {string} words @param {number} top */
function drawWords({ side, width, parts }, type, words, top) {
  const lines = wrapped(words, type, (side || width) - 10);
  const leading = Number(TYPES[type][1]) * LEADING;
  parts.push(...lines.map((line, number) => textPart(type, line, 0, top + number * leading)));
  return top + lines.length * leading;
}

/** @param {string} words @param {keyof typeof TYPES} type @param {number} room @returns {string[]} */
function wrapped(words, type, room) {
  /** @type {string[]} */
  const lines = [];
  for (const word of words.split(" ")) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && widthOf(longer, type) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** @type {CanvasRenderingContext2D | null} */
let ruler = null;

/** Width of a text as this browser's font has it, in pixels. @param {string} words @param {keyof typeof TYPES} type */
function widthOf(words, type) {
  ruler ??= document.createElement("canvas").getContext("2d");
  if (!ruler) return words.length * 8;
  ruler.font = `${type === "strong" ? "bold " : ""}${TYPES[type][1]}px ${getComputedStyle(document.body).fontFamily}`;
  return ruler.measureText(words).width;
}

/** One line of text below `top`. @param {keyof typeof TYPES} type @param {string} words @param {number} x @param {number} top @param {string} [anchor] */
function textPart(type, words, x, top, anchor = "start") {
  const [classes, size] = TYPES[type];
  const baseline = top + (Number(size) * (LEADING + 0.72)) / 2;
  return svgPart("text", { class: classes, x, y: baseline, "font-size": size, "text-anchor": anchor }, words);
}

/** @param {string} classes @param {number} x @param {number} top @param {number} bottom */
const linePart = (classes, x, top, bottom) => svgPart("path", { class: classes, d: `M${x} ${top}V${bottom}` });

/** @param {string} name @param {Record<string, string | number>} attributes @param {string} [words] */
function svgPart(name, attributes, words = "") {
  const part = document.createElementNS(SVG_SPACE, name);
  for (const [key, value] of Object.entries(attributes)) part.setAttribute(key, typeof value === "number" ? String(Math.round(value * 10) / 10) : value);
  part.textContent = words;
  return part;
}

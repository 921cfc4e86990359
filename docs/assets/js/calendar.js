// @ts-check
import { nextDay } from "./dates.js";
import { fillIn } from "./schedule.js";
import { uuidOf } from "./uuid.js";

/**
 * A plan as a calendar file (RFC 5545): all-day events that remind ahead, and nothing of what has passed. The same events as macros/exports/ics.py writes; dates are days, so there is no time zone in it.
 */

/** @typedef {import("./schedule.js").PlanData} PlanData */
/** @typedef {import("./schedule.js").PlanEvent} PlanEvent */
/** @typedef {import("./schedule-project.js").PhaseDates} PhaseDates */
/** @typedef {import("./schedule.js").CoursePlan} CoursePlan */
/** @typedef {import("./schedule-project.js").ProjectPlan} ProjectPlan */

const MOST_OCTETS = 75;

/**
 * The calendar file; `name` stands in every event, if the user gave one, and `made` is when the file is made. Events
 * keep their UID as long as the birth and the name are the same, and in a project whatever it starts on: of two with
 * one UID the later file counts. Two people with one birthday need a name each. A young person's events are private.
 * @param {PlanData} data @param {CoursePlan | ProjectPlan} plan @param {string} [name] @param {Date} [made]
 */
export function icsFile(data, plan, name = "", made = new Date()) {
  name = oneLine(name);
  const course = "born" in plan;
  const key = course ? `forloeb:${plan.born}` : "implementering";
  const uid = (/** @type {string} */ id) => uuidOf(`urn:samarbejdsmodellen:${key}:${name}:${id}`);
  const named = (/** @type {string} */ title) => (name ? fillIn(data.files.named, { title, name }) : title);
  const phases = course ? [] : plan.phases.filter((phase) => phase.first >= plan.today);
  const own = [`DTSTAMP:${made.toISOString().replace(/[-:]|\.\d+/g, "")}`, ...(course ? ["CLASS:PRIVATE"] : [])];
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Samarbejdsmodellen//Planer med datoer//DA",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${icsText(named(course ? data.files.course : data.files.project))}`,
    ...phases.flatMap((phase) => phaseLines(data, phase, own, uid(`fase-${phase.item.id}`), named)),
    ...plan.events.filter((event) => !event.passed).flatMap((event) => eventLines(data, event, own, uid(event.id), named)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

/** @param {PlanData} data @param {PhaseDates} phase @param {string[]} own @param {string} uid @param {(title: string) => string} named */
function phaseLines(data, { item, first, basis }, own, uid, named) {
  const source = item.source ? fillIn(data.files.source, { source: item.source }) : "";
  const summary = named(fillIn(data.files.phase, { name: item.name }));
  return ["BEGIN:VEVENT", ...commonLines(uid, own, summary, first, [basis, source]), "END:VEVENT"];
}

/** @param {PlanData} data @param {PlanEvent} event @param {string[]} own @param {string} uid @param {(title: string) => string} named */
function eventLines(data, event, own, uid, named) {
  const summary = named(event.name);
  const ahead = data.alarm_days[event.item.kind] ?? data.alarm_days[""];
  return [
    "BEGIN:VEVENT",
    ...commonLines(uid, own, summary, event.day, describedBy(data, event)),
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${icsText(summary)}`,
    `TRIGGER:-P${ahead - 1}DT15H`, // at nine in the morning, so many days before the midnight it begins at
    "END:VALARM",
    "END:VEVENT",
  ];
}

/** `own` are the lines that all events of the file have. @param {string} uid @param {string[]} own @param {string} summary @param {string} day @param {string[]} about */
const commonLines = (uid, own, summary, day, about) => [
  `UID:${uid}`,
  ...own,
  `SUMMARY:${icsText(summary)}`,
  `DTSTART;VALUE=DATE:${icsDay(day)}`,
  `DTEND;VALUE=DATE:${icsDay(nextDay(day, 1))}`, // a calendar's end is the first day after
  `DESCRIPTION:${icsText(about.filter(Boolean).join("\n"))}`,
  "TRANSP:TRANSPARENT",
];

/** What an event tells, line by line. @param {PlanData} data @param {PlanEvent} event */
const describedBy = (data, { item, remarks }) => [
  ...remarks,
  item.text ?? "",
  item.note ?? "",
  item.basis ?? "",
  item.who ? fillIn(data.files.who, { who: item.who }) : "",
  item.source ? fillIn(data.files.source, { source: item.source }) : "",
];

/** What was typed as a name, on one line, no longer than a title can be, and with nothing in it that nobody sees. @param {string} name */
export function oneLine(name) {
  const seen = name.replace(/[\p{Cf}\p{Cs}]/gu, "").replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, " ").replace(/^ /, "");
  return [...seen].slice(0, 80).join("").replace(/ $/, "");
}

/** @param {string} day */
const icsDay = (day) => day.replaceAll("-", "");

/** Text as a value: what means something in the format is escaped. @param {string} text */
const icsText = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");

/** A line in pieces of at most 75 octets, each after the first begun with a space. @param {string} line */
function foldLine(line) {
  const encoder = new TextEncoder();
  let folded = "";
  let length = 0;
  for (const sign of line) {
    const octets = encoder.encode(sign).length;
    if (length + octets > MOST_OCTETS) {
      folded += "\r\n ";
      length = 1;
    }
    folded += sign;
    length += octets;
  }
  return folded;
}

// @ts-check
import { nextDay } from "./dates.js";
import { fillIn } from "./schedule.js";
import { uuidOf } from "./uuid.js";

/**
 * A plan as a calendar file (RFC 5545): all-day events that remind ahead and are private, and nothing of what has
 * passed. The same events as macros/exports/ics.py writes; dates are days, so there is no time zone in it.
 */

/** @typedef {import("./schedule.js").PlanData} PlanData */
/** @typedef {import("./schedule.js").PlanEvent} PlanEvent */
/** @typedef {import("./schedule.js").PhaseDates} PhaseDates */
/** @typedef {import("./schedule.js").CoursePlan} CoursePlan */
/** @typedef {import("./schedule.js").ProjectPlan} ProjectPlan */

const MOST_OCTETS = 75;

/**
 * The calendar file; `name` stands in every event, if the user gave one. Events keep their UID as long as the day the
 * plan counts from and the name are the same, so two people with one birthday need a name each.
 * @param {PlanData} data @param {CoursePlan | ProjectPlan} plan @param {string} [name]
 */
export function icsFile(data, plan, name = "") {
  name = oneLine(name);
  const course = "born" in plan;
  const key = course ? `forloeb:${plan.born}` : `implementering:${plan.start}`;
  const uid = (/** @type {string} */ id) => uuidOf(`urn:samarbejdsmodellen:${key}:${name}:${id}`);
  const named = (/** @type {string} */ title) => (name ? fillIn(data.files.named, { title, name }) : title);
  const phases = course ? [] : plan.phases.filter((phase) => phase.last >= plan.today);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Samarbejdsmodellen//Planer med datoer//DA",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${icsText(named(course ? data.files.course : data.files.project))}`,
    ...phases.flatMap((phase) => phaseLines(data, phase, plan.today, uid(`fase-${phase.item.id}`), named)),
    ...plan.events.filter((event) => !event.passed).flatMap((event) => eventLines(data, event, plan.today, uid(event.id), named)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

/** @param {PlanData} data @param {PhaseDates} phase @param {string} today @param {string} uid @param {(title: string) => string} named */
function phaseLines(data, { item, first, last }, today, uid, named) {
  const source = item.source ? fillIn(data.files.source, { source: item.source }) : "";
  const summary = named(fillIn(data.files.phase, { name: item.name }));
  return ["BEGIN:VEVENT", ...commonLines(uid, today, summary, first, last, [item.basis, source]), "END:VEVENT"];
}

/** @param {PlanData} data @param {PlanEvent} event @param {string} today @param {string} uid @param {(title: string) => string} named */
function eventLines(data, event, today, uid, named) {
  const summary = named(event.name);
  const ahead = data.alarm_days[event.item.kind] ?? data.alarm_days[""];
  return [
    "BEGIN:VEVENT",
    ...commonLines(uid, today, summary, event.day, event.day, describedBy(data, event)),
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${icsText(summary)}`,
    `TRIGGER:-P${ahead - 1}DT15H`, // at nine in the morning, so many days before the midnight it begins at
    "END:VALARM",
    "END:VEVENT",
  ];
}

/** @param {string} uid @param {string} stamp @param {string} summary @param {string} first @param {string} last @param {string[]} about */
const commonLines = (uid, stamp, summary, first, last, about) => [
  `UID:${uid}`,
  `DTSTAMP:${icsDay(stamp)}T000000Z`,
  `SUMMARY:${icsText(summary)}`,
  `DTSTART;VALUE=DATE:${icsDay(first)}`,
  `DTEND;VALUE=DATE:${icsDay(nextDay(last, 1))}`, // a calendar's end is the first day after
  `DESCRIPTION:${icsText(about.filter(Boolean).join("\n"))}`,
  "CLASS:PRIVATE",
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

/** What was typed as a name, on one line and no longer than a title can be. @param {string} name */
const oneLine = (name) => [...name.replace(/[\x00-\x20\x7f]+/g, " ").replace(/^ | $/g, "")].slice(0, 80).join("");

/** @param {string} day */
const icsDay = (day) => day.replaceAll("-", "");

/** Text as a value: what means something in the format is escaped. @param {string} text */
export const icsText = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");

/** A line in pieces of at most 75 octets, each after the first begun with a space. @param {string} line */
export function foldLine(line) {
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

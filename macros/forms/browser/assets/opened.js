// @ts-check

/**
 * A file from anywhere, measured against the form's fields before it touches the form. Nothing here knows the page.
 * @typedef {import("./fields.js").Fields} Fields
 * @typedef {import("./saved.js").Answer} Answer
 * @typedef {Map<string, Answer | Map<string, Answer>[]>} Placed answers by field; rows by column
 * @typedef {{ label: string, text: string }} Unplaced
 * @typedef {{ form: string, version: string, fields: Map<string, unknown> }} Opened
 */

/** What a form can need at most; a file of more is no form of ours. */
export const MOST = { bytes: 1_000_000, signs: 20_000, rows: 200 };

/** A file that cannot be opened; its message is for the reader. */
export class Refused extends Error {}

/** Read the text of a file. @param {string} text @returns {Opened} @throws {Refused} */
export function openText(text) {
  const { form, model_version: version, fields } = Object.fromEntries(own(parsed(text)) ?? refuse(NOT_OURS));
  const answers = own(fields);
  if (typeof form !== "string" || typeof version !== "string" || !answers) return refuse(NOT_OURS);
  return { form, version, fields: new Map(answers) };
}

const NOT_OURS = "Filen er ikke et gemt skema. Vælg en fil, som du har gemt her med »Gem som fil«.";

/** @param {string} message @returns {never} */
export function refuse(message) {
  throw new Refused(message);
}

/** @param {string} text @returns {unknown} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return refuse(NOT_OURS);
  }
}

/** The own keys and values of an object; nothing of its prototype. @param {unknown} value */
const own = (value) => (typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : null);

/**
 * Sort answers into those that fit their fields and those that find no place.
 * @param {Map<string, unknown>} answers @param {Fields} fields @param {string} [where] stands before a column's name
 * @returns {{ placed: Placed, unplaced: Unplaced[] }}
 */
export function sortAnswers(answers, fields, where = "") {
  /** @type {Placed} */
  const placed = new Map();
  /** @type {Unplaced[]} */
  const unplaced = [];
  for (const [id, value] of answers) {
    const field = fields.get(id);
    const label = where + (field?.label ?? id);
    const read = field ? readers(field.type)(value, field, label) : { rest: [{ label, text: asText(value) }] };
    if (read.answer?.length) placed.set(id, read.answer);
    unplaced.push(...(read.rest ?? []).filter((one) => one.text !== ""));
  }
  return { placed, unplaced };
}

/**
 * @typedef {{ answer?: Answer | Map<string, Answer>[], rest?: Unplaced[] }} Read
 * @typedef {(value: unknown, field: import("./fields.js").Field, label: string) => Read} Reader
 */

/** @param {string} type @returns {Reader} */
function readers(type) {
  if (type === "tabel") return readRows;
  return type === "flervalg" ? readChoices : readOne;
}

/** @type {Reader} */
function readOne(value, field, label) {
  if (typeof value !== "string" || !fits(value, field)) return { rest: [{ label, text: asText(value) }] };
  return { answer: field.type === "tekst" && /[\r\n]/.test(value) ? lines(value).join(" ") : value };
}

/** @param {string} value */
const lines = (value) => value.split(/[\r\n]+/).map((line) => line.trim()).filter(Boolean);

/** @param {string} value @param {import("./fields.js").Field} field */
function fits(value, { type, options }) {
  if (value === "") return true;
  if (type === "tekst" || type === "langtekst") return value.length <= MOST.signs;
  if (type === "dato") return isDate(value);
  return options.includes(value);
}

/** A day of the years that answers.py allows too: one with half a year is no date. @param {string} text */
function isDate(text) {
  const day = new Date(/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : NaN);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** @type {Reader} */
function readChoices(value, { options }, label) {
  if (!Array.isArray(value)) return { rest: [{ label, text: asText(value) }] };
  const answer = value.filter((one) => options.includes(one));
  return { answer, rest: value.filter((one) => !options.includes(one)).map((one) => ({ label, text: asText(one) })) };
}

/** How a row is told of: a label that ends in a sign of its own needs no comma. @param {string} label @param {string} number */
export const rowLabel = (label, number) => `${label}${/[?!.]$/.test(label) ? " Række" : ", række"} ${number}`;

/** @type {Reader} */
function readRows(value, { columns }, label) {
  const rows = Array.isArray(value) ? value.map(own) : [null];
  if (rows.includes(null)) return { rest: [{ label, text: asText(value) }] };
  const read = rows.map((row, index) => sortAnswers(new Map(row), columns, `${rowLabel(label, String(index + 1))}: `));
  const filled = read.map((row) => /** @type {Map<string, Answer>} */ (row.placed)).filter((row) => row.size > 0);
  const rest = read.flatMap((row) => row.unplaced);
  const late = filled.slice(MOST.rows).map((row) => Object.fromEntries(row));
  if (late.length) rest.push({ label: `${label}, rækker efter nummer ${MOST.rows}`, text: asText(late) });
  return { answer: filled.slice(0, MOST.rows), rest };
}

/** @param {unknown} value @returns {string} */
function asText(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  try {
    return JSON.stringify(value);
  } catch {
    return "(kan ikke vises)"; // nested deeper than can be written
  }
}

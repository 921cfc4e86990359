// @ts-check
import { all, filled } from "./answers.js";
import { fieldsOf, placeOf } from "./fields.js";
import { MOST, sortAnswers } from "./opened.js";
import { rowsOf } from "./rows.js";
import { saidIn } from "./said.js";
import { collect, fileText, putAnswer } from "./saved.js";

/**
 * What goes along from one form to another: single answers that both ask for, and rows of a table that another
 * table is made from.
 * @typedef {import("./opened.js").Unplaced} Told
 * @typedef {import("./saved.js").Answer} Answer
 * @typedef {Map<string, Answer>} Row
 * @typedef {{ answers: Map<string, Answer>, rows: Map<HTMLElement, Row[]>, brought: Told[], each: import("./ask.js").Tick[], left: Told[] }} Load
 *  `each` stands for the rows, which the reader may leave out one by one
 */

/** @param {HTMLElement} field */
const isCarried = (field) => "carried" in field.dataset;

/** What another form can take from this one, as the text of a file; empty if nothing. @param {HTMLFormElement} form @param {HTMLElement} link to it */
export function luggage(form, link) {
  const saved = collect(form);
  /** @type {Record<string, string[]>} */
  const takes = JSON.parse(link.dataset.takes ?? "{}");
  const going = Object.entries(saved.fields).flatMap(([id, answer]) => {
    if (isCarried(placeOf(form, id))) return [[id, answer]];
    return Object.hasOwn(takes, id) ? [[id, /** @type {import("./saved.js").Row[]} */ (answer).map((row) => only(takes[id], row))]] : [];
  });
  return going.length ? fileText({ ...saved, fields: Object.fromEntries(going) }) : "";
}

/** @param {string[]} columns @param {import("./saved.js").Row} row */
const only = (columns, row) => Object.fromEntries(Object.entries(row).filter(([column]) => columns.includes(column)));

/** What of another form's answers fits where nothing stands here.
 * @param {HTMLFormElement} form @param {import("./opened.js").Opened} opened @param {Set<string>} [leftOut] rows, by what they are known by @returns {Load} */
export function unpack(form, opened, leftOut = new Set()) {
  /** @type {Load} */
  const load = { answers: new Map(), rows: new Map(), brought: [], each: [], left: [] };
  const fields = fieldsOf(form);
  const carried = [...opened.fields].filter(([id]) => fields.has(id) && isCarried(placeOf(form, id)));
  const { placed, unplaced } = sortAnswers(new Map(carried), fields);
  load.left.push(...unplaced.map(({ label, text }) => ({ label, text: `${text} – passer ikke i feltet` })));
  for (const [id, answer] of placed) unpackAnswer(load, placeOf(form, id), /** @type {Answer} */ (answer));
  for (const table of all("[data-rows-from]", form)) {
    if (table.dataset.rowsFrom === opened.form) unpackRows(load, table, opened.fields.get(table.dataset.rowsField ?? ""), fields, leftOut);
  }
  return load;
}

/** @param {Load} load @param {HTMLElement} place @param {Answer} answer */
function unpackAnswer(load, place, answer) {
  const { field = "", label = "" } = place.dataset;
  const copy = /** @type {HTMLElement} */ (place.cloneNode(true));
  putAnswer(copy, answer);
  const [text, here] = [saidIn(copy), saidIn(place)];
  if (!filled(place)) {
    load.answers.set(field, answer);
    load.brought.push({ label, text });
  } else if (text !== here) load.left.push({ label, text: `${text} – her står ${here || "noget andet"}` });
}

/** @param {Load} load @param {HTMLElement} table @param {unknown} theirs @param {import("./fields.js").Fields} fields @param {Set<string>} leftOut */
function unpackRows(load, table, theirs, fields, leftOut) {
  const { field: id = "", label = "" } = table.dataset;
  if (!Array.isArray(theirs)) return;
  /** @type {[column: string, source: string][]} */
  const pairs = JSON.parse(table.dataset.rowsColumns ?? "[]");
  const mapped = theirs.map((row) => Object.fromEntries(pairs.flatMap(([column, source]) => (Object.hasOwn(Object(row), source) ? [[column, row[source]]] : []))));
  const { placed, unplaced } = sortAnswers(new Map([[id, mapped]]), fields);
  load.left.push(...unplaced.map(({ label: where, text }) => ({ label: where, text: `${text} – passer ikke i feltet` })));
  const key = pairs[0][0];
  const wanted = /** @type {Row[]} */ (placed.get(id) ?? []).filter((row) => !leftOut.has(String(row.get(key))));
  const [fresh, known] = apart(wanted, keysOf(table, key), key);
  const room = MOST.rows - firstFree(table);
  load.rows.set(table, fresh.slice(0, room));
  if (fresh.length) load.brought.push({ label, text: "Sæt kryds ved dem, der skal med." });
  load.each.push(...ticksFor(fresh.slice(0, room).map((row) => String(row.get(key))), table, theirs, pairs[0][1]));
  if (known.length) load.left.push({ label, text: `${names(known, key)} – står her i forvejen` });
  if (fresh.length > room) load.left.push({ label, text: `${names(fresh.slice(room), key)} – der er ikke flere rækker` });
}

/**
 * A tick for each row, with the relation in words where the other form has a map; a strained one waits for the reader.
 * @param {string[]} keys @param {HTMLElement} table @param {unknown[]} theirs @param {string} source the column of the keys
 */
function ticksFor(keys, table, theirs, source) {
  /** @type {{ column: string, words: [id: string, label: string][], strained: string[] }} */
  const { column, words, strained } = JSON.parse(table.dataset.rowsRelation ?? '{"words":[],"strained":[]}');
  const relations = new Map(theirs.map((row) => [Object(row)[source], Object(row)[column]]));
  return keys.map((label) => ({ label, text: new Map(words).get(relations.get(label)) ?? "", ticked: !strained.includes(relations.get(label)) }));
}

/** Rows that are not here yet, and those that are; nobody is brought twice. @param {Row[]} rows @param {Set<string>} here @param {string} key */
function apart(rows, here, key) {
  /** @type {[Row[], Row[]]} */
  const parts = [[], []];
  for (const row of rows.filter((one) => one.has(key))) {
    const same = plain(String(row.get(key)));
    parts[here.has(same) ? 1 : 0].push(row);
    here.add(same);
  }
  return parts;
}

/** @param {string} text */
const plain = (text) => text.trim().toLocaleLowerCase("da");

/** @param {HTMLElement} table @param {string} key */
const keysOf = (table, key) => new Set(all(`[data-column="${CSS.escape(key)}"]`, table).map(saidIn).filter(Boolean).map(plain));

/** @param {Row[]} rows @param {string} key */
const names = (rows, key) => rows.map((row) => row.get(key)).join(", ");

/** The place after the last filled row. @param {HTMLElement} table */
export const firstFree = (table) => rowsOf(table).findLastIndex(filled) + 1;

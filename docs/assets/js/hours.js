// @ts-check
import { fillIn } from "./schedule.js";

/**
 * The hours and days the sources give, times the reader's own numbers; kroner only by a rate of the reader's own.
 * The same calculation as macros/views/hours.py; tests/vectors/hours.json holds the two together.
 * Nothing here touches the page or the network.
 */

/** What the reader types. @typedef {{id: string, name: string, one: string, many: string, begins?: string, least?: number, most?: number}} HoursNumber */
/**
 * One item that takes time; the meaning of each part is in macros/views/hours_data.py. What is left out is empty, 0 or false.
 * @typedef {{id: string, name: string, group: string, low?: number, high?: number, days?: number, times?: number,
 *   every?: number, months?: string, open?: boolean, rhythm?: string, held_as?: string, held_once?: string,
 *   per?: string[], apart?: boolean}} HoursRow
 */
/** @typedef {{numbers: HoursNumber[], groups: {id: string, name: string}[], rows: HoursRow[], words: Record<string, string>}} HoursData */
/** @typedef {{id: string, formula: string, said: string, low: number | null, high: number | null}} Reckoned */
/** @typedef {{id: string, names: string[], said: string, kr: string, remarks: string[]}} HoursTotal */
/** @typedef {{errors: Record<string, string>, rows: Reckoned[], totals: HoursTotal[]}} Reckoning */
/** What one reckoning knows. @typedef {{words: Record<string, string>, numbers: Map<string, HoursNumber>, values: Map<string, number | null>}} Known */

const RATE = "timepris";
const MOST = 10_000;

/**
 * The hours for the numbers typed, by id; what is left out begins as the data says.
 * Nothing throws: a number that cannot be read is told in `errors` and counts as missing.
 * @param {HoursData} data @param {Record<string, string>} typed @returns {Reckoning}
 */
export function hoursOf(data, typed) {
  const texts = data.numbers.map((number) => /** @type {const} */ ([number, (typed[number.id] ?? number.begins ?? "").trim()]));
  const known = {
    words: data.words,
    numbers: new Map(data.numbers.map((number) => [number.id, number])),
    values: new Map(texts.map(([number, text]) => [number.id, wholeOf(number, text)])),
  };
  const faults = texts.filter(([{ id }, text]) => text && known.values.get(id) === null);
  const rows = data.rows.map((row) => reckonedRow(known, row));
  return {
    errors: Object.fromEntries(faults.map(([number]) => [number.id, faultOf(known, number)])),
    rows,
    totals: totalsOf(known, data, new Map(rows.map((row) => [row.id, row]))),
  };
}

/** A number as typed, or null where it is missing or cannot be taken. @param {HoursNumber} number @param {string} text */
function wholeOf({ least = 0, most = MOST }, text) {
  if (!/^([0-9]{1,5}|[0-9]{1,2}\.[0-9]{3})$/.test(text)) return null;
  const value = Number(text.replace(".", ""));
  return least <= value && value <= most ? value : null;
}

/** @param {Known} known @param {HoursNumber} number */
const faultOf = ({ words }, { least = 0, most = MOST }) => fillIn(words.error, { least, most: groupedAmount(most * 100) });

/** @param {Known} known @param {HoursRow} row @returns {Reckoned} */
function reckonedRow(known, row) {
  const { id, low: each = 0, high: most = 0, days = 0, per = [] } = row;
  if (!each && !days) return { id, formula: "", said: known.words.open, low: null, high: null };
  const times = timesOf(known, row);
  const spent = [times, ...per.map((one) => known.values.get(one) ?? null)];
  const unit = amountTold(known, each || days, most || each || days, days > 0);
  const formula = [timesTold(known, row, times), unit, ...per.map((one) => numberTold(known, one))].filter(Boolean).join(" × ");
  if (spent.includes(null)) return { id, formula, said: known.words.missing, low: null, high: null };
  const [low, high] = [each || days, most || each || days].map((one) => spent.reduce((/** @type {number} */ product, count) => product * Number(count), one));
  return { id, formula, said: amountTold(known, low, high, days > 0), low, high };
}

/**
 * How often; meetings at intervals stand as in the plan: one interval into the phase, and before its end.
 * @param {Known} known @param {HoursRow} row
 */
function timesOf({ values }, { times = 0, every = 0, months = "", open = false }) {
  if (!every) return times || 1;
  const length = values.get(months) ?? null;
  if (length === null) return null;
  const fit = Math.floor((open ? length : length - 1) / every);
  return Math.min(fit, times || fit);
}

/** @param {Known} known @param {HoursRow} row @param {number | null} count */
function timesTold(known, { times = 0, every = 0, months = "", rhythm = "", held_as = "", held_once = "" }, count) {
  if (!every) return times > 1 ? `${times} ${held_as}` : "";
  if (count === null) return fillIn(known.words.unknown, { many: held_as });
  return fillIn(known.words.rhythm, { times: `${count} ${count === 1 ? held_once : held_as}`, rhythm, months: numberTold(known, months) });
}

/** "12 deltagere", "1 deltager", "antal deltagere". @param {Known} known @param {string} id */
function numberTold({ words, numbers, values }, id) {
  const [number, value] = [/** @type {HoursNumber} */ (numbers.get(id)), values.get(id) ?? null];
  if (value === null) return fillIn(words.unknown, { many: number.many });
  return `${groupedAmount(value * 100)} ${value === 1 ? number.one : number.many}`;
}

/** Hundredths of an hour, or whole days, in words. @param {Known} known @param {number} low @param {number} high @param {boolean} days */
function amountTold({ words }, low, high, days) {
  const one = days ? 1 : 100;
  const key = (days ? "day" : "hour") + (low === one && high === one ? "" : "s");
  return `${spanTold(words, (low * 100) / one, (high * 100) / one)} ${words[key]}`;
}

/** @param {Record<string, string>} words @param {number | bigint} low @param {number | bigint} high */
const spanTold = (words, low, high) =>
  low === high ? groupedAmount(low) : fillIn(words.span, { low: groupedAmount(low), high: groupedAmount(high) });

/** Hundredths as a Danish number: 123450 becomes "1.234,5". @param {number | bigint} amount */
export function groupedAmount(amount) {
  const whole = String(BigInt(amount) / 100n).replace(/\B(?=(\d{3})+$)/g, ".");
  const rest = String(BigInt(amount) % 100n).padStart(2, "0").replace(/0+$/, "");
  return rest ? `${whole},${rest}` : whole;
}

/**
 * Hours group by group, then days; what must not be added up stands by itself.
 * @param {Known} known @param {HoursData} data @param {Map<string, Reckoned>} rows
 */
function totalsOf(known, data, rows) {
  const timed = data.groups.map(({ id }) => {
    const inside = data.rows.filter((row) => row.group === id);
    return { id, items: inside.filter((row) => row.low && !row.apart), silent: inside.filter((row) => !row.low && !row.days) };
  });
  const days = data.rows.filter((row) => row.days && !row.apart);
  const apart = data.rows.filter((row) => row.apart && (row.low || row.days)).map((row) => [row]);
  const others = [days, ...apart].map((items) => ({ id: items[0]?.id, items, silent: [] }));
  return [...timed, ...others].filter(({ items }) => items.length).map(({ id, items, silent }) => totalOf(known, id, items, silent, rows));
}

/** @param {Known} known @param {string} id @param {HoursRow[]} items @param {HoursRow[]} silent @param {Map<string, Reckoned>} rows @returns {HoursTotal} */
function totalOf(known, id, items, silent, rows) {
  const isReckoned = (/** @type {HoursRow} */ item) => rows.get(item.id)?.low !== null;
  const sums = items.filter(isReckoned).map((item) => /** @type {{low: number, high: number}} */ (rows.get(item.id)));
  const [low, high] = [sums.reduce((sum, one) => sum + one.low, 0), sums.reduce((sum, one) => sum + one.high, 0)];
  const days = Boolean(items[0].days);
  const waiting = sums.length ? items.filter((item) => !isReckoned(item)) : [];
  return {
    id,
    names: items.map((item) => item.name),
    said: sums.length ? amountTold(known, low, high, days) : known.words.missing,
    kr: days || !sums.length ? "" : kronerTold(known, low, high),
    remarks: [namesLeft(known.words.waiting, waiting), namesLeft(known.words.without, silent)].filter(Boolean),
  };
}

/** @param {string} text @param {HoursRow[]} rows */
const namesLeft = (text, rows) => (rows.length ? fillIn(text, { names: rows.map((row) => row.name).join("; ") }) : "");

/** Whole kroner by the reader's own rate, which may be more than a number holds; empty without one. @param {Known} known @param {number} low @param {number} high */
function kronerTold({ words, values }, low, high) {
  const rate = values.get(RATE);
  if (!rate) return "";
  const [least, most] = [low, high].map((one) => ((BigInt(one) * BigInt(rate) + 50n) / 100n) * 100n);
  return fillIn(words.kr, { amount: spanTold(words, least, most) });
}

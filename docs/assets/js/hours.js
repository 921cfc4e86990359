// @ts-check
import { fillIn, inSentence } from "./schedule.js";

/**
 * The hours and days the sources give, times the reader's own numbers; kroner only by a rate of the reader's own.
 * The same calculation as macros/views/hours.py; tests/vectors/hours.json holds the two together.
 * Nothing here touches the page or the network.
 */

/** What the reader types. @typedef {{id: string, name: string, one: string, many: string, begins?: string, least?: number, most?: number, plan?: string}} HoursNumber */
/**
 * One item that takes time; the meaning of each part is in macros/views/hours_data.py. What is left out is empty, 0 or false.
 * @typedef {{id: string, name: string, group: string, low?: number, high?: number, days?: number, times?: number,
 *   every?: number, months?: string, open?: boolean, rhythm?: string, held_as?: string, held_once?: string,
 *   per?: string[], apart?: boolean, plan?: string}} HoursRow
 */
/** @typedef {{numbers: HoursNumber[], groups: {id: string, name: string}[], rows: HoursRow[], words: Record<string, string>, in_words: string[]}} HoursData */
/** @typedef {{id: string, formula: string, said: string, low: number | null, high: number | null}} Reckoned */
/** @typedef {{id: string, name: string, names: string[], said: string, kr: string, remarks: string[]}} HoursTotal */
/** @typedef {{errors: Record<string, string>, rows: Reckoned[], totals: HoursTotal[]}} Reckoning */
/**
 * What one reckoning knows; `rows` is what was reckoned of them so far.
 * @typedef {{words: Record<string, string>, inWords: string[], numbers: Map<string, HoursNumber>,
 *   values: Map<string, number | null>, skipped: Set<string>, rows: Map<string, Reckoned>}} Known
 */

const RATE = "timepris";
const MOST = 10_000;

/**
 * The hours for the numbers typed, by id; what is left out begins as the data says.
 * `without` is what the reader's plan leaves out, by its ids; other ids make no difference.
 * Nothing throws: a number that cannot be read is told in `errors` and counts as missing.
 * @param {HoursData} data @param {Record<string, string>} typed @param {string[]} [without] @returns {Reckoning}
 */
export function hoursOf(data, typed, without = []) {
  const texts = data.numbers.map((number) => /** @type {const} */ ([number, (typed[number.id] ?? number.begins ?? "").trim()]));
  /** @type {Known} */
  const known = {
    words: data.words,
    inWords: data.in_words,
    numbers: new Map(data.numbers.map((number) => [number.id, number])),
    values: new Map(texts.map(([number, text]) => [number.id, wholeOf(number, text)])),
    skipped: new Set(data.rows.filter(({ plan }) => plan && without.includes(plan)).map(({ id }) => id)),
    rows: new Map(),
  };
  const faults = texts.filter(([{ id }, text]) => text && known.values.get(id) === null);
  for (const row of data.rows) known.rows.set(row.id, reckonedRow(known, row));
  return {
    errors: Object.fromEntries(faults.map(([number]) => [number.id, faultOf(known, number)])),
    rows: [...known.rows.values()],
    totals: totalsOf(known, data),
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
  if (known.skipped.has(id)) return { id, formula: "", said: known.words.skipped, low: null, high: null };
  const times = timesOf(known, row);
  if (!each && !days) return silentRow(known, row, times);
  const spent = [times, ...per.map((one) => known.values.get(one) ?? null)];
  const unit = amountTold(known, each || days, most || each || days, days > 0);
  const formula = [timesTold(known, row, times), unit, ...per.map((one) => numberTold(known, one))].filter(Boolean).join(" × ");
  if (spent.includes(null)) return { id, formula, said: known.words.missing, low: null, high: null };
  const [low, high] = [each || days, most || each || days].map((one) => spent.reduce((/** @type {number} */ product, count) => product * Number(count), one));
  return { id, formula, said: amountTold(known, low, high, days > 0), low, high };
}

/**
 * An item that the sources give no hours; how often it is held may be known.
 * @param {Known} known @param {HoursRow} row @param {number | null} times @returns {Reckoned}
 */
function silentRow(known, row, times) {
  const told = row.every && times !== null ? fillIn(known.words.open_times, { times: heldTold(row, times) }) : known.words.open;
  return { id: row.id, formula: row.every ? timesTold(known, row, times) : "", said: told, low: null, high: null };
}

/**
 * How often; meetings at intervals stand as in the plan: one interval into the phase, and before its end.
 * @param {Known} known @param {HoursRow} row
 */
function timesOf({ values }, { times = 0, every = 0, months = "", open = false }) {
  if (!every) return times || 1;
  const length = values.get(months) ?? null;
  if (length === null) return times || null;
  const fit = Math.floor((open ? length : length - 1) / every);
  return Math.min(fit, times || fit);
}

/** "2 møder"; with their rhythm where that is what they were counted by. @param {Known} known @param {HoursRow} row @param {number | null} count */
function timesTold(known, row, count) {
  const { times = 0, every = 0, months = "", rhythm = "", held_as = "" } = row;
  if (count === null) return fillIn(known.words.unknown, { many: held_as });
  if (!every || (times && count === times)) return count > 1 ? heldTold(row, count) : "";
  return fillIn(known.words.rhythm, { times: heldTold(row, count), rhythm, months: numberTold(known, months) });
}

/** "2 møder", "1 møde". @param {HoursRow} row @param {number} count */
const heldTold = ({ held_as = "", held_once = "" }, count) => `${count} ${count === 1 ? held_once : held_as}`;

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

/** Hours group by group, then days; what must not be added up stands by itself. @param {Known} known @param {HoursData} data */
function totalsOf(known, data) {
  const timed = data.groups.map(({ id, name }) => {
    const inside = data.rows.filter((row) => row.group === id);
    const items = inside.filter((row) => row.low && !row.apart);
    return { id, name: fillIn(known.words.sum, { group: name }), items, others: inside.filter((row) => !items.includes(row)) };
  });
  const days = data.rows.filter((row) => row.days && !row.apart);
  const apart = data.rows.filter((row) => row.apart && (row.low || row.days)).map((row) => [row]);
  const alone = [days, ...apart].map((items) => ({ id: items[0]?.id, name: items.map((row) => row.name).join(", "), items, others: [] }));
  return [...timed, ...alone].filter(({ items }) => items.length).map((sum) => totalOf(known, sum));
}

/** @param {Known} known @param {{id: string, name: string, items: HoursRow[], others: HoursRow[]}} sum @returns {HoursTotal} */
function totalOf(known, { id, name, items, others }) {
  const isReckoned = (/** @type {HoursRow} */ row) => known.rows.get(row.id)?.low !== null;
  const isChosen = (/** @type {HoursRow} */ row) => known.skipped.has(row.id);
  const sums = items.filter(isReckoned).map((row) => /** @type {{low: number, high: number}} */ (known.rows.get(row.id)));
  const waiting = items.filter((row) => !isReckoned(row) && !isChosen(row));
  const low = sums.reduce((sum, one) => sum + one.low, 0);
  const high = waiting.length ? low : sums.reduce((sum, one) => sum + one.high, 0);
  const days = Boolean(items[0].days);
  const beside = others.filter((row) => !isChosen(row));
  const shown = (/** @type {HoursRow[]} */ rows) => (sums.length ? rows.map((row) => inSentence(row.name)) : []);
  return {
    id,
    name,
    names: items.map((row) => row.name),
    said: sumTold(known, sums.length ? amountTold(known, low, high, days) : "", waiting.length),
    kr: days || !sums.length ? "" : kronerTold(known, low, high, beside.some((row) => row.days)),
    remarks: [
      namesTold(known.words.waiting, shown(waiting)),
      namesTold(known.words.without, beside.map((row) => asideTold(known, row))),
      namesTold(known.words.chosen, shown([...items, ...others].filter(isChosen))),
    ].filter(Boolean),
  };
}

/** The amount; a part of it is the least it can be. @param {Known} known @param {string} amount @param {number} waiting */
function sumTold({ words, inWords }, amount, waiting) {
  if (!waiting) return amount || words.skipped;
  if (!amount) return words.missing;
  const told = fillIn(waiting === 1 ? words.one_waiting : words.more_waiting, { count: inWords[waiting] ?? waiting });
  return fillIn(words.at_least, { amount, waiting: told });
}

/** An item that is not in a sum, with what is known of it. @param {Known} known @param {HoursRow} row */
function asideTold(known, row) {
  const { low = null, said = "" } = known.rows.get(row.id) ?? {};
  const times = row.every && !row.low ? timesOf(known, row) : null;
  const told = low !== null ? said : times === null ? "" : heldTold(row, times);
  return told ? fillIn(known.words.aside, { name: inSentence(row.name), said: told }) : inSentence(row.name);
}

/** @param {string} text @param {string[]} names */
const namesTold = (text, names) => (names.length ? fillIn(text, { names: names.join("; ") }) : "");

/**
 * Whole kroner by the reader's own rate, which may be more than a number holds; empty without one.
 * @param {Known} known @param {number} low @param {number} high @param {boolean} hoursOnly whether there are days that cost, too
 */
function kronerTold({ words, values }, low, high, hoursOnly) {
  const rate = values.get(RATE);
  if (!rate) return "";
  const [least, most] = [low, high].map((one) => ((BigInt(one) * BigInt(rate) + 50n) / 100n) * 100n);
  return fillIn(hoursOnly ? words.kr_hours_only : words.kr, { amount: spanTold(words, least, most) });
}

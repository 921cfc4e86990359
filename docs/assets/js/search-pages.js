// @ts-check
/**
 * What the search knows of the site: the words of each page, how a typed word is to be understood, and how well a page
 * answers. A classic script, since it is loaded into a worker together with Material's (see search-worker.js).
 *
 * @typedef {{keys: string[], weight: number}} Reading one way to understand a typed word: stems of the site
 * @typedef {{typed: string, stop: boolean, readings: Reading[]}} Term
 * @typedef {{keys: Map<string, number>, factor: number}} Phrase the stems of a title, name or alias, and what each counts
 * @typedef {{location: string, title: string, text: string, keywords?: string, boost?: number}} Entry
 * @typedef {{entry: Entry, fields: Map<string, number[]>, phrases: Phrase[]}} Page
 */

const TITLE = 0, KEYWORD = 1, HEADING = 2, TEXT = 3; // where a word stands
const WEIGHTS = [6, 4, 2, 0.6];
const SMALL = 0.3; // what a stop word counts inside a phrase

/** @type {Map<string, Page>} by address */
const pages = new Map();
/** @type {Map<string, {pages: Set<Page>, shown: Set<string>}>} each stem: its pages, and the words as they stand there */
const keys = new Map();
/** @type {Map<string, string>} each folded word of the site, and its stem */
const words = new Map();
/** @type {Map<string, Set<string>>} each word with æ, ø or å as typed without, and its stems */
const bare = new Map();
/** @type {RegExp} */
let inside; // where compounds are split

/** Take an entry of the search index: which page has which words, and where. @param {Entry} entry */
function learn(entry) {
  const [path, anchor] = entry.location.split("#");
  /** @type {Page} */
  const page = pages.get(path) ?? { entry, fields: new Map(), phrases: [] };
  pages.set(path, page);
  const phrases = (entry.keywords ?? "").split(", "); // BETWEEN in macros/views/search.py
  const texts = [entry.title, ...phrases, entry.text];
  texts.forEach((text, i) => {
    const field = i === texts.length - 1 ? TEXT : i ? KEYWORD : anchor ? HEADING : TITLE;
    const found = split(text);
    for (const word of found) {
      const parts = word.split(inside);
      for (const piece of parts.length > 1 ? [word, ...parts] : parts) {
        const folded = fold(piece), key = stem(folded);
        words.set(folded, key);
        if (folded !== piece) bare.set(strip(folded), (bare.get(strip(folded)) ?? new Set()).add(key));
        const known = keys.get(key) ?? { pages: new Set(), shown: new Set() };
        keys.set(key, known);
        known.pages.add(page);
        known.shown.add(piece);
        const counts = page.fields.get(key) ?? [0, 0, 0, 0];
        page.fields.set(key, counts);
        counts[field] += piece === word ? 1 : 0.5; // a part of a compound says less than the whole
      }
    }
    if (field === TEXT || !found.length) return;
    const values = found.map((word) => /** @type {const} */ ([stem(fold(word)), STOP.has(word) ? SMALL : 1]));
    page.phrases.push({ keys: new Map(values), factor: field === HEADING ? 0.6 : 1 });
  });
}

/** How telling a stem is: rare ones more. @param {string} key */
const rarity = (key) => Math.log(1 + pages.size / ((keys.get(key)?.pages.size ?? 0) + 0.5)) ** 0.6;

/** How much a page is about a stem, 0 to 1. @param {Page} page @param {string} key */
function share(page, key) {
  const counts = page.fields.get(key);
  if (!counts) return 0;
  const sum = counts.reduce((total, n, i) => total + WEIGHTS[i] * (i === TEXT ? Math.log2(1 + n) : Math.min(n, 1)), 0);
  return sum / (sum + 6);
}

/** The ways to understand a typed word, the best first; none when the site has nothing like it. @param {string} word */
function read(word) {
  const folded = fold(word), key = stem(folded);
  /** @type {Reading[]} */
  const readings = [];
  /** @param {number} weight @param {string[]} its */
  const add = (weight, ...its) => readings.push({ keys: its, weight });
  if (keys.has(key)) add(1, key);
  if (word === folded) for (const its of bare.get(folded) ?? []) if (its !== key) add(0.7, its);
  const parts = word.split(inside).map((part) => stem(fold(part)));
  if (parts.length > 1 && parts.every((part) => keys.has(part))) add(0.6, ...parts);
  if (folded.length > 1) { // the beginning of a longer word
    /** @type {Map<string, number>} */
    const longer = new Map();
    for (const [other, its] of words) {
      const begun = other.startsWith(folded) ? folded.length / other.length
        : key.length > 3 && its.startsWith(key) ? key.length / its.length : 0;
      if (begun > (longer.get(its) ?? 0) && its !== key) longer.set(its, begun);
    }
    for (const [its, begun] of [...longer].sort((a, b) => b[1] - a[1]).slice(0, 12)) add(0.8 * begun, its);
  }
  if (readings.length || /\d/.test(word)) return readings;
  for (let cut = 3; cut <= folded.length - 3; cut++) { // a compound the site does not have, of words it has
    const pair = [stem(folded.slice(0, cut).replace(/s$/, "")), stem(folded.slice(cut))];
    if (pair.every((part) => part.length > 2 && keys.has(part))) add(0.6, ...pair);
  }
  const most = folded.length < 4 ? 0 : folded.length < 8 ? 1 : 2;
  if (most) for (const [other, its] of words) { // a misspelling: of words as near, the one on more pages
    const off = other.length < 4 ? 9 : Math.min(distance(strip(folded), strip(other), most), distance(key, its, most));
    if (off <= most) add(0.9 * 0.7 ** off + 0.01 * Math.min(keys.get(its)?.pages.size ?? 0, 9), its);
  }
  return readings.sort((a, b) => b.weight - a.weight).slice(0, 4);
}

/** @param {string[]} typed @returns {Term[]} */
const understand = (typed) => typed.map((word) => ({ typed: word, stop: STOP.has(word), readings: read(word) }));

/** The words that decide: not the small ones, unless there is nothing else. @param {Term[]} terms */
function telling(terms) {
  const known = terms.filter((term) => term.readings.length), some = known.filter((term) => !term.stop);
  return some.length ? some : known;
}

/** How well a page answers; 0 when it has none of the words. @param {Page} page @param {Term[]} terms */
function rank(page, terms) {
  let sum = 0, met = 0, all = 0;
  for (const { readings } of telling(terms)) {
    /** @param {(key: string) => number} of */
    const best = (of) => Math.max(...readings.map((reading) =>
      reading.weight * reading.keys.reduce((total, key) => total + rarity(key) * of(key), 0) / reading.keys.length));
    const most = best(() => 1), got = best((key) => share(page, key));
    all += most;
    sum += got;
    met += Math.min(most, 3 * got);
  }
  // How alike the whole query and a whole phrase of the page are (Dice): «hvem gør hvad» is nothing but small words.
  const query = new Map(terms.flatMap(({ stop, readings }) =>
    (readings[0]?.keys ?? []).map((key) => /** @type {const} */ ([key, rarity(key) * (stop ? SMALL : 1)]))));
  const size = [...query.values()].reduce((total, value) => total + value, 0);
  const alike = Math.max(0, ...page.phrases.map((phrase) => {
    let common = 0, own = 0;
    for (const [key, value] of phrase.keys) {
      own += value * rarity(key);
      common += query.get(key) ?? 0;
    }
    return phrase.factor * 2 * common / (own + size);
  }));
  return all && sum / all * (met / all) * (1 + 3 * alike ** 2) * (page.entry.boost ?? 1);
}

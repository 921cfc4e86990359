// @ts-check
/**
 * The search worker: Material's own worker (lunr), with Danish put in front of it and a better order behind it.
 *
 * lunr finds words by their beginning and knows no Danish; it also ranks each section by itself and counts every
 * «hvem» and «skal». So here each typed word is first matched with the words the site really uses (inflections,
 * ae/oe/aa, words written apart, compounds, misspellings, numbers), lunr then finds and highlights those words,
 * and at last the pages are put in order by how much of the whole question they answer.
 *
 * Started as `search-worker.js?search.….min.js`; the name after «?» is Material's worker (see overrides/main.html).
 *
 * @typedef {{keys: string[], weight: number}} Reading one way to understand a typed word
 * @typedef {{typed: string, stop: boolean, readings: Reading[]}} Term
 * @typedef {{boost: number, fields: Map<string, number[]>, phrases: {keys: Map<string, number>, factor: number}[]}} Page
 * @typedef {{location: string, title: string, text: string, keywords?: string, boost?: number}} Entry
 */

const scope = /** @type {any} */ (self);
const material = new URL(`../javascripts/workers/${scope.location.search.slice(1)}`, scope.location.href);
const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3; // Material's message types

// Words that questions are made of. They only count when nothing else was typed, or as part of a whole phrase.
const STOP = new Set(`ad af alle alt and andre at bare bliver blive blevet bør da de dem den denne der deres det dette dig
  din dine disse dit do does du efter eller en end er et for fordi fra få får før gå går gør gøre ham han hans har have hende hendes her
  how hun hvad hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår i in ind is it jeg jer jeres kan
  komme kommer kunne lige man mange med meget mellem men mig min mine mit må måtte nogen noget nogle nu nye når of og også om on op os
  over på sig sin sine sit skal ske sker skulle som så tage tager the til to tror ud under var ved vi vil ville vores være været what who`
  .split(/\s+/));
const NUMBERS = ["femten", "seksten", "sytten", "atten", "nitten", "tyve"]; // 15 and up: the ages of the model
const P = Object.assign({met:3,stop:.3,cov:1,alike:3,pow:2,t:6,k:4,h:2,x:.6,sat:6,idf:.6,plain:.7,join:.5,kept:.06}, JSON.parse(scope.PARAMS ?? "{}"));
const KEPT = P.kept; // results below this share of the best one's score are left out

/** @type {Map<string, Page>} */
const pages = new Map();
/** @type {Map<string, {pages: Set<Page>, shown: Set<string>}>} each stem: its pages, and the words as they stand there */
const keys = new Map();
/** @type {Map<string, string>} each folded word of the site and its stem */
const words = new Map();
/** @type {Map<string, Set<string>>} the stems of each word as typed on a keyboard without æ, ø and å: «mode» for «møde» */
const bare = new Map();
/** @type {RegExp} */
let separator;
/** @type {Entry[]} */
let entries = [];
/** @type {Term[][]} the query that Material is working on, understood in one way or two; empty: leave its answer alone */
let asked = [];

/** Without Danish letters, so that «samtykkeerklaering» and «samtykkeerklæring» are one. @param {string} word */
const fold = (word) => word.replace(/æ/g, "ae").replace(/ø/g, "oe").replace(/å/g, "aa").replace(/[éè]/g, "e").replace(/ü/g, "u");

/** @param {string} folded */
const strip = (folded) => folded.replace(/ae/g, "e").replace(/oe/g, "o").replace(/aa/g, "a");

/** The stem of a folded word, by the Danish stemmer that Material has loaded. @param {string} folded @returns {string} */
const stem = (folded) => /^\D{4,}$/.test(folded) ? scope.lunr.da.stemmer(folded) : folded;

/** Text to words; numbers get one spelling: 17,5 = 17 1/2 = 17½, 85 pct. = 85 %, § 76 = §76. @param {string} text */
function split(text) {
  return text.normalize("NFC").toLowerCase().replace(/<[^>]+>/g, " ").replace(/&\w+;/g, " ")
    .replace(/(femten|seksten|sytten|atten|nitten|tyve)(?=\s|$|en?d?t? ?halv|og)/g, (name) => String(15 + NUMBERS.indexOf(name)))
    .replace(/(\d)\.(\d{3})(?!\d)/g, "$1$2")
    .replace(/(\d)(?:[,.]5| 1\/2|[ -]?(?:og )?en?t?[ -]?halvt?)(?![\d\p{L}])/gu, "$1½")
    .replace(/(\d)[,.](\d)/g, "$1_$2")
    .replace(/(?:§+|paragraf(?:fen)?)\s*(\d)/g, " §$1")
    .replace(/(\d½?)(?=\p{L})/gu, "$1 ")
    .replace(/(\d)\s*(?:%|pct\b|procent)/g, "$1%")
    .split(/[^\p{L}\p{N}½§%_]+/u).filter(Boolean);
}

/** Read the search index: which page has which words, and where. @param {Entry} entry */
function learn(entry) {
  const [path, anchor] = entry.location.split("#");
  const page = pages.get(path) ?? { boost: entry.boost ?? 1, fields: new Map(), phrases: [] };
  pages.set(path, page);
  const phrases = (entry.keywords ?? "").split(", ");
  for (const [field, text] of [[anchor ? 2 : 0, entry.title], ...phrases.map((phrase) => [1, phrase]), [3, entry.text]]) {
    const found = split(String(text));
    for (const word of found) {
      const parts = word.split(separator);
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
        counts[Number(field)] += piece === word ? 1 : 0.5;
      }
    }
    if (field !== 3 && found.length) page.phrases.push({ keys: new Map(found.map((word) => [stem(fold(word)), STOP.has(word) ? P.stop : 1])), factor: field === 2 ? 0.6 : 1 });
  }
}

/** How telling a stem is: rare ones more. @param {string} key */
const rarity = (key) => Math.log(1 + pages.size / ((keys.get(key)?.pages.size ?? 0) + 0.5)) ** P.idf;

/** How much a page is about a stem, 0 to 1. @param {Page} page @param {string} key */
function share(page, key) {
  const [title, keyword, heading, text] = page.fields.get(key) ?? [0, 0, 0, 0];
  const sum = P.t * Math.min(title, 1) + P.k * Math.min(keyword, 1) + P.h * Math.min(heading, 1) + P.x * Math.log2(1 + text);
  return sum / (sum + P.sat);
}

/** Letters to change, add, leave out or swap to get from one word to another; more than `most` is `most + 1`. @param {string} a @param {string} b @param {number} most */
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  /** @type {number[]} */ let before = [], row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + Number(a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row; row = next;
  }
  return row[b.length];
}

/** The ways to understand a word, the best first; none when the site has nothing like it. @param {string} word @returns {Reading[]} */
function read(word) {
  const folded = fold(word), key = stem(folded);
  /** @type {Reading[]} */ const readings = keys.has(key) ? [{ keys: [key], weight: 1 }] : [];
  if (word === folded) readings.push(...[...bare.get(folded) ?? []].map((its) => ({ keys: [its], weight: P.plain })));
  const parts = word.split(separator).map((part) => stem(fold(part)));
  if (parts.length > 1 && parts.every((part) => keys.has(part))) readings.push({ keys: parts, weight: 0.6 });
  if (folded.length > 1) {
    /** @type {Map<string, number>} */ const longer = new Map();
    for (const [other, its] of words) {
      const begins = other.startsWith(folded) ? folded.length / other.length : key.length > 3 && its.startsWith(key) ? key.length / its.length : 0;
      if (begins && its !== key) longer.set(its, Math.max(longer.get(its) ?? 0, begins));
    }
    readings.push(...[...longer].map(([its, begins]) => ({ keys: [its], weight: 0.8 * begins })).sort((a, b) => b.weight - a.weight).slice(0, 12));
  }
  if (readings.length || /\d/.test(word)) return readings;
  for (let cut = 3; cut <= folded.length - 3; cut++) { // a compound the site does not have, of words it has
    const pair = [stem(folded.slice(0, cut).replace(/s$/, "")), stem(folded.slice(cut))];
    if (pair.every((part) => part.length > 2 && keys.has(part))) readings.push({ keys: pair, weight: 0.6 });
  }
  const most = folded.length < 4 ? 0 : folded.length < 8 ? 1 : 2;
  for (const [other, its] of words) {
    const off = most && other.length > 3 ? Math.min(distance(folded, other, most), distance(key, its, most)) : most + 1;
    if (off <= most) readings.push({ keys: [its], weight: 0.9 * 0.7 ** off + 0.01 * Math.min(keys.get(its)?.pages.size ?? 0, 9) });
  }
  return readings.sort((a, b) => b.weight - a.weight).slice(0, 4);
}

/** The words of a query, understood. @param {string[]} typed @returns {Term[]} */
const understand = (typed) => typed.map((word) => ({ typed: word, stop: STOP.has(word), readings: read(word) }));

/** The same words with those joined that the site has as one: «net værks kort». @param {string[]} typed */
function join(typed) {
  /** @type {string[]} */ const joined = [];
  for (let i = 0; i < typed.length; i++) {
    let n = Math.min(4, typed.length - i);
    for (; n > 1; n--) {
      const run = typed.slice(i, i + n), whole = run.join("");
      if (whole.length > 6 && /^\p{L}+$/u.test(whole) && !run.every((part) => STOP.has(part)) && keys.has(stem(fold(whole)))) break;
    }
    joined.push(typed.slice(i, i + n).join(""));
    i += n - 1;
  }
  return joined;
}

/** How well a page answers; 0 when it has none of the words. @param {Page} page @param {Term[]} terms */
function rank(page, terms) {
  let sum = 0, met = 0, all = 0;
  for (const { readings } of counted(terms)) {
    /** @param {(key: string) => number} of */
    const best = (of) => Math.max(0, ...readings.map(({ keys, weight }) => weight * keys.reduce((total, key) => total + rarity(key) * of(key), 0) / keys.length));
    const most = best(() => 1), got = best((key) => share(page, key));
    sum += got;
    met += Math.min(most, P.met * got);
    all += most;
  }
  /** @type {Map<string, number>} */
  const query = new Map(terms.flatMap(({ stop, readings }) => (readings[0]?.keys ?? []).map((key) => [key, rarity(key) * (stop ? P.stop : 1)])));
  const size = [...query.values()].reduce((total, value) => total + value, 0);
  const alike = Math.max(0, ...page.phrases.map(({ keys, factor }) => {
    let common = 0, own = 0;
    for (const [key, part] of keys) {
      own += part * rarity(key);
      common += query.get(key) ?? 0;
    }
    return factor * 2 * common / (own + size);
  }));
  return all ? sum / all * (met / all) ** P.cov * (1 + P.alike * alike ** P.pow) * page.boost : 0;
}

/** The words that decide: not the small ones, unless there is nothing else. @param {Term[]} terms */
function counted(terms) {
  const known = terms.filter((term) => term.readings.length);
  const telling = known.filter((term) => !term.stop);
  return telling.length ? telling : known;
}

/** What lunr is to look for: the typed word where the site has words that begin so, else the words understood. @param {Term} term */
function clauses({ typed, readings }) {
  const shown = readings.filter(({ weight }) => weight >= 0.7 * readings[0].weight).flatMap((reading) => reading.keys).flatMap((key) => [...keys.get(key)?.shown ?? []]);
  const short = shown.filter((word) => !shown.some((other) => other !== word && word.startsWith(other)));
  return (shown.some((word) => word.startsWith(typed)) ? [typed] : short)
    .flatMap((word) => word.replace(/[§%]/g, "").replace("_", ",").split(separator)).filter(Boolean);
}

/** Put Material's results in our order, and name as missing only what the page does not have. @param {any} result */
function improve(result) {
  const found = new Map(result.items.map((/** @type {any[]} */ group) => [group[0].location.split("#")[0], group]));
  const ranked = [...pages].map(([path, page]) => ({ path, page, score: Math.max(...asked.map((terms, i) => rank(page, terms) * (i || asked.length < 2 || asked[1].some((term) => term.readings[0]?.weight !== 1) ? 1 : P.join))) })).sort((a, b) => b.score - a.score);
  result.items = ranked.filter(({ score }) => score > 0 && score >= KEPT * ranked[0].score).map(({ path, page }) => {
    const group = found.get(path) ?? [{ ...entries.find((entry) => entry.location === path), score: 0, terms: {} }];
    for (const item of group) {
      const hits = item.terms;
      item.terms = {};
      for (const term of counted(asked[0])) {
        const here = clauses(term).filter((clause) => hits[clause]);
        for (const clause of here) item.terms[clause] = true;
        if (!here.length && !term.readings.some((reading) => reading.keys.some((key) => page.fields.has(key)))) item.terms[term.typed] = false;
      }
    }
    return group;
  });
}

// Material's worker registers one listener and answers each message with one; we stand on both sides of it.
/** @type {(event: {data: any}) => void} */
let handle = () => {};
const [listen, post, load] = [scope.addEventListener.bind(scope), scope.postMessage.bind(scope), scope.importScripts.bind(scope)];
scope.addEventListener = (/** @type {string} */ _, /** @type {typeof handle} */ listener) => { handle = listener; };
scope.importScripts = (/** @type {string[]} */ ...urls) => load(...urls.map((url) => new URL(url, material).href));
scope.postMessage = (/** @type {any} */ message) => {
  if (message.type === READY) entries.forEach(learn);
  if (message.type === RESULT && asked.length) improve(message.data);
  post(message);
};
scope.importScripts(material.href);

listen("message", (/** @type {MessageEvent} */ { data: message }) => {
  if (message.type === SETUP) {
    separator = new RegExp(message.data.config.separator.replace(/^.*?\]\+\|?/, "") || "(?!)");
    entries = message.data.docs;
  } else if (message.type === QUERY) {
    const typed = split(message.data), joined = join(typed);
    asked = joined.length < typed.length ? [understand(joined), understand(typed)] : [understand(typed)];
    if (/["+~^*]|(^|\s)-/.test(message.data)) asked = []; // operators of lunr: as typed
    const sought = asked.flatMap(counted).flatMap(clauses);
    if (sought.length) return handle({ data: { ...message, data: [...new Set(sought)].join(" ") } });
    asked = [];
  }
  handle({ data: message });
});

// @ts-check
/**
 * The search worker: Material's own worker (lunr), with Danish put in front of it and a better order behind it.
 *
 * lunr finds words by their beginning and knows no Danish; it also ranks each section by itself and counts every
 * «hvem» and «skal». So here each typed word is first matched with the words the site really uses (inflections,
 * ae/oe/aa, words written apart, compounds, misspellings, numbers: search-danish.js); lunr then finds and highlights
 * those words; and at last the pages are put in order by how much of the whole question they answer (search-pages.js).
 *
 * Started as `search-worker.js?search.….min.js`; the name after «?» is Material's worker (see overrides/main.html).
 */

const scope = /** @type {any} */ (self);
const material = new URL(`../javascripts/workers/${scope.location.search.slice(1)}`, scope.location.href);
const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3; // Material's message types
const KEPT = 0.06; // results below this share of the best one's score are left out
const TEASER = 240; // letters of a section's text in a result

/** @type {Entry[]} the search index, until it is learnt */
let entries = [];
/** @type {Term[][]} the query that Material is working on, understood in one way or two; empty: leave its answer alone */
let asked = [];

/** What lunr is to look for: the typed word where words of the site begin so, else the words understood. @param {Term} term */
function sought({ typed, readings }) {
  const good = readings.filter(({ weight }) => weight >= 0.7 * readings[0].weight).flatMap((reading) => reading.keys);
  const shown = good.flatMap((key) => [...keys.get(key)?.shown ?? []]);
  const short = shown.filter((word) => !shown.some((other) => other !== word && word.startsWith(other)));
  return (shown.some((word) => word.startsWith(typed)) ? [typed] : short)
    .flatMap((word) => word.replace(/[§%]/g, "").replace("_", ",").split(inside)).filter(Boolean);
}

/** Put Material's results in our order, and call missing only what the page really lacks. @param {any} result */
function improve(result) {
  const found = new Map(result.items.map((/** @type {any[]} */ group) => [group[0].location.split("#")[0], group]));
  const terms = telling(asked[0]).map((term) => ({ ...term, clauses: sought(term) }));
  // Joined words count half when each is a word by itself: «leder mødet» need not be «ledermødet».
  const doubt = asked[1]?.every((term) => term.readings[0]?.weight === 1) ? 0.5 : 1;
  const ranked = [...pages].map(([path, page]) =>
    ({ path, page, score: Math.max(rank(page, asked[0]) * doubt, asked[1] ? rank(page, asked[1]) : 0) }));
  ranked.sort((a, b) => b.score - a.score);
  result.items = ranked.filter(({ score }) => score > 0 && score >= KEPT * ranked[0].score).map(({ path, page }, place, all) => {
    const group = found.get(path) ?? [{ ...page.entry, score: 0, terms: {} }];
    for (const [at, item] of group.entries()) {
      item.score = all.length - place - at / 1000; // Enter opens the highest, wherever it stands
      const hits = item.terms;
      item.terms = {};
      item.text = teaser(item.text);
      for (const { typed, stop, readings, clauses } of terms) {
        for (const clause of clauses) if (hits[clause]) item.terms[clause] = true;
        const has = readings.some((reading) => reading.keys.some((key) => page.fields.has(key)));
        if (!has && !stop && item === group[0]) item.terms[typed] = false;
      }
    }
    return group;
  });
}

/** The part of a section's text that is shown: from its first highlighted word, or its beginning. @param {string} text */
function teaser(text) {
  const plain = text.replace(/<(?!\/?mark)[^>]+>/g, " ").replace(/\s+/g, " ").trim();
  const mark = plain.indexOf("<mark"), from = mark > 100 ? plain.lastIndexOf(" ", mark - 60) + 1 : 0;
  const until = plain.length > from + TEASER ? plain.lastIndexOf(" ", from + TEASER) : plain.length;
  const shown = plain.slice(from, until), open = shown.split("<mark>").length > shown.split("</mark>").length;
  return `${from ? "… " : ""}${shown}${open ? "</mark>" : ""}${until < plain.length ? " …" : ""}`;
}

// Material's worker registers one listener and answers each message with one; we stand on both sides of it.
/** @type {(event: {data: any}) => void} */
let handle = () => {};
const listen = scope.addEventListener.bind(scope), post = scope.postMessage.bind(scope), load = scope.importScripts.bind(scope);
load("search-danish.js", "search-pages.js");
scope.addEventListener = (/** @type {string} */ _type, /** @type {typeof handle} */ listener) => { handle = listener; };
scope.importScripts = (/** @type {string[]} */ ...urls) => load(...urls.map((url) => new URL(url, material).href));
scope.postMessage = (/** @type {any} */ message) => {
  if (message.type === READY) entries.splice(0).forEach(learn);
  if (message.type === RESULT && asked.length) improve(message.data);
  post(message);
};
scope.importScripts(material.href);

listen("message", (/** @type {MessageEvent} */ { data: message }) => {
  asked = [];
  if (message.type === SETUP) {
    entries = [...message.data.docs];
    // Of the separator only the lookaheads: what stands between words, split() knows.
    inside = new RegExp(message.data.config.separator.match(/\(\?<=.*/)?.[0] ?? "(?!)");
  }
  if (message.type === QUERY && !/[~^*]|(^|\s)[+-]\p{L}/u.test(message.data)) { // with lunr's operators: as typed
    const typed = split(message.data), joined = join(typed, (word) => keys.has(stem(fold(word))));
    const ways = joined.length < typed.length ? [understand(joined), understand(typed)] : [understand(typed)];
    const clauses = new Set(ways.flatMap(telling).flatMap(sought));
    if (clauses.size) {
      asked = ways;
      message.data = [...clauses].join(" ");
    }
  }
  handle({ data: message });
});

// @ts-check
/**
 * A day of teaching for so many participants from such a time: the same as macros/views/teaching.py, from the same data.
 * Nothing here touches the page.
 */

/** @typedef {{uses: [number, number, number][], each: boolean, pages: number, single: number}} Print */
/** @typedef {{id: string, name: string, participants: number, begins: string, days: number[][], prints: Print[], groups: [number, number][]}} TeachingProgramme */
/** @typedef {{plans: TeachingProgramme[], least: number, most: number, patterns: Record<string, string>, words: Record<string, string>}} TeachingData */
/** @typedef {{clock: string[][], counts: string[], pages: string[], groups: string[], total: string, when: string}} ReckonedDay */

/** @param {string} text @param {Record<string, string | number>} parts */
const worded = (text, parts) => text.replace(/\{(\w+)\}/g, (whole, name) => String(parts[name] ?? whole));

/** @param {TeachingData} data @param {string} key @param {string} typed */
const matched = (data, key, typed) => new RegExp(`^(?:${data.patterns[key]})$`).exec(typed);

/**
 * How many participants and from when, in minutes; the key of the fault where it is none.
 * @param {TeachingData} data @param {string} participants @param {string} begins
 * @returns {{many: number, start: number, faults: {participants: string, begins: string}}}
 */
export function teachingTyped(data, participants, begins) {
  const count = matched(data, "participants", participants);
  const many = count ? Number(count[1]) : 0;
  const time = matched(data, "clock", begins);
  const [hours, minutes] = time ? [Number(time[1]), Number(time[2] ?? 0)] : [24, 0];
  const faults = { participants: many >= data.least && many <= data.most ? "" : "few", begins: hours > 23 || minutes > 59 ? "when" : "" };
  return { many, start: hours * 60 + minutes, faults };
}

/** @param {TeachingData} data @param {TeachingProgramme} plan @param {number} many @param {number} start @returns {ReckonedDay} */
export function reckonedDay(data, plan, many, start) {
  const said = data.words;
  const counts = plan.prints.map((one) => countOf(one, many));
  const pages = plan.prints.map((one, at) => counts[at] * one.pages);
  const sheets = sumOf(plan.prints.map((one, at) => counts[at] * (one.single + Math.ceil((one.pages - one.single) / 2))));
  const ends = start + Math.max(0, ...plan.days.map(sumOf));
  return {
    clock: plan.days.map((day) => clocksOf(said, day, start)),
    counts: counts.map(String),
    pages: pages.map((one) => (one ? pagesSaid(said, one) : "")),
    groups: plan.groups.map(([size, least]) => groupsSaid(said, many, size, least)),
    total: sumOf(pages) ? worded(said.total, { pages: pagesSaid(said, sumOf(pages)), sheets: groupedCount(sheets) }) : "",
    when: worded(said[plan.days.length === 1 ? "day" : "days"], { span: spanOf(said, start, ends) }),
  };
}

/** @param {Print} one @param {number} many */
function countOf({ uses, each }, many) {
  const counts = uses.map(([share, count, least]) => count * (share ? groupsFor(many, share, least) : 1));
  return each ? sumOf(counts) : Math.max(...counts);
}

/** @param {number[]} numbers */
const sumOf = (numbers) => numbers.reduce((sum, one) => sum + one, 0);

/** As few groups as hold all, and fewer where some would be too small. @param {number} many @param {number} size @param {number} least */
function groupsFor(many, size, least) {
  const count = Math.ceil(many / size);
  return Math.floor(many / count) >= least ? count : Math.max(1, Math.floor(many / least));
}

/** @param {Record<string, string>} said @param {number} many @param {number} size @param {number} least */
function groupsSaid(said, many, size, least) {
  if (size === 1) return said.alone;
  const count = groupsFor(many, size, least);
  const small = Math.floor(many / count);
  const bigger = many % count;
  const groups = [[bigger, small + 1], [count - bigger, small]];
  if (small + 1 > size) groups.reverse(); // those who are left over have joined others
  const [first, ...rest] = groups.filter(([number]) => number);
  const text = worded(said[first[0] === 1 ? "group" : "groups"], { count: first[0], each: first[1] });
  return rest.reduce((told, [number, each]) => worded(said.and, { groups: told, more: worded(said.more, { count: number, each }) }), text);
}

/** @param {Record<string, string>} said @param {number[]} day @param {number} start */
function clocksOf(said, day, start) {
  let now = start;
  return day.map((minutes) => spanOf(said, now, (now += minutes)));
}

/** @param {Record<string, string>} said @param {number} begins @param {number} ends */
const spanOf = (said, begins, ends) => worded(said.span, { begins: clockOf(begins), ends: clockOf(ends) });

/** @param {number} minutes */
const clockOf = (minutes) => `${Math.floor(minutes / 60) % 24}.${String(minutes % 60).padStart(2, "0")}`;

/** @param {Record<string, string>} said @param {number} count */
const pagesSaid = (said, count) => worded(said[count === 1 ? "page" : "pages"], { count: groupedCount(count) });

/** 1380 → «1.380». @param {number} count */
const groupedCount = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ".");

// @ts-check
/**
 * Arithmetic of days for plans: whole months, working days, dates that people type.
 * The same as macros/views/dates.py; tests/vectors hold the two together. A day is its ISO 8601 text,
 * which sorts by time; Date is not used, so no time zone can move a day.
 */

/** @typedef {string} Day "2027-01-04" */
/** @typedef {{first: number, names: string[], years: string[]}} HolidayData */

const TYPED = [
  /^ *(?<y>[0-9]{4})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2}) *$/,
  /^ *(?<d>[0-9]{1,2}) ?[-./ ] ?(?<m>[0-9]{1,2}) ?[-./ ] ?(?<y>[0-9]{4}) *$/,
  /^ *(?<d>[0-9]{2})(?<m>[0-9]{2})(?<y>(?:19|20)[0-9]{2}) *$/,
  /^ *(?<y>(?:19|20)[0-9]{2})(?<m>[0-9]{2})(?<d>[0-9]{2}) *$/,
  /^ *(?:d(?:en|\.)? )?(?<d>[0-9]{1,2})(?:\. ?| )(?<name>[a-z]{3,9})\.?,? (?<y>[0-9]{4}) *$/i,
];

/** What is no date of a plan, and why, the first that fits. @type {["short_year" | "cpr", RegExp][]} */
const FAULTY = [
  ["short_year", /^ *(?:[0-9]{1,2} ?[-./ ] ?[0-9]{1,2} ?[-./ ] ?|[0-9]{4}|(?:d(?:en|\.)? )?[0-9]{1,2}(?:\. ?| )[a-z]{3,9}\.?,? )[0-9]{2} *$/i],
  ["cpr", /^ *[0-9]{2}[-./ ]?[0-9]{2}[-./ ]?(?:[0-9]{2}){1,2}[-./ ]?[0-9x*]{4} *$/i],
];

const WEEKDAYS = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];
const SATURDAY = 5;

/** @param {number} year @param {number} month @param {number} date @returns {Day} */
const isoDay = (year, month, date) => [String(year).padStart(4, "0"), month, date].map((part) => String(part).padStart(2, "0")).join("-");

/** Year, month and day of the month. @param {Day} day @returns {number[]} */
const partsOf = (day) => day.split("-").map(Number);

/** The day of the month. @param {Day} day */
export const dateOf = (day) => partsOf(day)[2];

/** The month, from 1. @param {Day} day */
export const monthOf = (day) => partsOf(day)[1];

/** @param {Day} day */
export const yearOf = (day) => partsOf(day)[0];

/** @param {number} year @param {number} month */
function lengthOfMonth(year, month) {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * The day that a person typed, or what is wrong with it.
 * @param {string} typed @param {string[]} monthNames
 * @returns {{day: Day, fault?: undefined} | {fault: "unreadable" | "impossible" | "short_year" | "cpr", day?: undefined}}
 */
export function readDay(typed, monthNames) {
  const found = TYPED.map((form) => form.exec(typed)?.groups).find(Boolean);
  if (!found) return { fault: FAULTY.find(([, form]) => form.test(typed))?.[0] ?? "unreadable" };
  const { y, name, m = monthNames.findIndex((month) => month.startsWith(name.toLowerCase())) + 1, d } = found;
  if (name && !m) return { fault: "unreadable" };
  const [year, month, date] = [y, m, d].map(Number);
  const real = year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= lengthOfMonth(year, month);
  return real ? { day: isoDay(year, month, date) } : { fault: "impossible" };
}

/** Whole months later, on the month's last day where it is shorter. @param {Day} day @param {number} months @returns {Day} */
export function addMonths(day, months) {
  const [year, month, date] = partsOf(day);
  const all = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(all / 12), (all % 12) + 1];
  return isoDay(y, m, Math.min(date, lengthOfMonth(y, m)));
}

/** How many whole months have gone by on `last`, as addMonths counts. @param {Day} first @param {Day} last */
export function monthsBetween(first, last) {
  const months = (yearOf(last) - yearOf(first)) * 12 + monthOf(last) - monthOf(first);
  return addMonths(first, months) <= last ? months : months - 1;
}

/** The next day, or the one before. @param {Day} day @param {1 | -1} step @returns {Day} */
export function nextDay(day, step) {
  const [year, month, date] = partsOf(day);
  const inside = date + step;
  if (inside >= 1 && inside <= lengthOfMonth(year, month)) return isoDay(year, month, inside);
  const other = addMonths(isoDay(year, month, 1), step);
  return step > 0 ? other : isoDay(yearOf(other), monthOf(other), lengthOfMonth(yearOf(other), monthOf(other)));
}

/** How many days from a day long ago; only differences mean anything. @param {Day} day */
export function dayNumber(day) {
  const [year, month, date] = partsOf(day);
  const y = month > 2 ? year : year - 1; // years that begin in March have their leap day last
  const m = month > 2 ? month - 3 : month + 9;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + date;
}

/** Monday is 0, Sunday 6. @param {Day} day */
export const weekdayOf = (day) => (dayNumber(day) + 1) % 7;

/** @param {Day} day */
export const weekdayName = (day) => WEEKDAYS[weekdayOf(day)];

/** The days off, unpacked once: day → name. @param {HolidayData} data @returns {Map<Day, string>} */
export function holidaysOf(data) {
  const days = data.years.flatMap((year, number) =>
    [...year.matchAll(/(..)(..)(.)/g)].map(([, month, date, letter]) =>
      /** @type {[Day, string]} */ ([`${data.first + number}-${month}-${date}`, data.names[letter.charCodeAt(0) - 65]])));
  return new Map(days);
}

/** Why a day is no working day: "søndag", "anden påskedag", "søndag (påskedag)". @param {Map<Day, string>} holidays @param {Day} day */
export function closedOn(holidays, day) {
  const [weekend, holiday] = [weekdayOf(day) >= SATURDAY ? weekdayName(day) : "", holidays.get(day) ?? ""];
  return weekend && holiday ? `${weekend} (${holiday})` : weekend || holiday;
}

/** The nearest working day after or before. @param {Map<Day, string>} holidays @param {Day} day @param {1 | -1} step @returns {Day} */
export function workingDay(holidays, day, step) {
  let found = day;
  while (closedOn(holidays, found)) found = nextDay(found, step);
  return found;
}

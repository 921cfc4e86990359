// @ts-check
import { addMonths } from "./dates.js";
import { fillIn, inFull, inSentence, joinedNames } from "./schedule.js";

/**
 * What is said of a young person's course as a whole: how old, what has passed, which meeting is next.
 * The same as macros/views/course_words.py; tests/vectors hold the two together.
 */

/** @typedef {import("./schedule.js").PlanData} PlanData */
/** @typedef {import("./schedule.js").CoursePlan} CoursePlan */
/** @typedef {import("./schedule.js").PlanEvent} PlanEvent */

const AGE_ENDING = " år";

/** @param {PlanData} plan @param {CoursePlan} made @returns {string[]} */
export function courseWords(plan, made) {
  const { said, course } = plan;
  const { born, today, begins, age, late, over } = made;
  const when = fillIn(begins ? said.begins : said.today, { day: inFull(plan, begins ?? today) });
  const who = fillIn(said.who, { born: inFull(plan, born), age: ageInWords(plan, age), when });
  if (over) return [who, fillIn(said.ended, { day: inFull(plan, addMonths(born, course.ends)) })];
  const byPlan = fillIn(said.by_plan, { day: inFull(plan, addMonths(born, course.begins)) });
  return [who, byPlan, ...(late ? whereInCourse(plan, made) : [])];
}

/** Whether our advice on a late start is for this plan: it begins on a day of its own, or no meeting is to come. @param {CoursePlan} made */
export const beginsNow = ({ late, over, begins, next }) => late && !over && (begins !== null || !next);

/** Whether we propose to hold a meeting soon after the start, though its own day has passed. @param {CoursePlan} made @param {PlanEvent} event */
export const heldSoon = ({ nearest, begins, today }, { id, passed }) => passed && id === nearest && begins !== null && begins >= today;

/** Where in the course one is: what has passed and what comes. @param {PlanData} plan @param {CoursePlan} made */
function whereInCourse(plan, made) {
  const { said, numbers } = plan;
  const meetings = made.events.filter((event) => event.item.kind === "møde");
  const named = new Map(meetings.map((event) => [event.id, { meeting: inSentence(event.name), day: inFull(plan, event.day) }]));
  const past = meetings.filter((event) => event.passed);
  const words = [];
  if (past.length && !made.next) {
    words.push(fillIn(said.all_passed, { count: numbers[past.length], ...named.get(past[past.length - 1].id) }));
  } else if (past.length) {
    words.push(fillIn(said.passed, { meetings: meetingsInWords(said, past.map((event) => named.get(event.id)?.meeting ?? "")) }));
  }
  /** @type {Map<string, number>} */
  const groups = new Map();
  for (const { item, passed } of made.events) if (item.group && passed) groups.set(item.group, (groups.get(item.group) ?? 0) + 1);
  for (const [group, count] of groups) words.push(fillIn(count === 1 ? said.deadline : said.deadlines, { group, count: numbers[count] }));
  if (made.next) words.push(fillIn(said.next, { ...named.get(made.next) }));
  if (beginsNow(made) && made.nearest && made.nearest !== made.next) words.push(fillIn(said.nearest, { ...named.get(made.nearest) }));
  return words;
}

/** Names of meetings as one phrase: «møderne ved 16 og 17½ år». @param {Record<string, string>} said @param {string[]} names */
function meetingsInWords(said, names) {
  const byAge = names.length > 1 && names.every((name) => name.startsWith(said.one_age) && name.endsWith(AGE_ENDING));
  if (!byAge) return joinedNames(names);
  return said.ages + joinedNames(names.map((name) => name.slice(said.one_age.length, -AGE_ENDING.length))) + AGE_ENDING;
}

/** "17 år og 3 måneder". @param {PlanData} plan @param {[number, number]} age */
const ageInWords = ({ said }, [years, months]) => fillIn([said.years, said.month][months] ?? said.months, { years, months });

// @ts-check
import { projectPlan } from "./schedule-project.js";
import { PlanError } from "./schedule.js";

/**
 * What a project's plan is made of, as a link and as a file, and read back. Whatever comes in may be anything at all:
 * only dates, whole numbers within their bounds and ids of the plan get through; the rest is counted and told.
 * Nothing here touches the page.
 */

/** @typedef {import("./schedule.js").Plan} Plan */
/** @typedef {import("./schedule-project.js").ProjectPlan} ProjectPlan */
/**
 * What stands in the fields: everything as text, since it may be wrong.
 * @typedef {{start: string, months: Record<string, string>, departments: string, without: string[]}} TypedProject
 */
/**
 * What was read: the choices that can be used, ids of tasks that are done, and what could not be used, in Danish.
 * @typedef {{typed: TypedProject, done: string[], dropped: string[], version: string}} SharedProject
 */

const PLAN_KIND = "implementering";

const MOST_SHARED = { link: 2_000, file: 100_000 };

const NO_PLAN_FILE = "Filen er ikke en gemt plan for projektet. Vælg en fil, som du har gemt her på siden.";

/** What may be left out of a plan: its meetings and days, not its decisions. @param {Plan} plan */
const optionalItems = (plan) => plan.project.items.filter((item) => item.kind !== "beslutning");

/** The id of a task in the whole project; an activity's own is unique in its phase. @param {string} phase @param {string} activity */
export const taskId = (phase, activity) => `${phase}/${activity}`;

/**
 * What is wrong with the fields, by their names: «start», a phase's id, «afdelinger», or «ialt» for the phases together.
 * @param {Plan} plan @param {TypedProject} typed @param {string} today
 * @returns {Map<string, string>}
 */
export function projectFaults(plan, { start, months, departments }, today) {
  const faults = new Map();
  const attempt = (/** @type {string} */ field, /** @type {string} */ first, /** @type {object} */ choices) => {
    try {
      projectPlan(plan, first, today, choices);
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      faults.set(field, error.message);
    }
  };
  if (start.trim()) attempt("start", start, {});
  else faults.set("start", plan.errors.no_start);
  for (const [phase, length] of Object.entries(months)) attempt(phase, today, { months: { [phase]: length } });
  attempt("afdelinger", today, { departments });
  if (Object.keys(months).every((phase) => !faults.has(phase))) attempt("ialt", today, { months });
  return faults;
}

// --- The link ---------------------------------------------------------------------------------------

/**
 * The address of a plan. All numbers stand in it, so that it stays the same plan if the model's own change. They are
 * behind the #, which no browser sends anywhere. A 0 leaves something out.
 * @param {ProjectPlan} project @param {string} address
 */
export function projectLink({ start, phases, departments, without }, address) {
  const parts = [
    ["start", start],
    ...phases.map((phase) => [phase.item.id, String(phase.months)]),
    ["afdelinger", String(departments)],
    ...without.map((id) => [id, "0"]),
  ];
  return `${address.split("#")[0]}#${new URLSearchParams(parts)}`;
}

/**
 * The plan that a link holds; null where there is none, as in a link to a heading.
 * @param {Plan} plan @param {string} fragment what stands after the # @param {string} today
 * @returns {SharedProject | null}
 */
export function readProjectLink(plan, fragment, today) {
  if (!fragment.includes("=")) return null;
  const entries = fragment.length > MOST_SHARED.link ? [["", ""]] : [...new URLSearchParams(fragment)];
  const without = entries.filter(([, value]) => value === "0").map(([id]) => id);
  const given = entries.filter(([, value]) => value !== "0");
  const repeated = given.filter(([id], at) => given.findIndex(([other]) => other === id) !== at);
  const { start, afdelinger, ...months } = Object.fromEntries(given.filter((entry) => !repeated.includes(entry)));
  const read = measuredProject(plan, { start, departments: afdelinger, months, without, done: [] }, today);
  return { ...read, dropped: [...read.dropped, ...strangers(repeated.length)] };
}

// --- The file ---------------------------------------------------------------------------------------

/** The text of a file. @param {Plan} plan @param {ProjectPlan} project @param {string[]} done ids of tasks */
export function projectFile(plan, { start, phases, departments, without }, done) {
  const months = Object.fromEntries(phases.map((phase) => [phase.item.id, phase.months]));
  return `${JSON.stringify({ plan: PLAN_KIND, model_version: plan.version, start, months, departments, without, done }, null, 2)}\n`;
}

/**
 * The plan that a file holds.
 * @param {Plan} plan @param {string} text @param {string} today
 * @returns {SharedProject} @throws {PlanError} where the file is none of ours
 */
export function readProjectFile(plan, text, today) {
  const { plan: kind, model_version: version, ...given } = text.length > MOST_SHARED.file ? {} : ownParts(parsedFile(text));
  if (kind !== PLAN_KIND || typeof version !== "string") throw new PlanError(NO_PLAN_FILE);
  return { ...measuredProject(plan, given, today), version };
}

/** @param {string} text @returns {unknown} */
function parsedFile(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new PlanError(NO_PLAN_FILE);
  }
}

/** The own parts of an object, nothing of its prototype; none of anything else. @param {unknown} value @returns {Record<string, unknown>} */
const ownParts = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};

/** @param {unknown} value @returns {unknown[]} */
const listOf = (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

// --- Measuring --------------------------------------------------------------------------------------

/**
 * What can be used of what came in.
 * @param {Plan} plan @param {Record<string, unknown>} given @param {string} today
 * @returns {SharedProject}
 */
function measuredProject(plan, { start, months, departments, without, done, ...rest }, today) {
  const lengths = Object.entries(ownParts(months)).map(([id, length]) => [idNow(plan.project.phases, id) ?? id, length]);
  const known = new Map(plan.project.phases.map((phase) => [phase.id, phase.name]));
  const skipped = listOf(without).map((id) => idNow(optionalItems(plan), id));
  const ownCount = String(plan.project.departments);
  const typed = {
    start: asTyped(start),
    months: Object.fromEntries(lengths.filter(([id]) => known.has(id)).map(([id, length]) => [id, asTyped(length)])),
    departments: departments === undefined ? ownCount : asTyped(departments),
    without: optionalItems(plan).map((item) => item.id).filter((id) => skipped.includes(id)),
  };
  const faults = projectFaults(plan, typed, today);
  const dropped = [
    ...(faults.has("start") && start !== undefined ? ["startdatoen"] : []),
    ...(faults.has("afdelinger") ? ["antallet af afdelinger"] : []),
    ...[...known].filter(([id]) => faults.has(id)).map(([, name]) => `varigheden af «${name}»`),
  ];
  if (faults.has("start")) typed.start = "";
  if (faults.has("afdelinger")) typed.departments = ownCount;
  for (const id of known.keys()) if (faults.has(id)) delete typed.months[id];
  if (projectFaults(plan, typed, today).has("ialt")) {
    typed.months = {};
    dropped.push("varighederne, som er for lange tilsammen");
  }

  const ticked = listOf(done).map((id) => taskNow(plan, id)).filter(Boolean);
  const unknown = [
    lengths.length - lengths.filter(([id]) => known.has(id)).length,
    listOf(without).length - typed.without.length,
    listOf(done).length - ticked.length,
    Object.keys(rest).length,
  ].reduce((sum, count) => sum + count, 0);
  return { typed, done: /** @type {string[]} */ ([...new Set(ticked)]), dropped: [...dropped, ...strangers(unknown)], version: plan.version };
}

/**
 * The id that something has now, by that one or an older; undefined for what there is not.
 * @param {{id: string, former?: string[]}[]} all @param {unknown} id
 */
const idNow = (all, id) => all.find((one) => one.id === id || (typeof id === "string" && one.former?.includes(id)))?.id;

/** The same of a task in the whole project. @param {Plan} plan @param {unknown} id */
function taskNow(plan, id) {
  const [first, second, ...more] = typeof id === "string" ? id.split("/") : [];
  const phase = plan.project.phases.find((one) => one.id === idNow(plan.project.phases, first));
  const task = idNow(phase?.activities ?? [], second);
  return phase && task && !more.length ? taskId(phase.id, task) : undefined;
}

/** Text or a number as text; anything else is nothing that anyone could have typed. @param {unknown} value */
const asTyped = (value) => (typeof value === "string" || typeof value === "number" ? String(value) : value === undefined ? "" : "?");

/** What the plan does not know; never shown, for it may be anything. @param {number} count */
const strangers = (count) => (count ? [count === 1 ? "én ting, som planen ikke kender" : `${count} ting, som planen ikke kender`] : []);

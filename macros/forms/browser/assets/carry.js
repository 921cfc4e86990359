// @ts-check
import { ask, notify } from "./ask.js";
import { all } from "./answers.js";
import { firstFree, luggage, unpack } from "./luggage.js";
import { refuse } from "./opened.js";
import { put, putRows } from "./saved.js";

/**
 * «Tag med til næste skema»: from an opened file of another form, or straight from the window where that form stands.
 * What comes fills empty fields and never changes what stands here.
 */

/** The names of the other forms by id, from the links to them. @returns {Map<string, string>} */
const otherForms = () => new Map(all("[data-takes]").map((link) => [link.dataset.form ?? "", link.dataset.name ?? ""]));

/** Ask, and bring along what fits. @param {import("./opening.js").Desk} desk @param {import("./opened.js").Opened} opened */
export async function carry(desk, opened) {
  const name = otherForms().get(opened.form) ?? refuse(`Filen hører til et skema, der ikke findes her: »${opened.form.slice(0, 60)}«.`);
  const load = unpack(desk.form, opened);
  if (load.brought.length === 0) {
    const text = load.left.length ? "Det, der kunne tages med, står her i forvejen eller passer ikke." : "Der er ingen svar, som hører til i dette skema.";
    await ask({ title: `Der er intet at tage med fra »${name}«`, text, points: load.left, choices: [["luk", "Luk"]] });
    return;
  }
  const answer = await ask({
    title: `Vil du tage svar med fra »${name}«?`,
    text: "De bliver sat ind, hvor skemaet er tomt. Det, der står her i forvejen, bliver stående.",
    points: load.brought,
    ticks: load.each,
    choices: [["tag-med", "Tag med"], ["nej", "Nej tak"]],
  });
  if (answer !== "tag-med") return;
  const leftOut = new Set(load.each.filter(({ ticked }) => !ticked).map(({ label }) => label));
  const { answers, rows, left } = unpack(desk.form, opened, leftOut); // anew: what stands here may have changed meanwhile
  put(desk.form, answers);
  for (const [table, more] of rows) putRows(table, more, firstFree(table));
  desk.changed();
  desk.say(`Svarene fra »${name}« er taget med.`);
  if (left.length) notify({ title: `Ikke alt fra »${name}« er taget med`, text: "Det, der stod her i forvejen, er ikke ændret.", points: left });
}

/* From window to window. A page on the disk has the origin «null», which no message can be addressed to. */
const ORIGIN = window.origin;
const ADDRESS = ORIGIN === "null" ? "*" : ORIGIN;
const READY = "skema-klar";

/** Windows that were opened to be handed something. @type {Map<MessageEventSource, string>} */
const waiting = new Map();

/** Open another form and hand over what it can take as soon as it is ready. @param {import("./opening.js").Desk} desk @param {HTMLAnchorElement} link @returns {boolean} false if there is nothing to hand over */
function handOver(desk, link) {
  const text = luggage(desk.form, link);
  if (!text) return false;
  const other = window.open(link.href, "_blank");
  if (other) waiting.set(other, text);
  else desk.say("Browseren åbnede ikke det andet skema. Vælg »Gem som fil«, og åbn filen i det andet skema.");
  return true;
}

/** @param {import("./opening.js").Desk} desk @param {(text: string) => void} receive */
export function startCarrying(desk, receive) {
  for (const link of all("a[data-takes]")) {
    link.addEventListener("click", (event) => {
      if (handOver(desk, /** @type {HTMLAnchorElement} */ (link))) event.preventDefault();
    });
  }
  let received = false;
  window.addEventListener("message", ({ source, origin, data }) => {
    if (!source || origin !== ORIGIN) return;
    const text = waiting.get(source);
    if (text !== undefined && data === READY) {
      waiting.delete(source);
      /** @type {Window} */ (source).postMessage(text, ADDRESS);
    } else if (source === window.opener && typeof data === "string" && !received) {
      received = true;
      receive(data);
    }
  });
  window.opener?.postMessage(READY, ADDRESS);
}

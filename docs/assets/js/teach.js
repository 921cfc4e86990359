// @ts-check
import { dataIn, printAs, showFault } from "./plan-page.js";
import { reckonedDay, teachingTyped } from "./teach-plan.js";

/**
 * The pages with a day of teaching: clock times, groups and prints follow the fields, and a link can carry the numbers.
 * Nothing that is typed goes into a store or a request, and into the address only by the reader's own click.
 */

/** @typedef {import("./teach-plan.js").TeachingData} TeachingData */
/** @typedef {import("./teach-plan.js").ReckonedDay} ReckonedDay */

/** @param {Document} root */
export function start(root) {
  const page = /** @type {HTMLElement | null} */ (root.querySelector("[data-teach]"));
  const form = page?.querySelector("form");
  if (page && form?.hidden) new TeachingPage(root, page, form).open();
}

class TeachingPage {
  /** @param {Document} root @param {HTMLElement} page @param {HTMLFormElement} form */
  constructor(root, page, form) {
    this.root = root;
    this.page = page;
    this.form = form;
    /** @type {TeachingData} */
    this.data = dataIn(page, "template[data-teach-data]");
    this.choice = /** @type {HTMLSelectElement | null} */ (form.querySelector("select"));
    [this.participants, this.begins] = form.querySelectorAll("input");
    this.link = /** @type {HTMLAnchorElement} */ (form.querySelector("[data-link]"));
    this.shown = this.data.plans[0].id;
  }

  open() {
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", () => this.renew(false));
    this.form.addEventListener("change", (event) => {
      if (event.target === this.choice) this.choose(this.choice?.value ?? "");
      this.renew(true);
      this.tell();
    });
    this.form.querySelector("[data-print-plan]")?.addEventListener("click", () => printAs("print-teach"));
    const opened = () => (this.form.isConnected ? this.openLink() : window.removeEventListener("hashchange", opened));
    window.addEventListener("hashchange", opened);
    this.form.hidden = false;
    this.choose(this.choice?.value ?? this.shown, false); // a browser may bring back what stood there
    this.openLink();
    this.renew(true);
  }

  /** The plan that is shown. */
  get plan() {
    return this.data.plans.find((one) => one.id === this.shown) ?? this.data.plans[0];
  }

  /** Show another programme, with its own numbers. @param {string} id @param {boolean} [own] */
  choose(id, own = true) {
    const template = /** @type {HTMLTemplateElement | null} */ (this.page.querySelector(`template[data-programme="${CSS.escape(id)}"]`));
    if (!template || id === this.shown) return;
    this.shown = id;
    this.page.querySelector("[data-shown]")?.replaceChildren(template.content.cloneNode(true));
    put(this.page, "[data-name]", [this.plan.name]);
    if (!own) return;
    this.participants.value = String(this.plan.participants);
    this.begins.value = this.plan.begins;
  }

  /** Reckon with what stands in the fields; what is wrong leaves the plan as it was. @param {boolean} strict whether to say what is wrong */
  renew(strict) {
    const { many, start, faults } = teachingTyped(this.data, this.participants.value, this.begins.value);
    for (const [field, key] of /** @type {[HTMLInputElement, string][]} */ ([[this.participants, faults.participants], [this.begins, faults.begins]]))
      if (strict || !key) showFault(field, key ? this.data.words[key].replace("{least}", String(this.data.least)).replace("{most}", String(this.data.most)) : "");
    if (faults.participants || faults.begins) return;
    this.show(reckonedDay(this.data, this.plan, many, start));
    const numbers = new URLSearchParams({ ...(this.choice ? { program: this.shown } : {}), deltagere: String(many), kl: this.begins.value.trim() });
    this.link.href = `${this.link.href.split("#")[0]}#${numbers}`;
  }

  /** @param {ReckonedDay} made */
  show(made) {
    const place = this.choice ? /** @type {HTMLElement} */ (this.page.querySelector("[data-shown]")) : this.root;
    put(place, "[data-clock]", made.clock.flat());
    put(place, "[data-count]", made.counts);
    put(place, "[data-pages]", made.pages.map((text) => text || "–"));
    put(place, "[data-groups]", made.groups);
    put(place, "[data-total]", [made.total]);
    put(place, "[data-when]", [made.when]);
  }

  /** For those who hear the page. */
  tell() {
    const fault = this.form.querySelector("[aria-invalid]");
    const { told } = this.data.words;
    const when = this.root.querySelector("[data-when]")?.textContent ?? "";
    const said = told.replace("{name}", this.plan.name).replace("{participants}", this.participants.value.trim());
    put(this.form, "[data-told]", [fault ? "" : `${said} ${when}`]);
  }

  /** Take over the numbers that the address holds; they may be anything, and what is no number stays out. */
  openLink() {
    const fragment = location.hash.slice(1);
    if (!fragment.includes("=") || fragment.length > 200) return;
    const given = new URLSearchParams(fragment);
    const id = given.get("program") ?? this.shown;
    if (this.choice) {
      const known = this.data.plans.some((plan) => plan.id === id);
      this.news(known ? "" : this.data.words.unknown);
      this.choice.value = known ? id : this.shown;
      this.choose(this.choice.value);
    }
    const typed = [given.get("deltagere") ?? String(this.plan.participants), given.get("kl") ?? this.plan.begins];
    const { faults } = teachingTyped(this.data, typed[0], typed[1]);
    if (!faults.participants) this.participants.value = typed[0].trim();
    if (!faults.begins) this.begins.value = typed[1].trim();
    this.renew(true);
  }

  /** @param {string} text */
  news(text) {
    const place = /** @type {HTMLElement | null} */ (this.page.querySelector("[data-news]"));
    if (place) Object.assign(place, { textContent: text, hidden: !text });
  }
}

/** Put texts where they belong, in the order of the page. @param {ParentNode} place @param {string} selector @param {string[]} texts */
function put(place, selector, texts) {
  place.querySelectorAll(selector).forEach((box, at) => {
    if (box.textContent !== texts[at]) box.textContent = texts[at] ?? "";
  });
}

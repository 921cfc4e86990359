// @ts-check
import { showFault } from "./plan-page.js";

/** The fields of the project's page: what stands in them, the ticks, and what is wrong. */

/** @typedef {import("./plan-share.js").TypedProject} TypedProject */

export class ProjectFields {
  /** @param {HTMLElement} root @param {string} departments how many there are, until the reader says otherwise */
  constructor(root, departments) {
    this.root = root;
    this.departments = departments;
  }

  /** @param {string} selector @returns {HTMLInputElement[]} */
  all(selector) {
    return [...this.root.querySelectorAll(selector)].map((one) => /** @type {HTMLInputElement} */ (one));
  }

  /** @param {string} selector @returns {HTMLInputElement} */
  one(selector) {
    return /** @type {HTMLInputElement} */ (this.root.querySelector(selector));
  }

  /** @returns {TypedProject} */
  typed() {
    return {
      start: this.one("#plan-start").value,
      months: Object.fromEntries(this.all("[data-length]").map((field) => [field.dataset.length, field.value.trim()])),
      departments: this.one("#plan-afdelinger").value.trim(),
      without: this.all("[data-item]:not(:checked)").map((box) => box.dataset.item ?? ""),
    };
  }

  /** Ids of the tasks that are done. @returns {Set<string>} */
  done() {
    return new Set(this.all("[data-task]:checked").map((box) => box.dataset.task ?? ""));
  }

  /** @param {TypedProject} typed @param {Iterable<string>} done */
  put({ start, months, departments, without }, done) {
    const ticked = new Set(done);
    this.one("#plan-start").value = start;
    this.one("#plan-afdelinger").value = departments;
    for (const field of this.all("[data-length]")) field.value = months[field.dataset.length ?? ""] ?? field.defaultValue;
    for (const box of this.all("[data-item]")) box.checked = !without.includes(box.dataset.item ?? "");
    for (const box of this.all("[data-task]")) box.checked = ticked.has(box.dataset.task ?? "");
  }

  /** As the page comes. */
  empty() {
    this.put({ start: "", months: {}, departments: this.departments, without: [] }, []);
  }

  /** Tasks that are a meeting which was left out are left out, too. @param {string[]} without ids of meetings */
  leaveOut(without) {
    for (const line of this.all("[data-meeting]")) {
      const out = without.includes(line.dataset.meeting ?? "");
      line.classList.toggle("project-task--out", out);
      /** @type {HTMLElement} */ (line.querySelector("[data-out]")).hidden = !out;
      /** @type {HTMLInputElement} */ (line.querySelector("[data-task]")).disabled = out;
    }
  }

  /** @param {Map<string, string>} faults by field; «ialt» is of the phases together */
  showFaults(faults) {
    showFault(this.one("#plan-start"), faults.get("start") ?? "");
    showFault(this.one("#plan-afdelinger"), faults.get("afdelinger") ?? "");
    for (const field of this.all("[data-length]")) showFault(field, faults.get(field.dataset.length ?? "") ?? "");
    this.one("#fejl-ialt").textContent = faults.get("ialt") ?? "";
    this.one("#fejl-ialt").hidden = !faults.has("ialt");
  }
}

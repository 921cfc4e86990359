// @ts-check
/**
 * What every page needs: keys and names that Material leaves out, the search button, printing.
 * Everything here is an addition; without it the pages still say all they say.
 */

/**
 * Run on the first page and again after each instant navigation.
 * @param {(root: Document) => void} run
 */
export function onPage(run) {
  const pages = /** @type {any} */ (window).document$;
  if (pages?.subscribe) pages.subscribe(() => run(document));
  else run(document);
}

/** @param {string} selector @param {ParentNode} [root] @returns {HTMLElement[]} */
const all = (selector, root = document) => [...root.querySelectorAll(selector)].map((e) => /** @type {HTMLElement} */ (e));

// --- Keyboard -------------------------------------------------------------------------------------

const FIELD = "input, textarea, select, [contenteditable]";

// Material turns single letters (f, s, p, n …) into commands. They strike speech users and trembling
// hands, and cannot be switched off (WCAG 2.1.4), so they never reach it.
window.addEventListener("keydown", (event) => {
  const target = /** @type {Element | null} */ (event.target);
  if (target?.closest?.(FIELD) || event.ctrlKey || event.metaKey || event.altKey) return;
  if ((event.key === " " || event.key === "Enter") && target instanceof HTMLElement && target.matches(".label-key")) {
    event.preventDefault();
    target.click();             // the label around it does the rest
  } else if (event.key.length === 1 && event.key !== " ") event.stopImmediatePropagation();
}, true);

/** Tell whether the part that a label's button folds out is open. @param {HTMLElement} key */
function showState(key) {
  const box = /** @type {HTMLInputElement | null} */ (key.closest("label")?.control);
  if (box) key.setAttribute("aria-expanded", String(box.checked));
}

document.addEventListener("change", (event) => {
  const box = /** @type {HTMLElement} */ (event.target);
  if (!box.matches(".md-toggle")) return;
  all(`label[for="${CSS.escape(box.id)}"] .label-key`).forEach(showState);
});

document.addEventListener("keydown", (event) => {
  const drawer = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-md-toggle=drawer]"));
  if (event.key !== "Escape" || !drawer?.checked) return;
  drawer.click();
  /** @type {HTMLElement | null} */ (document.querySelector('.md-header label[for="__drawer"] .label-key'))?.focus();
});

/** What each part of a table is, said in ARIA. */
const TABLE_ROLES = { table: "table", "thead, tbody": "rowgroup", tr: "row", td: "cell", "thead th": "columnheader", "tbody th": "rowheader" };

/** A link into something folded away opens it. */
function reveal() {
  const target = document.getElementById(location.hash.slice(1));
  const folded = target?.closest("details:not([open])");
  if (!folded) return;
  folded.setAttribute("open", "");
  target?.scrollIntoView();
}
window.addEventListener("hashchange", reveal);
onPage(reveal);

// --- Each page ------------------------------------------------------------------------------------

onPage((root) => {
  all(".label-key", root).forEach(showState);

  // Material wraps plain Markdown tables in a scroller that keys cannot reach.
  for (const box of all(".md-typeset__scrollwrap", root)) {
    const heading = box.closest("article")?.querySelector("h1")?.firstChild?.textContent?.trim() ?? "";
    box.tabIndex = 0;
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", box.querySelector("caption")?.textContent ?? `Tabel: ${heading}`);
  }

  // A table whose rows become small lists on a phone must stay a table to a screen reader (Safari forgets).
  for (const [parts, role] of Object.entries(TABLE_ROLES))
    for (const part of all(parts === "table" ? "table.data--stack" : `table.data--stack :is(${parts})`, root)) part.setAttribute("role", role);

  for (const button of all("[data-search-open]", root)) {
    button.hidden = false;
    button.onclick = openSearch;
  }
  for (const button of all("[data-print]", root)) {
    button.hidden = false;
    button.onclick = () => print(button.dataset.print === "kort");
  }

  if (root.querySelector("[data-term]")) import("./terms.js").then((m) => m.start(root));
  if (root.querySelector("[data-choose-cards]")) import("./choose-cards.js").then((m) => m.start(root));
  if (root.querySelector("[data-filter]")) import("./filter.js").then((m) => m.start(root));
  for (const page of all("[data-script]", root)) import(`./${page.dataset.script}`).then((m) => m.start(root));
});

/** Open Material's search and put the cursor in it. */
function openSearch() {
  const box = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-md-toggle=search]"));
  if (box && !box.checked) box.click();
  /** @type {HTMLElement | null} */ (document.querySelector(".md-search__input"))?.focus();
}

// --- Print ----------------------------------------------------------------------------------------

/** Print the page, or only its own role card on a sheet of A5 (print.css). @param {boolean} card */
function print(card) {
  document.documentElement.classList.toggle("print-card", card);
  window.print();
}

/** An address as a person reads it; one whose signs are not UTF-8 stays as it is. @param {string} href */
function readable(href) {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

// On paper a link is a number, and its address stands at the foot of the text.
window.addEventListener("beforeprint", () => {
  for (const details of all("article details:not([open])")) {
    details.setAttribute("open", "");
    details.dataset.opened = "";
  }
  const article = document.querySelector("article.md-content__inner");
  const address = document.querySelector(".page-meta__address");
  if (!article) return;
  const here = address?.textContent || location.href.split("#")[0];
  const edition = document.querySelector(".page-meta__edition")?.textContent ?? "";
  // Into the margin of every sheet (@page in print.css).
  document.documentElement.style.setProperty("--print-mark", JSON.stringify(["Samarbejdsmodellen", edition, here].filter(Boolean).join(" · ")));

  document.documentElement.classList.add("print-notes-on");
  if (article.querySelector(".hero")) return;      // the front page's links are its doors
  if (document.documentElement.classList.contains("print-card")) return;      // a card has no room for them

  /** @type {Map<string, number>} */
  const notes = new Map();
  const skip = ".mark, .button, .headerlink, .matrix__cell, .page-meta a, .sequence a, .door, svg a, .source a, .term, th a, nav a, .role-card a, .facts a, .entries a, .who a, details a, .plan a, .project a";
  for (const link of /** @type {HTMLAnchorElement[]} */ (all("a[href]", article))) {
    if (link.matches(skip) || link.getAttribute("href")?.startsWith("#") || link.textContent === link.href) continue;
    if (!notes.has(link.href)) notes.set(link.href, notes.size + 1);
    const ref = Object.assign(document.createElement("sup"), { className: "print-ref", textContent: `[${notes.get(link.href)}]` });
    link.after(ref);
  }
  if (!notes.size) return;
  const box = Object.assign(document.createElement("div"), { className: "print-notes" });
  const list = document.createElement("ol");
  for (const href of notes.keys()) list.append(Object.assign(document.createElement("li"), { textContent: readable(href) }));
  box.append(Object.assign(document.createElement("strong"), { textContent: "Links i teksten" }), list);
  article.insertBefore(box, article.querySelector(":scope > .page-meta"));
});

window.addEventListener("afterprint", () => {
  document.documentElement.classList.remove("print-card", "print-notes-on");
  all(".print-ref, .print-notes").forEach((e) => e.remove());
  for (const details of all("details[data-opened]")) {
    details.removeAttribute("open");
    delete details.dataset.opened;
  }
});

// @ts-check
/**
 * Glossary terms: the short explanation on hover and on keyboard focus (WCAG 1.4.13: it can be
 * dismissed with Escape, pointed at, and stays until left). The link itself leads to the glossary.
 */

const GAP = 6;
const EDGE = 8;

/** @type {HTMLElement | null} */
let tip = null;
/** @type {HTMLElement | null} */
let owner = null;
let timer = 0;

/** One tooltip serves the page; it is made when first needed. */
function element() {
  if (tip?.isConnected) return tip;
  tip = Object.assign(document.createElement("div"), { id: "term-tip", className: "tip", hidden: true });
  tip.setAttribute("role", "tooltip");
  tip.addEventListener("pointerenter", () => clearTimeout(timer));
  tip.addEventListener("pointerleave", hideSoon);
  document.body.append(tip);
  return tip;
}

/** @param {HTMLElement} term */
function show(term) {
  clearTimeout(timer);
  if (owner && owner !== term) hide();
  const box = element();
  owner = term;
  box.textContent = term.dataset.tip ?? "";
  box.hidden = false;
  term.setAttribute("aria-describedby", box.id);
  // A term may be broken over two lines: stand by its first piece.
  const at = term.getClientRects()[0] ?? term.getBoundingClientRect();
  const size = box.getBoundingClientRect();
  const left = Math.min(Math.max(EDGE, at.left), document.documentElement.clientWidth - size.width - EDGE);
  const above = at.top - size.height - GAP;
  const top = above > 110 ? above : term.getBoundingClientRect().bottom + GAP;
  // CSSOM, not a style attribute: a strict Content-Security-Policy allows it.
  box.style.left = `${left + window.scrollX}px`;
  box.style.top = `${top + window.scrollY}px`;
}

function hide() {
  clearTimeout(timer);
  owner?.removeAttribute("aria-describedby");
  owner = null;
  if (tip) tip.hidden = true;
}

function hideSoon() {
  clearTimeout(timer);
  timer = window.setTimeout(hide, 250);
}

/** @param {ParentNode} root */
export function start(root) {
  hide();
  for (const term of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-term][data-tip]"))) {
    if (term.dataset.ready) continue;
    term.dataset.ready = "1";
    term.addEventListener("pointerenter", (e) => { if (e.pointerType !== "touch") show(term); });
    term.addEventListener("pointerleave", hideSoon);
    term.addEventListener("focus", () => show(term));
    term.addEventListener("blur", hide);
    if (term === document.activeElement) show(term); // reached before this module was there
  }
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
});

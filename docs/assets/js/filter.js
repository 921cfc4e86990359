// @ts-check
/**
 * Show one kind of source at a time. The fieldset is hidden until this runs; its radios' values are
 * "alle" or a value of data-kind-of. The count is told in a status line that is made here.
 */

/** @param {ParentNode} root */
export function start(root) {
  for (const fieldset of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("fieldset[data-filter]"))) {
    if (fieldset.dataset.ready) continue;
    fieldset.dataset.ready = "1";
    const status = fieldset.querySelector('[role="status"]') ?? fieldset.appendChild(document.createElement("p"));
    status.setAttribute("role", "status");
    fieldset.addEventListener("change", () => apply(fieldset, status));
    fieldset.hidden = false;
  }
}

/** @param {HTMLElement} fieldset @param {Element} status */
function apply(fieldset, status) {
  const chosen = /** @type {HTMLInputElement | null} */ (fieldset.querySelector("input:checked"))?.value ?? "alle";
  const items = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-kind-of]")]);
  for (const item of items) item.hidden = chosen !== "alle" && item.dataset.kindOf !== chosen;
  status.textContent = `Viser ${items.filter((item) => !item.hidden).length} af ${items.length} kilder.`;
}

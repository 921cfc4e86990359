// @ts-check
/** Choose the role cards to print: each has a box, and those without a tick stay on the screen only (print.css). */

/** @param {ParentNode} root */
export function start(root) {
  const bar = /** @type {HTMLElement | null} */ (root.querySelector("[data-choose-cards]"));
  const print = /** @type {HTMLButtonElement | null} */ (bar?.querySelector("[data-print]"));
  const status = bar?.querySelector('[role="status"]');
  if (!bar || !print || !status) return;
  const boxes = /** @type {HTMLInputElement[]} */ ([...root.querySelectorAll("[data-choose-card]")]);

  const show = () => {
    const chosen = boxes.filter((box) => box.checked);
    const count = chosen.length;
    for (const box of boxes) {
      const card = box.closest(".role-card");
      card?.classList.toggle("role-card--left-out", !box.checked);
      card?.classList.toggle("role-card--last", box === chosen.at(-1));      // no empty sheet after it
    }
    print.textContent = count === boxes.length ? "Print alle kort" : `Print ${count} kort`;
    print.disabled = !count;
    status.textContent = count ? `${count} af ${boxes.length} kort er valgt.` : "Ingen kort er valgt. Sæt et flueben ved dem, du vil printe.";
  };

  for (const box of boxes) {
    const label = box.closest("label");
    if (label) label.hidden = false;
    box.onchange = show;
  }
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (bar.querySelectorAll("[data-choose]"))) {
    button.onclick = () => {
      for (const box of boxes) box.checked = button.dataset.choose === "all";
      show();
    };
  }
  bar.hidden = false;
  show();
}

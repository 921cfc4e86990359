// @ts-check
import { all } from "./answers.js";
import { cellAt, reach } from "./map-circle.js";
import { cellPath } from "./map-drawing.js";

/** Dragging people with mouse, pen or finger, or placing the chosen one with a press. */

const SLACK = 4; // pixels a press may move and still be a press
const OUTSIDE = 1.1; // dropped this far out, a person leaves the map
const EDGE = 48; // pixels from the edge of the window where dragging scrolls
const SPEED = 9; // pixels a frame

/** @typedef {{ clientX: number, clientY: number }} Spot in the window */

/**
 * @param {import("./map.js").NetworkMap} map
 * @param {{ pick: (row: HTMLElement) => void, land: (row: HTMLElement, cell: import("./map-circle.js").Cell) => void }} then
 */
export function startDragging(map, { pick, land }) {
  const { svg } = map;
  const target = svg.children[1];
  /** @type {{ row: HTMLElement, figure: SVGElement, pointer: number, from: DOMPoint, at: Spot, moved: boolean } | null} */
  let drag = null;

  const pointOf = (/** @type {Spot} */ { clientX, clientY }) =>
    new DOMPoint(clientX, clientY).matrixTransform(/** @type {SVGGraphicsElement} */ (/** @type {unknown} */ (svg)).getScreenCTM()?.inverse());
  const cellOf = (/** @type {DOMPoint} */ { x, y }) =>
    reach(map.plan.circle, x, y) > OUTSIDE ? { sector: -1, ring: -1 } : cellAt(map.plan.circle, x, y);
  const end = () => {
    drag?.figure.removeAttribute("data-dragged");
    target.removeAttribute("d");
    drag = null;
  };

  svg.addEventListener("touchstart", (event) => {
    if (/** @type {Element} */ (event.target).closest(".map__person")) event.preventDefault(); // or the page scrolls, where touch-action is not known inside SVG
  }, { passive: false });

  svg.addEventListener("pointerdown", (event) => {
    const figure = /** @type {SVGElement | null} */ (/** @type {Element} */ (event.target).closest(".map__person"));
    const person = map.people.find(({ row }) => map.figures.get(row) === figure);
    if (!figure || !person || event.button !== 0 || drag) return;
    event.preventDefault();
    drag = { row: person.row, figure, pointer: event.pointerId, from: pointOf(event), at: event, moved: false };
    figure.setPointerCapture(event.pointerId);
    pick(person.row);
  });
  svg.addEventListener("pointermove", (event) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    const at = pointOf(event);
    if (!drag.moved && Math.hypot(at.x - drag.from.x, at.y - drag.from.y) < SLACK) return;
    drag.at = event;
    if (!drag.moved) requestAnimationFrame(scrollAtEdge);
    drag.moved = true;
    show(at);
  });
  const show = (/** @type {DOMPoint} */ at) => {
    if (!drag) return;
    drag.figure.toggleAttribute("data-dragged", true);
    drag.figure.setAttribute("transform", `translate(${at.x} ${at.y})`);
    const cell = cellOf(at);
    if (cell.sector < 0) target.removeAttribute("d");
    else target.setAttribute("d", cellPath(map.plan, cell));
  };
  const scrollAtEdge = () => {
    if (!drag) return;
    const { top, bottom } = svg.getBoundingClientRect();
    const bars = all("[data-bar]").map((bar) => bar.getBoundingClientRect().top).filter((at) => at > 0); // a hidden one is at 0
    const floor = Math.min(window.innerHeight, ...bars);
    const speed = top < 0 && drag.at.clientY < EDGE ? -SPEED : bottom > floor && drag.at.clientY > floor - EDGE ? SPEED : 0;
    if (speed) {
      window.scrollBy({ top: speed, behavior: "instant" });
      show(pointOf(drag.at));
    }
    requestAnimationFrame(scrollAtEdge);
  };
  svg.addEventListener("click", (event) => {
    const cell = cellOf(pointOf(event));
    if (map.selected && cell.sector >= 0 && !/** @type {Element} */ (event.target).closest(".map__person")) land(map.selected, cell);
  });
  svg.addEventListener("pointerup", (event) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    const { row, moved } = drag;
    end();
    if (moved) land(row, cellOf(pointOf(event)));
  });
  const giveUp = () => {
    if (!drag) return;
    const { row } = drag;
    end();
    pick(row); // draws it where it stood
  };
  svg.addEventListener("pointercancel", giveUp);
  svg.addEventListener("keydown", (event) => { if (event.key === "Escape") giveUp(); });
}

// @ts-check
import { placed, pointAt } from "./map-circle.js";
import { layOut } from "./map-layout.js";
import { SIZES, wrapName } from "./map-names.js";

/** A network map as SVG. Names and answers only ever become text; looks come from map.css, by class. */

/** @typedef {{ id: string, label: string, sign: string }} Choice */
/** @typedef {{ sector: Choice[], ring: Choice[], relation: Choice[], group: Choice[], chosen: string }} Scale the answers there are */
/** @typedef {import("./map-crowd.js").Guest & { number: number, relation: number, group: number, chosen: boolean, row: HTMLElement }} Person
 *  answers by their place among the choices, -1 where missing */
/** @typedef {{ people: Person[], scale: Scale, centre: string, id: string }} Drawn */
/** @typedef {ReturnType<typeof layOut>} Plan */

const SVG = "http://www.w3.org/2000/svg";
const HIT = 12; // pixels round a mark that a finger or a shaking hand may hit (WCAG 2.5.8: 24 across)
const STAR = "M0-8.5 2.3-3 8.2-2.6 3.7 1.2 5.1 7 0 3.9-5.1 7-3.7 1.2-8.2-2.6-2.3-3Z";

/** @param {string} tag @param {Record<string, string | number>} [attributes] @param {(Node | string)[]} children @returns {SVGElement} */
export function svgOf(tag, attributes = {}, ...children) {
  const element = /** @type {SVGElement} */ (document.createElementNS(SVG, tag));
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, typeof value === "number" ? String(Math.round(value * 10) / 10) : value);
  element.append(...children);
  return element;
}

const pen = document.createElement("canvas").getContext("2d");

/** Widths of texts as the browser will set them. @param {Element} svg @param {string} [look] weight and size @returns {import("./map-names.js").Measure} */
export function measureIn(svg, look = "400 13px") {
  const font = `${look} ${getComputedStyle(svg).fontFamily}`;
  const known = /** @type {Map<string, number>} */ (new Map());
  return (text) => {
    if (!pen) return text.length * 8;
    if (!known.has(text)) {
      pen.font = font;
      known.set(text, pen.measureText(text).width + 1);
    }
    return /** @type {number} */ (known.get(text));
  };
}

/** Find everybody's place, in a picture of this width. @param {Drawn} drawn @param {SVGElement} svg @param {{ width: number, height: number, tray?: boolean }} size
 * @param {import("./map-circle.js").Cuts | null} [kept] @returns {Plan} */
export function planOf({ people, scale }, svg, size, kept = null) {
  const measure = measureIn(svg);
  const ringLabels = scale.ring.map(({ label }) => measure(label));
  return layOut(people, { ...size, sectors: scale.sector.length, rings: scale.ring.length, measure, ringLabels }, kept);
}

/** Everything that stands still: rings, sectors, their names, the middle and the tray.
 * @param {Drawn} drawn @param {Plan} plan @param {SVGElement} svg @returns {SVGElement} */
export function groundOf({ people, scale, centre, id }, plan, svg) {
  const { circle, tray } = plan;
  const { cx, cy, rx, ry, angles, radii } = circle;
  const ground = svgOf("g", { class: "map__ground", "aria-hidden": "true" });
  for (const [ring, radius] of [...radii.entries()].slice(1).reverse()) {
    ground.append(svgOf("ellipse", { class: "map__ring", "data-ring": ring - 1, cx, cy, rx: rx * radius, ry: ry * radius }));
  }
  if (scale.sector.length > 1) {
    for (const angle of angles.slice(1)) {
      const [[x1, y1], [x2, y2]] = [pointAt(circle, angle, radii[0]), pointAt(circle, angle, 1)];
      ground.append(svgOf("line", { class: "map__line", x1, y1, x2, y2 }));
    }
  }
  scale.sector.forEach(({ label }, sector) => ground.append(...sectorName(label, `${id}-${sector}`, plan, sector, measureIn(svg, "700 12px"))));
  scale.ring.forEach(({ label }, ring) => {
    const [x, y] = pointAt(circle, 0, (radii[ring] + radii[ring + 1]) / 2);
    ground.append(svgOf("text", { class: "map__ring-name", x, y: y + 4.5 }, label));
  });
  ground.append(middle(centre, circle, measureIn(svg, "700 13px")));
  if (tray) {
    const { left: x, top: y, right, bottom } = tray;
    ground.append(
      svgOf("rect", { class: "map__tray", x: x + 1, y: y + 1, width: right - x - 2, height: bottom - y - 2, rx: 8 }),
      svgOf("text", { class: "map__tray-name", x: x + 12, y: y + 21 }, people.every(placed) ? "Alle er placeret" : "Ikke placeret endnu"),
    );
  }
  return ground;
}

/** The young person. @param {string} name @param {import("./map-circle.js").Circle} circle @param {import("./map-names.js").Measure} measure */
function middle(name, { cx, cy, rx, ry, radii }, measure) {
  const [width, height] = [rx * radii[0], ry * radii[0]];
  const most = height > 40 ? 3 : 2;
  const room = width * 1.8 - 4;
  const whole = wrapName(name, room, measure, most);
  const { lines } = whole.whole ? whole : wrapName(name.split(/\s+/)[0], room, measure, most); // rather the first name than half of both
  const { line: step } = SIZES.usual;
  const first = cy - ((lines.length - 1) * step) / 2 + 4.5;
  return svgOf(
    "g",
    { class: "map__middle" },
    svgOf("ellipse", { cx, cy, rx: width, ry: height }),
    svgOf("text", {}, ...lines.map((line, index) => svgOf("tspan", { x: cx, y: first + index * step }, line))),
  );
}

/** The name of a sector along the edge, never upside down. @param {string} label @param {string} id @param {Plan} plan @param {number} sector @param {import("./map-names.js").Measure} measure */
function sectorName(label, id, { circle }, sector, measure) {
  const [from, to] = circle.angles.slice(sector, sector + 2);
  const below = Math.cos((from + to) / 2) < -0.01;
  const edge = { ...circle, rx: circle.rx + (below ? 19 : 8), ry: circle.ry + (below ? 19 : 8) };
  const steps = Array.from({ length: 25 }, (_, index) => pointAt(edge, from + ((to - from) * (below ? 24 - index : index)) / 24, 1));
  const long = steps.reduce((sum, [x, y], index) => (index ? sum + Math.hypot(x - steps[index - 1][0], y - steps[index - 1][1]) : 0), 0);
  const [line] = wrapName(label.replaceAll(" ", "\u00a0"), long - 4, measure, 1).lines; // one word, so that it is cut and not broken
  const d = `M${steps.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`;
  return [
    svgOf("path", { id: `bue-${id}`, class: "map__edge", d }),
    svgOf("text", { class: "map__sector-name" }, svgOf("textPath", { href: `#bue-${id}`, startOffset: "50%" }, line)),
  ];
}

/** The outline of a cell, to show where a dragged person would land. @param {Plan} plan @param {import("./map-circle.js").Cell} cell */
export function cellPath({ circle }, { sector, ring }) {
  const [from, to] = circle.angles.slice(sector, sector + 2);
  const arc = (/** @type {number} */ radius, /** @type {number} */ a, /** @type {number} */ b) =>
    Array.from({ length: 31 }, (_, index) => pointAt(circle, a + ((b - a) * index) / 30, radius).map((at) => at.toFixed(1)).join(" "));
  return `M${[...arc(circle.radii[ring + 1], from, to), ...arc(circle.radii[ring], to, from)].join("L")}Z`;
}

/** The mark of a person: the shape tells the group, line and sign the relation, the star a chosen one.
 * @param {{ group: number, relation: number, chosen: boolean }} person @param {string} sign @param {number} [radius] */
function markOf({ group, relation, chosen }, sign, radius = 16) {
  const side = radius * 0.9;
  const parts = [
    group === 0
      ? svgOf("circle", { class: "map__shape", r: radius })
      : group > 0
        ? svgOf("rect", { class: "map__shape", x: -side, y: -side, width: 2 * side, height: 2 * side, rx: radius / 6 })
        : svgOf("path", { class: "map__shape", d: `M0 ${-radius * 1.15}L${radius * 1.15} 0 0 ${radius * 1.15} ${-radius * 1.15} 0Z` }),
  ];
  const zoom = `scale(${(radius / 16).toFixed(2)})`;
  const corner = (radius * 0.82).toFixed(1);
  if (sign) {
    parts.push(svgOf("g", { class: "map__sign", "aria-hidden": "true", transform: `translate(${corner} -${corner}) ${zoom}` },
      svgOf("circle", { r: 8 }), svgOf("text", { y: 4.5 }, sign)));
  }
  if (chosen) parts.push(svgOf("path", { class: "map__star", d: STAR, transform: `translate(-${corner} -${corner}) ${zoom}` }));
  return svgOf("g", { class: "map__mark", "data-relation": relation }, ...parts);
}

/** What each figure shows: one that shows it already is left alone, so that a touch on it is not lost. @type {WeakMap<SVGElement, string>} */
const figured = new WeakMap();

/** Fill a person's figure. @param {SVGElement} group @param {Person} person @param {import("./map-crowd.js").Spot} spot @param {number} radius @param {Scale} scale */
export function drawPerson(group, person, spot, radius, scale) {
  group.setAttribute("transform", `translate(${spot.x.toFixed(1)} ${spot.y.toFixed(1)})`);
  const now = JSON.stringify([{ ...person, row: 0 }, spot.lines, spot.side, spot.font, radius]);
  if (figured.get(group) === now) return;
  figured.set(group, now);
  const size = Math.min(13, radius * 1.05);
  const number = svgOf("text", { class: "map__number", y: size * 0.36, "font-size": size }, `${person.number}${spot.lines.length ? " " : ""}`);
  const name = nameOn(spot);
  const sign = scale.relation[person.relation]?.sign ?? "";
  const hit = svgOf("circle", { class: "map__hit", r: Math.max(HIT, radius * 1.2) });
  group.replaceChildren(svgOf("circle", { class: "map__halo", r: radius * 1.45 }), hit, markOf(person, sign, radius), number, ...(name ? [name] : []));
}

/** The name at its side of the mark, if it is shown. @param {import("./map-crowd.js").Spot} spot */
function nameOn({ x, y, lines, side, font, boxes: [, box] }) {
  if (!box || lines.length === 0) return null;
  const step = (box.bottom - box.top) / lines.length;
  const at = { right: box.left, left: box.right, below: x, above: x }[side] - x;
  const name = svgOf("text", { class: `map__name map__name--${side}`, "font-size": font });
  name.append(...lines.map((line, index) => svgOf("tspan", { x: at, y: box.top - y + 0.8 * step + index * step }, index ? ` ${line}` : line)));
  return name;
}

/** What the marks mean, each as drawn. @param {Scale} scale @returns {{ mark: SVGElement, text: string }[]} */
export function legendOf({ group, relation, chosen }) {
  const plain = { group: 0, relation: -1, chosen: false };
  return [
    ...group.slice(0, 2).map(({ label }, index) => ({ mark: markOf({ ...plain, group: index }, "", 12), text: label })),
    { mark: markOf({ ...plain, group: -1 }, "", 12), text: "Gruppe ikke valgt" },
    ...relation.map(({ label, sign }, index) => ({ mark: markOf({ ...plain, relation: index }, sign, 12), text: label })),
    { mark: markOf({ ...plain, chosen: true }, "", 12), text: chosen },
  ];
}

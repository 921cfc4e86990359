// @ts-check
import { drawPerson, groundOf, legendOf, measureIn, planOf, svgOf } from "./map-drawing.js";
import { drawnOf, writable } from "./map-rows.js";

/** The map as a picture of its own: always on white, with every look written on the element, so that it needs no page. */

const WIDTH = 960;
const HEIGHT = 740;
const ZOOM = 2; // a PNG has twice the pixels, for print
const LOOKS = [
  ..."fill,fill-opacity,stroke,stroke-width,stroke-dasharray,stroke-linejoin,paint-order,opacity".split(","),
  ..."font-family,font-size,font-weight,text-anchor,letter-spacing".split(","),
];

/** @param {import("./map.js").NetworkMap} map @returns {{ svg: SVGElement, height: number }} */
function picture(map) {
  // Light whatever the reader's own scheme: these attributes set the colours anew for all that is inside.
  const host = Object.assign(document.createElement("div"), { className: "unseen" });
  host.dataset.mdColorScheme = "default";
  host.dataset.kind = document.body.dataset.kind;
  const svg = svgOf("svg", { class: "map__svg", xmlns: "http://www.w3.org/2000/svg" });
  host.append(svg);
  map.section.append(host);
  const drawn = drawnOf(map);
  const plan = planOf(drawn, svg, { width: WIDTH, height: HEIGHT });
  const people = map.people.map((person, index) => {
    const figure = svgOf("g", { class: "map__person" });
    drawPerson(figure, person, plan.spots[index], plan.radius, map.scale);
    return figure;
  });
  const [marks, below] = marksOf(map, svg, plan.height + 24);
  const [names, height] = plan.spots.every(({ whole }) => whole) ? [[], below] : namesOf(map, svg, below);
  const paper = svgOf("rect", { class: "map__paper", width: WIDTH, height });
  svg.append(svgOf("title", {}, document.querySelector("h1")?.textContent ?? ""), paper, groundOf({ ...drawn, id: `billede-${drawn.id}` }, plan, svg), ...people, ...marks, ...names);
  plainly(svg);
  host.remove();
  for (const [key, value] of Object.entries({ width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${Math.ceil(height)}` })) svg.setAttribute(key, String(value));
  return { svg, height };
}

/** The meaning of the marks in lines under the map. @param {import("./map.js").NetworkMap} map @param {SVGElement} svg @param {number} top @returns {[SVGElement[], number]} and where they end */
function marksOf({ scale }, svg, top) {
  const measure = measureIn(svg);
  let [x, y] = [24, top];
  const marks = legendOf(scale).map(({ mark, text }) => {
    const width = 24 + measure(text) + 26;
    if (x + width > WIDTH && x > 24) [x, y] = [24, y + 34];
    const entry = svgOf("g", { transform: `translate(${x} ${y})` }, mark, svgOf("text", { class: "map__word", x: 24, y: 4.5 }, text));
    x += width + 10;
    return entry;
  });
  return [marks, y + 34];
}

/** Everybody's name by number, in columns. @param {import("./map.js").NetworkMap} map @param {SVGElement} svg @param {number} top @returns {[SVGElement[], number]} and where they end */
function namesOf({ people }, svg, top) {
  const measure = measureIn(svg);
  const texts = people.map(({ number, name }) => `${number} ${[...name].slice(0, 100).join("")}`);
  const columns = Math.max(1, Math.min(4, Math.floor((WIDTH - 24) / (Math.max(...texts.map(measure)) + 24))));
  const rows = Math.ceil(texts.length / columns);
  const lines = texts.map((text, index) => svgOf("text", {
    class: "map__word",
    x: 12 + Math.floor(index / rows) * ((WIDTH - 24) / columns),
    y: top + (index % rows) * 20,
  }, text));
  return [lines, top + rows * 20 + 4];
}

/** Write what the style sheet says on the elements themselves, and take away what belongs to the page. @param {SVGElement} svg */
function plainly(svg) {
  const elements = [...svg.querySelectorAll("*")].filter((element) => element.localName !== "title");
  for (const element of elements) {
    const style = getComputedStyle(element);
    if (style.display === "none") element.remove();
    else for (const look of LOOKS) writeLook(element, look, style.getPropertyValue(look));
  }
  for (const element of [svg, ...elements]) { // only now: the style sheet goes by them
    for (const { name } of [...element.attributes]) if (/^(?:class|role|tabindex|aria-.*|data-.*)$/.test(name)) element.removeAttribute(name);
  }
}

const USUAL = new Map([["fill-opacity", "1"], ["opacity", "1"], ["stroke", "none"], ["stroke-dasharray", "none"], ["stroke-linejoin", "miter"], ["paint-order", "normal"], ["letter-spacing", "normal"]]);

/** Text has a font, shapes have none, and what is usual is left out. @param {Element} element @param {string} look @param {string} value */
function writeLook(element, look, value) {
  const text = ["text", "tspan", "textPath"].includes(element.localName);
  if (USUAL.get(look) === value || element.localName === "g" || element.localName === "tspan" || element.localName === "textPath") return;
  if (!text && /^(?:font|text|letter)/.test(look)) return;
  element.setAttribute(look, value.replaceAll('"', "'"));
}

/** @param {import("./map.js").NetworkMap} map */
const xmlOf = (map) => {
  const { svg, height } = picture(map);
  return { text: new XMLSerializer().serializeToString(svg), height };
};

/** No name of a person in it: it shows in lists of files. @param {import("./map.js").NetworkMap} map @param {string} kind */
const pictureName = ({ table }, kind) =>
  `${writable(table.closest("form")?.dataset.form ?? "kort")}-${new Date().toLocaleDateString("sv-SE")}.${kind}`;

/** @param {Blob} data @param {string} name */
function hand(data, name) {
  const href = URL.createObjectURL(data);
  Object.assign(document.createElement("a"), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000); // when the browser has surely taken it
}

/** @param {import("./map.js").NetworkMap} map @param {(text: string) => void} say */
export function saveSvg(map, say) {
  hand(new Blob([xmlOf(map).text], { type: "image/svg+xml" }), pictureName(map, "svg"));
  say("Kortet er gemt som SVG. Det viser navne.");
}

/** @param {import("./map.js").NetworkMap} map @param {(text: string) => void} say */
export async function savePng(map, say) {
  const { text, height } = xmlOf(map);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: WIDTH * ZOOM, height: Math.ceil(height * ZOOM) });
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => {
    if (!blob) return say("Browseren kunne ikke lave billedet. Prøv at gemme kortet som SVG.");
    hand(blob, pictureName(map, "png"));
    return say("Kortet er gemt som PNG. Det viser navne.");
  }, "image/png");
}

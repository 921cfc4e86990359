// @ts-check
import { all } from "./answers.js";
import { startDragging } from "./map-drag.js";
import { drawPerson, groundOf, planOf, svgOf } from "./map-drawing.js";
import { placed } from "./map-circle.js";
import { showLegend, showList, startPanel } from "./map-panel.js";
import { savePng, saveSvg } from "./map-picture.js";
import { changeOf, changesOf, controlOf, drawnOf, peopleOf, personInWords, scaleOf } from "./map-rows.js";

/**
 * The map beside a table: the same people, drawn. It holds no data; what is done here is written in the rows, and
 * whatever changes in the rows is drawn here.
 *
 * @typedef {import("./map-drawing.js").Person} Person
 * @typedef {object} NetworkMap
 * @property {HTMLElement} section @property {HTMLElement} table @property {SVGElement} svg
 * @property {import("./map-rows.js").Columns} columns @property {import("./map-drawing.js").Scale} scale
 * @property {ReturnType<typeof changesOf>} changes
 * @property {Person[]} people @property {import("./map-drawing.js").Plan} plan
 * @property {string} planned what the plan was made for
 * @property {import("./map-circle.js").Cuts | null} kept how the circle was cut, so that it stays so while one works on it
 * @property {HTMLElement | null} selected the row of the person that keys and panel work on
 * @property {WeakMap<HTMLElement, SVGElement>} figures by row
 * @property {boolean} paper
 */

const WIDE = matchMedia("(min-width: 46em)"); // as in form.css
const PAUSE_IN_TYPING = 150; // milliseconds; finding everybody's place takes longer than a key
const PAPER = { width: 640, height: 560 };
const LEAST_HEIGHT = 400;
const BESIDE_MAP = 200; // pixels of a screen that the bar, the tray and the name's box need

/** @param {string} text */
const announce = (text) => { /** @type {HTMLElement} */ (document.querySelector("[role=status]")).textContent = text; };

/** @param {HTMLElement} section @returns {NetworkMap} */
function readMap(section) {
  const table = /** @type {HTMLElement} */ (document.querySelector(`[data-field="${section.dataset.map}"]`));
  const columns = JSON.parse(section.dataset.columns ?? "{}");
  const scale = scaleOf(table, columns);
  return {
    ...{ section, table, columns, scale, people: [], planned: "", kept: null, selected: null, figures: new WeakMap(), paper: false },
    svg: /** @type {SVGElement} */ (section.querySelector("[data-picture]")),
    changes: changesOf(table, columns),
    plan: /** @type {any} */ (null),
  };
}

/** Narrow pictures are tall, and the taller the more they have to hold. @param {NetworkMap} map */
function sizeOf({ paper, svg, people }) {
  if (paper) return PAPER;
  const width = Math.max(240, Math.round(/** @type {HTMLElement} */ (svg.parentElement).clientWidth));
  const tray = people.length > 0; // there all the time: the map below it must not jump when the last one is placed
  if (width < 520) return { width, height: width * Math.min(2.1, Math.max(1.35, people.length * 0.055)), tray };
  return { width, height: Math.max(LEAST_HEIGHT, Math.min(width * 0.78, 680, window.innerHeight - BESIDE_MAP)), tray };
}

/** Bring the whole section up to date with the rows. @param {NetworkMap} map */
function redraw(map) {
  map.people = peopleOf(map.table, map.columns, map.scale);
  if (!map.people.some(({ row }) => row === map.selected)) map.selected = null;
  const drawn = drawnOf(map);
  const size = sizeOf(map);
  const now = JSON.stringify([size, map.people.map(({ name, sector, ring }) => [name, sector, ring])]);
  if (now !== map.planned) {
    map.plan = planOf(drawn, map.svg, size, map.paper ? null : map.kept);
    if (!map.paper) map.kept = map.plan.circle;
    map.planned = now;
    map.svg.setAttribute("viewBox", `0 0 ${size.width} ${Math.ceil(map.plan.height)}`);
  }
  map.svg.children[0].replaceWith(groundOf(drawn, map.plan, map.svg));
  showFigures(map);
  showList(map);
  map.section.dispatchEvent(new CustomEvent("drawn"));
}

/** @param {NetworkMap} map */
function showFigures({ people, plan, svg, scale, figures, selected }) {
  const layer = svg.children[2];
  const shown = people.map((person, index) => {
    const figure = figures.get(person.row) ?? svgOf("g", { class: "map__person", role: "button" });
    figures.set(person.row, figure);
    drawPerson(figure, person, plan.spots[index], plan.radius, scale);
    figure.setAttribute("aria-label", personInWords(person, scale));
    figure.setAttribute("tabindex", (selected ? person.row === selected : index === 0) ? "0" : "-1");
    figure.toggleAttribute("data-selected", person.row === selected);
    return figure;
  });
  if (shown.length !== layer.children.length || shown.some((figure, index) => layer.children[index] !== figure)) layer.replaceChildren(...shown);
}

/** @param {NetworkMap} map @param {HTMLElement | null} row @param {{ focus?: boolean }} [how] */
function select(map, row, { focus = false } = {}) {
  map.selected = row;
  redraw(map);
  const figure = row && map.figures.get(row);
  if (focus && figure?.isConnected) figure.focus({ preventScroll: !map.svg.matches(":focus-within") });
}

/** Stand a person in a cell, or with -1 beside the map. @param {NetworkMap} map @param {Person} person @param {import("./map-circle.js").Cell} cell */
function stand({ changes, columns, scale }, person, { sector, ring }) {
  changes.set(person.row, [
    [controlOf(person.row, columns.sector), scale.sector[sector]?.id ?? ""],
    [controlOf(person.row, columns.ring), scale.ring[ring]?.id ?? ""],
  ], `Flytningen af ${person.name} er fortrudt.`);
  const where = [scale.sector[sector]?.label, scale.ring[ring]?.label].filter(Boolean).join(", ");
  announce(where ? `${person.name} står nu i ${where}.` : `${person.name} er ikke placeret på kortet, men står i tabellen.`);
}

/** Move a person to the next sector or ring; one without a place begins outermost in the first sector.
 * @param {NetworkMap} map @param {Person} person @param {number} sectors @param {number} rings */
function step(map, person, sectors, rings) {
  const [many, last] = [map.scale.sector.length, map.scale.ring.length - 1];
  const waits = !placed(person);
  const sector = person.sector < 0 ? (sectors < 0 ? many - 1 : 0) : waits ? person.sector : (person.sector + sectors + many) % many;
  const ring = person.ring < 0 ? last : waits ? person.ring : person.ring + rings;
  if (ring < 0 || ring > last) announce(`${person.name} står allerede ${ring < 0 ? "inderst" : "yderst"}.`);
  else stand(map, person, { sector, ring });
}

/** The next answer, and after the last one none. @param {NetworkMap} map @param {Person} person @param {"relation" | "group"} part */
function cycle({ changes, columns, scale }, person, part) {
  const next = scale[part][person[part] + 1];
  changes.set(person.row, [[controlOf(person.row, columns[part]), next?.id ?? ""]], changeOf(person));
  announce(`${person.name}: ${next ? next.label : "ikke valgt"}.`);
}

/** @param {NetworkMap} map @param {Person} person */
function star({ changes, columns, scale }, person) {
  changes.set(person.row, [[controlOf(person.row, columns.chosen), !person.chosen]], changeOf(person));
  announce(person.chosen ? `${person.name} har ikke længere mærket ${scale.chosen}.` : `${person.name} har fået mærket ${scale.chosen}.`);
}

/** @param {NetworkMap} map @param {Person} person */
function drop(map, person) {
  const index = map.people.indexOf(person);
  const next = map.people[index + 1] ?? map.people[index - 1];
  map.changes.remove(person.row, `Fortrudt. ${person.name} er tilbage.`);
  select(map, next?.row ?? null, { focus: true });
  if (!next) newName(map).focus();
  announce(`${person.name} er fjernet fra kortet og tabellen.`);
}

/** @param {NetworkMap} map */
function takeBack(map) {
  const onMap = map.svg.matches(":focus-within");
  const back = map.changes.undo();
  redraw(map);
  const row = map.people.find((person) => person.row === back?.row)?.row ?? map.selected ?? map.people[0]?.row ?? null;
  if (back) select(map, row, { focus: onMap });
  announce(back ? back.what : "Der er ikke mere at fortryde på kortet.");
}

/** @param {NetworkMap} map @returns {HTMLInputElement} */
const newName = ({ section }) => /** @type {HTMLInputElement} */ (section.querySelector("[data-new-name]"));

/** @param {NetworkMap} map */
function addPerson(map) {
  const name = newName(map).value.trim();
  newName(map).value = "";
  newName(map).focus();
  if (!name) {
    announce("Skriv først et navn.");
    return;
  }
  const row = map.changes.add(name);
  select(map, row);
  const number = map.people.find((person) => person.row === row)?.number;
  announce(`${name} er tilføjet som nummer ${number}. Personen er ikke placeret endnu.`);
}

/** What a key does to the person that has the focus. @param {NetworkMap} map @param {Person} person @param {string} key @returns {boolean} whether it does anything */
function pressKey(map, person, key) {
  const go = (/** @type {number} */ index) => select(map, map.people.at(index % map.people.length)?.row ?? null, { focus: true });
  const at = map.people.indexOf(person);
  /** @type {Record<string, () => void>} */
  const does = {
    ArrowLeft: () => step(map, person, -1, 0),
    ArrowRight: () => step(map, person, 1, 0),
    ArrowUp: () => step(map, person, 0, -1),
    ArrowDown: () => step(map, person, 0, 1),
    r: () => cycle(map, person, "relation"),
    g: () => cycle(map, person, "group"),
    v: () => star(map, person),
    n: () => go(at + 1),
    f: () => go(at - 1),
    Home: () => go(0),
    End: () => go(-1),
    Enter: () => controlOf(person.row, map.columns.name).focus(),
    Delete: () => drop(map, person),
  };
  const action = Object.hasOwn(does, key) ? does[key] : null;
  action?.();
  return action !== null;
}

/** @param {NetworkMap} map @param {string} action the button's */
function pressButton(map, action) {
  redraw(map); // what was typed a moment ago
  const person = map.people.find(({ row }) => row === map.selected);
  if (action === "add") addPerson(map);
  else if (action === "undo") takeBack(map);
  else if (action === "tidy") tidyUp(map);
  else if (action === "svg") saveSvg(map, announce);
  else if (action === "png") savePng(map, announce);
  else if (action === "print") printAlone();
  else if (person && action === "remove") drop(map, person);
  else if (person && action === "open") controlOf(person.row, map.columns.name).focus();
  redraw(map);
}

/** Cut the circle anew, by those who are on it. @param {NetworkMap} map */
function tidyUp(map) {
  [map.kept, map.planned] = [null, ""];
  announce("Kortet er ryddet op.");
}

function printAlone() {
  const root = document.documentElement;
  root.dataset.onlyMap = "";
  window.addEventListener("afterprint", () => { delete root.dataset.onlyMap; }, { once: true });
  window.print();
}

/** @param {NetworkMap} map */
function listen(map) {
  const { section, svg, table, changes } = map;
  const personOf = (/** @type {EventTarget | null} */ target) =>
    map.people.find(({ row }) => map.figures.get(row) === /** @type {Element} */ (target).closest(".map__person"));
  let pause = 0;
  table.closest("form")?.addEventListener("emptied", () => {
    changes.forget();
    map.kept = null;
  });
  table.closest("form")?.addEventListener("answers", () => {
    const typing = document.activeElement?.matches("input[type=text], textarea") && !section.contains(document.activeElement);
    clearTimeout(pause);
    if (typing) pause = window.setTimeout(() => redraw(map), PAUSE_IN_TYPING);
    else redraw(map);
  });
  section.addEventListener("click", (event) => {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-do]"));
    if (button) pressButton(map, button.dataset.do ?? "");
  });
  section.addEventListener("keydown", (event) => {
    const person = personOf(event.target);
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const typing = /** @type {Element} */ (event.target).matches("input[type=text]");
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !event.shiftKey && !typing) takeBack(map);
    else if (event.key === "Enter" && event.target === newName(map)) addPerson(map);
    else if (!plain || !person || !pressKey(map, person, event.key.length === 1 ? event.key.toLowerCase() : event.key)) return;
    event.preventDefault();
  });
  svg.addEventListener("focusin", (event) => {
    const person = personOf(event.target);
    if (person && person.row !== map.selected) select(map, person.row);
  });
  startDragging(map, {
    pick: (row) => select(map, row, { focus: true }),
    land: (row, cell) => {
      const person = map.people.find((one) => one.row === row);
      if (person && (cell.sector !== person.sector || cell.ring !== person.ring)) stand(map, person, cell);
      redraw(map);
    },
  });
  const resized = () => { if (!map.paper) redraw(map); };
  new ResizeObserver(resized).observe(/** @type {Element} */ (svg.parentElement));
  window.addEventListener("resize", resized); // the height matters too
}

/** The table comes first where it is narrow; on paper the map stands on a page of its own after the rest. @param {NetworkMap} map */
function findPlace({ section, table, paper }) {
  if (paper) table.closest("form")?.append(section);
  else if (WIDE.matches) table.before(section);
  else table.after(section);
}

/** @param {HTMLElement} section */
function startMap(section) {
  const map = readMap(section);
  const onPaper = (/** @type {boolean} */ paper) => {
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    map.paper = paper;
    findPlace(map);
    redraw(map);
    if (focused && section.contains(focused)) focused.focus({ preventScroll: true });
  };
  section.hidden = false;
  for (const link of all(`a[href="#${section.id}"]`)) /** @type {HTMLElement} */ (link.parentElement).hidden = false;
  findPlace(map);
  showLegend(map);
  startPanel(map);
  redraw(map);
  listen(map);
  WIDE.addEventListener("change", () => findPlace(map));
  window.addEventListener("beforeprint", () => onPaper(true));
  window.addEventListener("afterprint", () => onPaper(false));
}

for (const section of all("[data-map]")) startMap(section);

// @ts-check
import { placed } from "./map-circle.js";
import { changeOf, controlOf } from "./map-rows.js";

/** What can be done to a person on the map, each written in the row and told aloud. */

/** @typedef {import("./map.js").NetworkMap} NetworkMap */
/** @typedef {import("./map-drawing.js").Person} Person */

/** @param {string} text */
export const announce = (text) => { /** @type {HTMLElement} */ (document.querySelector("[role=status]")).textContent = text; };

/** Stand a person in a cell, or with -1 beside the map. @param {NetworkMap} map @param {Person} person @param {import("./map-circle.js").Cell} cell */
export function stand({ changes, columns, scale }, person, { sector, ring }) {
  changes.set(person.row, [
    [controlOf(person.row, columns.sector), scale.sector[sector]?.id ?? ""],
    [controlOf(person.row, columns.ring), scale.ring[ring]?.id ?? ""],
  ], `Flytningen af ${person.name} er fortrudt.`);
  const where = [scale.sector[sector]?.label, scale.ring[ring]?.label].filter(Boolean).join(", ");
  announce(where ? `${person.name} står nu i ${where}.` : `${person.name} er ikke placeret på kortet, men står i tabellen.`);
}

/** Move a person to the next sector or ring; one without a place begins outermost in the first sector.
 * @param {NetworkMap} map @param {Person} person @param {number} sectors @param {number} rings */
export function step(map, person, sectors, rings) {
  const [many, last] = [map.scale.sector.length, map.scale.ring.length - 1];
  const waits = !placed(person);
  const sector = person.sector < 0 ? (sectors < 0 ? many - 1 : 0) : waits ? person.sector : (person.sector + sectors + many) % many;
  const ring = person.ring < 0 ? last : waits ? person.ring : person.ring + rings;
  if (ring < 0 || ring > last) announce(`${person.name} står allerede ${ring < 0 ? "inderst" : "yderst"}.`);
  else stand(map, person, { sector, ring });
}

/** The next answer, and after the last one none. @param {NetworkMap} map @param {Person} person @param {"relation" | "group"} part */
export function cycle({ changes, columns, scale }, person, part) {
  const next = scale[part][person[part] + 1];
  changes.set(person.row, [[controlOf(person.row, columns[part]), next?.id ?? ""]], changeOf(person));
  announce(`${person.name}: ${next ? next.label : "ikke valgt"}.`);
}

/** @param {NetworkMap} map @param {Person} person */
export function star({ changes, columns, scale }, person) {
  changes.set(person.row, [[controlOf(person.row, columns.chosen), !person.chosen]], changeOf(person));
  announce(person.chosen ? `${person.name} har ikke længere mærket ${scale.chosen}.` : `${person.name} har fået mærket ${scale.chosen}.`);
}

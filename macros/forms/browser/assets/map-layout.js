// @ts-check
import { divide, placed, withCuts } from "./map-circle.js";
import { mostNames, nowhere, settle } from "./map-crowd.js";
import { markBox, nameBox, SIZES, wrapName } from "./map-names.js";

/**
 * Lay out a network map: the circle, everybody's spot on it, and above it the tray of those who have no place yet.
 * Where there are many, the circle bends to them, the fullest cells show numbers without names, and only then does
 * everything become smaller. Cuts that are kept from the last time stay as long as everybody can be seen on them, so
 * that nothing moves under the reader's hand.
 */

/** @typedef {import("./map-crowd.js").Guest} Guest */
/** @typedef {import("./map-crowd.js").Space} Space */
/** @typedef {import("./map-crowd.js").Spot} Spot */
/** @typedef {import("./map-circle.js").Box} Box */
/** @typedef {import("./map-circle.js").Circle} Circle */
/** @typedef {{ circle: Circle, spots: Spot[], radius: number }} Found */

const LARGEST = 16;
const SMALLEST_KEPT = 8.6; // a smaller mark has a number that is hard to read; rather cut the circle anew
const STEP = 0.9;
const SLOT = 132; // in the tray, with the name at the right of the mark
const BENDS = [[0, 0.75], [0, 0.25], [0.3, 0.25], [0.6, 0.25], [1, 0.25]]; // and the gap between marks, in radii

/**
 * Lay out everybody.
 * @param {Guest[]} guests @param {Space} space @param {import("./map-circle.js").Cuts | null} [kept]
 * @returns {Found & { tray: Box | null, height: number }} a spot for each guest
 */
export function layOut(guests, space, kept = null) {
  const found = (kept && layOutWithin(guests, space, kept)) ?? layOutAnew(guests, space);
  const tray = layTray(guests, found.spots, space, found.radius);
  const down = tray ? tray.bottom + 4 : 0;
  for (const [index, spot] of found.spots.entries()) if (placed(guests[index])) lower(spot, down);
  return { ...found, circle: { ...found.circle, cy: found.circle.cy + down }, tray, height: space.height + down };
}

/** @param {Spot} spot @param {number} down */
function lower(spot, down) {
  spot.y += down;
  spot.boxes = spot.boxes.map((box) => ({ ...box, top: box.top + down, bottom: box.bottom + down }));
}

/** @param {Guest[]} guests @param {Space} space @param {import("./map-circle.js").Cuts} kept @returns {Found | null} */
function layOutWithin(guests, space, kept) {
  const circle = withCuts(kept, space);
  for (let radius = LARGEST; radius >= SMALLEST_KEPT; radius *= STEP) {
    const best = bestOf([0.75, 0.25].map((gap) => () => ({ circle, spots: settle(guests, space, circle, radius, gap * radius) })), mostNames(guests));
    if (best) return { ...best, radius };
  }
  return null;
}

/** @param {Guest[]} guests @param {Space} space @returns {Found} */
function layOutAnew(guests, space) {
  const rows = guests.filter(placed);
  const roomy = Math.sqrt((space.width * space.height) / (18 * Math.max(1, rows.length)));
  for (let radius = Math.min(LARGEST, roomy); ; radius *= STEP) {
    const best = bestOf(BENDS.map(([bent, gap]) => () => {
      const circle = divide(rows, space, bent);
      return { circle, spots: settle(guests, space, circle, radius, gap * radius) };
    }), mostNames(guests));
    if (best) return { ...best, radius };
  }
}

/** The first try that shows all names, or else the one that shows most; nothing if somebody found no room in any.
 * @template {{ spots: Spot[] | null }} T @param {(() => T)[]} tries @param {number} all */
function bestOf(tries, all) {
  let [best, most] = [/** @type {T & { spots: Spot[] } | null} */ (null), -1];
  for (const attempt of tries) {
    const found = attempt();
    const shown = found.spots?.filter((spot) => spot.lines.length > 0).length ?? -1;
    if (shown > most) [best, most] = [/** @type {T & { spots: Spot[] }} */ (found), shown];
    if (shown === all) break;
  }
  return best;
}

/** Stand those who have no cell in lines above the map. @param {Guest[]} guests @param {Spot[]} spots @param {Space} space @param {number} radius
 * @returns {Box | null} the tray, if anybody is in it or it is wanted all the same */
function layTray(guests, spots, space, radius) {
  const waiting = [...guests.keys()].filter((index) => !placed(guests[index]));
  if (waiting.length === 0 && !space.tray) return null;
  const { line, font } = SIZES.usual;
  const named = waiting.length <= 2 * Math.floor(space.width / SLOT);
  const [slot, depth] = named ? [SLOT, Math.max(2.6 * radius, 2 * line) + 6] : [2 * radius + 14, 2 * radius + 14];
  const columns = Math.floor((space.width - 8) / slot);
  const first = 28 + markBox(0, 0, radius).bottom; // below the tray's title
  waiting.forEach((index, place) => {
    const [left, y] = [6 + (place % columns) * slot, first + Math.floor(place / columns) * depth];
    const x = left + (named ? 1.3 * radius : slot / 2);
    const mark = markBox(x, y, radius);
    const name = named ? wrapName(guests[index].name, slot - 2.6 * radius - 10, space.measure) : { lines: [], whole: false };
    const size = { width: Math.max(0, ...name.lines.map(space.measure)), height: name.lines.length * line };
    spots[index] = { ...nowhere(), ...name, side: "right", x, y, font, boxes: named ? [mark, nameBox(mark, "right", size)] : [mark] };
  });
  return { left: 0, top: 2, right: space.width, bottom: first + Math.max(1, Math.ceil(waiting.length / columns)) * depth - markBox(0, 0, radius).bottom };
}

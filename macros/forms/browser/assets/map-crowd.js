// @ts-check
import { areaOf, cellAt, fixtures, placed, pointsIn, reach } from "./map-circle.js";
import { markBox, nameBox, SIZES, wrapName } from "./map-names.js";

/**
 * Where each person stands in the cell: no mark or name covers another, and the same people on the same circle always
 * stand the same way. Names are below their marks, or at another side, or smaller; the last to go is the name.
 */

/** @typedef {import("./map-circle.js").Box} Box */
/** @typedef {import("./map-circle.js").Circle} Circle */
/** @typedef {import("./map-names.js").Side} Side */
/** @typedef {import("./map-circle.js").Cell & { name: string }} Guest */
/** @typedef {import("./map-circle.js").Ground & { measure: import("./map-names.js").Measure, tray?: boolean }} Space `tray`: it is there though nobody waits in it */
/** @typedef {{ x: number, y: number, lines: string[], whole: boolean, side: Side, font: number, boxes: Box[] }} Spot `whole`: the full name is shown */
/** @typedef {{ size: { font: number, line: number } | null, all: boolean }} Way how a cell's people are named */

const MOST_NAMES = 60; // beyond that many people the map has numbers only
const BUCKET = 40; // pixels
const PATIENCE = 3; // names that found no room before the rest of the cell is not tried

/** @type {Way[]} */
const WAYS = [
  { size: SIZES.usual, all: true },
  { size: SIZES.small, all: true },
  { size: SIZES.small, all: false },
  { size: null, all: false },
];

/** Where names are tried, best first: within the cell before across its edge, below the mark before beside it.
 * @type {{ sides: Side[], strictly: boolean }[]} */
const TRIES = [
  { sides: ["below"], strictly: true },
  { sides: ["right", "left", "above"], strictly: true },
  { sides: ["below"], strictly: false },
  { sides: ["right", "left", "above"], strictly: false },
];

/** How wide a name may be. @param {{ width: number }} space */
const nameRoom = ({ width }) => Math.max(64, Math.min(104, width / 6));

/** How many names a map of so many people may show. @param {Guest[]} guests */
export const mostNames = (guests) => (guests.length > MOST_NAMES ? 0 : guests.filter(placed).length);

/** A place that nobody has yet. @returns {Spot} */
export const nowhere = () => ({ x: 0, y: 0, lines: [], whole: false, side: "below", font: SIZES.usual.font, boxes: [] });

/** Give everybody with a cell a spot in it, the fullest cells first.
 * @param {Guest[]} guests @param {Space} space @param {Circle} circle @param {number} radius @param {number} gap between any two
 * @returns {Spot[] | null} nothing if not even the numbers have room */
export function settle(guests, space, circle, radius, gap) {
  const crowds = crowdsOf(guests, space);
  if (crowds.some((crowd) => radius > largestFor(crowd, circle))) return null;
  const taken = takenBoxes(gap);
  for (const box of fixtures(circle, space)) taken.add(box);
  const found = /** @type {Map<Guest, Spot>} */ (new Map());
  const ways = mostNames(guests) ? WAYS : WAYS.slice(-1);
  for (const crowd of crowds) {
    const free = pointsIn(circle, crowd[0], radius).filter(([x, y]) => !taken.hit(markBox(x, y, radius)));
    const spots = firstOf(ways, (way) => settleCell(crowd, free, taken, space, circle, radius, way));
    if (!spots) return null;
    crowd.forEach((guest, index) => found.set(guest, spots[index]));
  }
  return guests.map((guest) => found.get(guest) ?? nowhere());
}

/** Those of each cell. @param {Guest[]} guests @param {Space} space */
function crowdsOf(guests, space) {
  /** @type {Guest[][]} */
  const cells = Array.from({ length: space.sectors * space.rings }, () => []);
  for (const guest of guests.filter(placed)) cells[guest.sector * space.rings + guest.ring].push(guest);
  return cells.filter((crowd) => crowd.length).sort((a, b) => b.length - a.length);
}

/** @template T @param {Way[]} ways @param {(way: Way) => T | null} attempt */
function firstOf(ways, attempt) {
  for (const way of ways) {
    const found = attempt(way);
    if (found) return found;
  }
  return null;
}

/** A larger mark than this cannot have room so many times. @param {Guest[]} crowd @param {Circle} circle */
function largestFor(crowd, circle) {
  const side = Math.sqrt(areaOf(circle, crowd[0]));
  return crowd.length < 4 ? Infinity : side / (2.6 * Math.sqrt(crowd.length) - 1); // a mark may stick out by its signs
}

/** @param {Guest[]} crowd @param {[number, number][]} free @param {ReturnType<typeof takenBoxes>} taken
 * @param {Space} space @param {Circle} circle @param {number} radius @param {Way} way @returns {Spot[] | null} */
function settleCell(crowd, free, taken, space, circle, radius, { size, all }) {
  if (size && all && !mayHold(crowd, space, circle, radius, size)) return null;
  const dead = new Uint8Array(free.length); // points that have no room any more, for anybody
  const spots = [];
  let patience = PATIENCE;
  for (const guest of crowd) {
    const name = size && patience > 0 ? nameOf(guest, space, size) : null;
    const named = name && seat(guest, name, free, dead, taken, circle, radius);
    if (name && !named) patience -= 1;
    const spot = named || (all ? null : seat(guest, null, free, dead, taken, circle, radius));
    if (!spot) {
      for (const box of spots.flatMap(({ boxes }) => boxes)) taken.remove(box);
      return null;
    }
    spots.push(spot);
    for (const box of spot.boxes) taken.add(box);
  }
  return spots;
}

/** Whether marks and names are not larger than the cell to begin with; they may stick out a little.
 * @param {Guest[]} crowd @param {Space} space @param {Circle} circle @param {number} radius @param {{ font: number, line: number }} size */
function mayHold(crowd, space, circle, radius, size) {
  const names = crowd.map((guest) => nameOf(guest, space, size)).reduce((sum, { width, height }) => sum + width * height, 0);
  return names + crowd.length * (2.6 * radius) ** 2 < 1.2 * areaOf(circle, crowd[0]);
}

/** @typedef {{ lines: string[], whole: boolean, font: number, width: number, height: number }} Name */

/** @param {Guest} guest @param {Space} space @param {{ font: number, line: number }} size @returns {Name} */
function nameOf({ name }, space, { font, line }) {
  const measure = (/** @type {string} */ text) => (space.measure(text) * font) / SIZES.usual.font;
  const { lines, whole } = wrapName(name, nameRoom(space), measure);
  return { lines, whole, font, width: Math.max(...lines.map(measure)), height: lines.length * line };
}

/** The first free point where mark and name have room. @param {Guest} guest @param {Name | null} name @param {[number, number][]} free @param {Uint8Array} dead
 * @param {ReturnType<typeof takenBoxes>} taken @param {Circle} circle @param {number} radius @returns {Spot | null} */
function seat(guest, name, free, dead, taken, circle, radius) {
  for (const { sides, strictly } of name ? TRIES : TRIES.slice(0, 1)) {
    for (let index = 0; index < free.length; index += 1) {
      if (dead[index]) continue;
      const [x, y] = free[index];
      const mark = markBox(x, y, radius);
      if (taken.hit(mark)) {
        dead[index] = 1;
        continue;
      }
      if (!name) return { ...nowhere(), x, y, boxes: [mark] };
      for (const side of sides) {
        const box = nameBox(mark, side, name);
        if (standsIn(circle, box, guest, strictly) && !taken.hit(box)) {
          return { x, y, lines: name.lines, whole: name.whole, side, font: name.font, boxes: [mark, box] };
        }
      }
    }
  }
  return null;
}

/** Whether a name stands in its cell, or at least on the map with its middle in its cell.
 * @param {Circle} circle @param {Box} box @param {Cell} cell @param {boolean} strictly */
function standsIn(circle, { left, top, right, bottom }, cell, strictly) {
  const corners = [[left, top], [right, top], [left, bottom], [right, bottom]];
  const middle = [[(left + right) / 2, top], [(left + right) / 2, bottom]];
  return corners.every(([x, y]) => reach(circle, x, y) < 1) && (strictly ? corners : middle).every(([x, y]) => {
    const at = cellAt(circle, x, y);
    return at.sector === cell.sector && at.ring === cell.ring;
  });
}

/** The boxes that stand already, in buckets by place, so that only the near ones are looked at. @param {number} gap */
function takenBoxes(gap) {
  const buckets = /** @type {Map<number, Box[]>} */ (new Map());
  /** @param {Box} box @param {(bucket: Box[]) => boolean | void} look true when it has seen enough */
  const near = ({ left, top, right, bottom }, look) => {
    const [last, lowest] = [Math.floor((right + gap) / BUCKET), Math.floor((bottom + gap) / BUCKET)];
    for (let x = Math.floor((left - gap) / BUCKET); x <= last; x += 1) {
      for (let y = Math.floor((top - gap) / BUCKET); y <= lowest; y += 1) {
        const key = x * 10_000 + y;
        const bucket = buckets.get(key) ?? [];
        if (bucket.length === 0) buckets.set(key, bucket);
        if (look(bucket)) return true;
      }
    }
    return false;
  };
  return {
    /** @param {Box} box */
    add: (box) => near(box, (bucket) => { bucket.push(box); }),
    /** @param {Box} box */
    remove: (box) => near(box, (bucket) => { bucket.splice(bucket.indexOf(box), 1); }),
    /** @param {Box} box */
    hit: (box) => near(box, (bucket) => bucket.some((other) => overlapping(box, other, gap))),
  };
}

/** @param {Box} a @param {Box} b @param {number} gap */
const overlapping = (a, b, gap) =>
  a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap / 2 && b.top < a.bottom + gap / 2;

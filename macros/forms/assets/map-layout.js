// @ts-check

/**
 * Where things stand on a network map: pure geometry, no page. All lengths are pixels of the picture.
 *
 * The map is an ellipse cut into cells, sector × ring. A person stands in the cell of its two answers; where in the
 * cell is found here, in the order of the rows, so that no mark or name covers another and the same rows always
 * give the same picture. Where there are many, the circle bends to them, the fullest cells show numbers without
 * names, and only then does everything become smaller.
 */

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Box */
/** @typedef {{ sector: number, ring: number }} Cell -1 where the answer is missing */
/** @typedef {Cell & { name: string }} Guest */
/** @typedef {{ x: number, y: number, lines: string[], whole: boolean, boxes: Box[] }} Spot `whole`: the full name is shown */
/** @typedef {(text: string) => number} Measure the width of a name */
/** @typedef {{ cx: number, cy: number, rx: number, ry: number, angles: number[], radii: number[] }} Circle */
/** @typedef {{ sectors: number, rings: number, width: number, height: number, measure: Measure, ringLabels?: number[] }} Space
 *  `ringLabels` are the widths of the names of the rings, which nothing may cover */
export const LINE_HEIGHT = 15;
const BADGE = 0.3; // how far the signs at a mark stick out, in radii
const NAME_LINES = 2;
const BAND = 26; // round the map, for the names of the sectors
const TURN = 2 * Math.PI;
const SLOT = 92; // in the tray
const NAMELESS = { lines: /** @type {string[]} */ ([]), whole: false };

/** How wide a name may be. @param {{ width: number }} space */
const nameRoom = ({ width }) => Math.max(64, Math.min(104, width / 6));

/** @param {Circle} circle @param {number} angle clockwise from the top @param {number} radius 1 is the edge @returns {[number, number]} */
export const pointAt = (circle, angle, radius) =>
  [circle.cx + circle.rx * radius * Math.sin(angle), circle.cy - circle.ry * radius * Math.cos(angle)];

/** How far out a point lies: 1 is the edge. @param {Circle} circle @param {number} x @param {number} y */
export const reach = (circle, x, y) => Math.hypot((x - circle.cx) / circle.rx, (y - circle.cy) / circle.ry);

/** The cell at a point; the middle belongs to the innermost ring and what lies outside to the outermost.
 * @param {Circle} circle @param {number} x @param {number} y @returns {Cell} */
export function cellAt(circle, x, y) {
  const angle = (Math.atan2((x - circle.cx) / circle.rx, (circle.cy - y) / circle.ry) + TURN) % TURN;
  const radius = reach(circle, x, y);
  return { sector: partOf(circle.angles, angle), ring: partOf(circle.radii, radius) };
}

/** @param {number[]} bounds @param {number} value */
function partOf(bounds, value) {
  let part = bounds.length - 2;
  while (part > 0 && value < bounds[part]) part -= 1;
  return part;
}

/** A name on at most two lines that are no wider than `room`; what does not fit ends in «…».
 * @param {string} text @param {number} room @param {Measure} measure @returns {{ lines: string[], whole: boolean }} */
export function wrapName(text, room, measure, most = NAME_LINES) {
  const lines = [""];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = `${lines[lines.length - 1]} ${word}`.trim();
    if (measure(longer) <= room || lines.at(-1) === "") lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.slice(0, most).map((line) => cutTo(line, room, measure));
  if (lines.length > most) kept[most - 1] = cutTo(`${kept[most - 1].replace(/…$/, "")}…`, room, measure);
  return { lines: kept, whole: kept.join(" ") === lines.join(" ") };
}

/** @param {string} line @param {number} room @param {Measure} measure */
function cutTo(line, room, measure) {
  if (measure(line) <= room) return line;
  const signs = [...line.replace(/…$/, "")].slice(0, 80); // whole characters, and never thousands of them
  while (signs.length > 1 && measure(`${signs.join("")}…`) > room) signs.pop();
  return `${signs.join("").trimEnd()}…`;
}

/** Lay out everybody.
 * @param {Guest[]} guests @param {Space} space
 * @returns {{ circle: Circle, spots: Spot[], radius: number, tray: Box | null, height: number }} a spot for each guest */
export function layOut(guests, space) {
  const rows = guests.filter(placed);
  const roomy = Math.sqrt((space.width * space.height) / (18 * Math.max(1, rows.length)));
  for (let radius = Math.min(16, roomy); ; radius *= 0.9) {
    const tries = [[0, 0.75], [0, 0.25], [0.3, 0.25], [0.6, 0.25], [1, 0.25]].map(([bent, gap]) => () => {
      const circle = divide(rows, space, bent);
      return { circle, spots: settle(guests, space, circle, radius, gap * radius) };
    });
    const best = bestOf(tries, rows.length);
    if (!best) continue; // somebody found no room
    const tray = layTray(guests, best.spots, space, radius);
    return { ...best, radius, tray, height: tray ? tray.bottom : space.height };
  }
}

/** Whether both answers that make the cell are given. @param {Cell} cell */
export const placed = ({ sector, ring }) => sector >= 0 && ring >= 0;

/** The first try that shows all names, or else the one that shows most.
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

/** Cut the circle into equal parts, or bend it to where the people are. @param {Cell[]} rows @param {Space} space @param {number} bent 0 to 1 @returns {Circle} */
function divide(rows, { width, height, sectors, rings }, bent) {
  const [rx, ry] = [width / 2 - BAND, height / 2 - BAND];
  const core = Math.min(0.24, Math.max(0.12, 34 / Math.min(rx, ry)));
  const in_ = (/** @type {Partial<Cell>} */ { sector, ring }) =>
    rows.filter((row) => (sector ?? row.sector) === row.sector && (ring ?? row.ring) === row.ring).length;
  const each = (/** @type {number} */ count) => Array.from({ length: count }, (_, index) => index);
  const crowds = each(rings).map((ring) => in_({ ring }));
  const fullest = each(sectors).map((sector) => Math.max(...each(rings).map((ring) => in_({ sector, ring }) / (crowds[ring] + 1))));
  const equal = each(rings).map((ring) => (ring === 0 ? 1.3 : 1)); // the innermost has the least room
  return {
    cx: width / 2,
    cy: height / 2,
    rx,
    ry,
    angles: partsFrom(mixOf(Array(sectors).fill(1), fullest, bent), 0, TURN, 0.6),
    radii: partsFrom(mixOf(equal, depths(crowds, core), bent), core, 1, 0.4),
  };
}

/** How deep rings must be to give everybody the same room. @param {number[]} crowds @param {number} core */
function depths(crowds, core) {
  const share = (1 - core ** 2) / (crowds.reduce((sum, crowd) => sum + crowd, 0) || 1);
  let inner = core;
  return crowds.map((crowd) => {
    const outer = Math.sqrt(inner ** 2 + crowd * share);
    const depth = outer - inner;
    inner = outer;
    return depth;
  });
}

/** @param {number[]} equal @param {number[]} wanted @param {number} bent */
function mixOf(equal, wanted, bent) {
  const [a, b] = [equal, wanted].map((all) => all.reduce((sum, one) => sum + one, 0) || 1);
  return equal.map((one, index) => (one / a) * (1 - bent) + (wanted[index] / b) * bent);
}

/** Where the parts begin and end. @param {number[]} shares @param {number} from @param {number} to @param {number} least of an equal share */
function partsFrom(shares, from, to, least) {
  const kept = shares.map((share) => Math.max(share, least / shares.length));
  const sum = kept.reduce((total, share) => total + share, 0);
  let at = from;
  return [from, ...kept.map((share) => (at += ((to - from) * share) / sum))];
}

/** Give everybody a spot. A cell whose names have no room shows numbers.
 * @param {Guest[]} guests @param {Space} space @param {Circle} circle @param {number} radius @param {number} gap
 * @returns {Spot[] | null} nothing if not even the numbers have room */
function settle(guests, space, circle, radius, gap) {
  const free = pointsOfCells(circle, space, radius);
  const numbered = new Set();
  for (;;) {
    const found = settleOnce(guests, space, circle, radius, gap, free, numbered);
    if (typeof found !== "number") return found;
    if (numbered.has(found)) return null;
    numbered.add(found);
  }
}

/** @param {Guest[]} guests @param {Space} space @param {Circle} circle @param {number} radius @param {number} gap
 * @param {[number, number][][]} free @param {Set<number>} numbered @returns {Spot[] | number} or the first cell without room */
function settleOnce(guests, space, circle, radius, gap, free, numbered) {
  const taken = fixtures(circle, space);
  /** @type {Spot[]} */
  const spots = [];
  for (const guest of guests) {
    const cell = guest.sector * space.rings + guest.ring;
    const { lines, whole } = !placed(guest) || numbered.has(cell) ? NAMELESS : wrapName(guest.name, nameRoom(space), space.measure);
    const spot = { x: 0, y: 0, lines, whole, boxes: /** @type {Box[]} */ ([]) };
    spots.push(spot);
    if (!placed(guest)) continue; // in the tray
    const [width, height] = [Math.max(0, ...lines.map(space.measure)), lines.length * LINE_HEIGHT];
    const fits = (/** @type {boolean} */ strictly) => free[cell].find(([x, y]) => {
      const boxes = boxesAt(x, y, radius, width, height);
      return !boxes.some((box) => taken.some((other) => overlapping(box, other, gap))) && (height === 0 || standsIn(circle, boxes[1], guest, strictly));
    });
    const point = fits(true) ?? (height === 0 ? undefined : fits(false));
    if (!point) return cell;
    [spot.x, spot.y] = point;
    spot.boxes = boxesAt(spot.x, spot.y, radius, width, height);
    taken.push(...spot.boxes);
  }
  return spots;
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

/** The mark, and the name below it. @param {number} x @param {number} y @param {number} radius @param {number} width @param {number} height @returns {Box[]} */
function boxesAt(x, y, radius, width, height) {
  const half = radius * (1 + BADGE);
  const mark = { left: x - half, top: y - half, right: x + half, bottom: y + half };
  const top = y + radius + 4;
  return height === 0 ? [mark] : [mark, { left: x - width / 2, top, right: x + width / 2, bottom: top + height }];
}

/** @param {Box} a @param {Box} b @param {number} gap */
const overlapping = (a, b, gap) =>
  a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap / 2 && b.top < a.bottom + gap / 2;

/** What stands on the map whoever is on it: the middle, and the names of the rings. @param {Circle} circle @param {Space} space @returns {Box[]} */
function fixtures({ cx, cy, rx, ry, radii }, space) {
  const around = (/** @type {number} */ y, /** @type {number} */ w, /** @type {number} */ h) =>
    ({ left: cx - w, top: y - h, right: cx + w, bottom: y + h });
  const names = (space.ringLabels ?? []).map((width, ring) => around(cy - (ry * (radii[ring] + radii[ring + 1])) / 2, width / 2 + 3, 9));
  return [around(cy, rx * radii[0], ry * radii[0]), ...names];
}

/** For each cell, the points where a mark stands wholly within it, those nearest its middle first.
 * @param {Circle} circle @param {Space} space @param {number} radius @returns {[number, number][][]} */
function pointsOfCells(circle, space, radius) {
  /** @type {[number, number][][]} */
  const cells = Array.from({ length: space.sectors * space.rings }, () => []);
  const step = radius / 2.5;
  const rim = Array.from({ length: 8 }, (_, index) => [Math.sin((index / 8) * TURN), Math.cos((index / 8) * TURN)]);
  const index = (/** @type {number} */ x, /** @type {number} */ y) => {
    const { sector, ring } = cellAt(circle, x, y);
    const out = reach(circle, x, y);
    return out >= 1 || out < circle.radii[0] ? -1 : sector * space.rings + ring;
  };
  for (let y = circle.cy - circle.ry; y < circle.cy + circle.ry; y += step) {
    for (let x = circle.cx - circle.rx; x < circle.cx + circle.rx; x += step) {
      const cell = index(x, y);
      if (cell >= 0 && rim.every(([a, b]) => index(x + a * (radius + 2), y + b * (radius + 2)) === cell)) cells[cell].push([x, y]);
    }
  }
  return cells.map((all, cell) => {
    const [sector, ring] = [Math.floor(cell / space.rings), cell % space.rings];
    const [x, y] = pointAt(circle, (circle.angles[sector] + circle.angles[sector + 1]) / 2, (circle.radii[ring] + circle.radii[ring + 1]) / 2);
    const away = (/** @type {[number, number]} */ [a, b]) => Math.hypot(a - x, (b - y) * 1.3);
    return all.sort((one, other) => away(one) - away(other));
  });
}

/** Stand those who have no cell in lines below the map. @param {Guest[]} guests @param {Spot[]} spots @param {Space} space @param {number} radius
 * @returns {Box | null} the tray, if anybody is in it */
function layTray(guests, spots, space, radius) {
  const waiting = spots.filter((_, index) => !placed(guests[index]));
  if (waiting.length === 0) return null;
  const named = waiting.length <= 2 * Math.floor(space.width / SLOT);
  const [slot, line] = named ? [SLOT, 2.3 * radius + NAME_LINES * LINE_HEIGHT + 8] : [2 * radius + 14, 2 * radius + 14];
  const columns = Math.floor((space.width - 8) / slot);
  const top = space.height + 6;
  const first = top + 30 + radius * (1 + BADGE); // below the tray's title
  waiting.forEach((spot, index) => {
    const name = guests[spots.indexOf(spot)].name;
    Object.assign(spot, named ? wrapName(name, slot - 10, space.measure) : {});
    spot.x = 4 + (index % columns) * slot + slot / 2;
    spot.y = first + Math.floor(index / columns) * line;
    const width = Math.max(0, ...spot.lines.map(space.measure));
    spot.boxes = boxesAt(spot.x, spot.y, radius, width, spot.lines.length * LINE_HEIGHT);
  });
  return { left: 0, top, right: space.width, bottom: first + Math.ceil(waiting.length / columns) * line - radius };
}

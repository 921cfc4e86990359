// @ts-check

/**
 * The circle of a network map: an ellipse cut into cells, sector × ring. Pure geometry, in pixels of the picture.
 */

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Box */
/** @typedef {{ sector: number, ring: number }} Cell -1 where the answer is missing */
/** @typedef {{ angles: number[], radii: number[] }} Cuts where sectors and rings begin and end; radius 1 is the edge */
/** @typedef {Cuts & { cx: number, cy: number, rx: number, ry: number }} Circle */
/** @typedef {{ sectors: number, rings: number, width: number, height: number, ringLabels?: number[] }} Ground
 *  `ringLabels` are the widths of the names of the rings, which nothing may cover */

const TURN = 2 * Math.PI;
const BAND = 26; // round the circle, for the names of the sectors

/** Whether both answers that make the cell are given. @param {Cell} cell */
export const placed = ({ sector, ring }) => sector >= 0 && ring >= 0;

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

/** @param {{ width: number, height: number }} size */
const edgeOf = ({ width, height }) => ({ cx: width / 2, cy: height / 2, rx: width / 2 - BAND, ry: height / 2 - BAND });

/** The circle with the cuts that it had before, in a picture of this size. @param {Cuts} cuts @param {Ground} ground @returns {Circle} */
export const withCuts = ({ angles, radii }, ground) => ({ ...edgeOf(ground), angles, radii });

/** Cut the circle into equal parts, or bend it to where the people are. @param {Cell[]} rows @param {Ground} ground @param {number} bent 0 to 1 @returns {Circle} */
export function divide(rows, { width, height, sectors, rings }, bent) {
  const edge = edgeOf({ width, height });
  const { rx, ry } = edge;
  const core = Math.min(0.24, Math.max(0.12, 34 / Math.min(rx, ry)));
  const in_ = (/** @type {Partial<Cell>} */ { sector, ring }) =>
    rows.filter((row) => (sector ?? row.sector) === row.sector && (ring ?? row.ring) === row.ring).length;
  const each = (/** @type {number} */ count) => Array.from({ length: count }, (_, index) => index);
  const crowds = each(rings).map((ring) => in_({ ring }));
  const fullest = each(sectors).map((sector) => Math.max(...each(rings).map((ring) => in_({ sector, ring }) / (crowds[ring] + 1))));
  const equal = each(rings).map((ring) => (ring === 0 ? 1.3 : 1)); // the innermost has the least room
  return {
    ...edge,
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

/** What stands on the map whoever is on it: the middle, and the names of the rings. @param {Circle} circle @param {Ground} ground @returns {Box[]} */
export function fixtures({ cx, cy, rx, ry, radii }, ground) {
  const around = (/** @type {number} */ y, /** @type {number} */ w, /** @type {number} */ h) =>
    ({ left: cx - w, top: y - h, right: cx + w, bottom: y + h });
  const names = (ground.ringLabels ?? []).map((width, ring) => around(cy - (ry * (radii[ring] + radii[ring + 1])) / 2, width / 2 + 3, 9));
  return [around(cy, rx * radii[0], ry * radii[0]), ...names];
}

/** How much of the picture a cell takes. @param {Circle} circle @param {Cell} cell */
export const areaOf = ({ rx, ry, angles, radii }, { sector, ring }) =>
  (rx * ry * (radii[ring + 1] ** 2 - radii[ring] ** 2) * (angles[sector + 1] - angles[sector])) / 2;

/** The points where a mark stands wholly within a cell, those nearest its middle first.
 * @param {Circle} circle @param {Cell} cell @param {number} radius of the mark @returns {[number, number][]} */
export function pointsIn(circle, cell, radius) {
  const { cx, cy, rx, ry, angles, radii } = circle;
  const [from, to] = [angles[cell.sector], angles[cell.sector + 1]];
  const [inner, outer] = [radii[cell.ring], radii[cell.ring + 1]];
  const margin = (radius + 2) / Math.min(rx, ry);
  const rim = Array.from({ length: 8 }, (_, index) => [Math.sin((index / 8) * TURN), Math.cos((index / 8) * TURN)]);
  const inCell = (/** @type {number} */ x, /** @type {number} */ y) => {
    const out = reach(circle, x, y);
    const at = cellAt(circle, x, y);
    return out < 1 && out >= radii[0] && at.sector === cell.sector && at.ring === cell.ring;
  };
  /** @type {[number, number][]} */
  const points = [];
  const step = radius / 2.5;
  for (let y = cy - ry * outer; y < cy + ry * outer; y += step) {
    for (let x = cx - rx * outer; x < cx + rx * outer; x += step) {
      const out = reach(circle, x, y);
      if (out < inner || out >= outer) continue;
      const angle = (Math.atan2((x - cx) / rx, (cy - y) / ry) + TURN) % TURN;
      if (angle < from || angle >= to) continue;
      const aside = out * Math.sin(Math.min(Math.PI / 2, angle - from, to - angle));
      const wellWithin = Math.min(out - inner, outer - out, aside) >= margin; // which saves looking all round
      if (wellWithin || rim.every(([a, b]) => inCell(x + a * (radius + 2), y + b * (radius + 2)))) points.push([x, y]);
    }
  }
  const [x, y] = pointAt(circle, (from + to) / 2, (inner + outer) / 2);
  const away = (/** @type {[number, number]} */ [a, b]) => Math.hypot(a - x, (b - y) * 1.3);
  return points.map((point) => ({ point, far: away(point) })).sort((a, b) => a.far - b.far).map(({ point }) => point);
}

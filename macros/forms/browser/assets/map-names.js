// @ts-check

/** The names of people on a map: how they are broken into lines, and where they may stand at a mark. */

/** @typedef {(text: string) => number} Measure the width of a name in the usual size */
/** @typedef {"below" | "above" | "right" | "left"} Side */

/** The usual size of a name, and a smaller one: of the letters, and from line to line. */
export const SIZES = { usual: { font: 13, line: 15 }, small: { font: 11, line: 13 } };

const BADGE = 0.3; // how far the signs at a mark stick out, in radii
const NAME_LINES = 2;

/** The room that a mark takes. @param {number} x @param {number} y @param {number} radius @returns {import("./map-circle.js").Box} */
export function markBox(x, y, radius) {
  const half = radius * (1 + BADGE);
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

/** The room that a name takes at one side of its mark.
 * @param {import("./map-circle.js").Box} mark @param {Side} side @param {{ width: number, height: number }} size @returns {import("./map-circle.js").Box} */
export function nameBox(mark, side, { width, height }) {
  const [x, y] = [(mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2];
  const radius = (mark.right - x) / (1 + BADGE);
  const left = side === "right" ? mark.right + 3 : side === "left" ? mark.left - 3 - width : x - width / 2;
  const top = side === "below" ? y + radius + 4 : side === "above" ? mark.top - 2 - height : y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
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

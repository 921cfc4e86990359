// @ts-check
/**
 * Names that are always the same for the same text (UUID version 5, RFC 9562), as Python's uuid5 makes them.
 * SHA-1 is written out because a browser lends its own only to pages from https, and this also runs from a folder.
 */

const URLS = "6ba7b8119dad11d180b400c04fd430c8"; // the name space of URLs and URNs

/** The UUID of a URN. @param {string} urn */
export function uuidOf(urn) {
  const space = (URLS.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
  const hash = sha1([...space, ...new TextEncoder().encode(urn)]).slice(0, 16);
  hash[6] = (hash[6] & 0x0f) | 0x50;
  hash[8] = (hash[8] & 0x3f) | 0x80;
  const hex = hash.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** @param {number[]} message @returns {number[]} 20 bytes */
function sha1(message) {
  const bits = message.length * 8;
  const bytes = [...message, 0x80];
  while (bytes.length % 64 !== 56) bytes.push(0);
  for (let shift = 56; shift >= 0; shift -= 8) bytes.push(shift > 24 ? 0 : (bits >>> shift) & 0xff);

  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let at = 0; at < bytes.length; at += 64) state = sha1Block(state, bytes.slice(at, at + 64));
  return state.flatMap((part) => [24, 16, 8, 0].map((shift) => (part >>> shift) & 0xff));
}

/** @param {number[]} state @param {number[]} block @returns {number[]} */
function sha1Block(state, block) {
  const turn = (/** @type {number} */ value, /** @type {number} */ by) => (value << by) | (value >>> (32 - by));
  const w = Array.from({ length: 16 }, (_, i) => (block[4 * i] << 24) | (block[4 * i + 1] << 16) | (block[4 * i + 2] << 8) | block[4 * i + 3]);
  for (let i = 16; i < 80; i += 1) w.push(turn(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1));
  let [a, b, c, d, e] = state;
  for (let i = 0; i < 80; i += 1) {
    const f = i < 20 ? (b & c) | (~b & d) : i < 40 || i >= 60 ? b ^ c ^ d : (b & c) | (b & d) | (c & d);
    const k = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6][Math.floor(i / 20)];
    [a, b, c, d, e] = [(turn(a, 5) + f + e + k + w[i]) | 0, a, turn(b, 30), c, d];
  }
  return [a, b, c, d, e].map((part, i) => (part + state[i]) | 0);
}

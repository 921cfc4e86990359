// @ts-check
/**
 * Numbers written into a Word file of the site, in the browser: the content controls with the answers' names are filled
 * in, and a new file is made. What is typed leaves nothing behind and goes nowhere.
 * Zip is read as our own files have it (APPNOTE.TXT 6.3.10, 4.3): no comment, no encryption, no zip64.
 */

/** One file in a zip, as it stands there. @typedef {{name: Uint8Array, method: number, crc: number, size: number, data: Uint8Array}} ZipPart */

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const WORD_TEXT = "word/document.xml";
const WORD_NAMES = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const [ZIP_STORED, ZIP_DEFLATED] = [0, 8];
const [ZIP_FILE, ZIP_LISTED, ZIP_END] = [0x04034b50, 0x02014b50, 0x06054b50];
const FIRST_DAY = 33; // 1 January 1980, the earliest a zip can say

/**
 * A copy of the Word file with the answers in the controls they are named after; other controls are left alone.
 * @param {ArrayBuffer} file @param {Record<string, string>} answers
 */
export async function filledWord(file, answers) {
  const parts = await Promise.all(zipParts(file).map(async (part) => {
    if (new TextDecoder().decode(part.name) !== WORD_TEXT) return part;
    const data = new TextEncoder().encode(withAnswers(await unpacked(part), answers));
    return { name: part.name, method: ZIP_STORED, crc: crcOf(data), size: data.length, data };
  }));
  return new Blob(zipOf(parts), { type: WORD_TYPE });
}

/** @param {string} xml @param {Record<string, string>} answers */
function withAnswers(xml, answers) {
  const word = new DOMParser().parseFromString(xml, "application/xml");
  if (word.getElementsByTagName("parsererror").length) throw new Error("no XML"); // the parser itself throws nothing
  /** @param {Element} inside @param {string} name */
  const first = (inside, name) => inside.getElementsByTagNameNS(WORD_NAMES, name)[0];
  for (const control of word.getElementsByTagNameNS(WORD_NAMES, "sdt")) {
    const answer = answers[first(control, "tag")?.getAttributeNS(WORD_NAMES, "val") ?? ""];
    const text = first(first(control, "sdtContent"), "t");
    if (answer === undefined || !text) continue;
    text.textContent = answer;
    first(control, "showingPlcHdr")?.remove();
    first(first(control, "sdtContent"), "rStyle")?.remove();
  }
  return new XMLSerializer().serializeToString(word);
}

/** The files in a zip, by its list at the end. @param {ArrayBuffer} file @returns {ZipPart[]} */
function zipParts(file) {
  const view = new DataView(file);
  const end = file.byteLength - 22;
  if (view.getUint32(end, true) !== ZIP_END) throw new Error("no zip of ours");
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const [named, extra, told] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const own = view.getUint32(at + 42, true);
    const begins = own + 30 + view.getUint16(own + 26, true) + view.getUint16(own + 28, true);
    const part = {
      name: new Uint8Array(file, at + 46, named),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size,
      data: new Uint8Array(file, begins, packed),
    };
    at += 46 + named + extra + told;
    return part;
  });
}

/** @param {ZipPart} part */
function unpacked({ method, data }) {
  const bytes = new Blob([/** @type {BlobPart} */ (data)]).stream();
  return new Response(method === ZIP_DEFLATED ? bytes.pipeThrough(new DecompressionStream("deflate-raw")) : bytes).text();
}

/** Each file behind its header, and the list of them. @param {ZipPart[]} parts @returns {BlobPart[]} */
function zipOf(parts) {
  const files = [], listed = [];
  let [at, listSize] = [0, 0];
  for (const part of parts) {
    const { name, data } = part;
    const [header, line] = [zipHeader(part, ZIP_FILE, 30), zipHeader(part, ZIP_LISTED, 46)];
    line.setUint32(42, at, true);
    files.push(header, name, data);
    listed.push(line, name);
    at += 30 + name.length + data.length;
    listSize += 46 + name.length;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, ZIP_END, true);
  for (const place of [8, 10]) end.setUint16(place, parts.length, true);
  end.setUint32(12, listSize, true);
  end.setUint32(16, at, true);
  return /** @type {BlobPart[]} */ ([...files, ...listed, end]);
}

/** What stands before a file, 30 bytes, or for it in the list, 46. @param {ZipPart} part @param {number} sign @param {30 | 46} length */
function zipHeader({ name, method, crc, size, data }, sign, length) {
  const header = new DataView(new ArrayBuffer(length));
  header.setUint32(0, sign, true);
  let at = 4;
  const short = (/** @type {number} */ value) => { header.setUint16(at, value, true); at += 2; };
  const long = (/** @type {number} */ value) => { header.setUint32(at, value, true); at += 4; };
  if (length === 46) short(20);
  [20, 0, method, 0, FIRST_DAY].forEach(short);
  [crc, data.length, size].forEach(long);
  short(name.length);
  return header;
}

/** The check sum of a zip (ISO 3309). @param {Uint8Array} data */
function crcOf(data) {
  let sum = ~0;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 && 0xedb88320);
  }
  return ~sum >>> 0;
}

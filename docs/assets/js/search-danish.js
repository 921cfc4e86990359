// @ts-check
/**
 * Danish words for the search: spelling, stems, numbers and misspellings. Nothing here knows the site.
 * A classic script, since it is loaded into a worker together with Material's (see search-worker.js).
 */

// Words that questions are made of. They only count when nothing else was typed, or as part of a whole phrase.
const STOP = new Set(`ad af alle alt and andre at bare bliver blive blevet bør da de dem den denne der deres det dette
  dig din dine disse dit do does du efter eller en end er et finde finder for fordi from få får før gå går gør gøre ham
  han hans har have hende hendes her how hun hvad hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår i in
  ind is it jeg jer jeres kan komme kommer kunne lige man mange med meget men mig min mine mit må måtte nogen noget nogle
  nu nye når of og også om on op os over på sig sin sine sit skal ske sker skulle som så tage tager the til to tror ud
  under var ved vi vil ville vores være været what who`.split(/\s+/));

const AGES = ["femten", "seksten", "sytten", "atten", "nitten", "tyve"]; // 15 and up

/** Without Danish letters: «samtykkeerklaering» and «samtykkeerklæring» are one. @param {string} word */
const fold = (word) =>
  word.replace(/æ/g, "ae").replace(/ø/g, "oe").replace(/å/g, "aa").replace(/[éè]/g, "e").replace(/ü/g, "u");

/** A folded word as a keyboard without æ, ø and å often has it: «mode» for «møde». @param {string} folded */
const strip = (folded) => folded.replace(/ae/g, "e").replace(/oe/g, "o").replace(/aa/g, "a");

/** The stem of a folded word, by the Danish stemmer that Material has loaded. @param {string} folded @returns {string} */
const stem = (folded) => (/^\D{4,}$/.test(folded) ? /** @type {any} */ (self).lunr.da.stemmer(folded) : folded);

/** Text to words. Numbers get one spelling: 17,5 = 17 1/2 = 17½, 85 pct. = 85 %, § 76 = paragraf 76. @param {string} text */
function split(text) {
  return text.normalize("NFC").toLowerCase().replace(/<[^>]+>/g, " ").replace(/&\w+;/g, " ")
    .replace(/(femten|seksten|sytten|atten|nitten|tyve)(?=\s|$|og|en|et)/g, (age) => String(15 + AGES.indexOf(age)))
    .replace(/(\d)\.(\d{3})(?!\d)/g, "$1$2")
    .replace(/(\d)(?:[,.]5| 1\/2|[ -]?(?:og )?en?t?[ -]?halvt?)(?![\d\p{L}])/gu, "$1½")
    .replace(/(\d)[,.](\d)/g, "$1_$2")
    .replace(/(?:§+|paragraf(?:fen)?)\s*(\d)/g, " §$1")
    .replace(/(\d½?)(?=\p{L})/gu, "$1 ")
    .replace(/(\d)\s*(?:%|pct\b|procent)/g, "$1%")
    .split(/[^\p{L}\p{N}½§%_]+/u).filter(Boolean);
}

/**
 * How many letters to change, add, leave out or swap to get from one word to another; `most` + 1 if more than `most`.
 * @param {string} a @param {string} b @param {number} most
 */
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [], row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + Number(a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length];
}

/**
 * Neighbouring words joined where `isWord` knows them as one: «net værks kort» is «netværkskort».
 * @param {string[]} typed @param {(word: string) => boolean} isWord
 */
function join(typed, isWord) {
  /** @type {string[]} */
  const joined = [];
  for (let i = 0, n; i < typed.length; i += n) {
    for (n = Math.min(4, typed.length - i); n > 1; n--) {
      const run = typed.slice(i, i + n), whole = run.join("");
      if (whole.length > 6 && /^\p{L}+$/u.test(whole) && !run.every((word) => STOP.has(word)) && isWord(whole)) break;
    }
    joined.push(typed.slice(i, i + n).join(""));
  }
  return joined;
}

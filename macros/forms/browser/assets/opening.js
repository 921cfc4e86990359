// @ts-check
import { ask, notify } from "./ask.js";
import { carry } from "./carry.js";
import { fieldsOf } from "./fields.js";
import { MOST, openText, Refused, refuse, sortAnswers } from "./opened.js";
import { put } from "./saved.js";
import { keepAsIs, unsaved } from "./saving.js";

/**
 * Opening a file: this form's own replaces what stands here, another form's is carried over.
 * @typedef {{ form: HTMLFormElement, say: (text: string) => void, empty: () => void, changed: () => void }} Desk
 * what the page lends: the form, its voice, and ways to empty it and to follow up on new answers
 */

/** @param {Desk} desk @param {File} file */
export async function openFile(desk, file) {
  try {
    await refuseOtherKinds(file);
    if (file.size > MOST.bytes) refuse("Filen er for stor til at være et gemt skema.");
    await openHere(desk, openText(await file.text()), file.name);
  } catch (error) {
    await tellWhy(error, "Filen kan ikke åbnes");
  }
}

/** The other files that a form has look alike in a folder. @param {File} file */
async function refuseOtherKinds(file) {
  const elsewhere = "Den kan ikke åbnes her. Vælg en fil, som du har gemt her med »Gem som fil«.";
  if ((await file.slice(0, 5).text()) === "%PDF-") refuse(`Filen er en PDF. ${elsewhere}`);
  if (/\.docx?$/i.test(file.name)) refuse(`Filen er et Word-dokument. ${elsewhere}`);
}

/** Say why nothing was done. @param {unknown} error @param {string} title */
async function tellWhy(error, title) {
  const text = error instanceof Refused ? error.message : "Browseren kunne ikke læse filen.";
  await ask({ title, text: `${text} Det, du har skrevet, er ikke ændret.`, choices: [["luk", "Luk"]] });
}

/** @param {Desk} desk @param {import("./opened.js").Opened} opened @param {string} name */
async function openHere(desk, opened, name) {
  if (opened.form !== desk.form.dataset.form) {
    await carry(desk, opened);
    return;
  }
  if (unsaved() && !(await mayReplace())) return;
  const { placed, unplaced } = sortAnswers(opened.fields, fieldsOf(desk.form));
  desk.empty();
  put(desk.form, placed);
  desk.changed();
  keepAsIs(`Åbnet fra ${name}`);
  desk.say("Filen er åbnet.");
  const older = edition(desk.form, opened.version);
  if (unplaced.length) notify({ title: "Noget fra filen passer ikke i skemaet", text: ADVICE, points: [...older, ...unplaced] });
  else if (older.length) notify({ title: "Filen er fra en anden udgave", text: "Alle svar passer i skemaet.", points: older });
}

const ADVICE = "Resten står i skemaet. Skriv det over, som skal med, før du lukker beskeden.";

/** @param {HTMLFormElement} form @param {string} version */
function edition(form, version) {
  if (version === form.dataset.version) return [];
  return [{ label: "Udgave", text: `Filen er gemt med udgave ${version.slice(0, 20) || "(ukendt)"}. Skemaet er nu udgave ${form.dataset.version}.` }];
}

/** Asks before what is typed goes. */
async function mayReplace() {
  const answer = await ask({
    title: "Vil du erstatte det, du har skrevet?",
    text: "Du har skrevet noget, der ikke er gemt. Åbner du filen, forsvinder det.",
    choices: [["behold", "Behold det skrevne"], ["erstat", "Åbn filen i stedet"]],
  });
  return answer === "erstat";
}

/** Answers that another window hands over are opened like a file. @param {Desk} desk @param {string} text */
export async function openHandedOver(desk, text) {
  try {
    if (text.length > MOST.bytes) refuse("Der er for meget at tage med.");
    await carry(desk, openText(text));
  } catch (error) {
    await tellWhy(error, "Svarene kan ikke tages med");
  }
}

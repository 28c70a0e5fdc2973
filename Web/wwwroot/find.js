// @ts-check
/** Whose stay stands at an exit? What is parked and looks like what was read, for somebody to choose from. */
import { byId, clock, field, money, put, rowOf, say } from './words.js';
import { isLive, showSession } from './live.js';
import { ask } from './ask.js';

/** @typedef {import('./lanes.js').Lane} Lane */
/** @typedef {{ stay: string, shown: string, is_plate: boolean, lane: string, entered_at_unix_ms: number, due_centavos: number }} Found */

const AnswerMs = 4000;
const dialog = /** @type {HTMLDialogElement} */ (byId('find-dialog')), form = byId('find-form'), text = /** @type {HTMLInputElement} */ (byId('find-text'));
let /** @type {Lane | null} */ lane = null, asked = 0;

export function readySearch() {
  if (!form) return;
  byId('find-back').addEventListener('click', () => dialog.close());
  form.addEventListener('submit', event => event.preventDefault());
  text.addEventListener('input', () => void search());
}

/** @param {Lane | undefined} about */
export function askSearch(about) {
  if (!form || !about || !isLive() || dialog.open) return;
  lane = about;
  put(byId('find-title'), say('Find.Title', about.name));
  text.value = about.doubt;
  dialog.showModal();
  text.focus();
  void search();
}

async function search() {
  const turn = ++asked;
  try {
    const answer = await fetch(`/api/stays/search?q=${encodeURIComponent(text.value)}`, { signal: AbortSignal.timeout(AnswerMs) });
    if (answer.status === 401) showSession(say('Js.SignedOut'), true);
    if (!answer.ok) throw new Error('no answer of the garage');
    const found = /** @type {Found[]} */ (await answer.json());
    // An answer that was overtaken is about another text.
    if (turn === asked) paint(found, text.value ? say('Find.None') : '');
  } catch {
    if (turn === asked) paint([], say('Find.Failed'));
  }
}

/** @param {Found[]} found @param {string} none */
function paint(found, none) {
  put(byId('find-none'), found.length ? '' : none);
  byId('find-list').replaceChildren(...found.map(rowFor));
}

/** @param {Found} found */
function rowFor(found) {
  const row = rowOf('found-row');
  put(field(row, 'shown'), found.shown);
  put(field(row, 'entered'), say('Find.Entered', clock(found.entered_at_unix_ms), found.lane));
  put(field(row, 'due'), money(found.due_centavos));
  row.addEventListener('click', () => choose(found.stay));
  return row;
}

/** @param {string} stay */
function choose(stay) {
  if (!lane || !isLive()) return;
  dialog.close();
  void ask(lane, 'stay', { stay }, { accepted: 'Js.Named', refused: 'Js.NameRefused' });
}

// @ts-check
/**
 * Whose stay is it? What is parked and looks like what was read or told, for somebody to choose from: to name who stands at
 * an exit, or to say that the ticket was lost.
 */
import { byId, clock, field, money, newCommand, put, rowOf, say } from './words.js';
import { isLive, showSession } from './live.js';
import { ask } from './ask.js';

/** @typedef {import('./lanes.js').Lane} Lane */
/** @typedef {{ stay: string, shown: string, is_plate: boolean, lane: string, entered_at_unix_ms: number, due_centavos: number, has_ticket: boolean }} Found */

const AnswerMs = 4000;
const dialog = /** @type {HTMLDialogElement} */ (byId('find-dialog')), form = byId('find-form'), text = /** @type {HTMLInputElement} */ (byId('find-text'));
const note = /** @type {HTMLInputElement} */ (byId('find-note'));
// Nobody is named where nobody waits: then only what was found can be looked at, or its ticket be lost.
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
  lane = about.kind === 'Exit' && about.phase !== 'Idle' ? about : null;
  put(byId('find-title'), lane ? say('Find.Title', lane.name) : say('Find.Desk'));
  text.value = lane ? lane.doubt : '';
  note.value = '';
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
  byId('find-lost').hidden = !found.some(one => one.has_ticket);
  byId('find-list').replaceChildren(...found.map(rowFor));
}

/** @param {Found} found */
function rowFor(found) {
  const row = rowOf('found-row');
  const named = /** @type {HTMLButtonElement} */ (row.querySelector('button')), lost = field(row, 'lost');
  put(field(row, 'shown'), found.shown || say('Lanes.NoPlate'));
  put(field(row, 'entered'), say('Find.Entered', clock(found.entered_at_unix_ms), found.lane));
  put(field(row, 'due'), money(found.due_centavos));
  named.inert = !lane;
  named.addEventListener('click', () => choose(found.stay));
  lost.hidden = !found.has_ticket;
  lost.addEventListener('click', () => void sayLost(found.stay, lost));
  return row;
}

/**
 * The ticket opens nothing any more; the stay and what is due go on.
 * @param {string} stay @param {HTMLElement} button
 */
async function sayLost(stay, button) {
  if (!isLive()) return;
  if (!note.value.trim()) {
    put(byId('find-none'), say('Find.NoteNeeded'));
    note.focus();
    return;
  }
  try {
    const answer = await fetch(`/api/stays/${stay}/lost-ticket`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'X-Console-Request': '1' },
      body: JSON.stringify({ command: newCommand(), note: note.value }),
      signal: AbortSignal.timeout(AnswerMs),
    });
    if (answer.status === 401) showSession(say('Js.SignedOut'), true);
    put(byId('find-none'), say(answer.ok ? 'Find.LostDone' : answer.status < 500 ? 'Find.LostRefused' : 'Find.LostFailed'));
    button.hidden = answer.ok;
  } catch {
    put(byId('find-none'), say('Find.LostFailed'));
  }
}

/** @param {string} stay */
function choose(stay) {
  if (!lane || !isLive()) return;
  dialog.close();
  void ask(lane, 'stay', { stay }, { accepted: 'Js.Named', refused: 'Js.NameRefused' });
}

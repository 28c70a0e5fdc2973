// @ts-check
/** How a lane works, by order. As an order to open, it carries the moment of the click and is dropped when it is late. */
import { byId, newCommand, put, say, words } from './words.js';
import { isLive, serverNow, showSession } from './live.js';
import { show } from './order.js';

/** @typedef {import('./lanes.js').Lane} Lane */

const AnswerMs = 4000, OtherReason = '6';
const dialog = /** @type {HTMLDialogElement} */ (byId('mode-dialog')), form = /** @type {HTMLFormElement | null} */ (byId('mode-form'));
let /** @type {Lane | null} */ lane = null;

export function readyModes() {
  if (!form) return;
  byId('mode-back').addEventListener('click', () => dialog.close());
  form.addEventListener('change', () => { put(byId('mode-error'), ''); paintFates(); });
  form.addEventListener('submit', event => { event.preventDefault(); confirm(); });
}

/** @param {Lane | undefined} about */
export function askMode(about) {
  if (!form || !about || !isLive() || dialog.open) return;
  lane = about;
  form.reset();
  put(byId('mode-error'), '');
  put(byId('mode-title'), say('Mode.Title', about.name));
  byId('mode-turn').hidden = !about.is_reversible;
  /** @type {HTMLInputElement} */ (dialog.querySelector(`[data-mode="${about.mode}"] input`)).checked = true;
  paintFates();
  dialog.showModal();
}

const chosenMode = () => String(new FormData(/** @type {HTMLFormElement} */ (form)).get('mode') ?? '');

function paintFates() {
  byId('mode-fates').hidden = lane?.kind !== 'Exit' || !['kept_open', 'evacuation'].includes(chosenMode());
}

function confirm() {
  if (!form || !lane || !isLive()) return;
  const chosen = new FormData(form), note = String(chosen.get('note') ?? '').trim(), reason = chosen.get('reason'), fate = chosen.get('fate');
  const isTurn = chosenMode() === 'turn';
  if (reason === OtherReason && !note && !isTurn) return void put(byId('mode-error'), words.answers.note_required);
  if (!byId('mode-fates').hidden && !fate) return void put(byId('mode-error'), words.answers.fate_required);
  dialog.close();
  const about = lane, body = isTurn
    ? { direction: about.kind === 'Exit' ? 'entry' : 'exit', note }
    : { mode: chosenMode(), reason: Number(reason), note, fate: fate === null ? null : String(fate) };
  void send(about, isTurn ? 'direction' : 'mode', body);
}

/** @param {Lane} about @param {string} what @param {object} body */
async function send(about, what, body) {
  try {
    const answer = await fetch(`/api/lanes/${about.id}/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'X-Console-Request': '1' },
      body: JSON.stringify({ command: newCommand(), ...body, clicked_at: serverNow() }),
      signal: AbortSignal.timeout(AnswerMs),
    });
    const said = await answer.json(), code = answer.status === 401 ? 'signed_out' : said.answer ?? said.code;
    if (code === undefined && answer.status >= 500) throw new Error('no answer of the garage');
    if (code === 'signed_out') showSession(say('Js.SignedOut'), true);
    show(about, code === 'accepted' ? say('Js.ModeDone') : code === 'refused' ? say('Js.ModeRefused') : words.answers[code] ?? say('Js.Failed'), code === 'accepted');
  } catch {
    show(about, say('Js.Unconfirmed'), false);
  }
}

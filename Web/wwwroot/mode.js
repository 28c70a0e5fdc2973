// @ts-check
/** How a lane works, by order. As an order to open, it carries the moment of the click and is dropped when it is late. */
import { byId, put, say, words } from './words.js';
import { isLive } from './live.js';
import { ask } from './ask.js';

/** @typedef {import('./lanes.js').Lane} Lane */

const OtherReason = '6';
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
  void ask(about, isTurn ? 'direction' : 'mode', body, { accepted: 'Js.ModeDone', refused: 'Js.ModeRefused' });
}

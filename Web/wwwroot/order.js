// @ts-check
/**
 * Opening a gate by hand. An order carries the moment of the click on the server's clock, so that one which was held
 * up on its way opens nothing; and a name, so that a second press while the first is unknown is the same order.
 */
import { byId, money, newCommand, put, say, words } from './words.js';
import { isLive, serverNow, showSession } from './live.js';

/** @typedef {import('./lanes.js').Lane} Lane */

// The garage drops an order five seconds after the click; at twice that age none can still act.
const AnswerMs = 4000, LifeMs = 10000, ReadMs = 8000, OtherReason = '6';
const dialog = /** @type {HTMLDialogElement} */ (byId('open-dialog')), form = /** @type {HTMLFormElement | null} */ (byId('open-form'));

/** @typedef {{ command: string, who: string, clickedAt: number, state: 'sent' | 'unknown' | 'taken' | 'opened' | 'refused' }} Order */
/** What became of the last order of each lane. @type {Map<string, Order>} */
const orders = new Map();
/** When a lane's line was last written. @type {Map<string, number>} */
const saidAt = new Map();
let /** @type {Lane | null} */ lane = null;
let announce = (/** @type {string} */ _) => {};

/** @param {(sentence: string) => void} speak */
export function readyOrders(speak) {
  announce = speak;
  if (!form) return;
  byId('open-back').addEventListener('click', () => dialog.close());
  form.addEventListener('submit', event => { event.preventDefault(); confirm(); });
  form.addEventListener('change', () => put(byId('open-error'), ''));
  dialog.addEventListener('keydown', event => {
    if (event.target instanceof HTMLInputElement && event.target.id === 'open-note') return;
    const fate = [...dialog.querySelectorAll('.fates label')].find(label => label.querySelector('kbd')?.textContent === event.key.toUpperCase());
    const choice = /^[1-6]$/.test(event.key) ? dialog.querySelector(`[data-reason="${event.key}"]`) : byId('open-fates').hidden ? null : fate;
    if (!choice || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    choose(/** @type {HTMLInputElement} */ (choice.querySelector('input')));
  });
}

/** @param {HTMLInputElement} input */
function choose(input) {
  input.checked = true;
  put(byId('open-error'), '');
  (input.value === OtherReason && input.name === 'reason' ? byId('open-note') : input).focus();
}

/** @param {Lane} about */
function describe(about) {
  lane = about;
  const who = about.plate || (about.ticket ? say('Lanes.Ticket', about.ticket) : say('Lanes.NoPlate'));
  put(byId('open-title'), say('Open.Title', about.name));
  put(byId('open-lead'), about.due_centavos > 0 ? say('Open.Owing', who, money(about.due_centavos)) : say('Open.Free', who));
  byId('open-fates').hidden = about.kind !== 'Exit';
  for (const fate of /** @type {NodeListOf<HTMLInputElement>} */ (dialog.querySelectorAll('.fates input'))) fate.checked = false;
  // Where nothing is known to be owed there is nothing to choose; a debt is never settled by default.
  const settled = /** @type {HTMLInputElement} */ (dialog.querySelector('[data-fate=settled] input'));
  settled.checked = about.kind === 'Exit' && about.due_centavos === 0 && about.entered_at_unix_ms !== null;
}

/** @param {Lane | undefined} about */
export function askOpen(about) {
  if (!form || !about || !isLive() || dialog.open) return;
  form.reset();
  put(byId('open-error'), '');
  describe(about);
  dialog.showModal();
  /** @type {HTMLElement} */ (dialog.querySelector('[data-reason="1"] input')).focus();
}

function confirm() {
  if (!form || !lane || !isLive()) return;
  const chosen = new FormData(form), note = String(chosen.get('note') ?? '').trim();
  const reason = chosen.get('reason'), fate = chosen.get('fate');
  if (!reason) return refuse('bad_reason', '[data-reason="1"] input');
  if (reason === OtherReason && !note) return refuse('note_required', '#open-note');
  if (lane.kind === 'Exit' && !fate) return refuse('fate_required', '.fates input');
  dialog.close();
  void send(lane, { reason: Number(reason), note, fate: fate === null ? null : String(fate) });
}

/** @param {string} code @param {string} focus */
function refuse(code, focus) {
  put(byId('open-error'), words.answers[code]);
  /** @type {HTMLElement} */ (dialog.querySelector(focus)).focus();
}

/** @param {Lane} about @param {{ reason: number, note: string, fate: string | null }} why */
async function send(about, why) {
  const before = orders.get(about.id), clickedAt = serverNow();
  const isAgain = before && (before.state === 'sent' || before.state === 'unknown') && clickedAt - before.clickedAt < LifeMs;
  /** @type {Order} */ const order = { command: isAgain ? before.command : newCommand(), who: whoOf(about), clickedAt, state: 'sent' };
  orders.set(about.id, order);
  show(about, say('Js.Sending'), true);
  // The stream may tell of the open gate before the answer comes, and a later press may have taken this one's place.
  const isAsked = () => orders.get(about.id) === order && order.state === 'sent';
  try {
    const answer = await fetch(`/api/lanes/${about.id}/open`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'X-Console-Request': '1' },
      body: JSON.stringify({ command: order.command, ...why, clicked_at: clickedAt }),
      signal: AbortSignal.timeout(AnswerMs),
    });
    const said = await answer.json(), code = answer.status === 401 ? 'signed_out' : said.answer ?? said.code;
    // The gateway answers for a garage that broke off: whether the order had got there, nobody knows.
    if (code === undefined && answer.status >= 500) throw new Error('no answer of the garage');
    if (code === 'signed_out') showSession(say('Js.SignedOut'), true);
    if (!isAsked()) return;
    order.state = code === 'accepted' || code === 'repeated' ? 'taken' : 'refused';
    show(about, words.answers[code] ?? say('Js.Failed'), order.state === 'taken');
  } catch {
    if (!isAsked()) return;
    order.state = 'unknown';
    show(about, say('Js.Unconfirmed'), false);
  }
}

/** @param {Lane} at */
const whoOf = at => `${at.plate} ${at.ticket}`;

/** The stream tells what really happened. @param {Lane} now */
export function hearLane(now) {
  if (form && dialog.open && lane?.id === now.id) hearBeforeOrder(lane, now);
  const order = orders.get(now.id);
  // Without an order the line says what became of an alarm or of the lane's mode: to be read, and then past.
  if (!order) {
    if (serverNow() - (saidAt.get(now.id) ?? 0) > ReadMs) byId(`result-${now.id}`).hidden = true;
    return;
  }
  const isOther = !!(now.plate || now.ticket) && order.who !== whoOf(now), isOver = serverNow() - order.clickedAt > LifeMs;
  const isSettled = order.state === 'opened' || order.state === 'refused';
  if (now.gate === 'Up' && !isSettled && !(isOver && isOther)) {
    order.state = 'opened';
    show(now, say('Js.Opened'), true);
  } else if ((isSettled || isOver) && (isOther || now.phase === 'Idle' && now.gate !== 'Up')) {
    orders.delete(now.id);
    byId(`result-${now.id}`).hidden = true;
  }
}

/** What was chosen for one car or one debt is not confirmed for another. @param {Lane} asked @param {Lane} now */
function hearBeforeOrder(asked, now) {
  if (whoOf(asked) === whoOf(now) && asked.due_centavos === now.due_centavos && asked.entered_at_unix_ms === now.entered_at_unix_ms) return;
  describe(now);
  put(byId('open-error'), say('Open.Changed'));
}

/** @param {Lane} about @param {string} text @param {boolean} isGood */
export function show(about, text, isGood) {
  const line = byId(`result-${about.id}`);
  put(line, text);
  line.dataset.good = String(isGood);
  line.hidden = false;
  saidAt.set(about.id, serverNow());
  announce(`${about.name}: ${text}`);
}

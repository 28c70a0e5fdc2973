// @ts-check
/** The garage's console: what the stream says, on the screen; what the keys say, to the lanes. */
import { age, byId, clock, mark, money, length, put, rowOf, say, words } from './words.js';
import { isLive, serverNow, themeButton, watch } from './live.js';
import { isUrgent, paintAge, paintAlarms, paintCard, paintWork, worstOf } from './lanes.js';
import { askOpen, hearLane, readyOrders } from './order.js';
import { saySeen } from './seen.js';
import { askMode, readyModes } from './mode.js';
import { askSearch, readySearch } from './find.js';

/** @typedef {import('./lanes.js').Lane} Lane */
/** @typedef {{ connected: boolean, since_unix_ms: number, unacknowledged: number }} Cloud */

const SingleKeys = 'fokus-teclas';
/** @type {Map<string, Lane>} */ const lanes = new Map();
let selected = document.querySelector('.lane[aria-pressed=true]')?.getAttribute('data-lane') ?? '';
let /** @type {Cloud | null} */ cloud = null;

const speak = (/** @type {string} */ sentence) => { if (sentence) put(byId('announce'), sentence); };

/** @param {Lane} lane */
function take(lane) {
  const known = lanes.get(lane.id);
  if (known && known.seq > lane.seq) return;
  lanes.set(lane.id, lane);
  // A lane that the page has no place for: the garage file has changed.
  if (!paintCard(lane)) return location.reload();
  hearLane(lane);
  if (lane.id === selected) paintWork(lane, serverNow());
}

/** A lane that was taken out of the garage file would go on looking live. */
function countLanes() {
  if (document.querySelectorAll('.lane').length !== lanes.size) location.reload();
}

/** @param {string} id */
function select(id) {
  const lane = lanes.get(id);
  if (!lane) return;
  selected = id;
  for (const card of document.querySelectorAll('.lane')) mark(card, 'aria-pressed', String(card.getAttribute('data-lane') === id));
  paintWork(lane, serverNow());
}

function selectNextUrgent() {
  const all = [...lanes.values()], from = all.findIndex(lane => lane.id === selected);
  const next = [...all.slice(from + 1), ...all.slice(0, from + 1)].find(isUrgent);
  if (next) select(next.id);
}

/** @param {Cloud} now */
function takeCloud(now) {
  cloud = now;
  const strip = byId('cloud-offline');
  if (!now.connected) put(strip.querySelector('span'), say('Js.CloudOffline', age(serverNow() - now.since_unix_ms), now.unacknowledged));
  if (strip.hidden !== now.connected) strip.hidden = now.connected;
}

/** @param {{ capacity: number, free: number, taken_percent: number }} occ */
function takeOccupancy(occ) {
  put(byId('free'), say('Top.FreeOf', occ.free, occ.capacity));
  mark(byId('free-bar'), 'width', String(occ.taken_percent));
  mark(byId('free-meter'), 'aria-label', say('Top.Taken', occ.taken_percent));
}

/** @param {{ passages: { at_unix_ms: number, is_out: boolean, lane: string, who: string, is_plate: boolean, length_ms: number | null, paid_centavos: number, fate: string | null }[],
 *   hands: { at_unix_ms: number, lane: string, by: string, reason: number, note: string }[] }} log */
function takeLog(log) {
  byId('passages').replaceChildren(...log.passages.map(passage => {
    const row = rowOf('passage-row'), cells = row.children;
    put(cells[0], clock(passage.at_unix_ms));
    put(cells[1], say(passage.is_out ? 'Log.Out' : 'Log.In'));
    put(cells[2], passage.lane);
    put(cells[3], passage.who || say('Log.Unidentified'));
    cells[3].classList.toggle('plate-text', passage.is_plate);
    put(cells[4], passage.length_ms === null ? '' : length(passage.length_ms));
    put(cells[5], passage.paid_centavos === 0 ? '' : money(passage.paid_centavos));
    put(cells[6], passage.fate === null ? say('Log.Inside') : words.fates[passage.fate]);
    return row;
  }));
  byId('passages-none').hidden = log.passages.length > 0;
  byId('hands').replaceChildren(...log.hands.map(hand => {
    const row = rowOf('hand-row'), [at, lane, by, why] = row.children;
    put(at, clock(hand.at_unix_ms));
    put(lane, hand.lane);
    put(by, hand.by);
    put(why, hand.note ? `${words.reasons[hand.reason]}: ${hand.note}` : words.reasons[hand.reason]);
    return row;
  }));
  byId('hands-none').hidden = log.hands.length > 0;
}

const areSingleKeysOn = () => localStorage.getItem(SingleKeys) !== 'off';

/** @param {KeyboardEvent} event */
function key(event) {
  const isTyping = event.target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(event.target.type);
  if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]')) return;
  if (event.key === 'F4') { event.preventDefault(); return askOpen(lanes.get(selected)); }
  if (isTyping || !areSingleKeysOn()) return;
  const card = document.querySelector(`.lane[data-key="${CSS.escape(event.key)}"]`);
  if (card) select(card.getAttribute('data-lane') ?? '');
  else if (event.key.toLowerCase() === 'n') selectNextUrgent();
  else if (event.key === '?') openKeys();
  else return;
  event.preventDefault();
}

function sayWorstSeen() {
  const lane = lanes.get(selected), fault = lane && worstOf(lane);
  if (lane && fault && isLive()) void saySeen(lane, String(fault));
}

function openKeys() {
  /** @type {HTMLInputElement} */ (byId('single-keys')).checked = areSingleKeysOn();
  /** @type {HTMLDialogElement} */ (byId('keys-dialog')).showModal();
}

readyOrders(speak);
readyModes();
readySearch();
themeButton();
document.addEventListener('keydown', key);
document.addEventListener('click', event => {
  const target = /** @type {Element} */ (event.target), lane = target.closest('[data-lane]');
  if (lane) select(lane.getAttribute('data-lane') ?? '');
  else if (target.closest('.open')) askOpen(lanes.get(selected));
  else if (target.closest('.mode')) askMode(lanes.get(selected));
  else if (target.closest('.find')) askSearch(lanes.get(selected));
  else if (target.closest('.seen')) sayWorstSeen();
});
byId('keys')?.addEventListener('click', openKeys);
byId('single-keys')?.addEventListener('change', event =>
  localStorage.setItem(SingleKeys, /** @type {HTMLInputElement} */ (event.target).checked ? 'on' : 'off'));

watch({
  strip: 'Js.StaleStrip',
  isCloudOff: () => cloud !== null && !cloud.connected,
  on: {
    hello: data => { lanes.clear(); data.lanes.forEach(take); takeCloud(data.cloud); takeOccupancy(data.occ); takeLog(data.log); paintAlarms([...lanes.values()]); countLanes(); },
    lane: data => { take(data); speak(paintAlarms([...lanes.values()])); },
    occ: takeOccupancy,
    log: takeLog,
    beat: data => takeCloud(data.cloud),
  },
  changed: () => {
    for (const button of document.querySelectorAll('[data-command]')) /** @type {HTMLButtonElement} */ (button).disabled = !isLive();
    put(byId('alarm-none'), say(isLive() ? 'Alarms.None' : 'Alarms.Unknown'));
  },
  tick: () => {
    if (!isLive()) return;
    const now = serverNow();
    put(byId('clock'), clock(now));
    for (const lane of lanes.values()) paintAge(lane, now);
    const lane = lanes.get(selected);
    if (lane) paintWork(lane, now);
  },
});

// @ts-check
/** Paints lanes: the cards, the work panel, the alarms. It writes texts and attributes, never markup. */
import { age, byId, clock, field, length, mark, money, paintBadge, put, rowOf, say, words } from './words.js';

/** @typedef {{ id: string, name: string, kind: string, seq: number, phase: string, gate: string, plate: string,
 *   confidence_permille: number | null, ticket: string, due_centavos: number, entered_at_unix_ms: number | null,
 *   since_unix_ms: number, faults: number[], picture: string, picture_at_unix_ms: number | null,
 *   mode: number, is_reversible: boolean, doubt: string, refused_ticket: string }} Lane */

const PictureOldMs = 10000, Maintenance = 4;

/** @param {Lane} lane */
const faultsOf = lane => lane.faults.filter(code => (words.faults[code]?.priority ?? 3) < Maintenance);

/** The most urgent one; undefined when there is none. @param {Lane} lane */
export const worstOf = lane => faultsOf(lane)[0];

/** @param {Lane} lane */
export const isUrgent = lane => faultsOf(lane).length > 0;

/** @param {Lane} lane */
const stateOf = lane => words.faults[worstOf(lane)]?.name ?? words.phases[lane.phase];

/** @param {Lane} lane */
function sourceOf(lane) {
  if (lane.refused_ticket) return words.refusals[lane.refused_ticket];
  if (lane.ticket) return say('Lanes.Ticket', lane.ticket);
  if (!lane.plate) return '';
  return lane.confidence_permille === null ? say('Lanes.ByPlate') : say('Lanes.Read', Math.floor(lane.confidence_permille / 10));
}

/** @param {Element} root @param {string} position */
function paintGate(root, position) {
  const gate = field(root, 'gate');
  mark(gate, 'data-gate', position);
  mark(field(gate, 'arm'), 'transform', words.arms[position]);
  put(field(gate, 'gate-word'), words.gates[position]);
}

/** @param {Lane} lane */
export function paintCard(lane) {
  const card = byId(`lane-${lane.id}`), worst = worstOf(lane);
  if (!card) return false;
  card.classList.toggle('idle', lane.phase === 'Idle' && !worst);
  mark(card, 'data-phase', lane.phase);
  mark(card, 'data-gate', lane.gate);
  mark(card, 'data-p', worst ? String(words.faults[worst].priority) : null);
  if (worst) paintBadge(field(card, 'badge'), words.faults[worst].priority);
  paintGate(card, lane.gate);
  put(field(card, 'plate'), lane.plate);
  put(field(card, 'state'), stateOf(lane));
  put(field(card, 'source'), sourceOf(lane));
  return true;
}

/** @param {Lane} lane @param {number} now */
export const paintAge = (lane, now) => put(field(byId(`lane-${lane.id}`), 'age'), age(now - lane.since_unix_ms));

/** @param {Lane} lane @param {number} now */
export function paintWork(lane, now) {
  const work = byId('work'), worst = worstOf(lane);
  put(field(work, 'name'), lane.name);
  paintGate(work, lane.gate);
  paintPicture(work, lane, now);
  field(work, 'why-badge').hidden = !worst;
  if (worst) paintBadge(field(field(work, 'why-badge'), 'badge'), words.faults[worst].priority);
  put(field(work, 'why-name'), stateOf(lane));
  put(field(work, 'why-more'), worst ? `${words.faults[worst].cause} ${words.faults[worst].remedy}` : lane.phase === 'Idle' ? say('Work.AllWell') : '');
  const seen = work.querySelector('[data-f=seen]');
  if (seen instanceof HTMLElement) seen.hidden = !worst || !words.faults[worst].ends_by_acknowledgement;
  const mode = work.querySelector('[data-f=mode]');
  if (mode) put(mode, say('Work.Mode', words.modes[lane.mode]));
  mark(field(work, 'plate-box'), 'data-empty', String(!lane.plate));
  put(field(work, 'plate-or-none'), lane.plate || say('Lanes.NoPlate'));
  mark(field(work, 'due-box'), 'data-zero', String(lane.due_centavos === 0));
  put(field(work, 'due'), money(lane.due_centavos));
  put(field(work, 'due-word'), say(lane.due_centavos === 0 ? 'Work.NothingDue' : 'Work.Due'));
  put(field(work, 'entered'), lane.entered_at_unix_ms === null ? '' : clock(lane.entered_at_unix_ms));
  put(field(work, 'length'), lane.entered_at_unix_ms === null ? '' : length(now - lane.entered_at_unix_ms));
  put(field(work, 'reading'), lane.confidence_permille === null ? '' : `${Math.floor(lane.confidence_permille / 10)}%`);
  put(field(work, 'ticket'), lane.ticket);
}

/** @param {Element} work @param {Lane} lane @param {number} now */
function paintPicture(work, lane, now) {
  const picture = /** @type {HTMLImageElement} */ (field(work, 'picture')), at = lane.picture_at_unix_ms;
  // The address of a picture stays; the moment makes it a new one for the browser.
  const address = lane.picture && `${lane.picture}${lane.picture.includes('?') ? '&' : '?'}at=${at ?? 0}`;
  if (address) mark(picture, 'src', address);
  picture.hidden = !address;
  picture.alt = say('Work.Picture', lane.name);
  field(work, 'no-picture').hidden = !!address;
  const isOld = at !== null && now - at > PictureOldMs, tag = field(work, 'picture-at');
  mark(picture, 'data-old', String(isOld));
  tag.hidden = !address || at === null;
  if (at !== null) put(tag, say(isOld ? 'Work.PictureOld' : 'Work.PictureAt', clock(at)));
}

/** @param {Lane[]} lanes @returns {string} a sentence for a screen reader when there is a new alarm, else empty */
export function paintAlarms(lanes) {
  const list = byId('alarm-list');
  const alarms = lanes.flatMap(lane => faultsOf(lane).map(code => ({ lane, code, words: words.faults[code], key: `${lane.id}:${code}` })))
    .sort((one, other) => one.words.priority - other.words.priority);
  const before = list.dataset.keys ?? null, keys = alarms.map(alarm => alarm.key).join(' ');
  if (before === keys) return '';
  list.dataset.keys = keys;
  list.replaceChildren(...alarms.map(alarm => {
    const row = rowOf('alarm-row'), button = /** @type {HTMLElement} */ (row.querySelector('button'));
    paintBadge(row.querySelector('.badge'), alarm.words.priority);
    button.dataset.lane = alarm.lane.id;
    put(row.querySelector('b'), `${alarm.lane.name}: ${alarm.words.name}`);
    put(row.querySelector('small'), `${alarm.words.cause} ${alarm.words.remedy}`);
    return row;
  }));
  put(byId('alarms-count'), say('Alarms.Count', alarms.length));
  byId('alarm-none').hidden = alarms.length > 0;
  const known = before?.split(' ') ?? [];
  const fresh = before === null ? undefined : alarms.find(alarm => !known.includes(alarm.key));
  return fresh ? `${fresh.lane.name}: ${fresh.words.name}. ${fresh.words.remedy}` : '';
}

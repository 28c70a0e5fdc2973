// @ts-check
/** Texts, amounts and times. The page carries the words; this file only fills their places. */

/** @typedef {{ name: string, cause: string, remedy: string, priority: number, ends_by_acknowledgement: boolean }} FaultWords */
/** @typedef {{ zone: string, ui: Record<string, string>, phases: Record<string, string>, gates: Record<string, string>,
 *   arms: Record<string, string>, reasons: Record<string, string>, fates: Record<string, string>,
 *   priorities: Record<string, string>, faults: Record<string, FaultWords>, answers: Record<string, string> }} Words */

/** @type {Words} */
export const words = JSON.parse(document.getElementById('words')?.textContent ?? '{}');

/** @param {string} key @param {...(string | number)} values */
export const say = (key, ...values) =>
  (words.ui[key] ?? key).replace(/\{(\d)(:N0)?\}/g, (_, place, isCount) =>
    isCount ? whole.format(Number(values[Number(place)])) : String(values[Number(place)]));

// Money and clocks stay Brazilian whatever the language of the words.
const whole = new Intl.NumberFormat('pt-BR', { maximumFractionDigits: 0 });
const reais = new Intl.NumberFormat('pt-BR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const clockOf = new Intl.DateTimeFormat('pt-BR', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone: words.zone });

/** @param {number} centavos */
export const money = centavos => `${centavos < 0 ? '−' : ''}R$\u00a0${reais.format(Math.abs(centavos) / 100)}`;

/** @param {number} unixMs */
export const clock = unixMs => clockOf.format(unixMs);

/** @param {number} ms */
export function age(ms) {
  const s = Math.floor(ms / 1000);
  if (s < 5) return say('Age.Now');
  if (s < 60) return say('Age.Seconds', s);
  if (s < 3600) return say('Age.Minutes', Math.floor(s / 60));
  if (s < 86400) return say('Age.Hours', Math.floor(s / 3600));
  return say('Age.Days', Math.floor(s / 86400));
}

/** @param {number} ms */
export function length(ms) {
  const minutes = Math.max(0, Math.floor(ms / 60000)), hours = Math.floor(minutes / 60);
  if (hours < 1) return say('Time.Minutes', minutes);
  if (hours < 24) return say('Time.Hours', hours, minutes % 60);
  return say('Time.Days', Math.floor(hours / 24), hours % 24);
}

/** @param {string} id */
export const byId = id => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {ParentNode} root @param {string} name */
export const field = (root, name) => /** @type {HTMLElement} */ (root.querySelector(`[data-f="${name}"]`));

/** Writes a text only when it differs, so that nothing flickers. @param {Element | null} element @param {string} text */
export function put(element, text) {
  if (element && element.textContent !== text) element.textContent = text;
}

/** @param {Element} element @param {string} name @param {string | null} value */
export function mark(element, name, value) {
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Shape, number and word of a priority. @param {Element | null} badge @param {number} priority */
export function paintBadge(badge, priority) {
  if (!badge) return;
  mark(/** @type {Element} */ (badge.querySelector('use')), 'href', `#i-p${priority}`);
  mark(badge, 'aria-label', say('Lanes.PriorityWord', priority, words.priorities[priority]));
}

/** A copy of a row that the page holds ready. @param {string} template */
export const rowOf = template => /** @type {HTMLElement} */ (
  /** @type {HTMLTemplateElement} */ (byId(template)).content.firstElementChild?.cloneNode(true));

// Over plain HTTP on the garage's own network a browser has no crypto.randomUUID, but it has random bytes.
export const newCommand = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');

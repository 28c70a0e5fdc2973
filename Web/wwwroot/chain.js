// @ts-check
/** The chain's console: one number and one bar a garage, and no number where there is no contact. */
import { age, byId, clock, field, mark, money, paintBadge, put, rowOf, say, words } from './words.js';
import { isLive, serverNow, themeButton, watch } from './live.js';

/** @typedef {{ id: string, name: string, href: string, is_connected: boolean, last_seen_unix_ms: number | null, capacity: number,
 *   inside: number, free: number, taken_percent: number, revenue_today_centavos: number, faults: number[] }} Garage */

const FullPercent = 95, Maintenance = 4;
/** @type {Map<string, Garage>} */ const garages = new Map();

/** @param {Garage} garage */
const faultsOf = garage => garage.faults.filter(code => (words.faults[code]?.priority ?? 3) < Maintenance);

/** @param {Garage} garage */
const silence = garage => garage.last_seen_unix_ms === null ? say('Chain.NeverSeen') : age(serverNow() - garage.last_seen_unix_ms);

/** @param {Garage} garage */
function paintTile(garage) {
  const tile = byId(`garage-${garage.id}`), worst = faultsOf(garage)[0];
  if (!tile) return location.reload();
  mark(tile, 'data-off', String(!garage.is_connected));
  mark(tile, 'data-p', worst && garage.is_connected ? String(words.faults[worst].priority) : null);
  if (worst) paintBadge(field(tile, 'badge'), words.faults[worst].priority);
  put(field(tile, 'number'), garage.is_connected ? `${garage.taken_percent}%` : silence(garage));
  put(field(tile, 'free'), say('Chain.Free', garage.free));
  put(field(tile, 'revenue'), money(garage.revenue_today_centavos));
  const bar = field(tile, 'bar');
  mark(bar, 'width', String(garage.taken_percent));
  bar.classList.toggle('full', garage.taken_percent > FullPercent);
}

function paintSummary() {
  const all = [...garages.values()], up = all.filter(garage => garage.is_connected), off = all.length - up.length;
  const sum = (/** @type {(garage: Garage) => number} */ of) => up.reduce((total, garage) => total + of(garage), 0);
  const capacity = sum(garage => garage.capacity), taken = sum(garage => garage.capacity - garage.free);
  put(byId('revenue'), money(sum(garage => garage.revenue_today_centavos)));
  put(byId('revenue-note'), off === 0 ? say('Chain.RevenueAll') : say('Chain.RevenueWithout', off));
  put(byId('occupancy'), `${capacity === 0 ? 0 : Math.floor(taken * 100 / capacity)}%`);
  put(byId('bays'), say('Chain.Bays', taken, capacity));
  put(byId('above'), say('Chain.Above95', up.filter(garage => garage.taken_percent > FullPercent).length));
  put(byId('links'), String(up.length));
  put(byId('links-of'), say('Chain.LinksOf', all.length));
  put(byId('links-note'), off === 0 ? say('Chain.AllLinked') : say('Chain.Without', off));
  for (const priority of [1, 2, 3])
    put(byId(`faults-${priority}`), String(sum(garage => faultsOf(garage).filter(code => words.faults[code].priority === priority).length)));
  put(byId('faults-note'), say('Chain.FaultsIn', up.filter(garage => faultsOf(garage).length > 0).length));
}

/** Priority 1, then no contact, then the rest. @param {Garage} garage */
const urgency = garage => garage.is_connected ? (words.faults[faultsOf(garage)[0]]?.priority ?? 9) : 1.5;

function paintAttention() {
  const rows = [...garages.values()].filter(garage => urgency(garage) < Maintenance).sort((one, other) => urgency(one) - urgency(other));
  byId('attention').replaceChildren(...rows.map(garage => {
    const row = rowOf('attention-row'), worst = faultsOf(garage)[0], link = /** @type {HTMLAnchorElement} */ (row.querySelector('a'));
    const badge = /** @type {Element} */ (row.querySelector('.badge')), gone = /** @type {Element} */ (row.querySelector('.gone'));
    badge.toggleAttribute('hidden', !garage.is_connected);
    gone.toggleAttribute('hidden', garage.is_connected);
    if (worst && garage.is_connected) paintBadge(badge, words.faults[worst].priority);
    put(row.querySelector('b'), garage.name);
    put(row.querySelector('small'), garage.is_connected ? words.faults[worst].name : say('Chain.NoContactFor', silence(garage)));
    link.href = garage.href;
    mark(link, 'aria-label', say('Chain.OpenGarage', garage.name));
    return row;
  }));
  put(byId('attention-count'), String(rows.length));
  byId('attention-none').hidden = rows.length > 0;
}

/** @param {{ at_unix_ms: number, garages: Garage[] }} data */
function take(data) {
  for (const garage of data.garages) { garages.set(garage.id, garage); paintTile(garage); }
  paintSummary();
  paintAttention();
}

themeButton();
watch({
  strip: 'Js.ChainStaleStrip',
  on: {
    hello: data => { garages.clear(); take(data); },
    chain: take,
    beat: () => { for (const garage of garages.values()) if (!garage.is_connected) paintTile(garage); },
  },
  tick: () => { if (isLive()) put(byId('clock'), clock(serverNow())); },
});

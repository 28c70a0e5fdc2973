// @ts-check
/** The chain's console: one number and one bar a garage, and no number where there is no contact. The silo adds up. */
import { age, byId, clock, field, mark, money, paintBadge, put, rowOf, say, words } from './words.js';
import { isLive, serverNow, themeButton, watch } from './live.js';

/** @typedef {{ id: string, name: string, href: string, is_connected: boolean, last_seen_unix_ms: number | null, taken_percent: number | null,
 *   free: number | null, revenue_today_centavos: number | null, faults: number[] }} Garage */
/** @typedef {{ garages: number, connected: number, silent: number, revenue_centavos: number, capacity: number, taken: number,
 *   taken_percent: number, full: number, faulty: number, faults: number[] }} Summary */
/** @typedef {{ at_unix_ms: number, summary: Summary, attention: string[], garages: Garage[] }} Chain */

const FullPercent = 95;
/** @type {Map<string, Garage>} */ const garages = new Map();
let /** @type {string[]} */ attention = [];

/** @param {Garage} garage */
const silence = garage => garage.last_seen_unix_ms === null ? say('Chain.NeverSeen') : age(serverNow() - garage.last_seen_unix_ms);

/** @param {Garage} garage */
const whySilent = garage => garage.last_seen_unix_ms === null ? say('Chain.NeverSeen') : say('Chain.NoContactFor', silence(garage));

/** @param {Garage} garage */
function paintTile(garage) {
  const tile = byId(`garage-${garage.id}`), worst = garage.faults[0], percent = garage.taken_percent ?? 0;
  // A garage that was registered since: the page has no place for it yet.
  if (!tile) return location.reload();
  mark(tile, 'data-off', String(!garage.is_connected));
  mark(tile, 'data-p', worst ? String(words.faults[worst].priority) : null);
  if (worst) paintBadge(tile.querySelector('.badge'), words.faults[worst].priority);
  put(field(tile, 'number'), garage.is_connected ? `${percent}%` : silence(garage));
  put(field(tile, 'free'), garage.free === null ? '' : say('Chain.Free', garage.free));
  put(field(tile, 'revenue'), garage.revenue_today_centavos === null ? '' : money(garage.revenue_today_centavos));
  const bar = field(tile, 'bar');
  mark(bar, 'width', String(percent));
  bar.classList.toggle('full', percent > FullPercent);
}

/** @param {Summary} sum */
function paintSummary(sum) {
  put(byId('revenue'), money(sum.revenue_centavos));
  put(byId('revenue-note'), sum.silent === 0 ? say('Chain.RevenueAll') : say('Chain.RevenueWithout', sum.silent));
  put(byId('occupancy'), `${sum.taken_percent}%`);
  put(byId('bays'), say('Chain.Bays', sum.taken, sum.capacity));
  put(byId('above'), say('Chain.Above95', sum.full));
  put(byId('links'), String(sum.connected));
  put(byId('links-of'), say('Chain.LinksOf', sum.garages));
  put(byId('links-note'), sum.silent === 0 ? say('Chain.AllLinked') : say('Chain.Without', sum.silent));
  sum.faults.forEach((count, place) => put(byId(`faults-${place + 1}`), String(count)));
  put(byId('faults-note'), say('Chain.FaultsIn', sum.faulty));
}

function paintAttention() {
  const rows = attention.flatMap(id => garages.get(id) ?? []);
  byId('attention').replaceChildren(...rows.map(garage => {
    const row = rowOf('attention-row'), worst = garage.faults[0], link = /** @type {HTMLAnchorElement} */ (row.querySelector('a'));
    field(row, 'fault').hidden = !worst;
    /** @type {Element} */ (row.querySelector('.gone')).toggleAttribute('hidden', !!worst);
    if (worst) paintBadge(row.querySelector('.badge'), words.faults[worst].priority);
    put(row.querySelector('b'), garage.name);
    put(row.querySelector('small'), worst ? words.faults[worst].name : whySilent(garage));
    link.href = garage.href;
    link.setAttribute('aria-label', say('Chain.OpenGarage', garage.name));
    return row;
  }));
  put(byId('attention-count'), String(rows.length));
  byId('attention-none').hidden = rows.length > 0;
}

/** @param {Chain} chain */
function take(chain) {
  // The page was made by a silo that had not read the chain yet.
  if (!byId('revenue')) return location.reload();
  for (const garage of chain.garages) { garages.set(garage.id, garage); paintTile(garage); }
  // A garage was taken out of the chain, or out of this reader's sight.
  if (garages.size !== chain.summary.garages) return location.reload();
  const before = attention.join(' ');
  attention = chain.attention;
  paintSummary(chain.summary);
  if (before !== attention.join(' ') || chain.garages.some(garage => attention.includes(garage.id))) paintAttention();
}

function growSilence() {
  for (const garage of garages.values()) if (!garage.is_connected) put(field(byId(`garage-${garage.id}`), 'number'), silence(garage));
  [...byId('attention').children].forEach((row, place) => {
    const garage = garages.get(attention[place]);
    if (garage && !garage.is_connected) put(row.querySelector('small'), whySilent(garage));
  });
}

themeButton();
watch({
  strip: 'Js.ChainStaleStrip',
  on: { hello: data => { garages.clear(); take(data.chain); }, chain: take, beat: growSilence },
  tick: () => { if (isLive()) put(byId('clock'), clock(serverNow())); },
});

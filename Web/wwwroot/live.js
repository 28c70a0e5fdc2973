// @ts-check
/**
 * The one stream of a page, and the honest age of what it brought. Behind a proxy a dead tunnel does not close the
 * stream: nothing fails, data just stops. Only the age of the last message tells.
 */
import { byId, clock, put, mark, say } from './words.js';

const StaleMs = 2500, LostMs = 10000, RetryMs = 3000, HiddenMs = 20000, Samples = 30;

/** @typedef {'connecting' | 'live' | 'stale' | 'lost'} LinkState */

let /** @type {EventSource | null} */ source = null;
let lastAt = performance.now(), lastServerMs = 0, nextTry = 0, tries = 0, hiddenAt = 0;
let /** @type {number[]} */ offsets = [];
let /** @type {LinkState} */ state = 'connecting';

/** The server's clock now, as well as it can be known. A message is never older than it seems, so the greatest offset is the best. */
export const serverNow = () => offsets.length ? Math.round(performance.now() + Math.max(...offsets)) : Date.now();

/** True while what is shown is fresh. */
export const isLive = () => state === 'live';

/**
 * @param {{ strip: string, on: Record<string, (data: any) => void>, isCloudOff?: () => boolean, changed?: (state: LinkState) => void, tick?: () => void }} page
 */
export function watch(page) {
  const receive = (/** @type {string} */ name, /** @type {MessageEvent} */ message) => {
    const data = JSON.parse(message.data);
    lastAt = performance.now();
    tries = 0;
    if (name === 'hello') { offsets = []; byId('session-strip').hidden = true; greet(data.build); }
    if (data.at_unix_ms) {
      lastServerMs = data.at_unix_ms;
      offsets = [...offsets.slice(1 - Samples), data.at_unix_ms - lastAt];
    }
    page.on[name]?.(data);
    look();
  };

  const connect = () => {
    source?.close();
    nextTry = performance.now() + Math.min(4000, 2500 + 500 * tries++) + Math.random() * 300;
    const mine = source = new EventSource('/live');
    for (const name of Object.keys(page.on)) mine.addEventListener(name, event => receive(name, event));
    mine.onerror = () => { if (mine.readyState === EventSource.CLOSED && mine === source) askWho(); };
  };

  const look = () => {
    const silent = performance.now() - lastAt;
    const now = offsets.length === 0 && silent <= LostMs ? 'connecting' : silent > LostMs ? 'lost' : silent > StaleMs ? 'stale' : 'live';
    show(now, silent, page);
    if (now !== state) {
      state = now;
      document.body.dataset.link = now;
      page.changed?.(now);
    }
    page.tick?.();
  };

  setInterval(() => {
    look();
    const now = performance.now();
    if (document.hidden) {
      // A browser has six connections to a host over plain HTTP: a tab that nobody sees gives its own back.
      hiddenAt ||= now;
      if (now - hiddenAt > HiddenMs) { source?.close(); source = null; }
    } else if (now - lastAt > RetryMs && now > nextTry) connect();
  }, 250);
  addEventListener('online', connect);
  document.addEventListener('visibilitychange', () => {
    hiddenAt = 0;
    if (!document.hidden && (source === null || performance.now() - lastAt > RetryMs)) connect();
  });
  addEventListener('pagehide', () => source?.close());
  addEventListener('pageshow', event => { if (event.persisted) connect(); });
  connect();
}

/** @param {LinkState} now @param {number} silent @param {{ strip: string, isCloudOff?: () => boolean }} page */
function show(now, silent, page) {
  const seconds = Math.round(silent / 1000), strip = byId('stale-strip');
  const isOld = now === 'stale' || now === 'lost';
  const cloudOff = page.isCloudOff?.() ?? false;
  mark(byId('link-icon'), 'href', isOld ? '#i-cross' : now === 'live' && !cloudOff ? '#i-live' : '#i-ring');
  // The state is announced; the running age is only seen.
  put(byId('link-text'), now === 'connecting' ? say('Js.Connecting') : isOld ? say('Js.Stale', seconds)
    : cloudOff ? say('Js.LiveNoCloud') : say('Js.Live', (silent / 1000).toFixed(1).replace('.', ',')));
  const key = now === 'lost' && page.strip === 'Js.StaleStrip' ? 'Js.LostStrip' : page.strip;
  if (isOld) put(strip.querySelector('span'), say(key, seconds, lastServerMs ? clock(lastServerMs) : '?'));
  if (strip.hidden === isOld) strip.hidden = !isOld;
}

/** The server was started anew with other pages: take them, unless something is being typed. @param {string} build */
function greet(build) {
  if (build === document.body.dataset.build) return;
  const isBusy = document.querySelector('dialog[open]') || [...document.querySelectorAll('input')].some(input => input.type !== 'radio' && input.type !== 'checkbox' && input.value);
  if (isBusy) showSession(say('Js.NewVersion'), false);
  else location.reload();
}

async function askWho() {
  try {
    const answer = await fetch('/api/me', { signal: AbortSignal.timeout(4000) });
    if (answer.status === 401) showSession(say('Js.SignedOut'), true);
  } catch { /* No answer: the age of the data says so already. */ }
}

/** @param {string} text @param {boolean} hasLink */
export function showSession(text, hasLink) {
  const strip = byId('session-strip');
  put(strip.querySelector('span'), text);
  const link = strip.querySelector('a');
  if (link) link.hidden = !hasLink;
  strip.hidden = false;
}

/** Light or dark, remembered by this browser. */
export function themeButton() {
  byId('theme')?.addEventListener('click', () => {
    const root = document.documentElement;
    const isDark = (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
    root.dataset.theme = isDark ? 'light' : 'dark';
    remember('fokus-tema', root.dataset.theme);
  });
  byId('language')?.addEventListener('click', () => {
    remember('fokus-lingua', document.documentElement.lang === 'en' ? 'pt-BR' : 'en');
    location.reload();
  });
}

/** @param {string} name @param {string} value */
function remember(name, value) {
  document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`;
}

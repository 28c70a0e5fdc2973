// @ts-check
/** A display page: shows what the stream says. What is old says nothing: better no text than a free entry that is full. */
const LostMs = 6500, RetryMs = 3000, LookMs = 500;
const Least = 8;

let lastAt = performance.now(), triedAt = performance.now();
let /** @type {EventSource | null} */ source = null;

const put = (/** @type {string} */ id, /** @type {string} */ text) => {
  const line = /** @type {HTMLElement} */ (document.getElementById(id));
  line.textContent = text;
  document.body.style.setProperty(`--${id}`, String(Math.max(Least, text.length)));
};

const show = (/** @type {{ first: string, second: string, tone: string, plate: string, build: string }} */ face) => {
  if (face.build !== document.body.dataset.build) { location.reload(); return; }
  put('first', face.first);
  put('second', face.second);
  put('plate', face.plate);
  document.body.dataset.tone = face.tone;
  document.body.dataset.link = 'live';
};

const connect = () => {
  triedAt = performance.now();
  source?.close();
  source = new EventSource(`${location.pathname}/live${location.search}`);
  source.addEventListener('face', (/** @type {MessageEvent} */ message) => {
    lastAt = performance.now();
    show(JSON.parse(message.data));
  });
};

const look = () => {
  const now = performance.now();
  if (now - lastAt < LostMs) return;
  document.body.dataset.link = 'lost';
  put('first', document.body.dataset.lost ?? '');
  put('second', '');
  put('plate', '');
  if (now - triedAt > RetryMs) connect();
};

put('first', document.getElementById('first')?.textContent ?? '');
put('second', document.getElementById('second')?.textContent ?? '');
connect();
setInterval(look, LookMs);

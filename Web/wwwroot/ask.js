// @ts-check
/** An order to a lane that opens no gate by itself. It carries the moment of the click and is dropped when it is late. */
import { newCommand, say, words } from './words.js';
import { serverNow, showSession } from './live.js';
import { show } from './order.js';

const AnswerMs = 4000;

/**
 * Sends it, and says on the lane's line what became of it. A garage that does not answer has neither done nor refused it.
 * @param {import('./lanes.js').Lane} about @param {string} path @param {object} body
 * @param {Record<string, string>} sayings what an answer means here: its word to the key of a text
 */
export async function ask(about, path, body, sayings) {
  try {
    const answer = await fetch(`/api/lanes/${about.id}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'X-Console-Request': '1' },
      body: JSON.stringify({ command: newCommand(), ...body, clicked_at: serverNow() }),
      signal: AbortSignal.timeout(AnswerMs),
    });
    if (answer.status >= 500) throw new Error('no answer of the garage');
    const said = await answer.json(), code = answer.status === 401 ? 'signed_out' : said.answer ?? said.code;
    if (code === 'signed_out') showSession(say('Js.SignedOut'), true);
    show(about, sayings[code] ? say(sayings[code]) : words.answers[code] ?? say('Js.Failed'), answer.ok && code !== 'refused');
  } catch {
    show(about, say('Js.Unconfirmed'), false);
  }
}

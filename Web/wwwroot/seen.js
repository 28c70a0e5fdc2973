// @ts-check
/** Alarms about what is over: somebody says that they have looked into it. That the alarm is gone, the stream tells. */
import { say, words } from './words.js';
import { showSession } from './live.js';
import { show } from './order.js';

const AnswerMs = 4000;

/** @param {import('./lanes.js').Lane} about @param {string} fault */
export async function saySeen(about, fault) {
  try {
    const answer = await fetch(`/api/lanes/${about.id}/faults/${fault}/acknowledge`, {
      method: 'POST', headers: { 'X-Console-Request': '1' }, signal: AbortSignal.timeout(AnswerMs),
    });
    if (answer.ok) return show(about, say('Js.Seen'), true);
    const said = answer.status < 500 ? await answer.json() : {}, code = answer.status === 401 ? 'signed_out' : said.code;
    if (code === 'signed_out') showSession(say('Js.SignedOut'), true);
    show(about, words.answers[code] ?? say('Js.Failed'), false);
  } catch {
    show(about, say('Js.Unconfirmed'), false);
  }
}

// @ts-check
/** Alarms about what is over: somebody says that they have looked into it. That the alarm is gone, the stream tells. */
import { ask } from './ask.js';

/** @param {import('./lanes.js').Lane} about @param {string} fault */
export const saySeen = (about, fault) => ask(about, `faults/${fault}/acknowledge`, {}, { acknowledged: 'Js.Seen' });

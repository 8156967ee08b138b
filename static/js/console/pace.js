// Whether the meeting will end in time, and what could be shorter. Pure: minutes in, minutes out.

// Fewer minutes late than this are not worth a word.
export const SLACK = 3;
// No talk is made shorter than this.
const LEAST = 3;

/** @typedef {import("../shared/shapes.js").AgendaLine} AgendaLine */

/**
 * @typedef {object} Meeting
 * @property {Pick<AgendaLine, "id" | "minutes" | "spared">[]} items the agenda
 * @property {number} current the id of what is on now
 * @property {number} openedAt seconds
 * @property {number} now seconds
 * @property {number | null} [left] what the clock of the current item says, in seconds
 */

/**
 * @typedef {object} Pace
 * @property {number} endsAt seconds
 * @property {number} over minutes past the plan
 * @property {{id: number, by: number}[]} shorten what makes up for it, longest talk first
 */

/**
 * @param {Meeting} meeting
 * @returns {Pace}
 */
export function pace({ items, current, openedAt, now, left }) {
  const at = items.findIndex((step) => step.id === current);
  const following = at < 0 ? items : items.slice(at + 1);
  const remaining = Math.max(0, left ?? 0) / 60 + sum(following);
  const planned = openedAt + 60 * sum(items);
  const endsAt = now + 60 * remaining;
  const over = Math.round((endsAt - planned) / 60);
  return { endsAt, over, shorten: over >= SLACK ? shorten(following, over) : [] };
}

function shorten(items, over) {
  const found = [];
  let missing = over;
  const talk = items.filter((step) => !step.spared && step.minutes > LEAST);
  for (const step of talk.sort((a, b) => b.minutes - a.minutes)) {
    if (missing <= 0) break;
    const by = Math.min(missing, Math.floor(step.minutes / 2), step.minutes - LEAST);
    if (by > 0) found.push({ id: step.id, by });
    missing -= by;
  }
  return found;
}

function sum(items) {
  return items.reduce((minutes, step) => minutes + step.minutes, 0);
}

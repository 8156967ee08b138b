// How one's own texts stand on this phone: what the server has, with what still waits to be sent laid over it. Pure.

import { CONTRIBUTION, reference } from "../shared/references.js";

/** @typedef {import("../shared/shapes.js").OwnContribution} OwnContribution */
/** @typedef {import("../shared/outbox.js").Waiting} Waiting */

/**
 * @typedef {object} Unsent
 * @property {string} [waiting] the outbox's key, while the server has not committed it
 * @property {import("../shared/outbox.js").Answered} [refused] why the server said no
 */

/**
 * A text of one's own. It has an `id` once the server knows it, and a `number` once others may see it.
 *
 * @typedef {Partial<OwnContribution> & Unsent & {text: string}} OwnText
 */

/**
 * Own texts in an activity, the newest words first in place: those kept by the server and those still on their way.
 *
 * @param {OwnContribution[]} contributions as the server has them
 * @param {Waiting[]} items of the outbox
 * @param {number | undefined} activity
 * @returns {OwnText[]}
 */
export function standingTexts(contributions, items, activity) {
  const of = (event) => items.filter((item) => item.event === event);
  const changes = new Map(of("revise").map((item) => [item.payload.contribution, item]));
  // A text that could not be taken back is still there.
  const withdrawn = of("withdraw").filter((item) => !item.refused);
  const taken = new Set(withdrawn.map((item) => item.payload.contribution));
  const kept = contributions.filter((text) => text.activity === activity && !taken.has(text.id));
  return [
    ...kept.map((text) => revised(text, changes.get(text.id))),
    ...of("contribute")
      .filter((item) => item.payload.activity === activity)
      .map(unsent),
  ];
}

/**
 * Own texts with the numbers they have got since: a text has none until others may see it. The same list where there
 * is nothing new.
 *
 * @param {OwnContribution[]} contributions
 * @param {Record<string, any>} state what the room sees
 */
export function numbered(contributions, state) {
  const given = (text) => text.number ?? state[reference(CONTRIBUTION, text.id)]?.number ?? null;
  if (contributions.every((text) => given(text) === (text.number ?? null))) return contributions;
  return contributions.map((text) => ({ ...text, number: given(text) }));
}

/**
 * @param {OwnContribution} text
 * @param {Waiting | undefined} change of it that is on its way
 * @returns {OwnText}
 */
function revised(text, change) {
  if (!change) return text;
  const { key, payload, refused } = change;
  return { ...text, text: payload.text, fields: payload.fields ?? text.fields, waiting: key, refused };
}

/**
 * @param {Waiting} item
 * @returns {OwnText}
 */
function unsent({ key, payload, refused }) {
  return { ...payload, text: payload.text, waiting: key, refused };
}

/**
 * The server has committed a text: it takes its place, is new, or is gone.
 *
 * @param {OwnContribution[]} contributions
 * @param {string} event
 * @param {OwnContribution} delivered
 * @returns {OwnContribution[]}
 */
export function afterDelivery(contributions, event, delivered) {
  const isKnown = contributions.some((text) => text.id === delivered.id);
  if (event === "withdraw") return contributions.filter((text) => text.id !== delivered.id);
  if (!isKnown) return [...contributions, delivered];
  return contributions.map((text) => (text.id === delivered.id ? delivered : text));
}

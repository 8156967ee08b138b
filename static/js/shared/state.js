// Snapshot and numbered changes of whole objects. Pure: state in, state out.

import { inReadersWords } from "./words.js";

/** @typedef {{version: number, state: import("./shapes.js").State}} Known */

/**
 * Nothing known yet.
 *
 * @type {Known}
 */
export const nothing = { version: -1, state: /** @type {any} */ ({}) };

/**
 * A snapshot replaces everything.
 *
 * @param {{version: number, state: import("./shapes.js").State}} snapshot
 * @returns {Known}
 */
export function fromSnapshot(snapshot) {
  return { version: snapshot.version, state: inReadersWords({ ...snapshot.state }) };
}

/**
 * What is known after a change, or "gap" where something between was missed.
 * Whole objects, so a change that overlaps what is known may be laid over it.
 *
 * @param {Known} known
 * @param {import("./shapes.js").Change} change
 * @returns {Known | "gap"}
 */
export function after(known, change) {
  if (change.to <= known.version) return known;
  if (change.from > known.version) return "gap";
  const state = { ...known.state, ...inReadersWords(change.put) };
  for (const key of change.drop) delete state[key];
  return { version: change.to, state };
}

/**
 * All objects of a kind, each with its key.
 *
 * @param {import("./shapes.js").State} state
 * @param {string} kind a letter, as in references.js
 * @returns {any[]}
 */
export function all(state, kind) {
  return Object.entries(state)
    .filter(([key]) => key.startsWith(`${kind}:`))
    .map(([key, value]) => ({ key, ...value }));
}

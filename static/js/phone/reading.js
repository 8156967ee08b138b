// The texts of what is shown: of many there is a list at first, and they are read as somebody comes to them.

import { CLUSTER, CONTRIBUTION, readReference, reference } from "../shared/references.js";
import { all } from "../shared/state.js";

// What the door lets through of numbers at a time.
const MOST = 600;
const AGAIN = 3000;

/** Numbers of those that have been asked for. What is no longer there is asked for once. */
const asked = new Set();

/**
 * Each as far as this phone has read it.
 *
 * @param {import("./store.js").Store} store
 * @returns {import("../shared/shapes.js").Piece[]}
 */
export function pieces({ read, state }) {
  if (!state.texts) return all(state, CONTRIBUTION);
  const toCome = (kind, id) => ({ id, kind, number: "", text: "", isToCome: true });
  return Object.entries(state.texts.kinds).flatMap(([kind, ids]) =>
    ids.map((id) => read[reference(CONTRIBUTION, id)] ?? toCome(kind, id)),
  );
}

/**
 * What lies on a board, where it lies; of a long list, each as far as this phone has read it or written it itself.
 *
 * @param {import("./store.js").Store} store
 * @returns {{key: string, id: number, text: string, cluster: number | null, isToCome?: boolean}[]}
 */
export function onBoard({ own, read, state }) {
  if (!state.texts)
    return all(state, CONTRIBUTION).map((idea) => ({ ...idea, id: readReference(idea.key).id }));
  return Object.entries(state.texts.kinds).flatMap(([place, ids]) => {
    const cluster = place.startsWith(`${CLUSTER}:`) ? readReference(place).id : null;
    return ids.map((id) => {
      const key = reference(CONTRIBUTION, id);
      const known = read[key] ?? own.contributions.find((text) => text.id === id);
      return { key, id, cluster, text: known?.text ?? "…", isToCome: !known };
    });
  });
}

/**
 * Reads some of those on the list.
 *
 * @param {import("./store.js").Store} store
 * @param {number[]} ids
 */
export async function readTexts(store, ids) {
  const { texts } = store.state;
  const wanted = ids.filter((id) => !asked.has(id));
  if (!texts || !wanted.length) return;
  for (const id of wanted) asked.add(id);
  for (let at = 0; at < wanted.length; at += MOST) {
    const some = wanted.slice(at, at + MOST);
    const question = { activity: texts.activity, ids: some };
    const answer = await store.connection.ask("texts", question).catch(() => ({ ok: false }));
    if (answer.ok) store.hearTexts(/** @type {any} */ (answer).texts);
    else setTimeout(() => askAgain(store, some), AGAIN);
  }
}

/** Where there was no net: whatever draws them does. */
function askAgain(store, ids) {
  for (const id of ids) asked.delete(id);
  store.hearTexts([]);
}

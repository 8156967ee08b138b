// Snapshot and numbered changes of whole objects. Pure: state in, state out.

/** Nothing known yet. `state` maps keys (workshop, activity, counts, result, c:12, k:3) to objects. */
export const nothing = { version: -1, state: {} };

/** A snapshot replaces everything. */
export function fromSnapshot(snapshot) {
  return { version: snapshot.version, state: { ...snapshot.state } };
}

/**
 * What is known after a change, or "gap" where something between was missed.
 * Whole objects, so a change that overlaps what is known may be laid over it.
 */
export function after(known, change) {
  if (change.to <= known.version) return known;
  if (change.from > known.version) return "gap";
  const state = { ...known.state, ...change.put };
  for (const key of change.drop) delete state[key];
  return { version: change.to, state };
}

/** All objects whose key begins with `prefix`, each with its key. */
export function all(state, prefix) {
  return Object.entries(state)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, value]) => ({ key, ...value }));
}

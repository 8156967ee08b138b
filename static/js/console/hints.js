// What still stands of a suggestion: pure functions on what the server has told. Nothing here moves anything.

import { SUGGESTED, reference } from "../shared/references.js";

/** @typedef {import("../shared/shapes.js").BoardIdea & {key: string}} BoardIdea */
/** @typedef {import("../shared/shapes.js").Cluster & {key: string}} BoardCluster */

/**
 * Two or more ideas, still loose, that may make a group.
 *
 * @typedef {object} SuggestedGroup
 * @property {number} number its place in what was suggested
 * @property {string} title
 * @property {BoardIdea} typical
 * @property {BoardIdea[]} items
 */

/**
 * @typedef {object} Standing
 * @property {Map<string, {to: BoardCluster[], sure: boolean}>} places by an idea's key, surest first
 * @property {Map<number, BoardIdea[]>} sure by a group's id
 * @property {SuggestedGroup[]} groups surest first
 */

/**
 * @param {import("../shared/shapes.js").State} state the board: `hints.last` as it was seen, `waved.keys` since
 * @param {BoardIdea[]} loose not yet placed
 * @param {BoardCluster[]} clusters that are there
 * @returns {Standing}
 */
export function standing(state, loose, clusters) {
  const last = state.hints?.last;
  const waved = new Set(state.waved?.keys ?? []);
  const ideas = new Map(loose.map((idea) => [idea.key, idea]));
  const groups = new Map(clusters.map((cluster) => [cluster.id, cluster]));
  /** @type {Standing} */
  const found = { places: new Map(), sure: new Map(), groups: [] };
  if (!last) return found;
  for (const [key, place] of Object.entries(last.places)) {
    const idea = ideas.get(key);
    const to = place.to.flatMap((id) => groups.get(id) ?? []);
    if (!idea || waved.has(key) || !to.length) continue;
    const sure = place.sure && to[0].id === place.to[0];
    found.places.set(key, { to, sure });
    if (sure) found.sure.set(to[0].id, [...(found.sure.get(to[0].id) ?? []), idea]);
  }
  last.clusters.forEach((group, number) => {
    const items = group.items.flatMap((key) => ideas.get(key) ?? []);
    if (items.length > 1 && !waved.has(reference(SUGGESTED, number)))
      found.groups.push({ number, title: group.title, typical: ideas.get(group.typical) ?? items[0], items });
  });
  return found;
}

/**
 * Ideas with a place to go first, surest first; the others keep their order.
 *
 * @param {BoardIdea[]} loose
 * @param {Standing["places"]} places
 */
export function surestFirst(loose, places) {
  const order = new Map([...places.keys()].map((key, at) => [key, at]));
  return [...loose].sort(
    (a, b) =>
      (order.get(a.key) ?? Infinity) - (order.get(b.key) ?? Infinity) || loose.indexOf(a) - loose.indexOf(b),
  );
}

/**
 * What joining two ideas comes to: one is put where the other stands, or both in a new group.
 *
 * @param {BoardIdea} idea
 * @param {BoardIdea} other
 * @param {BoardCluster[]} clusters
 * @returns {{event: string, payload: {items: string[], cluster?: number, hint: string}}}
 */
export function joining(idea, other, clusters) {
  const standsIn = ({ cluster, aside }) => clusters.find((group) => group.id === cluster && !aside)?.id;
  const there = standsIn(other);
  if (there !== undefined)
    return { event: "place", payload: { items: [idea.key], cluster: there, hint: "alike" } };
  const here = standsIn(idea);
  if (here !== undefined)
    return { event: "place", payload: { items: [other.key], cluster: here, hint: "alike" } };
  return { event: "create_cluster", payload: { items: [idea.key, other.key], hint: "alike" } };
}

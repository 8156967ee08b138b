// What still stands of a suggestion: pure functions on what the server has told. Nothing here moves anything.

/**
 * @param state the board: `hints.last` as it was seen, `waved.keys` since
 * @param loose ideas not yet placed
 * @param clusters groups that are there
 * @returns {{places: Map, sure: Map, groups: Array}} places: idea key -> {to: [group], sure}, surest first; sure: group id -> [idea];
 *   groups: [{number, title, typical, items: [idea]}], surest first, of two or more ideas that are still loose
 */
export function standing(state, loose, clusters) {
  const last = state.hints?.last;
  const waved = new Set(state.waved?.keys ?? []);
  const ideas = new Map(loose.map((idea) => [idea.key, idea]));
  const groups = new Map(clusters.map((one) => [one.id, one]));
  const found = { places: new Map(), sure: new Map(), groups: [] };
  if (!last) return found;
  for (const [key, place] of Object.entries(last.places)) {
    const to = place.to.map((id) => groups.get(id)).filter(Boolean);
    if (!ideas.has(key) || waved.has(key) || !to.length) continue;
    const sure = place.sure && to[0].id === place.to[0];
    found.places.set(key, { to, sure });
    if (sure) found.sure.set(to[0].id, [...(found.sure.get(to[0].id) ?? []), ideas.get(key)]);
  }
  last.clusters.forEach((one, number) => {
    const items = one.items.map((key) => ideas.get(key)).filter(Boolean);
    if (items.length > 1 && !waved.has(`g:${number}`))
      found.groups.push({ number, title: one.title, typical: ideas.get(one.typical) ?? items[0], items });
  });
  return found;
}

/** Ideas with a place to go first, surest first; the others keep their order. */
export function surestFirst(loose, places) {
  const order = new Map([...places.keys()].map((key, at) => [key, at]));
  return [...loose].sort(
    (a, b) =>
      (order.get(a.key) ?? Infinity) - (order.get(b.key) ?? Infinity) || loose.indexOf(a) - loose.indexOf(b),
  );
}

/** What joining two ideas comes to: {event, payload} that puts one where the other stands, or both in a new group. */
export function joining(one, other, clusters) {
  const standsIn = (idea) =>
    clusters.find((cluster) => cluster.id === idea.cluster && !idea.aside)?.id ?? null;
  const there = standsIn(other);
  if (there !== null) return { event: "place", payload: { items: [one.key], cluster: there, hint: "alike" } };
  const here = standsIn(one);
  if (here !== null) return { event: "place", payload: { items: [other.key], cluster: here, hint: "alike" } };
  return { event: "create_cluster", payload: { items: [one.key, other.key], hint: "alike" } };
}

// How many have begun, as far as it may be said. Pure.

// From here on a running count is exact (models/live/views.py).
const MANY = 30;
// So many are told at a time; fewer are not counted.
const FEW = 5;

/**
 * A number, and whether it is the least that there can be; "few" where fewer than five have begun. Phones, simulated people,
 * those whom the leader writes for and tables are counted in fives by themselves: where several are here and none is told, how
 * many have begun together is "untold"; where what they wrote is counted, on the wall as well, that is told instead: "texts".
 *
 * Whoever is done has begun, and where nobody is here nobody has.
 *
 * @param {import("../shared/shapes.js").Counts} counts
 * @returns {{n: number, how: "exactly" | "least" | "few" | "untold" | "texts"}}
 */
export function begun(counts) {
  const { done, joined, started = 0, texts = 0 } = counts;
  const n = Math.max(started, done);
  if (!joined || n >= MANY || (done && done >= joined)) return { n, how: "exactly" };
  if (n >= FEW) return { n, how: "least" };
  if (!isMixed(counts) || joined < FEW) return { n: 0, how: "few" };
  return texts ? { n: texts, how: "texts" } : { n: 0, how: "untold" };
}

/** Whether people of several sorts are here. */
function isMixed({ joined, simulated = 0, table_devices = 0, written_for = 0 }) {
  const phones = joined - simulated - written_for;
  return [phones, simulated, written_for, table_devices].filter((n) => n > 0).length > 1;
}

// How many have begun, as far as it may be said. Pure.

// From here on a running count is exact (models/live/views.py).
const MANY = 30;

/**
 * A number, and whether it is the least that there can be; "few" where fewer than five may have begun.
 *
 * Whoever is done has begun, and where nobody is here nobody has.
 *
 * @param {{joined: number, started: number, done: number}} counts
 * @returns {{n: number, how: "exactly" | "least" | "few"}}
 */
export function begun({ done, joined, started }) {
  const n = Math.max(started, done);
  if (!joined || n >= MANY || (done && done >= joined)) return { n, how: "exactly" };
  return { n, how: n ? "least" : "few" };
}

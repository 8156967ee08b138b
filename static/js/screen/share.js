// How many of a room have answered, as it may be said aloud: never whose thumb just rested.

// Fewer than this are never counted.
const FEW = 5;
// What is counted is told in fives: at least so many. Each word holds for whoever have come since, too.
/** @type {[number, string][]} */
const PARTS = [
  [1 / 3, "some"],
  [1 / 2, "third"],
  [0.6, "half"],
  [0.8, "most"],
  [1, "nearly"],
];

/**
 * The part of a room in a word: none, some, third, half, most, nearly or all.
 *
 * @param {number} n
 * @param {number} of
 */
export function share(n, of) {
  if (!n) return "none";
  if (of < FEW) return "some";
  return PARTS.find(([most]) => n / of < most)?.[1] ?? "all";
}

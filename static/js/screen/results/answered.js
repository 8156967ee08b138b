// How many answered, in one sentence.

import { t } from "../../shared/words.js";

/**
 * "12 av 14 svarade", or "11–13 av 14" where not all were asked or answered the same; where nothing is told of
 * anything, that they are fewer than five.
 *
 * @param {number[]} counts how many answered each thing
 * @param {import("../../shared/shapes.js").State} state
 */
export function answeredOf(counts, state) {
  if (!counts.length) return t("few-answers");
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const n = least === most ? most : `${least}–${most}`;
  return t("screen-answered-of", { n, of: Math.max(most, presentIn(state)) });
}

/**
 * How many could answer: of a practice those who are played, for no others are counted there.
 *
 * @param {import("../../shared/shapes.js").State} state
 */
export function presentIn({ counts, workshop }) {
  return workshop.rehearsal ? (counts.simulated ?? counts.joined) : counts.joined;
}

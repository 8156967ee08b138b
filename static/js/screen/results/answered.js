// How many answered, in one sentence.

import { t } from "../../shared/words.js";

// Of fewer it is not told how many they are.
const ENOUGH = 5;

/**
 * "12 av 14 svarade", or "11–13 av 14" where not all answered the same. What fewer than five answered says so itself:
 * where that is all there is, nothing is told of how many here.
 *
 * @param {number[]} counts how many answered each thing
 * @param {import("../../shared/shapes.js").State} state
 */
export function answeredOf(counts, state) {
  if (!counts.length) return t("few-answers");
  const told = counts.filter((n) => n >= ENOUGH);
  if (!told.length) return "";
  const [least, most] = [Math.min(...told), Math.max(...told)];
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

// Numbers as people write them.

import { language, t } from "./words.js";

// Of so many people it is said how many, and no per cent.
export const SAID_AS_PEOPLE = 40;

/**
 * With one decimal at most, and the comma or point of the language: 3,5 in Swedish and Norwegian.
 *
 * @param {number} value
 */
export function figure(value) {
  return value.toLocaleString(language(), { maximumFractionDigits: 1 });
}

/**
 * How many of `of` people a whole per cent of them are; 0 where they are so many that nobody would say it so.
 *
 * @param {number} percent
 * @param {number} of
 */
export function peopleIn(percent, of) {
  return of <= SAID_AS_PEOPLE ? Math.round((percent * of) / 100) : 0;
}

/**
 * A part of some people as it is said: "5 av 7" of a few, "71 %" of many.
 *
 * @param {number} [percent] whole
 * @param {number | null} [of] none: many
 */
export function share(percent = 0, of = null) {
  return of !== null && of <= SAID_AS_PEOPLE
    ? t("n-of-people", { n: peopleIn(percent, of), of })
    : t("percent-n", { n: percent });
}

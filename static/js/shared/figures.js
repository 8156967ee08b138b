// Numbers as people write them.

import { language } from "./words.js";

/**
 * With one decimal at most, and the comma or point of the language: 3,5 in Swedish and Norwegian.
 *
 * @param {number} value
 */
export function figure(value) {
  return value.toLocaleString(language(), { maximumFractionDigits: 1 });
}

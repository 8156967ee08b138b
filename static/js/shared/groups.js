// What a group is called, by everybody: its name, or the first thing in it.

import { cut } from "./said.js";
import { t } from "./words.js";

const ENOUGH = 40;

/**
 * @param {string} name
 * @param {string | undefined} first the words of the first thing in it
 */
export function groupCalled(name, first) {
  return name || (first ? `”${cut(first.replace(/\s+/g, " "), ENOUGH)}”` : t("unnamed"));
}

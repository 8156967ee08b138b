// Suggestions being decided on, one by one.

import { reviewed } from "../../shared/results/reviewed.js";

/** @param {import("./index.js").Room} room */
export function review({ activity }) {
  return reviewed(activity);
}

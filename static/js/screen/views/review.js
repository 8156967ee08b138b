// Suggestions being decided on, one by one.

import { reviewed } from "../../shared/results/reviewed.js";

/**
 * @param {import("./index.js").Room} room
 * @returns {import("./index.js").Showing}
 */
export function review({ activity }) {
  return { layout: "result", things: reviewed(activity) };
}

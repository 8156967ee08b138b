// The questions that groups work on.

import { html } from "lit";
import { pick } from "../../shared/words.js";

// More than these stand beside each other.
const BENEATH = 4;

/**
 * @param {import("./index.js").Room} room
 * @returns {import("./index.js").Showing}
 */
export function columns({ activity }) {
  const { columns: asked } = activity.settings;
  return {
    layout: asked.length > BENEATH ? "grid" : "rows",
    things: asked.map((column) => html`<p class="words">${pick(column.label ?? column)}</p>`),
  };
}

// The questions that groups work on.

import { html } from "lit";
import { pick } from "../../shared/words.js";

/**
 * @param {import("./index.js").Room} room
 * @returns {import("./index.js").Showing}
 */
export function columns({ activity }) {
  return {
    layout: "grid",
    things: activity.settings.columns.map(
      (column) => html`<p class="words">${pick(column.label ?? column)}</p>`,
    ),
  };
}

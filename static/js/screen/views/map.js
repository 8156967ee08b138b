// The areas of the map.

import { html, nothing } from "lit";
import { pick, t } from "../../shared/words.js";

/**
 * @param {import("./index.js").Room} room
 * @returns {import("./index.js").Showing}
 */
export function map({ activity }) {
  return {
    layout: "grid",
    things: activity.settings.areas.map(
      (area) =>
        html`<p class="words">${pick(area.label)}</p>
          ${area.control ? html`<p class="thing__label">${t(`control-${area.control}`)}</p>` : nothing}`,
    ),
  };
}

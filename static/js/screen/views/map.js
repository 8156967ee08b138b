// The areas of the map, and how many are done.

import { html, nothing } from "lit";
import { pick, t } from "../../shared/words.js";
import { count } from "./count.js";

/** @param {import("./index.js").Room} room */
export function map(room) {
  return html`<ul class="screen__columns">
      ${room.activity.settings.areas.map(
        (area) =>
          html`<li>
            ${pick(area.label)}${area.control ? html`<span class="quiet"> ${t(`control-${area.control}`)}</span>` : nothing}
          </li>`,
      )}
    </ul>
    ${count(room)}`;
}

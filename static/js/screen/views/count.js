// How many are done; never what they chose.

import { html, nothing } from "lit";
import { t } from "../../shared/words.js";

/**
 * @param {import("./index.js").Room} room
 * @param {unknown} [more] said after the count
 */
export function count({ activity, state }, more = nothing) {
  if (activity.state === "planned") return html`<p class="screen__big quiet">${t("screen-soon")}</p>`;
  const { counts } = state;
  return html`${activity.stage ? html`<p class="screen__stage">${t(`stage-${activity.stage}`)}</p>` : nothing}
    <p class="screen__count" role="status">
      <b>${counts.done}</b> ${t("screen-done-of", { joined: counts.joined })}
    </p>
    ${more} ${activity.state === "closed" ? html`<p class="screen__big">${t("screen-closed")}</p>` : nothing}`;
}

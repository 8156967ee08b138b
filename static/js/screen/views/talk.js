// What is told or talked about: what the leader shows, the rounds of a talk, the code to come in by.

import { html, nothing } from "lit";
import { blockView } from "../../shared/results/blocks.js";
import { talkRounds } from "../../shared/rounds.js";
import { language, t } from "../../shared/words.js";
import { address } from "../way-in.js";

/**
 * @param {import("./index.js").Room} room
 * @returns {import("./index.js").Showing}
 */
export function talk({ activity, start, state }) {
  const { blocks = [], settings } = activity;
  if (settings.kind === "break") return pause(activity);
  const rounds = talkRounds(settings.talk_rounds);
  const isJoining = settings.kind === "join";
  const isMore = blocks.length || rounds !== nothing || isJoining;
  return {
    layout: isMore ? "result" : "question",
    things: html`${blocks.map(blockView)} ${rounds}
    ${isJoining ? joining(start, state.workshop.code) : nothing}`,
  };
}

function joining(start, code) {
  return html`<div class="joining">
    <img class="joining__qr" src=${start.qr} alt=${t("qr-alt", { url: start.join })} />
    <div>
      <p>${t("screen-scan")} <b class="nowrap">${address(start)}</b> ${t("screen-code")}</p>
      <p class="code joining__code" translate="no">${code}</p>
    </div>
  </div>`;
}

/**
 * Nothing is asked in a break but to be back in time.
 *
 * @param {import("../../shared/shapes.js").Activity} activity
 * @returns {import("./index.js").Showing}
 */
function pause({ clock }) {
  const until = clock.ends_at ? new Date(1000 * clock.ends_at) : null;
  const time = until?.toLocaleTimeString(language(), { hour: "2-digit", minute: "2-digit" });
  return {
    layout: "question",
    things: time ? html`<p class="until">${t("screen-go-on-at")} <b>${time}</b></p>` : nothing,
  };
}

// What is told or talked about: what the leader shows, the rounds of a talk, the code to come in by.

import { html, nothing } from "lit";
import { blockView } from "../../shared/results/blocks.js";
import { talkRounds } from "../../shared/rounds.js";
import { t } from "../../shared/words.js";

/**
 * @param {import("./index.js").Room} room
 * @returns {import("./index.js").Showing}
 */
export function talk({ activity, start }) {
  const { blocks = [], settings } = activity;
  const rounds = talkRounds(settings.talk_rounds);
  const isJoining = settings.kind === "join";
  const isMore = blocks.length || rounds !== nothing || isJoining;
  return {
    layout: isMore ? "result" : "question",
    things: html`${blocks.map(blockView)} ${rounds}
    ${isJoining ? html`<img class="joining__qr" src=${start.qr} alt=${t("qr-alt", { url: start.join })} />` : nothing}`,
  };
}

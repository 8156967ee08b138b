// What is told or talked about: what the leader shows, the questions of a talk, its rounds, the code to come in by.

import { html, nothing } from "lit";
import { blockView } from "../../shared/results/blocks.js";
import { talkRounds } from "../../shared/rounds.js";
import { pick, t } from "../../shared/words.js";

// More columns than this are set closer.
const MANY = 6;

/** @param {import("./index.js").Room} room */
export function talk({ activity, start }) {
  const { blocks = [], settings } = activity;
  return html`${blocks.map(blockView)}
  ${
    settings.columns?.length
      ? html`<ul class="screen__columns ${settings.columns.length > MANY ? "screen__columns--many" : ""}">
          ${settings.columns.map((column) => html`<li>${pick(column.label ?? column)}</li>`)}
        </ul>`
      : nothing
  }
  ${talkRounds(settings.talk_rounds)}
  ${
    settings.kind === "join"
      ? html`<img class="screen__qr" src=${start.qr} alt=${t("qr-alt", { url: start.join })} />`
      : nothing
  }`;
}

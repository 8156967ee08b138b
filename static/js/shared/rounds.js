// How a talk is divided: alone, in pairs, all together, and how long each takes.

import { html, nothing } from "lit";
import { pick, t } from "./words.js";

/** @param {import("./shapes.js").TalkRound[] | undefined} rounds */
export function talkRounds(rounds) {
  if (!rounds?.length) return nothing;
  return html`<ol class="rounds">
    ${rounds.map(
      (round) =>
        html`<li>
          ${pick(round.label)} <span class="quiet">${t("minutes-n", { n: round.minutes })}</span>
        </li>`,
    )}
  </ol>`;
}

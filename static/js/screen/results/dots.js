// What the room chose, the latest round: out of everybody who voted, each a dot, how many chose it; a tick where it
// stood in the round before.

import { html, nothing } from "lit";
import { chosenMark } from "../../shared/icon.js";
import { said } from "../../shared/said.js";
import { t } from "../../shared/words.js";
import { moved } from "./moved.js";
import { MANY, chose } from "./people.js";
import { unsaid } from "./unsaid.js";

/**
 * @param {import("../views/index.js").Room} room
 * @returns {import("../views/index.js").Showing}
 */
export function dots({ activity, state }) {
  /** @type {import("../../shared/shapes.js").DotsResult} */
  const { budget, rounds } = /** @type {any} */ (state.result);
  const { options, round, voters } = rounds[rounds.length - 1];
  const before = rounds.at(-2);
  const count = t("screen-voted-of", {
    n: voters,
    of: Math.max(voters, state.counts.joined),
    dots: budget,
  });
  if (!options) return { ...unsaid(activity.items), count };
  const was = new Map((before?.options ?? []).map((option) => [option.key, option.persons]));
  return {
    layout: "ranks",
    count,
    aside: was.size ? t("screen-tick", { round: round - 1 }) : "",
    keys: options.map(({ key }) => key),
    things: options.map((option) => rank(option, voters, was.get(option.key), before?.voters ?? 0)),
  };
}

function rank(option, voters, was, votersThen) {
  const tick = was === undefined ? null : was / votersThen;
  return html`<div class="rank ${voters > MANY ? "" : "rank--dots"}">
    <p class="words">
      ${said(option.text)} ${option.tie ? html`<span class="rank__tie">${t("tie")}</span>` : nothing}
      ${chosenMark(option.chosen)}
    </p>
    ${chose(option.persons, voters, tick)}
    <p class="rank__n"><b>${option.persons}</b> ${moved(option.persons, was)}</p>
  </div>`;
}

// What the room chose, the latest round: out of everybody who voted, each a dot, how many chose it; a tick where it
// stood in the round before.

import { html, nothing, svg } from "lit";
import { said } from "../../shared/said.js";
import { tooFew } from "../../shared/texts.js";
import { t } from "../../shared/words.js";
import { moved } from "./moved.js";

// As many voting are a dot each; more are a bar, from nobody to everybody.
const MANY = 40;
const STEP = 10;

/**
 * @param {import("../views/index.js").Room} room
 * @returns {import("../views/index.js").Showing}
 */
export function dots({ state }) {
  /** @type {import("../../shared/shapes.js").DotsResult} */
  const { budget, rounds } = /** @type {any} */ (state.result);
  const { options, round, voters } = rounds[rounds.length - 1];
  const before = rounds.at(-2);
  const count = t("screen-voted-of", { n: voters, of: Math.max(voters, state.counts.joined), dots: budget });
  if (!options) return { layout: "rows", count, things: [tooFew(voters)] };
  const was = new Map((before?.options ?? []).map((option) => [option.key, option.persons]));
  return {
    layout: "ranks",
    count,
    aside: was.size ? t("screen-tick", { round: round - 1 }) : "",
    things: options.map((option) => rank(option, voters, was.get(option.key), before?.voters ?? 0)),
  };
}

function rank(option, voters, was, votersThen) {
  const tick = was === undefined ? null : was / votersThen;
  return html`<div class="rank">
    <p class="words">
      ${said(option.text)} ${option.chosen ? html`<span class="badge">✓ ${t("chosen")}</span>` : nothing}
    </p>
    ${voters > MANY ? bar(option.persons / voters, tick) : people(option.persons, voters, tick)}
    <p class="rank__n"><b>${option.persons}</b> ${moved(option.persons, was)}</p>
  </div>`;
}

/**
 * A dot for each, filled for those who chose it.
 *
 * @param {number} n
 * @param {number} of
 * @param {number | null} tick a share
 */
function people(n, of, tick) {
  return html`<svg
    class="rank__people"
    viewBox="0 -5 ${of * STEP} 20"
    preserveAspectRatio="xMinYMid"
    aria-hidden="true"
  >
    ${Array.from(
      { length: of },
      (_, at) =>
        svg`<circle class=${at < n ? "dots__one" : "dots__none"} cx=${at * STEP + 5} cy="5" r="3.9"></circle>`,
    )}
    ${mark(tick, of * STEP)}
  </svg>`;
}

function bar(share, tick) {
  return html`<svg class="rank__people" viewBox="0 -5 400 20" preserveAspectRatio="none" aria-hidden="true">
    <rect class="bar__ground" width="400" height="10"></rect>
    <rect class="bar__value" width=${400 * share} height="10"></rect>
    ${mark(tick, 400)}
  </svg>`;
}

function mark(share, width) {
  return share === null
    ? nothing
    : svg`<rect class="rank__was" x=${share * width - 0.7} y="-5" width="1.4" height="20"></rect>`;
}

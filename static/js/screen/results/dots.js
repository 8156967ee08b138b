// What the room chose, the latest round: out of everybody who voted, each a dot, how many chose it; a tick where it
// stood in the round before.

import { html, nothing } from "lit";
import { chosenMark } from "../../shared/icon.js";
import { said } from "../../shared/said.js";
import { t } from "../../shared/words.js";
import { few } from "../few.js";
import { presentIn } from "./answered.js";
import { moved } from "./moved.js";
import { MANY, chose, part } from "./people.js";
import { unsaid } from "./unsaid.js";

// Longer than a line of the wall beside dots and numbers: those stand beneath what is said.
const LONG = 80;

/**
 * @param {import("../views/index.js").Room} room
 * @returns {import("../views/index.js").Showing}
 */
export function dots({ activity, state }) {
  /** @type {import("../../shared/shapes.js").DotsResult} */
  const { budget, rounds } = /** @type {any} */ (state.result);
  const { options, round, voters } = rounds[rounds.length - 1];
  const before = rounds.at(-2);
  if (!options) {
    // Nothing is told, and the room has chosen aloud: what it goes on with is marked all the same.
    const marked = activity.items.map((item) => ({ ...item, chosen: activity.chosen?.includes(item.key) }));
    return unsaid(few(marked, state, "drawn").few);
  }
  const { few: shown, told } = few(options, state, "ranked");
  const beneath = shown.some(({ text }) => text.length > LONG) ? "rank--beneath" : "";
  const was = new Map((before?.options ?? []).map((option) => [option.key, option.persons]));
  return {
    layout: "ranks",
    count: t("screen-voted-of", { n: voters, of: Math.max(voters, presentIn(state)), dots: budget }),
    aside: [told, was.size ? t("screen-tick", { round: round - 1 }) : ""].filter(Boolean).join(" · "),
    keys: shown.map(({ key }) => key),
    things: shown.map((option) => rank(option, beneath, voters, was.get(option.key), before?.voters ?? 0)),
  };
}

function rank(option, beneath, voters, was, votersThen) {
  if (option.seen !== undefined) return shareOf(option, beneath);
  const tick = was === undefined ? null : was / votersThen;
  const way = [beneath, voters > MANY ? "" : "rank--dots", was === undefined ? "" : "rank--moved"].join(" ");
  const mark = chosenMark(option.chosen);
  return html`<div class="rank ${way}">
    <p class="words">${said(option.text)} ${beneath ? nothing : mark}</p>
    ${chose(option.persons, voters, tick)}
    <p class="rank__n">
      <b>${option.persons}</b>
      <span class="rank__notes"
        >${beneath ? mark : nothing} ${moved(option.persons, was)} ${tied(option)}</span
      >
    </p>
  </div>`;
}

/** Where a place is shared; what nobody chose has none. */
function tied({ persons, tie }) {
  return tie && persons ? html`<span class="rank__tie">${t("tie")}</span>` : nothing;
}

/** Where each was shown a few: out of those who were shown this one. */
function shareOf(option, beneath) {
  const { chosen, persons, seen, text } = option;
  return html`<div class="rank ${beneath}">
    <p class="words">${said(text)} ${tied(option)} ${chosenMark(chosen)}</p>
    ${seen ? part(persons / seen) : html`<span></span>`}
    <p class="rank__n rank__n--alone">${seen ? t("dots-of-seen", { n: persons, seen }) : t("seen-by-few")}</p>
  </div>`;
}

// The map of perspectives: first all of it, a dot for each that was written; then area by area what they say.

import { html, nothing } from "lit";
import { chosenMark } from "../../shared/icon.js";
import { said } from "../../shared/said.js";
import { groupName } from "../../shared/texts.js";
import { pick, t } from "../../shared/words.js";
import { group } from "../views/groups.js";

/**
 * @typedef {import("../views/index.js").Showing} Showing
 * @typedef {import("../../shared/shapes.js").PerspectivesResult} PerspectivesResult
 */

/**
 * @param {import("../views/index.js").Room} room
 * @returns {Showing[]}
 */
export function perspectives({ state }) {
  /** @type {PerspectivesResult} */
  const { areas, centre } = /** @type {any} */ (state.result);
  return [whole(areas, centre), ...areas.filter(({ items }) => items.length).map(area)];
}

/**
 * @param {import("../../shared/shapes.js").MapArea[]} areas
 * @param {import("../../shared/shapes.js").Centre} centre
 * @returns {Showing}
 */
function whole(areas, { future, mission }) {
  const sorted = [...areas].sort((a, b) => a.group.localeCompare(b.group));
  return {
    layout: "groups",
    aside: t("screen-a-dot-is-a-text"),
    head:
      mission || future
        ? html`<dl class="centre">
            ${mission ? pair(t("centre-mission"), mission) : nothing}
            ${future ? pair(t("centre-future"), future) : nothing}
          </dl>`
        : nothing,
    things: sorted.map(({ control, group: side, items, label }) =>
      group({
        name: pick(label),
        n: items.length,
        more: [side && t(`side-${side}`), control && t(`control-${control}`)].filter(Boolean).join(" – "),
      }),
    ),
  };
}

function pair(name, words) {
  return html`<div>
    <dt>${name}</dt>
    <dd>${said(words)}</dd>
  </div>`;
}

/** @returns {Showing} */
function area({ items, label }) {
  return {
    layout: "cards",
    title: pick(label),
    aside: t("screen-answers-in", { n: items.length }),
    things: items.map(card),
    keys: items.map(({ key }) => key),
  };
}

/** @param {import("../../shared/shapes.js").MapCard} card */
function card({ chosen, in_plan, more, origin, text, vague }) {
  const lines = [
    origin && groupName(origin),
    ...more.map(({ label, value }) => `${pick(label)}: ${pick(value)}`),
    in_plan && t("in-plan", { plan: in_plan }),
  ].filter(Boolean);
  return html`<p class="words">${said(text)} ${chosenMark(chosen)}</p>
    ${lines.length ? html`<p class="thing__label">${lines.join(" · ")}</p>` : nothing}
    ${vague ? html`<p class="thing__asks">${t("vague-commitment")}</p>` : nothing}`;
}

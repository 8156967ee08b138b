// One thing alone, as large as it may be: no clock, nothing above it.

import { html, nothing } from "lit";
import { CLUSTER, CONTRIBUTION } from "../shared/references.js";
import { said } from "../shared/said.js";
import { all } from "../shared/state.js";
import { pick, t } from "../shared/words.js";

/**
 * The thing, if this wall may show it: what is worked on, a text that is shown, a group.
 *
 * @param {import("../shared/shapes.js").State} state
 * @param {string} key
 * @returns {import("./views/index.js").Showing | null}
 */
export function spotlight(state, key) {
  const group = key.startsWith(`${CLUSTER}:`) && state[key];
  if (group) return grouped(state, group);
  const thing = state.activity.items.find((item) => item.key === key) ?? state[key];
  if (!thing?.text) return null;
  const from = pick(thing.label) || thing.origin;
  return {
    layout: "alone",
    things: [html`<p class="words">${said(thing.text)}</p>`],
    tail: from ? html`<p class="quiet">${from}</p>` : nothing,
  };
}

/** @returns {import("./views/index.js").Showing} */
function grouped(state, { id, name }) {
  const inside = all(state, CONTRIBUTION).filter((idea) => idea.cluster === id);
  return {
    layout: "cards",
    title: name || t("unnamed"),
    things: inside.map(({ text }) => html`<p class="words">${said(text)}</p>`),
    tail: html`<p class="quiet">${t("screen-ideas-in", { n: inside.length })}</p>`,
  };
}

// One thing alone, as large as it may be: no clock, nothing above it.

import { html, nothing } from "lit";
import { groupCalled } from "../shared/groups.js";
import { CLUSTER, CONTRIBUTION } from "../shared/references.js";
import { said } from "../shared/said.js";
import { all } from "../shared/state.js";
import { pick, t } from "../shared/words.js";
import { outcome } from "./results/index.js";

/**
 * The thing, if this wall may show it: what is worked on, a text that is shown, a group; with what came of it.
 *
 * @param {import("./views/index.js").Room} room
 * @param {string} key
 * @returns {import("./views/index.js").Showing | null}
 */
export function spotlight(room, key) {
  const { state } = room;
  if (!key) return null;
  const group = key.startsWith(`${CLUSTER}:`) && state[key];
  if (group) return grouped(state, group);
  const met = state.result && outcomeOf([outcome(room)].flat(), key);
  if (met) return met;
  const thing = room.activity.items.find((item) => item.key === key) ?? state[key];
  if (!thing?.text) return null;
  const from = pick(thing.label) || thing.origin;
  return {
    layout: "alone",
    things: [html`<p class="words">${said(thing.text)}</p>`],
    tail: from ? html`<p class="quiet">${from}</p>` : nothing,
  };
}

/**
 * A part that is all about it, or the one thing of a part that is.
 *
 * @param {import("./views/index.js").Showing[]} parts
 * @param {string} key
 */
function outcomeOf(parts, key) {
  const about = parts.find((part) => part.key === key);
  if (about) return about;
  for (const part of parts) {
    const at = part.keys?.indexOf(key) ?? -1;
    if (at >= 0) return { ...part, title: part.title ?? "", things: [part.things[at]] };
  }
  return null;
}

/** @returns {import("./views/index.js").Showing} */
function grouped(state, { id, name }) {
  const inside = all(state, CONTRIBUTION).filter((idea) => idea.cluster === id);
  return {
    layout: "cards",
    title: groupCalled(name, inside[0]?.text),
    things: inside.map(({ text }) => html`<p class="words">${said(text)}</p>`),
    tail: html`<p class="quiet">${t("screen-ideas-in", { n: inside.length })}</p>`,
  };
}

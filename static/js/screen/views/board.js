// The groups as they grow; before there are any, the ideas.

import { html } from "lit";
import { CLUSTER, CONTRIBUTION } from "../../shared/references.js";
import { said } from "../../shared/said.js";
import { all } from "../../shared/state.js";
import { t } from "../../shared/words.js";
import { grouped } from "./groups.js";

/**
 * @param {import("./index.js").Room} room
 * @returns {import("./index.js").Showing}
 */
export function board({ state }) {
  const ideas = all(state, CONTRIBUTION);
  const inside = new Map(all(state, CLUSTER).map(({ id, name }) => [id, { name, n: 0 }]));
  const loose = ideas.filter((idea) => {
    const group = inside.get(idea.cluster);
    if (group) group.n += 1;
    return !group && !idea.aside;
  });
  const groups = [...inside.values()].filter(({ n }) => n);
  if (groups.length) return grouped(groups, loose.length);
  return {
    layout: loose.length ? "cards" : "question",
    count: t("screen-placed", { n: 0, of: loose.length }),
    things: loose.map(({ text }) => html`<p class="words">${said(text)}</p>`),
  };
}

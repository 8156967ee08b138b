// The groups as they grow, the first ideas of each; before there are any, the ideas.

import { html, nothing } from "lit";
import { groupCalled } from "../../shared/groups.js";
import { CLUSTER, CONTRIBUTION } from "../../shared/references.js";
import { said } from "../../shared/said.js";
import { all } from "../../shared/state.js";
import { smallCards } from "../../shared/texts.js";
import { t } from "../../shared/words.js";

const SHOWN = 6;

/**
 * @param {import("./index.js").Room} room
 * @returns {import("./index.js").Showing}
 */
export function board({ state }) {
  const ideas = all(state, CONTRIBUTION);
  const clusters = all(state, CLUSTER)
    .sort((a, b) => a.position - b.position)
    .map((group) => ({ group, inside: ideas.filter((idea) => idea.cluster === group.id) }))
    .filter(({ inside }) => inside.length);
  const known = new Set(clusters.map(({ group }) => group.id));
  const loose = ideas.filter((idea) => !idea.aside && !known.has(idea.cluster));
  return {
    layout: "result",
    aside: t("loose-n", { n: loose.length }),
    things: clusters.length ? html`<div class="columns">${clusters.map(column)}</div>` : smallCards(loose),
  };
}

function column({ group, inside }) {
  return html`<div class="column">
    <h2>${said(groupCalled(group.name, inside[0]?.text))} <span class="quiet">${inside.length}</span></h2>
    ${smallCards(inside.slice(0, SHOWN))}
    ${inside.length > SHOWN ? html`<p class="quiet">${t("and-more", { n: inside.length - SHOWN })}</p>` : nothing}
  </div>`;
}

// The groups as they grow, the first ideas of each.

import { html, nothing } from "lit";
import { CLUSTER, CONTRIBUTION } from "../../shared/references.js";
import { all } from "../../shared/state.js";
import { smallCards } from "../../shared/texts.js";
import { t } from "../../shared/words.js";

const SHOWN = 6;

/** @param {import("./index.js").Room} room */
export function board({ activity, state }) {
  const ideas = all(state, CONTRIBUTION);
  const clusters = all(state, CLUSTER).sort((a, b) => a.position - b.position);
  const known = new Set(clusters.map((group) => group.id));
  const loose = ideas.filter((idea) => !idea.aside && !known.has(idea.cluster)).length;
  return html`<p class="screen__stage">
      ${t(`stage-${activity.stage || "sort"}`)} · ${t("loose-n", { n: loose })}
    </p>
    <div class="columns">
      ${clusters.map((group) =>
        column(
          group,
          ideas.filter((idea) => idea.cluster === group.id),
        ),
      )}
    </div>`;
}

function column(group, inside) {
  if (!inside.length) return nothing;
  return html`<div class="column">
    <h2>${group.name || t("unnamed")} <span class="quiet">${inside.length}</span></h2>
    ${smallCards(inside.slice(0, SHOWN))}
    ${inside.length > SHOWN ? html`<p class="quiet">${t("and-more", { n: inside.length - SHOWN })}</p>` : nothing}
  </div>`;
}

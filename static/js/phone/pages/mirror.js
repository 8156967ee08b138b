// "Visa skärmen här": what the projector shows, as text, for those who cannot see it.

import "./sorted.js";
import { html, nothing } from "lit";
import { said } from "../../shared/said.js";
import { CONTRIBUTION } from "../../shared/references.js";
import { blockView } from "../../shared/results/blocks.js";
import { resultView } from "../../shared/results/index.js";
import { shuffled } from "../../shared/shuffle.js";
import { all } from "../../shared/state.js";
import { pick, t } from "../../shared/words.js";

export function mirrorView(store) {
  const { workshop, activity, counts, result } = store.state;
  if (!activity)
    return html`<h1 id="heading" tabindex="-1">${workshop.title}</h1>
      <p>${t("not-started")}</p>`;
  return html`<h1 id="heading" tabindex="-1">${t("on-screen")}</h1>
    <h2>${pick(activity.title)}</h2>
    ${pick(activity.prompt) === pick(activity.title) ? nothing : html`<p>${pick(activity.prompt)}</p>`}
    ${counts ? html`<p>${t("screen-counts", { joined: counts.joined, done: counts.done })}</p>` : nothing}
    ${(activity.blocks ?? []).map(blockView)}
    ${
      result
        ? resultView(activity.type, result, shuffled(all(store.state, CONTRIBUTION), activity.id))
        : activity.face.board
          ? html`<sorted-so-far .connection=${store.connection} .about=${activity.id}></sorted-so-far>`
          : html`<p class="quiet">${t("no-result-yet")}</p>`
    }
    ${
      workshop.parked.length
        ? html`<h2>${t("parked")}</h2>
            <ul>
              ${workshop.parked.map((text) => html`<li>${said(text)}</li>`)}
            </ul>`
        : nothing
    }`;
}

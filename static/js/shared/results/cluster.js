// Clusters as columns, each with how well its name captures what is in it and a few of its ideas, the rest one press
// away; what was set aside beneath.

import { html, nothing } from "lit";
import { groupCalled } from "../groups.js";
import { many } from "../many.js";
import { said } from "../said.js";
import { smallCards } from "../texts.js";
import { t } from "../words.js";

// So many ideas say what a group is about; in a group that is hardly larger all of them stand there.
const FEW = 3;
const HARDLY = 5;

/** @param {import("../shapes.js").ClusterResult} result */
export function cluster(result) {
  const groups = result.clusters
    .filter((found) => found.items.length)
    .map((found) => ({
      ...found,
      // By what one searches for a group: its name, and what lies in it.
      text: [found.name, ...found.items.map((item) => item.text)].join(" "),
    }));
  return html`${many(groups, column, (columns) => html`<div class="columns">${columns}</div>`)}
  ${
    result.aside.length
      ? html`<h3>${t("aside")}</h3>
          ${smallCards(result.aside)}`
      : nothing
  }`;
}

function column({ captures, items, name }) {
  const isLong = items.length > HARDLY;
  return html`<div class="column">
    <h3>${said(groupCalled(name, items[0]?.text))} <span class="quiet">${items.length}</span></h3>
    ${captures ? html`<p class="captures">${t("captures-share", captures)}</p>` : nothing}
    ${smallCards(isLong ? items.slice(0, FEW) : items)}
    ${
      isLong
        ? html`<details>
            <summary>${t("show-whole", { n: items.length })}</summary>
            ${smallCards(items.slice(FEW))}
          </details>`
        : nothing
    }
  </div>`;
}

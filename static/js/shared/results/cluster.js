// Clusters as columns, each with how well its name captures what is in it; what was set aside beneath.

import { html, nothing } from "lit";
import { groupCalled } from "../groups.js";
import { said } from "../said.js";
import { smallCards } from "../texts.js";
import { t } from "../words.js";

/** @param {import("../shapes.js").ClusterResult} result */
export function cluster(result) {
  return html`<div class="columns">
      ${result.clusters
        .filter((found) => found.items.length)
        .map(
          (found) =>
            html`<div class="column">
              <h3>
                ${said(groupCalled(found.name, found.items[0]?.text))}
                <span class="quiet">${found.items.length}</span>
              </h3>
              ${found.captures ? html`<p class="captures">${t("captures-share", found.captures)}</p>` : nothing}
              ${smallCards(found.items)}
            </div>`,
        )}
    </div>
    ${
      result.aside.length
        ? html`<h3>${t("aside")}</h3>
            ${smallCards(result.aside)}`
        : nothing
    }`;
}

// Clusters as columns, each with how well its name captures what is in it and a few of its ideas, the rest one press
// away; what was set aside beneath.

import { html, nothing } from "lit";
import { SAID_AS_PEOPLE, peopleIn } from "../figures.js";
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
          ${result.aside_more ? opened(result.aside, result.aside_more) : smallCards(result.aside)}`
      : nothing
  }`;
}

/** How many said what of a name: people where they are few, else per cent. */
export function capturesTold(captures, n) {
  const told = (percent) => (n <= SAID_AS_PEOPLE ? peopleIn(percent, n) : t("percent-n", { n: percent }));
  return Object.fromEntries(Object.entries(captures).map(([what, percent]) => [what, told(percent)]));
}

function column({ captures, items, more = 0, n, name }) {
  const all = items.length + more;
  return html`<div class="column">
    <h3>${said(groupCalled(name, items[0]?.text))} <span class="quiet">${all}</span></h3>
    ${captures ? html`<p class="captures">${t("captures-told", capturesTold(captures, n))}</p>` : nothing}
    ${all > HARDLY ? opened(items, more) : smallCards(items)}
  </div>`;
}

/** The first few, and the rest behind a press; where a phone was told of those few alone, the whole is asked for. */
function opened(items, more) {
  const ask = ({ target }) => {
    if (target.open && more) target.dispatchEvent(new Event("whole", { bubbles: true }));
  };
  return html`${smallCards(items.slice(0, FEW))}
    <details @toggle=${ask}>
      <summary>${t("show-whole", { n: items.length + more })}</summary>
      ${more ? html`<p class="quiet" role="status">${t("many-coming")}</p>` : smallCards(items.slice(FEW))}
    </details>`;
}

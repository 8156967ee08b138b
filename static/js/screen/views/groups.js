// Groups by how many are in them: a name, a number, a dot for each idea; and what is left to place.

import { html, nothing, svg } from "lit";
import { said } from "../../shared/said.js";
import { t } from "../../shared/words.js";

// More than these are a number alone.
const DOTS = 40;
const ACROSS = 10;
const STEP = 10;

/**
 * @typedef {object} Group
 * @property {string} name
 * @property {number} n
 * @property {string} [more] said under it
 */

/**
 * @param {Group[]} groups
 * @param {number} left
 * @returns {import("./index.js").Showing}
 */
export function grouped(groups, left) {
  const sorted = [...groups].sort((a, b) => b.n - a.n);
  const placed = groups.reduce((sum, group) => sum + group.n, 0);
  return {
    layout: "groups",
    aside: t("screen-a-dot-is-an-idea"),
    count: t("screen-placed", { n: placed, of: placed + left }),
    things: [...sorted.map(group), ...(left ? [rest(left)] : [])],
  };
}

/** @param {Group} group */
function group({ more, n, name }) {
  return html`<div class="group ${name ? "" : "group--unnamed"}">
    <p class="words">${name ? said(name) : t("unnamed")}</p>
    <div class="group__n"><b>${n}</b> ${dots(n, "dots__one")}</div>
    ${more ? html`<p class="thing__label">${more}</p>` : nothing}
  </div>`;
}

function rest(n) {
  return html`<div class="group group--left">
    <p class="group__rest">${t("screen-left")}</p>
    <div class="group__n"><b>${n}</b> ${dots(n, "dots__left")}</div>
  </div>`;
}

function dots(n, look) {
  if (n > DOTS) return nothing;
  const across = Math.min(n, ACROSS);
  return html`<svg
    class="group__dots"
    viewBox="0 0 ${ACROSS * STEP} ${Math.ceil(n / across) * STEP}"
    preserveAspectRatio="xMinYMid"
    aria-hidden="true"
  >
    ${Array.from(
      { length: n },
      (_, at) =>
        svg`<circle class=${look} cx=${(at % ACROSS) * STEP + 5} cy=${Math.floor(at / ACROSS) * STEP + 5} r="3.6"></circle>`,
    )}
  </svg>`;
}

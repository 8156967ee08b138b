// Groups as the board has them: a name, a number, a dot for each idea; what is left to place; and of the ideas as many as
// there is room for at once.

import { html, nothing, svg } from "lit";
import { groupCalled } from "../../shared/groups.js";
import { said } from "../../shared/said.js";
import { t } from "../../shared/words.js";

// More than these are a number alone.
const DOTS = 40;
const ACROSS = 10;
const STEP = 10;
// Of more groups than these the ideas are not read beside them, and of no group more ideas than these.
const READ = 12;
const MOST = 60;

/**
 * @typedef {object} Group
 * @property {string} name
 * @property {number} n
 * @property {string} [more] said under it
 * @property {string[]} [ideas] what lies in it
 */

/**
 * @param {Group[]} groups
 * @param {string[]} left
 * @returns {import("./index.js").Showing}
 */
export function grouped(groups, left) {
  const placed = groups.reduce((sum, group) => sum + group.n, 0);
  const isRead = groups.length <= READ;
  return {
    layout: "groups",
    aside: t("screen-a-dot-is-an-idea"),
    count: t("screen-placed", { n: placed, of: placed + left.length }),
    things: [...groups, ...(left.length ? [left] : [])].map((heap) =>
      Array.isArray(heap) ? rest(heap, isRead) : group(heap, isRead),
    ),
  };
}

/**
 * @param {Group} group
 * @param {boolean} [isRead]
 */
export function group({ ideas = [], more, n, name }, isRead = false) {
  return html`<div class="group ${name ? "" : "group--unnamed"}">
    <p class="words">${said(groupCalled(name, ideas[0]))}</p>
    <div class="group__n"><b>${n}</b> ${dots(n, "dots__one")}</div>
    ${more ? html`<p class="thing__label">${more}</p>` : nothing} ${isRead ? texts(ideas) : nothing}
  </div>`;
}

/** Of each as many as fit (fit.js); how many more there are is said after the last of them. */
function texts(ideas) {
  if (!ideas.length) return nothing;
  return html`<ul class="group__ideas if-room">
    ${ideas
      .slice(0, MOST)
      .map((text, at) => html`<li data-more=${`+ ${ideas.length - at - 1}`}>${said(text)}</li>`)}
  </ul>`;
}

function rest(left, isRead) {
  const n = left.length;
  return html`<div class="group group--left">
    <p class="group__rest">${t("screen-left")}</p>
    <div class="group__n"><b>${n}</b> ${dots(n, "dots__left")}</div>
    ${isRead ? texts(left) : nothing}
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

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
 * What is in no group is no group: it is neither counted nor asked about as one.
 *
 * @param {Group[]} groups
 * @param {string[]} left
 * @param {string[]} aside
 * @returns {import("./index.js").Showing}
 */
export function grouped(groups, left, aside) {
  const placed = groups.reduce((sum, group) => sum + group.n, 0);
  const isRead = groups.length <= READ;
  return {
    layout: "groups",
    aside: t("screen-a-dot-is-an-idea"),
    count: t("screen-placed", { n: placed, of: placed + left.length + aside.length }),
    things: [
      ...groups.map((heap) => group(heap, isRead)),
      ...rest(t("screen-left"), left, isRead),
      ...rest(t("aside"), aside, isRead),
    ],
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

/** A heap that is no group, where anything lies in it. */
function rest(called, left, isRead) {
  const n = left.length;
  if (!n) return [];
  return [
    html`<div class="group group--left">
      <p class="group__rest">${called}</p>
      <div class="group__n"><b>${n}</b> ${dots(n, "dots__left")}</div>
      ${isRead ? texts(left) : nothing}
    </div>`,
  ];
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

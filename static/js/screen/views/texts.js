// How many ideas there are, a dot for each that may be counted; none of them shown, and whether phones show some.

import { html, nothing, svg } from "lit";
import { pick, t } from "../../shared/words.js";

// More are told in words alone.
const DOTS = 60;
const STEP = 10;

/**
 * @param {import("./index.js").Room} room
 * @returns {import("./index.js").Showing}
 */
export function texts({ activity, state }) {
  const n = state.counts?.texts ?? 0;
  const isClosed = activity.state === "closed";
  const isRead = activity.stage === "build" && !isClosed;
  // What people do now is what is large; what was asked stands beneath it.
  const help = isRead ? pick(activity.prompt) || pick(activity.title) : pick(activity.help);
  return {
    layout: "question",
    ...(isRead ? { title: t("stage-build") } : {}),
    things: help ? html`<p class="quiet">${help}</p>` : nothing,
    // There before the first has come: what is asked stands as large all the time.
    tail: html`<div class="gathered">
      <div>${n && n <= DOTS ? dots(n) : nothing}</div>
      <p>${activity.state === "planned" ? nothing : told(n, !isClosed && where(isRead))}</p>
    </div>`,
  };
}

/** @param {string | false} where they are now; where it is closed, that is told beneath the horizon */
function told(n, where) {
  return html`${n ? html`<b>${t("screen-ideas", { n })}</b>` : nothing} ${where ? t(where) : nothing}`;
}

function where(isRead) {
  return isRead ? "screen-ideas-read" : "screen-ideas-unseen";
}

/**
 * A row of dots, each of them one.
 *
 * @param {number} n
 */
export function dots(n) {
  return html`<svg class="dots" viewBox="0 0 ${n * STEP} ${STEP}" aria-hidden="true">
    ${Array.from({ length: n }, (_, at) => svg`<circle class="dots__one" cx=${at * STEP + 4} cy="5" r="3.6"></circle>`)}
  </svg>`;
}

// Who does what and when; what nobody has taken yet stands first.

import { html, nothing } from "lit";
import { CONTRIBUTION, reference } from "../../shared/references.js";
import { said } from "../../shared/said.js";
import { dayInWords, pick, t } from "../../shared/words.js";

/**
 * @typedef {import("../views/index.js").Showing} Showing
 * @typedef {import("../../shared/shapes.js").Action} Action
 */

/**
 * @param {import("../views/index.js").Room} room
 * @returns {Showing | Showing[]}
 */
export function actions({ state }) {
  /** @type {import("../../shared/shapes.js").ActionsResult} */
  const { actions: found } = /** @type {any} */ (state.result);
  if (!found.length) return { layout: "question", things: html`<p>${t("no-actions-yet")}</p>` };
  const loose = found.filter(({ who }) => !who);
  const taken = found.filter(({ who }) => who);
  const count = t("screen-taken", { n: taken.length, of: found.length });
  const parts = [];
  if (loose.length)
    parts.push({
      layout: /** @type {const} */ ("cards"),
      count,
      head: html`<p class="thing__asks">${t("actions-unowned")}</p>`,
      things: loose.map(
        (action) =>
          html`<p class="words">${said(action.text)}</p>
            ${more(action, [action.when && dayInWords(action.when)])}`,
      ),
      keys: loose.map(({ id }) => reference(CONTRIBUTION, id)),
    });
  if (taken.length)
    parts.push({
      layout: /** @type {const} */ ("plan"),
      count,
      head: html`<div class="deed deed--head" aria-hidden="true">
        <p>${t("col-what")}</p>
        <p>${t("col-who")}</p>
        <p>${t("col-when")}</p>
      </div>`,
      things: taken.map(deed),
      keys: taken.map(({ id }) => reference(CONTRIBUTION, id)),
    });
  return parts;
}

/** @param {Action} action */
function deed(action) {
  return html`<div class="deed">
    <div>
      <p class="words">${said(action.text)}</p>
      ${more(action)}
    </div>
    <p><b>${said(action.who)}</b></p>
    <p>${action.when ? dayInWords(action.when) : "–"}</p>
  </div>`;
}

/** @param {Action} action */
function more(action, first = /** @type {string[]} */ ([])) {
  const lines = [
    ...first,
    action.goal && t("for-goal", { goal: action.goal }),
    ...action.more.map(({ label, value }) => `${pick(label)}: ${pick(value)}`),
  ].filter(Boolean);
  return lines.length ? html`<p class="thing__label">${lines.join(" · ")}</p>` : nothing;
}

// The goals, as sentences, all of them; then each with what was said of it, and what it still asks for.

import { html, nothing } from "lit";
import { CONTRIBUTION, reference } from "../../shared/references.js";
import { said } from "../../shared/said.js";
import { dayInWords, pick, t } from "../../shared/words.js";

/**
 * @typedef {import("../views/index.js").Showing} Showing
 * @typedef {import("../../shared/shapes.js").Goal} Goal
 */

/**
 * @param {import("../views/index.js").Room} room
 * @returns {Showing | Showing[]}
 */
export function goals({ state }) {
  /** @type {import("../../shared/shapes.js").GoalsResult} */
  const { goals: found, most } = /** @type {any} */ (state.result);
  if (!found.length) return { layout: "question", things: html`<p>${t("no-goals-yet")}</p>` };
  const all = {
    layout: /** @type {const} */ ("rows"),
    aside: t("goals-count", { n: found.length, most }),
    things: found.map(
      ({ about, area, text }) =>
        html`<p class="words">${said(text)}</p>
          ${label([pick(area), about && t("for-task", { text: about })])}`,
    ),
  };
  return [all, ...found.flatMap(goal)];
}

function label(lines) {
  const told = lines.filter(Boolean).join(" · ");
  return told ? html`<p class="thing__label">${told}</p>` : nothing;
}

/**
 * @param {Goal} goal
 * @returns {Showing[]}
 */
function goal({ area, comments, id, lacks, more, number, text }) {
  const title = text;
  const aside = [number, pick(area)].filter(Boolean).join(", ");
  const things = [
    ...more.map(
      ({ label: name, value }) =>
        html`<p class="thing__label">${pick(name)}</p>
          <p class="words">${said(dayInWords(pick(value)))}</p>`,
    ),
    ...lacks.map((code) => html`<p class="thing__asks">${t(`lacks-${code}`)}</p>`),
  ];
  /** @type {Showing} */
  const itself = {
    key: reference(CONTRIBUTION, id),
    layout: things.length ? "cards" : "question",
    title,
    aside,
    things,
  };
  if (!comments.length) return [itself];
  return [
    itself,
    {
      layout: "cards",
      title,
      aside: t("comments-n", { n: comments.length }),
      things: comments.map((comment) => html`<p class="words">${said(comment)}</p>`),
    },
  ];
}

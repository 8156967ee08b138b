// What was suggested: under each sentence as it stands the other wordings of it; then what is new.

import { html, nothing } from "lit";
import { CONTRIBUTION, reference } from "../../shared/references.js";
import { said } from "../../shared/said.js";
import { t } from "../../shared/words.js";
import { decided } from "../views/review.js";

// No more than these stand beneath each other.
const FEW = 3;

/**
 * @typedef {import("../views/index.js").Showing} Showing
 * @typedef {import("../../shared/shapes.js").Suggestion} Suggestion
 */

/**
 * @param {import("../views/index.js").Room} room
 * @returns {Showing | Showing[]}
 */
export function suggest({ state }) {
  /** @type {import("../../shared/shapes.js").SuggestResult} */
  const { reviewed, suggestions = [] } = /** @type {any} */ (state.result);
  if (reviewed) return decided(reviewed);
  /** @type {Map<string, Suggestion[]>} */
  const about = new Map();
  for (const suggestion of suggestions)
    about.set(suggestion.before, [...(about.get(suggestion.before) ?? []), suggestion]);
  // What is new of itself comes last.
  const texts = [...about.keys()].sort((a, b) => Number(!a) - Number(!b));
  if (!texts.length) return { layout: "question", things: [] };
  return texts.map((text) => wordings(text, about.get(text) ?? []));
}

/**
 * @param {string} before
 * @param {Suggestion[]} suggestions
 * @returns {Showing}
 */
function wordings(before, suggestions) {
  return {
    layout: suggestions.length > FEW ? "cards" : "words",
    title: before,
    aside: t("screen-suggestions-in", { n: suggestions.length }),
    things: suggestions.map(
      ({ number, sources, text, why }) =>
        html`<p class="words">${said(text)}</p>
          ${why ? html`<p class="thing__label">${t("why")}: ${said(why)}</p>` : nothing}
          ${sources.length ? html`<p class="thing__label">${t("builds-on")}: ${sources.join(" · ")}</p>` : nothing}
          <p class="thing__label" translate="no">${number}</p>`,
    ),
    keys: suggestions.map(({ id }) => reference(CONTRIBUTION, id)),
  };
}

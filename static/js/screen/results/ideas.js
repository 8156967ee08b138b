// The ideas themselves, in an order without meaning; by kind where they have one.

import { html, nothing } from "lit";
import { CONTRIBUTION } from "../../shared/references.js";
import { said } from "../../shared/said.js";
import { shuffled } from "../../shared/shuffle.js";
import { all } from "../../shared/state.js";
import { groupName } from "../../shared/texts.js";
import { pick, t } from "../../shared/words.js";

/**
 * @param {import("../views/index.js").Room} room
 * @returns {import("../views/index.js").Showing}
 */
export function ideas({ activity, state }) {
  /** @type {import("../../shared/shapes.js").IdeasResult} */
  const { kinds, total } = /** @type {any} */ (state.result);
  const texts = shuffled(all(state, CONTRIBUTION), activity.id);
  const label = new Map(kinds.map((kind) => [kind.key, pick(kind.label)]));
  const sorted = kinds.length
    ? kinds.flatMap((kind) => texts.filter((text) => text.kind === kind.key))
    : texts;
  return {
    layout: "cards",
    aside: t("screen-ideas-in", { n: total }),
    things: sorted.map((text) => idea(text, label.get(text.kind))),
  };
}

function idea({ origin, text }, kind) {
  const from = [kind, origin && groupName(origin)].filter(Boolean).join(" · ");
  return html`<p class="words">${said(text)}</p>
    ${from ? html`<p class="thing__label">${from}</p>` : nothing}`;
}

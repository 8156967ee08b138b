// The ideas themselves, in an order without meaning; by kind where they have one.

import { html, nothing } from "lit";
import { CONTRIBUTION } from "../../shared/references.js";
import { said } from "../../shared/said.js";
import { shuffled } from "../../shared/shuffle.js";
import { all } from "../../shared/state.js";
import { groupName } from "../../shared/texts.js";
import { pick, t } from "../../shared/words.js";
import { few } from "../few.js";

// From here on they are not parted by kind: each says which it is of.
const MANY = 40;

/**
 * @param {import("../views/index.js").Room} room
 * @returns {import("../views/index.js").Showing}
 */
export function ideas({ activity, state }) {
  /** @type {import("../../shared/shapes.js").IdeasResult} */
  const { kinds, total } = /** @type {any} */ (state.result);
  const texts = shuffled(all(state, CONTRIBUTION), activity.id);
  const label = new Map(kinds.map((kind) => [kind.key, pick(kind.label)]));
  const sorted =
    kinds.length && texts.length <= MANY
      ? kinds.flatMap((kind) => texts.filter((text) => text.kind === kind.key))
      : texts;
  const { few: shown, told } = few(sorted, state, "drawn");
  return {
    layout: "cards",
    aside: told || t("screen-ideas-in", { n: total }),
    things: shown.map((text) => idea(text, label.get(text.kind))),
  };
}

function idea({ origin, text }, kind) {
  const from = [kind, origin && groupName(origin)].filter(Boolean).join(" · ");
  return html`<p class="words">${said(text)}</p>
    ${from ? html`<p class="thing__label">${from}</p>` : nothing}`;
}

// One sentence to take a stand on, as large as it may be, and under it the stands there are.

import { html } from "lit";
import { said } from "../../shared/said.js";
import { pick, t } from "../../shared/words.js";
import { things } from "./things.js";

export const STANDS = [5, 4, 3, 2, 1];

/**
 * @param {import("./index.js").Room} room
 * @returns {import("./index.js").Showing | import("./index.js").Showing[]}
 */
export function sentences(room) {
  const { items } = room.activity;
  if (!items.length) return things(room);
  return items.map(({ key, label, text }, at) => {
    const where = t("screen-sentence-of", { n: at + 1, of: items.length });
    return {
      key,
      layout: "alone",
      isNumbered: true,
      aside: label ? `${where}, ${pick(label)}` : where,
      things: [html`<p class="words">${said(text)}</p>`],
      tail: stands(),
    };
  });
}

function stands() {
  return html`<ul class="stands">
    ${STANDS.map((stand) => {
      const [name, meaning] = standNames(stand);
      return html`<li>
        <span class="stands__mark stance--${stand}"></span><b>${name}</b>
        <span class="quiet">${meaning ?? ""}</span>
      </li>`;
    })}
  </ul>`;
}

/**
 * What a stand is called, and what it means where that is said.
 *
 * @param {number} stand
 */
export function standNames(stand) {
  return t(`stance-${stand}`).split(" – ");
}

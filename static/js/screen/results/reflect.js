// What was marked, text by text, out of everybody who read it; after each text what was written about it.

import { html } from "lit";
import { said } from "../../shared/said.js";
import { pick, t } from "../../shared/words.js";
import { groundPages } from "./ground.js";
import { unsaid } from "./unsaid.js";

/**
 * @param {import("../views/index.js").Room} room
 * @returns {import("../views/index.js").Showing | import("../views/index.js").Showing[]}
 */
export function reflect({ state }) {
  /** @type {import("../../shared/shapes.js").ReflectResult} */
  const { ground, texts } = /** @type {any} */ (state.result);
  const isSaying = ground && [ground.unites, ground.divides, ground.within].some((told) => told.length);
  if (texts.every(({ comments, marks }) => !marks && !comments.length))
    return { ...unsaid(texts), layout: "words" };
  const parts = [...(isSaying ? groundPages(ground) : []), ...texts.flatMap(aboutText)];
  return parts.length ? parts : { layout: "question", things: [] };
}

/** @returns {import("../views/index.js").Showing[]} */
function aboutText(text) {
  const aside = pick(text.label);
  const read = {
    key: text.key,
    layout: /** @type {const} */ ("alone"),
    aside,
    count: t("n-answers", { n: text.n }),
    things: [html`<p class="words">${said(text.text)}</p>`],
    tail: marks(text),
  };
  if (!text.comments.length) return [read];
  const things = text.comments.map((comment) => html`<p class="words">${said(comment.text)}</p>`);
  return [read, { layout: "cards", aside, title: text.text, things }];
}

function marks({ marks, n }) {
  if (!marks) return html`<p>${t("too-few-to-show")}</p>`;
  return html`<ul class="criteria">
    ${marks.map((mark) => html`<li><b>${t("screen-n-of", { n: mark.n, of: n })}</b> ${pick(mark.label)}</li>`)}
  </ul>`;
}

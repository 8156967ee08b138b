// What was marked, text by text, out of everybody who read it; after each text what was written about it.

import { html } from "lit";
import { said } from "../../shared/said.js";
import { pick, t } from "../../shared/words.js";
import { turned } from "../fit.js";
import { groundPages } from "./ground.js";

// As many comments fit beside each other at every size of wall.
const A_PAGE = 6;

/**
 * @param {import("../views/index.js").Room} room
 * @returns {import("../views/index.js").Showing}
 */
export function reflect({ page, state }) {
  /** @type {import("../../shared/shapes.js").ReflectResult} */
  const { ground, texts } = /** @type {any} */ (state.result);
  const isSaying = ground && [ground.unites, ground.divides, ground.within].some((told) => told.length);
  const pages = [...(isSaying ? groundPages(ground) : []), ...texts.flatMap(aboutText)];
  if (!pages.length) return { layout: "question", things: [] };
  return { ...pages[turned(page, pages.length)](), pages: pages.length };
}

/** @returns {(() => import("../views/index.js").Showing)[]} */
function aboutText(text) {
  const chunks = Array.from({ length: Math.ceil(text.comments.length / A_PAGE) }, (_, at) =>
    text.comments.slice(at * A_PAGE, (at + 1) * A_PAGE),
  );
  const aside = pick(text.label);
  return [
    () => ({
      layout: "alone",
      aside,
      count: t("n-answers", { n: text.n }),
      things: [html`<p class="words">${said(text.text)}</p>`],
      tail: marks(text),
    }),
    ...chunks.map((comments) => () => ({
      layout: /** @type {const} */ ("cards"),
      aside,
      things: comments.map((comment) => html`<p class="words">${said(comment.text)}</p>`),
    })),
  ];
}

function marks({ marks, n }) {
  if (!marks) return html`<p>${t("too-few-to-show")}</p>`;
  return html`<ul class="criteria">
    ${marks.map((mark) => html`<li><b>${t("screen-n-of", { n: mark.n, of: n })}</b> ${pick(mark.label)}</li>`)}
  </ul>`;
}

// Each text with the marks it got and what was written about it.

import { html, nothing } from "lit";
import "../many.js";
import { said } from "../said.js";
import { smallCards } from "../texts.js";
import { pick, t } from "../words.js";
import { bar } from "./bars.js";
import { groundView } from "./ground.js";

/** @param {import("../shapes.js").ReflectResult} result */
export function reflect(result) {
  return html`${groundView(result.ground)}<many-texts .items=${result.texts} .draw=${tested}></many-texts>`;
}

/** @param {import("../shapes.js").ReflectText} text */
function tested(text) {
  return html`<article class="tested">
    ${text.label ? html`<p class="tested__label">${pick(text.label)}</p>` : nothing}
    <p class="tested__text">${said(text.text)}</p>
    ${
      text.marks
        ? html`<ul class="marks">
            ${text.marks.map(
              (mark) =>
                html`<li>
                  <span>${pick(mark.label)}</span>${bar((100 * mark.n) / Math.max(1, text.n))}<b>${mark.n}</b>
                </li>`,
            )}
          </ul>`
        : html`<p class="quiet">${t("n-answers", { n: text.n })}</p>`
    }
    ${text.comments.length ? smallCards(text.comments) : nothing}
  </article>`;
}

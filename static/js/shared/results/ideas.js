// The ideas themselves, by kind where they have one.

import { html, nothing } from "lit";
import { many } from "../many.js";
import { said } from "../said.js";
import { pick, t } from "../words.js";

/**
 * @param {import("../shapes.js").IdeasResult} result
 * @param {import("../shapes.js").Piece[]} texts the ideas, in an order without meaning
 */
export function ideas(result, texts) {
  if (!result.kinds.length) return ideaList(texts);
  return html`<div class="columns">
    ${result.kinds.map(
      (kind) =>
        html`<div class="column">
          <h3>${pick(kind.label)} <span class="quiet">${kind.n}</span></h3>
          ${ideaList(texts.filter((text) => text.kind === kind.key))}
        </div>`,
    )}
  </div>`;
}

function ideaList(texts) {
  if (!texts.length) return html`<p class="quiet">${t("area-empty")}</p>`;
  return many(
    texts,
    card,
    (cards) =>
      html`<ul class="cards">
        ${cards}
      </ul>`,
  );
}

function card(text) {
  if (text.isToCome) return html`<li class="card" aria-busy="true">…</li>`;
  return html`<li class="card">
    <span class="number" translate="no">${text.number}</span>
    ${said(text.text)}${text.origin ? html` <span class="origin">${text.origin}</span>` : nothing}
  </li>`;
}

// Everything one has written in this workshop, with its fate.

import { html, nothing } from "lit";
import { said } from "../../shared/said.js";
import { t } from "../../shared/words.js";

/**
 * @param {import("../store.js").Store} store
 * @param {1 | 2} [level] of its heading
 */
export function ownView(store, level = 1) {
  const texts = store.own.contributions;
  const heading =
    level === 1
      ? html`<h1 id="heading" tabindex="-1">${t("my-contributions-title")}</h1>`
      : html`<h2>${t("my-contributions-title")}</h2>`;
  if (!texts.length)
    return html`${heading}
      <p>${t("nothing-written")}</p>`;
  return html`${heading}
    <ul class="own-list">
      ${texts.map(
        (text) =>
          html`<li class="own">
            <p class="own__text">${said(text.text)}</p>
            <p class="own__status">
              ${text.number ? html`<span class="number" translate="no">${text.number}</span>` : nothing}
              ${became(text)}
            </p>
            ${text.hidden ? html`<p class="quiet">${t("hidden-why", { why: text.hidden })}</p>` : nothing}
          </li>`,
      )}
    </ul>`;
}

/**
 * What became of it, or whether anybody will say.
 *
 * @param {import("../../shared/shapes.js").OwnContribution} text
 */
function became({ answered, fate, fate_why }) {
  if (fate) return html`<b>${t(`fate-${fate.replace("_", "-")}`)}</b> ${said(fate_why)}`;
  return t(answered === false ? "fate-not-given" : "fate-none");
}

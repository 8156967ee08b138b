// Of a long list a phone is told what matters; the rest is one press away.

import { html } from "lit";
import { t } from "../words.js";

/** @param {number} n how many there are in all */
export function wholeOf(n) {
  const ask = (event) => event.target.dispatchEvent(new Event("whole", { bubbles: true }));
  return html`<p><button class="secondary" @click=${ask}>${t("show-whole", { n })}</button></p>`;
}

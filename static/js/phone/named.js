// Whose name may stand beside what is written here: said before anybody writes.

import { html } from "lit";
import { t } from "../shared/words.js";

/** @param {string} named "table" or "unit" */
export function namedHint(named) {
  return html`<p class="unit-hint">${t(`named-${named}`)}</p>`;
}

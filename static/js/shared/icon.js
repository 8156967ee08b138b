// Pictures from one set, as wide as letters and in their colour; the words beside them, or the label of the button
// they stand in, say the same. Which there are stands in css/components/icon.css and icons.css.

import { html, nothing } from "lit";
import { t } from "./words.js";

/** @param {string} name */
export const icon = (name) => html`<span class="icon icon--${name}" aria-hidden="true"></span>`;

/**
 * What the room or its leader chose to go on with.
 *
 * @param {boolean | undefined} isChosen
 */
export function chosenMark(isChosen) {
  return isChosen ? html`<span class="badge">${icon("check")} ${t("chosen")}</span>` : nothing;
}

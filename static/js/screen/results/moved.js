// How far a number moved from the round before, as an arrow and in words; in ink, for fewer is not bad.

import { html, nothing } from "lit";
import { icon } from "../../shared/icon.js";
import { t } from "../../shared/words.js";

/**
 * @param {number | undefined} now
 * @param {number | null | undefined} before
 * @param {string} [from] that of before, as it is said
 */
export function moved(now, before, from = String(before)) {
  if (before === undefined || before === null || now === undefined) return nothing;
  const way = now > before ? "more" : now < before ? "fewer" : "same";
  const arrow = { more: icon("up"), fewer: icon("down"), same: nothing }[way];
  return html`<span class="moved moved--${way}">${arrow} ${t("screen-moved", { way, from })}</span>`;
}

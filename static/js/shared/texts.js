// Short lists that stand in many places.

import { html } from "lit";
import { many } from "./many.js";
import { said } from "./said.js";
import { t } from "./words.js";

/**
 * Cards with a line each.
 *
 * @param {{text: string}[]} texts
 */
export function smallCards(texts) {
  return many(
    texts,
    ({ text }) => html`<li class="card">${said(text)}</li>`,
    (cards) =>
      html`<ul class="cards cards--small">
        ${cards}
      </ul>`,
  );
}

/**
 * Where a text is from: tables have numbers, organisations names.
 *
 * @param {string} origin
 */
export function groupName(origin) {
  return /^\d+$/.test(origin) ? t("table-n", { n: origin }) : origin;
}

/** Said instead of numbers where fewer than five answered: not even how many they are. */
export function tooFew() {
  return html`<p class="quiet">${t("too-few-to-show")}</p>`;
}

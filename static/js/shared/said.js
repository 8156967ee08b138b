// What people wrote, as they wrote it: in its own direction and language, with its line breaks, whatever stands around it.

import { html, nothing } from "lit";

/** @type {(text: string) => string} */
let languageOf = () => "";

/**
 * How a face tells the language of a text: it comes when there is time (spoken.js).
 *
 * @param {(text: string) => string} rule
 */
export function tellLanguagesBy(rule) {
  languageOf = rule;
}

/** @param {unknown} words a text, or a piece of page made of one */
export function said(words) {
  const language = typeof words === "string" && languageOf(words);
  return html`<bdi class="said" lang=${language || nothing}>${words}</bdi>`;
}

/**
 * The beginning of a text, with a sign where it goes on.
 *
 * @param {string} text
 * @param {number} most
 */
export function cut(text, most) {
  const signs = [...text];
  return signs.length > most ? `${signs.slice(0, most - 1).join("")}…` : text;
}

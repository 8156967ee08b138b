// What people wrote, as they wrote it: in its own direction, with its line breaks, whatever stands around it.

import { html } from "lit";

/** @param {unknown} words a text, or a piece of page made of one */
export function said(words) {
  return html`<bdi class="said">${words}</bdi>`;
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

// Our elements draw into the page itself: one style sheet, one accessibility tree, nothing hidden in shadows.

import { LitElement } from "lit";

export class Element extends LitElement {
  createRenderRoot() {
    return this;
  }
}

/** The start data that the server put into the page. */
export function startData() {
  return JSON.parse(document.getElementById("start").textContent);
}

/** Say something to screen readers without moving anything on screen. */
export function announce(text) {
  const voice = document.getElementById("voice");
  if (voice && voice.textContent !== text) voice.textContent = text;
}

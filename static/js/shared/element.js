// Our elements draw into the page itself: one style sheet, one accessibility tree, nothing hidden in shadows.

import { LitElement } from "lit";

/**
 * Stands, in an element's constructor, for what whoever draws the element gives it.
 *
 * @type {any}
 */
export const given = undefined;

// A browser that translates a page puts each text into an element of its own, and Lit writes into what stands where the text stood.
// What is written there reaches the reader, who would otherwise see the old question over the new one's field.
if (typeof HTMLFontElement !== "undefined")
  Object.defineProperty(HTMLFontElement.prototype, "data", {
    configurable: true,
    set(text) {
      this.textContent = text;
    },
  });

export class Element extends LitElement {
  createRenderRoot() {
    return this;
  }
}

/** The start data that the server put into the page. */
export function startData() {
  return JSON.parse(document.getElementById("start")?.textContent ?? "");
}

/**
 * @param {ParentNode} place
 * @param {string} selector
 * @param {FocusOptions} [how]
 */
export function focusOn(place, selector, how) {
  /** @type {HTMLElement | null} */ (place.querySelector(selector))?.focus(how);
}

/**
 * Asked before one waits for an answer, asks afterwards whether the focus may be led on: it stands where it stood, or nowhere.
 * Whoever waited may have gone elsewhere.
 */
export function focusStays() {
  const before = document.activeElement;
  return () => document.activeElement === before || document.activeElement === document.body;
}

const FIELDS = "input, textarea, select, button";

/**
 * On the first field of a place, or on the place, if it is one.
 *
 * @param {ParentNode} place
 */
export function focusOnFirst(place) {
  const fields = /** @type {HTMLElement[]} */ ([...place.querySelectorAll(FIELDS)]);
  const isField = place instanceof HTMLElement && place.matches(FIELDS);
  const field = isField ? place : fields[0];
  field?.focus();
  field?.scrollIntoView({ block: "center" });
}

/**
 * Say something to screen readers without moving anything on screen.
 *
 * @param {string} text
 */
export function announce(text) {
  const voice = document.getElementById("voice");
  if (!voice) return;
  // New words are told; the same ones again only where they stand in something new.
  const said = document.createElement("p");
  said.textContent = text;
  voice.replaceChildren(said);
}

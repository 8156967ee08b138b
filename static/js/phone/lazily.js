// Brings the rest of the program to the phone: soon after the first question, or at once when it is needed.

import { html } from "lit";
import { at } from "../shared/root.js";
import { speakMore, t } from "../shared/words.js";

const SOON = 4000;
// The typefaces come when what is asked has stood there for a moment: the line is for the first answer.
const DRESSED = 2000;
const AGAIN = 2000;

/** @typedef {typeof import("./later.js")} Rest */

/** @type {Rest | null} */
let parts = null;
/** @type {Promise<void> | null} */
let fetching = null;
let isDressed = false;

/**
 * Everything of later.js, or null while it is on its way.
 *
 * @param {import("lit").ReactiveElement} host drawn again when it is here
 */
export function later(host) {
  if (!parts) bring().then(() => host.requestUpdate());
  return parts;
}

/** Everything of later.js, if it is here already. */
export function brought() {
  return parts;
}

/** What to show meanwhile. */
export function oneMoment() {
  return html`<p class="quiet" role="status">${t("one-moment")}</p>`;
}

export function bringSoon() {
  setTimeout(dress, DRESSED);
  setTimeout(bring, SOON);
}

/** The typefaces, until which the phone's own stand in; and how results look. */
function dress() {
  if (isDressed) return;
  isDressed = true;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = at(`/static/built/phone-later.css?v=${document.documentElement.dataset.build}`);
  document.head.append(link);
}

function bring() {
  dress();
  fetching ??= load();
  return fetching;
}

/** A browser remembers an address that failed, so each try has one of its own. */
async function load() {
  const { build } = document.documentElement.dataset;
  const words = speakMore("phone-later");
  for (let number = 0; ; number += 1) {
    try {
      const rest = await import(at(`/static/built/phone-later.js?v=${build}${number ? `.${number}` : ""}`));
      await words;
      parts = rest;
      return;
    } catch {
      await new Promise((done) => setTimeout(done, AGAIN));
    }
  }
}

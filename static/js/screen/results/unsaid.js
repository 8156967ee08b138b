// Where fewer than five answered anything there is nothing to tell: what it was about stands there all the same, and
// that is said once.

import { html } from "lit";
import { chosenMark } from "../../shared/icon.js";
import { said } from "../../shared/said.js";
import { t } from "../../shared/words.js";

/**
 * Nothing came of it at all: that is said, over what it was about where it was about something.
 *
 * @param {import("../../shared/shapes.js").Activity} activity
 * @returns {import("../views/index.js").Showing}
 */
export function nothingCame({ items }) {
  const told = html`<p class="unsaid">${t("screen-nothing-came")}</p>`;
  return items.length
    ? { ...unsaid(items), layout: "words", head: told }
    : { layout: "question", things: told };
}

/**
 * @param {{key?: string, text: string, chosen?: boolean}[]} items
 * @param {import("../views/index.js").Showing["tail"]} [tail]
 * @returns {import("../views/index.js").Showing}
 */
export function unsaid(items, tail) {
  return {
    layout: "rows",
    head: why(),
    tail,
    keys: items.map(({ key }) => key ?? ""),
    things: items.map(({ chosen, text }) => html`<p class="words">${said(text)} ${chosenMark(chosen)}</p>`),
  };
}

export function why(words = t("too-few-to-show")) {
  return html`<p class="unsaid">${words}</p>`;
}

/** Of what everybody passed by. */
export function nobody(looks = "unsaid") {
  return html`<p class=${looks}>${t("nobody-answered")}</p>`;
}

/** Of one thing among others that are told. */
export function few() {
  return html`<p class="quiet">${t("few-answers")}</p>`;
}

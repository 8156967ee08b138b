// What a check-in asks: a word, worded scales, one open line.

import { html, nothing } from "lit";
import { saysMore } from "../../shared/asked.js";
import { said } from "../../shared/said.js";
import { pick, t } from "../../shared/words.js";

/**
 * @param {import("./index.js").Room} room
 * @returns {import("./index.js").Showing}
 */
export function pulse({ activity }) {
  const { open, scales = [], word } = activity.settings;
  const asked = pick(activity.prompt) || pick(activity.title);
  const asks = (line) => (saysMore(line, asked) ? [line] : []);
  const [first, last] = [asks(pick(word)), asks(pick(open))];
  const lines = [...first, ...last];
  // The name of a single field is no question of its own, and never larger than what is asked.
  if (lines.length === 1 && !scales.length)
    return { layout: "question", things: html`<p class="quiet">${said(lines[0])}</p>` };
  // In the order of the phone.
  const things = [...first.map(line), ...scales.map(scale), ...last.map(line)];
  return { layout: things.length ? "rows" : "question", things };
}

function line(text) {
  return html`<p class="words">${said(text)}</p>`;
}

function scale({ high, low, max = 5, min = 1, text }) {
  const ends = [min, pick(low) || t("scale-low"), "–", max, pick(high) || t("scale-high")];
  return html`<p class="words">${pick(text)}</p>
    <p class="thing__label">${ends.join(" ")}</p>`;
}

// Pictures of numbers. Each has a pattern or a place and a number in words: colour never carries meaning alone.

import { html, svg } from "lit";
import { t } from "../words.js";

/**
 * A horizontal bar beside its words. The number stands in the text, so the picture is for the eye alone.
 *
 * @param {number} share 0-100
 */
export function bar(share) {
  return html`<svg
    class="bar"
    viewBox="0 0 100 6"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <rect class="bar__ground" width="100" height="6" rx="1"></rect>
    <rect class="bar__value" width=${Math.max(0, Math.min(100, share))} height="6" rx="1"></rect>
  </svg>`;
}

/**
 * Stances 1-5 as one stacked bar, against to the left, with a table of the same numbers for everyone who wants it.
 *
 * @param {number[]} counts how many took each stance
 * @param {number | null} abstained
 */
export function stanceBar(counts, abstained) {
  const total = counts.reduce((sum, n) => sum + n, 0) || 1;
  let at = 0;
  const parts = counts.map((n, index) => {
    const width = (100 * n) / total;
    const part = svg`<rect class="stance stance--${index + 1}" x=${at} width=${width} height="12"></rect>${
      width >= 8 ? svg`<text class="stance__n" x=${at + width / 2} y="8.4">${n}</text>` : ""
    }`;
    at += width;
    return part;
  });
  return html`<svg
      class="stances"
      viewBox="0 0 100 12"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      ${parts}
    </svg>
    <ul class="stance-key">
      ${[5, 4, 3, 2, 1].map(
        (value) =>
          html`<li>
            <span class="swatch stance--${value}"></span>${t(`stance-${value}-short`)}
            <b>${counts[value - 1]}</b>
          </li>`,
      )}
      <li><span class="swatch stance--none"></span>${t("stance-abstain-short")} <b>${abstained}</b></li>
    </ul>`;
}

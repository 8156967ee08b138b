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
    <rect class="bar__ground" width="100" height="6"></rect>
    <rect class="bar__value" width=${Math.max(0, Math.min(100, share))} height="6"></rect>
  </svg>`;
}

// Left to right, as everywhere.
const ORDER = [5, 4, 3, 2, 1];

/** Upright lines over a part of the bar: a bar is stretched, and slanting ones would lie down. */
function hatch(x, width) {
  return Array.from({ length: Math.floor(width / 1.5) }, (_, at) => `M${x + 1.5 * at + 0.75} 0V12`).join("");
}

/**
 * Stances as one stacked bar, from 5 to 1 as in its key. Against and in favour are equally dark: 2 and 1 are hatched.
 *
 * @param {number[]} counts how many took each stance
 * @param {number | null} abstained
 */
export function stanceBar(counts, abstained) {
  const total = counts.reduce((sum, n) => sum + n, 0) || 1;
  let at = 0;
  const parts = ORDER.map((stand) => {
    const width = (100 * counts[stand - 1]) / total;
    const part = svg`<rect class="stance stance--${stand}" x=${at} width=${width} height="12"></rect>${
      stand < 3 ? svg`<path class="stance__doubt" d=${hatch(at, width)}></path>` : ""
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
      ${ORDER.map(
        (value) =>
          html`<li>
            <span class="swatch stance--${value}"></span>${t(`stance-${value}-short`)}
            <b>${counts[value - 1]}</b>
          </li>`,
      )}
      <li><span class="swatch stance--none"></span>${t("stance-abstain-short")} <b>${abstained}</b></li>
    </ul>`;
}

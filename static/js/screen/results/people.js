// People as dots, each of them one; where they are more than can be counted by eye, a bar of everybody who answered.

import { html, nothing, svg } from "lit";

// As many answering are a dot each.
export const MANY = 40;
const STEP = 10;
const HEIGHT = 50;
const GAP = 12;

/**
 * A dot for each, filled for those who chose it; a tick where it stood before.
 *
 * @param {number} n
 * @param {number} of everybody who answered
 * @param {number | null} [tick] a share
 */
export function chose(n, of, tick = null) {
  if (of > MANY) return part(n / of, tick);
  return html`<svg
    class="rank__people"
    viewBox="0 ${tick === null ? 0 : -2} ${of * STEP} ${tick === null ? 10 : 14}"
    preserveAspectRatio="xMinYMid"
    aria-hidden="true"
  >
    ${Array.from(
      { length: of },
      (_, at) =>
        svg`<circle class=${at < n ? "dots__one" : "dots__none"} cx=${at * STEP + 5} cy="5" r="3.9"></circle>`,
    )}
    ${mark(tick, of * STEP)}
  </svg>`;
}

/**
 * A share of everything, as a bar.
 *
 * @param {number} share from 0 to 1
 * @param {number | null} [tick]
 */
export function part(share, tick = null) {
  return html`<svg class="rank__people" viewBox="0 -5 400 20" preserveAspectRatio="none" aria-hidden="true">
    <rect class="bar__ground" width="400" height="10"></rect>
    <rect class="bar__value" width=${400 * share} height="10"></rect>
    ${mark(tick, 400)}
  </svg>`;
}

function mark(share, width) {
  return share === null
    ? nothing
    : svg`<rect class="rank__was" x=${share * width - 0.7} y="-5" width="1.4" height="20"></rect>`;
}

/**
 * How many answered each step of a scale, lowest to the left. All heaps beside and beneath each other are drawn on
 * one scale: everybody who answered.
 *
 * @param {number[]} counts
 * @param {number} of everybody who answered
 * @param {number} [flat] how much wider than high a heap of them all would be
 * @param {{low: number, middle: number, high: number} | null} [half] where half of them are, as places among the
 *   steps, from 0
 */
export function heaps(counts, of, flat = 3, half = null) {
  const isMany = of > MANY;
  const across = isMany ? 8 : Math.max(3, Math.ceil(Math.sqrt(flat * of)));
  const wide = across * STEP + GAP;
  const high = isMany ? HEIGHT : Math.ceil(of / across) * STEP;
  const middle = (place) => place * wide + wide / 2;
  const heap = (n, at) =>
    isMany ? pillar(n / of, at * wide + GAP / 2, wide - GAP) : pile(n, at * wide + GAP / 2, high, across);
  return html`<svg
    class="heaps"
    viewBox="0 0 ${counts.length * wide} ${high + (half ? 12 : 4)}"
    aria-hidden="true"
  >
    ${counts.map(heap)}
    <rect class="heaps__ground" y=${high + 2} width=${counts.length * wide} height="1"></rect>
    ${
      half
        ? svg`<rect class="heaps__half" x=${middle(half.low) - 2} y=${high + 5} width=${middle(half.high) - middle(half.low) + 4} height="2.4"></rect>
          <rect class="heaps__half" x=${middle(half.middle) - 2.5} y=${high + 1.5} width="5" height="9" rx="1"></rect>`
        : nothing
    }
  </svg>`;
}

function pillar(share, x, width) {
  return svg`<rect class="dots__one" x=${x} width=${width} y=${HEIGHT * (1 - share)} height=${HEIGHT * share}></rect>`;
}

function pile(n, x, high, across) {
  return piled(n, across).map(
    ([along, up]) =>
      svg`<circle class="dots__one" cx=${x + along * STEP} cy=${high - up * STEP} r="3.9"></circle>`,
  );
}

/**
 * Where each dot of a heap lies, in dots from its left and its bottom: from the bottom up, every row around the middle, so
 * that the heap stands over what it counts.
 *
 * @param {number} n
 * @param {number} across how many a row holds
 * @returns {[number, number][]}
 */
export function piled(n, across) {
  return Array.from({ length: n }, (_, at) => {
    const row = Math.floor(at / across);
    const beside = (across - Math.min(across, n - row * across)) / 2;
    return [beside + (at % across) + 0.5, row + 0.5];
  });
}

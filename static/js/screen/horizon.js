// <wall-horizon>: the line under everything. Spruce is time left; the sun, at its end, is now.

import { html, nothing } from "lit";
import { Element, given } from "../shared/element.js";
import { Beats } from "../shared/follows.js";

const WIDTH = 1000;

class WallHorizon extends Element {
  static properties = { clock: { attribute: false }, connection: { attribute: false } };

  constructor() {
    super();
    /** @type {import("../shared/shapes.js").Clock | undefined} */
    this.clock = given;
    /** @type {import("../shared/connection.js").Connection} */
    this.connection = given;
    new Beats(this, 1000);
  }

  render() {
    const left = timeLeft(this.clock, this.connection.now);
    return html`<svg class="horizon" viewBox="0 0 ${WIDTH} 1" preserveAspectRatio="none" aria-hidden="true">
        <rect class="horizon__line" width=${WIDTH} height="1"></rect>
        <rect class="horizon__left" width=${WIDTH * (left ?? 0)} height="1"></rect>
      </svg>
      ${left ? html`<span class="horizon__sun"></span>` : nothing}`;
  }

  updated() {
    const left = timeLeft(this.clock, this.connection.now) ?? 0;
    /** @type {HTMLElement | null} */
    const sun = this.querySelector(".horizon__sun");
    if (sun) sun.style.insetInlineStart = `${100 * left}%`;
  }
}

/**
 * How much of the time is left, from 1 to 0; null where there is no clock.
 *
 * @param {import("../shared/shapes.js").Clock | undefined} clock
 * @param {number} now seconds since 1970
 */
export function timeLeft(clock, now) {
  const left = clock?.left ?? (clock?.ends_at ? clock.ends_at - now : null);
  if (left === null || !clock?.of) return null;
  return Math.max(0, Math.min(1, left / clock.of));
}

customElements.define("wall-horizon", WallHorizon);

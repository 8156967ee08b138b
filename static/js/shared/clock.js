// <step-clock>: minutes and seconds left, or calmly "time is up". Reaching zero does nothing at all.

import { html } from "lit";
import { Element, given } from "./element.js";
import { Beats } from "./follows.js";
import { t } from "./words.js";

class StepClock extends Element {
  static properties = {
    clock: { attribute: false },
    connection: { attribute: false },
  };

  constructor() {
    super();
    /** @type {import("./shapes.js").Clock} */
    this.clock = given;
    /** @type {import("./connection.js").Connection} */
    this.connection = given;
    /**
     * What was left a second ago.
     *
     * @type {number | null}
     */
    this.lastLeft = null;
    new Beats(this, 1000);
  }

  render() {
    const left = this.#left();
    if (left === null) return "";
    if (left <= 0) return html`<span class="clock clock--over">${t("clock-over")}</span>`;
    return html`<span class="clock" role="timer" aria-live="off"
      ><span class="hidden">${t("clock-left")} </span>${shown(left)}</span
    >`;
  }

  updated() {
    const left = this.#left();
    if (isJustOver(this.lastLeft, left)) this.dispatchEvent(new Event("time-up"));
    this.lastLeft = left;
  }

  #left() {
    const { ends_at, left } = this.clock ?? {};
    if (left !== null && left !== undefined) return left;
    return ends_at ? ends_at - this.connection.now : null;
  }
}

/**
 * Whether the time ran out between two looks; a clock that was over when it was first seen has not.
 *
 * @param {number | null} before
 * @param {number | null} left
 */
export function isJustOver(before, left) {
  return before !== null && left !== null && before > 0 && left <= 0;
}

/**
 * 75.2 -> "1:16": a started second counts.
 *
 * @param {number} seconds
 */
export function shown(seconds) {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

customElements.define("step-clock", StepClock);

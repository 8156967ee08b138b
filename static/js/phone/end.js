// <end-question>: the one action that ends a question, or a task over days, for this person. It knows what is left.

import { html, nothing } from "lit";
import { Element, focusOn, given } from "../shared/element.js";
import { Follows } from "../shared/follows.js";
import { t } from "../shared/words.js";
import { closing } from "./closing.js";

// What is said and offered in a room; then what differs in a task over days.
const WORDS = {
  "closing-done": "phone-ready-wait",
  finish: "i-am-ready",
  undo: "not-ready-after-all",
  send: "closing-send",
  "go-on": "closing-go-on",
  leave: "closing-leave",
  "throw-away": "closing-throw-away",
};
const OVER_DAYS = { "closing-done": "task-is-ticked", finish: "task-is-done", undo: "task-not-done" };

// A double tap, in pixels and milliseconds.
const NEAR = 24;
const SOON = 600;

export class EndQuestion extends Element {
  static properties = {
    store: { attribute: false },
    asking: { attribute: false },
    back: { attribute: false },
    pressed: { state: true },
  };

  constructor() {
    super();
    /** @type {import("./store.js").Store} */
    this.store = given;
    /**
     * The element that asks.
     *
     * @type {import("./question.js").Question}
     */
    this.asking = given;
    /**
     * Over days: to the list of tasks.
     *
     * @type {(() => void) | undefined}
     */
    this.back = undefined;
    /**
     * What was pressed, and what was left then: with other things left, it counts no more.
     *
     * @type {{offer: import("./closing.js").Offer, left: string} | null}
     */
    this.pressed = null;
    /** Where and when it was tapped last, and on what. */
    this.tapped = { at: -Infinity, x: 0, y: 0, button: /** @type {HTMLElement | null} */ (null) };
    this.addEventListener("click", (event) => this.#stopSecond(event), { capture: true });
    new Follows(this, () => [
      [this.store, "changed"],
      [this.store, "typed"],
    ]);
  }

  render() {
    const { store } = this;
    const { activity } = store;
    if (!activity) return nothing;
    if (!this.asks) return this.#toTasks();
    const { say, offers } = this.#closing();
    return html`${say ? html`<p class="ending__say" role="status">${this.#word(say.key, say.values)}</p>` : nothing}
    ${offers.map((offer, at) => this.#button(offer, at === 0 && offer !== "undo"))}
    ${this.#toTasks()}${this.#moreTime()}`;
  }

  /**
   * The second half of a double tap lands on whatever has come where the first was: another button, which nobody has read.
   *
   * @param {MouseEvent} event
   */
  #stopSecond(event) {
    const { clientX: x, clientY: y, timeStamp: at, detail } = event;
    const button = /** @type {HTMLElement} */ (event.target).closest("button");
    const before = this.tapped;
    // A key that presses has no place.
    if (!detail || !button) return;
    this.tapped = { at, x, y, button };
    const isSamePlace = Math.hypot(x - before.x, y - before.y) < NEAR;
    // The browser counts presses that belong together, by the clock of whoever presses.
    const isSoon = detail > 1 || at - before.at <= SOON;
    if (button === before.button || !isSamePlace || !isSoon) return;
    event.stopPropagation();
    event.preventDefault();
  }

  /** Whether there is anything to be done with. */
  get asks() {
    const { activity, isOverDays } = this.store;
    return isOverDays ? activity?.is_task : activity?.face.asks;
  }

  #closing() {
    const { store } = this;
    const left = store.left(this.asking.unanswered());
    const isSame = this.pressed?.left === signOf(left);
    return closing(left, {
      isDone: store.isDone,
      isEnding: store.isEnding,
      pressed: isSame ? this.pressed?.offer : null,
    });
  }

  #button(offer, isPrimary) {
    return html`<button
      class=${isPrimary ? "primary" : "secondary"}
      data-offer=${offer}
      @click=${() => this.#press(offer)}
    >
      ${this.#word(offer)}
    </button>`;
  }

  #word(key, values = {}) {
    const words = this.store.isOverDays ? { ...WORDS, ...OVER_DAYS } : WORDS;
    return t(words[key] ?? key, values);
  }

  #moreTime() {
    const { store } = this;
    if (store.isOverDays || store.isDone) return nothing;
    const asked = store.signalled("more_time");
    return html`<button
      class="secondary"
      aria-pressed=${asked}
      @click=${() => store.signal("more_time", !asked)}
    >
      ${t(asked ? "asked-more-time" : "need-more-time")}
    </button>`;
  }

  #toTasks() {
    return this.back
      ? html`<button class="secondary" @click=${this.back}>${t("to-tasks")}</button>`
      : nothing;
  }

  /** @param {import("./closing.js").Offer} offer */
  async #press(offer) {
    const { store, asking } = this;
    if (offer === "go-on") return asking.goToRest();
    if (offer === "undo") store.goOn();
    else this.#end(offer);
    if (this.back && (store.isDone || store.isEnding)) return this.back();
    await this.updateComplete;
    focusOn(this, "button");
    // All that there is to choose from, and above all what is said of it.
    const choices = this.querySelectorAll("[data-offer]");
    for (const part of [choices[choices.length - 1], this.querySelector(".ending__say")])
      part?.scrollIntoView({ block: "nearest" });
  }

  #end(offer) {
    const { store, asking } = this;
    if (offer === "send") this.#sendAll();
    else if (offer === "throw-away") store.throwAwayUnsent();
    const left = store.left(asking.unanswered());
    const isEnough = ["leave", "throw-away"].includes(offer) || !left.unanswered;
    if (isEnough && !left.begun && !left.refused) store.finish();
    const isSent = offer === "send" && !left.begun;
    this.pressed = { offer: isSent ? "finish" : offer, left: signOf(left) };
  }

  /** By their own forms where these stand, which say what is missing; else as they are. */
  #sendAll() {
    const { store, asking } = this;
    for (const word of store.unsent()) {
      const form = asking.querySelector(`[data-word="${CSS.escape(word.id)}"]`)?.closest("form");
      if (form) form.requestSubmit();
      else if (word.isWhole) store.life.sendNow(word);
    }
  }
}

/** What somebody can do something about; not what arrives by itself. */
function signOf({ begun, refused, unanswered }) {
  return JSON.stringify({ begun, refused, unanswered });
}

customElements.define("end-question", EndQuestion);

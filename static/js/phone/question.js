// <activity-question>: what one activity asks, from before it opens until its result is shown. Each type asks in its own way
// (types/), and keeps what is chosen and ticked in its own element: a new activity, or a new round of it, has a new one.

import { html } from "lit";
import { Element, focusOnFirst, given } from "../shared/element.js";
import { Follows } from "../shared/follows.js";
import { shuffled } from "../shared/shuffle.js";
import { pick, t } from "../shared/words.js";
import { later, oneMoment } from "./lazily.js";
import { ownList } from "./own.js";

export class Question extends Element {
  /** @type {import("lit").PropertyDeclarations} */
  static properties = {
    store: { attribute: false },
    activity: { attribute: false },
    editing: { state: true },
    dropping: { state: true },
  };

  constructor() {
    super();
    /** @type {import("./store.js").Store} */
    this.store = given;
    /** @type {import("../shared/shapes.js").Activity} */
    this.activity = given;
    /**
     * Which of one's own texts here is being changed: a contribution's number, or the name of what is not sent yet.
     *
     * @type {string | number | null}
     */
    this.editing = null;
    /**
     * The same of the text that somebody is about to take back.
     *
     * @type {string | number | null}
     */
    this.dropping = null;
    new Follows(this, () => [[this.store, "changed"]]);
  }

  connectedCallback() {
    super.connectedCallback();
    this.classList.add("question");
  }

  /** A change may be told in the same breath as the question goes. */
  shouldUpdate() {
    return this.isConnected;
  }

  render() {
    const { activity, store } = this;
    if (activity.state === "planned") return html`<p class="calm">${t("phone-not-open-yet")}</p>`;
    if (store.state.result && ["revealed", "archived"].includes(activity.state)) return this.#results();
    if (activity.state === "closed")
      return html`<p class="calm" role="status">${t(`closed-${this.standing}`)} ${t("result-comes")}</p>
        ${ownList(this, { editable: false })}`;
    const paused =
      activity.state === "paused" ? html`<p class="notice" role="status">${t("phone-paused")}</p>` : "";
    return html`${paused}${this.items ? this.ask() : oneMoment()}`;
  }

  /**
   * What this person is asked about; none while it is on its way.
   *
   * @returns {import("../shared/shapes.js").Item[] | null}
   */
  get items() {
    return this.store.itemsOf(this.activity);
  }

  /**
   * What there is to do while the activity is open.
   *
   * @returns {unknown}
   */
  ask() {
    return oneMoment();
  }

  /** Whether those at a table who do not have its pen see the question itself, and not only what was written. */
  get isReadTogether() {
    return false;
  }

  /** What is asked, as its first line. */
  heading() {
    const { prompt, title } = this.activity;
    return pick(prompt) || pick(title);
  }

  /**
   * How it is, once it is closed, with what this person did here.
   *
   * @returns {"unsent" | "waiting" | "written" | "answered" | "nothing" | "unasked"}
   */
  get standing() {
    const { store } = this;
    if (store.life.unsaved().some(({ stage }) => stage !== "waiting")) return "unsent";
    if (store.outbox.waiting.length) return "waiting";
    if (store.texts().length) return "written";
    if (this.hasAnswered()) return "answered";
    return this.activity.face.asks ? "nothing" : "unasked";
  }

  /** Whether this person has chosen anything here. */
  hasAnswered() {
    return Object.values(this.store.answers()).some((value) => value !== null);
  }

  /** What is told aloud when it comes to another of its stages. */
  stageTold() {
    return this.heading();
  }

  /**
   * What it still asks of this person: none, when they have answered it all.
   *
   * @returns {import("./closing.js").Unanswered | null}
   */
  unanswered() {
    return null;
  }

  /**
   * One's own text becomes a field, which has the focus as soon as it is there.
   *
   * @param {string | number | null} place
   */
  async edit(place) {
    const before = new Set(this.querySelectorAll("textarea"));
    this.editing = place;
    await this.updateComplete;
    await new Promise(requestAnimationFrame);
    [...this.querySelectorAll("textarea")].find((field) => !before.has(field))?.focus();
  }

  /** To what is begun and not sent, else to the first that is not answered. */
  goToRest() {
    const [unsent] = this.store.unsent();
    const begun = unsent
      ? (this.querySelector(`[data-word="${CSS.escape(unsent.id)}"]`) ??
        this.parentElement?.querySelector("unsent-words"))
      : null;
    focusOnFirst(begun ?? this.querySelector("[data-unanswered]") ?? this);
  }

  #results() {
    const { activity, store } = this;
    const rest = later(this);
    if (!rest) return oneMoment();
    // One's own first: a long list opens there.
    const isMine = (text) => store.own.contributions.some(({ id }) => id === text.id);
    const read = shuffled(rest.pieces(store), store.own.seed);
    const texts = [...read.filter(isMine), ...read.filter((text) => !isMine(text))];
    return html`<p class="quiet" role="heading" aria-level="2">${t("phone-results")}</p>
      <div
        @whole=${(event) => rest.bringWhole(event, store)}
        @wanted=${(event) => rest.readTexts(store, event.detail)}
      >
        ${rest.resultView(activity.type, store.result, texts)}
      </div>
      ${(activity.blocks ?? []).map(rest.blockView)}`;
  }
}

/**
 * So many of the things asked have no answer yet.
 *
 * @template T
 * @param {T[]} asked
 * @param {(thing: T) => boolean} isAnswered
 * @returns {import("./closing.js").Unanswered | null}
 */
export function unansweredOf(asked, isAnswered) {
  const n = asked.filter((thing) => !isAnswered(thing)).length;
  return n ? { of: "items", n, total: asked.length } : null;
}

/**
 * Where nothing at all is written.
 *
 * @param {import("./store.js").Store} store
 * @returns {import("./closing.js").Unanswered | null}
 */
export function unwritten(store) {
  return store.texts().length ? null : { of: "text", n: 1, total: 1 };
}

customElements.define("activity-question", Question);

// <many-texts>: a long list of texts is searched, narrowed and read some at a time; a short one stands as it is.

import { html, nothing } from "lit";
import { Element, focusOn, given } from "./element.js";
import { t } from "./words.js";

// A list that is not longer is read from end to end.
export const SHORT = 15;
const AT_A_TIME = 10;

let made = 0;

/**
 * Whether no more is known of a text yet than that it is there.
 *
 * @param {{isToCome?: boolean}} item
 */
const isToCome = (item) => item.isToCome === true;

/**
 * Drawn whole where it is short; else searched and read some at a time.
 *
 * @template {{text: string, isToCome?: boolean}} Thing
 * @param {Thing[]} items
 * @param {(item: Thing, at: number) => unknown} draw
 * @param {(drawn: unknown[]) => unknown} [wraps] what they stand in
 */
export function many(items, draw, wraps = (drawn) => drawn) {
  if (items.length <= SHORT && !items.some(isToCome)) return wraps(items.map(draw));
  return html`<many-texts .items=${items} .draw=${draw} .wraps=${wraps}></many-texts>`;
}

/**
 * @typedef {object} Filter
 * @property {string} key `many-<key>` says what is left
 * @property {(item: any) => boolean} holds
 */

export class ManyTexts extends Element {
  static properties = {
    items: { attribute: false },
    draw: { attribute: false },
    filters: { attribute: false },
    wraps: { attribute: false },
    words: { state: true },
    only: { state: true },
    at: { state: true },
  };

  constructor() {
    super();
    /** @type {{text: string, id?: number, key?: string, number?: string, isToCome?: boolean, unread?: number[]}[]} */
    this.items = [];
    /**
     * One of them on the page, and which in the whole list.
     *
     * @type {(item: any, at: number) => unknown}
     */
    this.draw = given;
    /** @type {Filter[]} */
    this.filters = [];
    /** What they stand in. */
    this.wraps = (drawn) => drawn;
    this.words = "";
    this.only = "";
    /** Several of them stand on one page. */
    this.named = `many-${(made += 1)}`;
    /** The first that is shown, of those that are left. */
    this.at = 0;
  }

  /**
   * What is shown, or searched among, and has not come yet is asked for: "wanted", with the numbers of those. What
   * holds others is searched for what lies in it (`unread`).
   */
  updated() {
    const isSearching = Boolean(this.words || this.only);
    const wanted = (isSearching ? this.items : this.#shown()).filter(isToCome).map(({ id }) => id);
    const inside = isSearching ? this.items.flatMap(({ unread = [] }) => unread) : [];
    const detail = [...wanted, ...inside];
    if (detail.length) this.dispatchEvent(new CustomEvent("wanted", { bubbles: true, detail }));
  }

  #shown() {
    return this.items.length <= SHORT ? this.items : this.#page().map(({ item }) => item);
  }

  #left() {
    return this.items.map((item, at) => ({ item, at })).filter(({ item }) => this.#fits(item));
  }

  #page() {
    const left = this.#left();
    const from = Math.min(this.at, Math.max(0, left.length - 1));
    return left.slice(from, from + AT_A_TIME);
  }

  render() {
    const numbered = this.items.map((item, at) => ({ item, at }));
    if (this.items.length <= SHORT) return this.wraps(numbered.map(({ item, at }) => this.draw(item, at)));
    const left = this.#left();
    const from = Math.min(this.at, Math.max(0, left.length - 1));
    const shown = this.#page();
    const isAwaited = (item) => isToCome(item) || item.unread?.length;
    const isSearching = (this.words || this.only) && this.items.some(isAwaited);
    return html`<div class="many" role="search">
        <label for=${`${this.named}-words`}>${t("many-search")}</label
        ><input
          id=${`${this.named}-words`}
          type="search"
          dir="auto"
          enterkeyhint="search"
          .value=${this.words}
          @input=${(event) => this.#narrow({ words: event.target.value })}
        />${this.filters.length ? this.#choice() : nothing}
      </div>
      <p class="quiet" role="status" tabindex="-1" data-shown>
        ${isSearching ? t("many-coming") : left.length ? t("many-shown", { from: from + 1, to: from + shown.length, n: left.length }) : t("many-none")}
      </p>
      ${this.wraps(shown.map(({ item, at }) => this.draw(item, at)))}
      <div class="row">
        ${from > 0 ? this.#turn("many-previous", Math.max(0, from - AT_A_TIME)) : nothing}
        ${from + AT_A_TIME < left.length ? this.#turn("many-next", from + AT_A_TIME) : nothing}
      </div>`;
  }

  /**
   * To where one of them is, whatever was searched for.
   *
   * @param {any} item
   */
  async goTo(item) {
    const at = this.items.indexOf(item);
    this.words = this.only = "";
    this.at = at - (at % AT_A_TIME);
    await this.updateComplete;
  }

  #choice() {
    return html`<label for=${`${this.named}-only`}>${t("many-which")}</label
      ><select id=${`${this.named}-only`} @change=${(event) => this.#narrow({ only: event.target.value })}>
        <option value="">${t("many-all")}</option>
        ${this.filters.map(
          ({ key }) => html`<option value=${key} ?selected=${this.only === key}>${t(`many-${key}`)}</option>`,
        )}
      </select>`;
  }

  #turn(words, to) {
    const turn = async () => {
      this.at = to;
      await this.updateComplete;
      focusOn(this, "[data-shown]");
    };
    return html`<button class="secondary" @click=${turn}>${t(words)}</button>`;
  }

  #narrow(to) {
    Object.assign(this, to);
    this.at = 0;
  }

  #fits(item) {
    const filter = this.filters.find(({ key }) => key === this.only);
    const read = `${item.number ?? ""} ${item.text}`.toLowerCase();
    const sought = this.words.toLowerCase().split(/\s+/).filter(Boolean);
    return (!filter || filter.holds(item)) && sought.every((word) => read.includes(word));
  }
}

customElements.define("many-texts", ManyTexts);

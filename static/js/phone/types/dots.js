// Hidden dots: all options in an order of one's own, dots left in words, movable until close.

import { html, nothing } from "lit";
import { icon } from "../../shared/icon.js";
import { said } from "../../shared/said.js";
import { focusOnFirst } from "../../shared/element.js";
import { shuffled } from "../../shared/shuffle.js";
import { t } from "../../shared/words.js";
import { Question } from "../question.js";

// So many fit on a phone without scrolling.
const SEEN_AT_ONCE = 6;

export class DotsQuestion extends Question {
  static properties = { readAll: { state: true } };

  constructor() {
    super();
    this.readAll = false;
  }

  ask() {
    const { activity, store } = this;
    const { settings } = activity;
    const mine = Object.fromEntries(
      (this.items ?? []).map((item) => [item.key, Number(store.answer(item.key) ?? 0)]),
    );
    const left = settings.budget - Object.values(mine).reduce((sum, n) => sum + n, 0);
    const option = settings.max_per_option === 1 ? this.#tick : this.#stepper;
    return html`${activity.round > 1 ? html`<p class="notice">${t("round-two")}</p>` : nothing}
      <p class="dots-left" role="status">${t("dots-left", { n: left })}</p>
      <ul class="options" data-read-all ?data-seen=${this.#hasSeenAll()}>
        ${this.#options().map((item) => option.call(this, item, mine[item.key], left))}
      </ul>
      <p class="quiet">${t("dots-hidden")}</p>`;
  }

  /** @returns {import("../closing.js").Unanswered | null} */
  unanswered() {
    const { settings } = this.activity;
    const items = this.items ?? [];
    if (!this.#hasSeenAll()) return { of: "reading", n: 1, total: 1 };
    const given = items.reduce((sum, item) => sum + Number(this.store.answer(item.key) ?? 0), 0);
    const left = settings.budget - given;
    return left > 0 ? { of: "dots", n: left, total: settings.budget } : null;
  }

  /** Those who have not seen all options yet are taken to the rest first. */
  goToRest() {
    const list = this.querySelector("[data-read-all]");
    if (!list || this.store.unsent().length) return super.goToRest();
    const options = list.querySelectorAll(":scope > *");
    if (this.#hasSeenAll()) return focusOnFirst(list);
    this.readAll = true;
    focusOnFirst(options[options.length - 1]);
  }

  #hasSeenAll() {
    return this.readAll || this.#options().length <= SEEN_AT_ONCE;
  }

  #tick(item, n, left) {
    return html`<li class="option ${n ? "option--chosen" : ""}">
      <label
        ><input
          type="checkbox"
          .checked=${n > 0}
          ?disabled=${!n && left < 1}
          @change=${() => this.#give(item, n ? 0 : 1)}
        /><span>${said(item.text)}</span></label
      >
    </li>`;
  }

  #stepper(item, n, left) {
    return html`<li class="option ${n ? "option--chosen" : ""}">
      <span>${said(item.text)}</span>
      <span class="stepper"
        ><button
          class="small"
          aria-label=${t("fewer-dots", { text: item.text })}
          ?disabled=${n < 1}
          @click=${() => this.#give(item, n - 1)}
        >
          ${icon("minus")}</button
        ><output>${n}</output
        ><button
          class="small"
          aria-label=${t("more-dots", { text: item.text })}
          ?disabled=${left < 1 || n >= this.activity.settings.max_per_option}
          @click=${() => this.#give(item, n + 1)}
        >
          ${icon("plus")}
        </button></span
      >
    </li>`;
  }

  #give(item, n) {
    this.store.set(item.key, n || null);
  }

  #options() {
    const { id, sampled, settings } = this.activity;
    const items = this.items ?? [];
    return sampled || settings.order === "given" ? items : shuffled(items, `${this.store.own.seed}:${id}`);
  }
}

customElements.define("dots-question", DotsQuestion);

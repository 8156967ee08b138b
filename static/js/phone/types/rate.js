// One thing at a time, each on its own; "don't know" is an answer too. Or two at a time: which weighs more?

import { html, nothing } from "lit";
import { said } from "../../shared/said.js";
import { focusOn } from "../../shared/element.js";
import { pairReference } from "../../shared/references.js";
import { shuffled } from "../../shared/shuffle.js";
import { pick, t } from "../../shared/words.js";
import { takeBackAnswer } from "../own.js";
import { Question, unansweredOf } from "../question.js";

// As many comparisons as one person has patience for.
const PAIRS = 20;
const UNKNOWN = "-";

export class RateQuestion extends Question {
  static properties = { at: { state: true } };

  constructor() {
    super();
    /** Which of the things, or pairs, is on screen. */
    this.at = 0;
  }

  ask() {
    const list = this.#asked();
    const at = Math.min(this.at, list.length - 1);
    const done = list.filter((asked) => this.#isAnswered(asked)).length;
    return html`<p class="rate__where" role="status">
        ${t("rate-progress", { n: at + 1, total: list.length })}
        <progress max=${list.length} value=${done} aria-hidden="true"></progress>
      </p>
      ${this.#isPairwise ? this.#pair(list[at], () => at + 1 < list.length && this.#go(at + 1)) : this.#thing(list[at])}
      <div class="row rate__move">
        <button class="secondary" ?disabled=${at === 0} @click=${() => this.#go(at - 1)}>
          ${t("rate-previous")}
        </button>
        <button class="secondary" ?disabled=${at + 1 >= list.length} @click=${() => this.#go(at + 1)}>
          ${t("rate-next")}
        </button>
      </div>
      ${
        done === list.length
          ? html`<p class="calm" role="status">${t("rate-all-done")}</p>`
          : html`<p class="quiet">${t("rate-hidden")}</p>`
      }`;
  }

  unanswered() {
    return unansweredOf(this.#asked(), (asked) => this.#isAnswered(asked));
  }

  goToRest() {
    if (this.store.unsent().length) return super.goToRest();
    const first = this.#asked().findIndex((asked) => !this.#isAnswered(asked));
    this.#go(Math.max(first, 0));
  }

  get #isPairwise() {
    return this.activity.settings.mode === "pairwise";
  }

  /** The things, or the pairs of them, that this person is asked about. */
  #asked() {
    return this.#isPairwise ? this.#pairs() : this.#things();
  }

  #isAnswered(asked) {
    return this.#isPairwise ? this.store.answer(asked.key, "pair") !== null : this.#isDone(asked);
  }

  #go(to) {
    this.at = to;
    this.updateComplete.then(() => focusOn(this, "#rated"));
  }

  /** In an order of one's own, a sample where there are many; a grid as it stands. */
  #things() {
    const { id, sampled, settings } = this.activity;
    const items = this.items ?? [];
    return sampled || settings.mode === "grid" ? items : shuffled(items, `${this.store.own.seed}:${id}`);
  }

  #isDone(item) {
    const { criteria } = this.activity.settings;
    return criteria.every((criterion) => this.store.answer(item.key, criterion.key) !== null);
  }

  #thing(item) {
    const { settings } = this.activity;
    return html`<section class="rate" aria-labelledby="rated">
      <h2 id="rated" tabindex="-1" class="rate__text">${said(item.text)}</h2>
      ${item.label && settings.mode !== "grid" ? html`<p class="quiet">${pick(item.label)}</p>` : nothing}
      ${settings.criteria.map((criterion) => this.#scale(item, criterion, settings.values))}
      ${settings.extra.map(
        (extra) =>
          html`<fieldset class="choice">
            <legend>${pick(extra.label)}</legend>
            <div class="choice__row">
              ${extra.choices.map((choice) => this.#step(item, extra.key, choice.key, pick(choice.label)))}
            </div>
            ${takeBackAnswer(this, pick(extra.label), item.key, extra.key)}
          </fieldset>`,
      )}
    </section>`;
  }

  #scale(item, criterion, values) {
    const { store } = this;
    return html`<fieldset class="choice">
      <legend>${pick(criterion.label)}</legend>
      <div class="choice__row">
        ${values.map((value, at) => {
          const end = at === 0 ? criterion.low : at === values.length - 1 ? criterion.high : null;
          const words = end ? html`${value}<span class="hidden">, ${pick(end)}</span>` : value;
          return this.#step(item, criterion.key, value, words);
        })}
      </div>
      ${
        criterion.low || criterion.high
          ? html`<p class="choice__ends" aria-hidden="true">
              <span>${pick(criterion.low)}</span><span>${pick(criterion.high)}</span>
            </p>`
          : nothing
      }
      <div class="choice__last">
        <label class="tick tick--unknown"
          ><input
            type="radio"
            name=${this.#name(item, criterion.key)}
            .checked=${store.answer(item.key, criterion.key) === UNKNOWN}
            @change=${() => store.set(item.key, UNKNOWN, criterion.key)}
          /><span>${t("rate-unknown")}</span></label
        >${takeBackAnswer(this, pick(criterion.label), item.key, criterion.key)}
      </div>
    </fieldset>`;
  }

  #step(item, criterion, value, words) {
    const mine = this.store.answer(item.key, criterion);
    return html`<label class="choice__step"
      ><input
        type="radio"
        name=${this.#name(item, criterion)}
        .checked=${mine !== null && String(mine) === String(value)}
        @change=${() => this.store.set(item.key, value, criterion)}
      /><span>${words}</span></label
    >`;
  }

  #name(item, criterion) {
    return `r-${this.activity.id}-${item.key}-${criterion}`;
  }

  /** Neighbours in an order of one's own, then in another, until there are enough. */
  #pairs() {
    const { items, id } = this.activity;
    const found = new Map();
    for (let round = 0; round < 12 && found.size < PAIRS; round += 1) {
      const mixed = shuffled(items, `${this.store.own.seed}:${id}:${round}`);
      for (let at = 0; at + 1 < mixed.length && found.size < PAIRS; at += 2) {
        const [first, second] = [mixed[at], mixed[at + 1]].sort((a, b) => (a.key < b.key ? -1 : 1));
        const key = pairReference(first.key, second.key);
        found.set(key, { key, first, second });
      }
    }
    return [...found.values()];
  }

  #pair(compared, onwards) {
    const { store } = this;
    const mine = store.answer(compared.key, "pair");
    const say = (value) => () => {
      // Pressed again, it is no answer any more.
      store.set(compared.key, mine === value ? null : value, "pair");
      if (mine !== value) onwards();
    };
    return html`<section class="rate" aria-labelledby="rated">
      <h2 id="rated" tabindex="-1">${t("pair-which")}</h2>
      <ul class="options">
        ${[
          ["1", compared.first],
          ["2", compared.second],
        ].map(
          ([value, item]) =>
            html`<li class="option ${mine === value ? "option--chosen" : ""}">
              <button class="text-button" aria-pressed=${mine === value} @click=${say(value)}>
                ${said(item.text)}
              </button>
            </li>`,
        )}
      </ul>
      <button class="secondary" aria-pressed=${mine === UNKNOWN} @click=${say(UNKNOWN)}>
        ${t("pair-neither")}
      </button>
    </section>`;
  }
}

customElements.define("rate-question", RateQuestion);

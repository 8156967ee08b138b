// A stand on each statement: six worded buttons, and what would have to change for those who doubt.

import { html, nothing } from "lit";
import { said } from "../../shared/said.js";
import { announce, focusOn } from "../../shared/element.js";
import { pick, t } from "../../shared/words.js";
import { draftName } from "../drafts.js";
import { ownText, takeBack, takeBackAnswer } from "../own.js";
import { Question, unansweredOf } from "../question.js";
import "../writer.js";

const STEPS = [5, 4, 3, 2, 1];
const ABSTAINS = "-";

export class GradientQuestion extends Question {
  ask() {
    const { activity } = this;
    return html`${activity.round > 1 ? html`<p class="notice">${t("round-two")}</p>` : nothing}
      ${activity.items.map((item, index) => this.#statement(item, index))}
      <p class="quiet">${t("stance-hidden")}</p>`;
  }

  unanswered() {
    return unansweredOf(this.activity.items, (item) => this.store.answer(item.key) !== null);
  }

  #statement(item, index) {
    const { activity, store } = this;
    const mine = store.answer(item.key);
    const name = `g-${activity.id}-${activity.round}-${index}`;
    const doubtful =
      mine !== null && mine !== ABSTAINS && Number(mine) < (activity.settings.ask_change_below ?? 3);
    return html`<fieldset class="stand" ?data-unanswered=${mine === null}>
      <legend>
        ${item.label ? html`<span class="stand__label">${pick(item.label)}</span>` : nothing}${said(item.text)}
      </legend>
      ${STEPS.map((value) => this.#choice(item, name, value, mine))}
      <div class="choice__last">
        ${this.#choice(item, name, ABSTAINS, mine)}${takeBackAnswer(this, item.text, item.key)}
      </div>
      ${doubtful ? this.#wish(item) : this.#earlierWish(item)}
    </fieldset>`;
  }

  #choice(item, name, value, mine) {
    const word = value === ABSTAINS ? "stance-abstain" : `stance-${value}`;
    return html`<label class="stand__step stand__step--${value === ABSTAINS ? "none" : value}">
      <input
        type="radio"
        name=${name}
        .checked=${String(mine) === String(value)}
        @change=${() => {
          this.store.set(item.key, value);
          this.store.keep(this.#wishStays(item), false);
        }}
      /><span>${t(word)}</span>
    </label>`;
  }

  #wishStays(item) {
    return `wish-stays:${this.activity.id}:${item.key}`;
  }

  #mine(item) {
    return this.store.texts().find((text) => text.about === item.key);
  }

  /** Whoever wanted a change and now agrees says what becomes of the wish. */
  #earlierWish(item) {
    const { store } = this;
    const mine = this.#mine(item);
    if (!mine) return nothing;
    if (store.recall(this.#wishStays(item)) || this.editing === item.key) return this.#wish(item);
    const stay = () => {
      store.keep(this.#wishStays(item), true);
      announce(t("wish-stays"));
      this.requestUpdate();
      this.updateComplete.then(() => focusOn(this, ".own button"));
    };
    return html`<div class="own" role="group" aria-label=${t("wish-asked")}>
      <p class="own__label">${t("wish-asked")}</p>
      <p class="own__text">${said(mine.text)}</p>
      <div class="row">
        <button class="small" @click=${stay}>${t("wish-stays")}</button>${takeBack(this, mine)}
      </div>
    </div>`;
  }

  #wish(item) {
    const { activity, store } = this;
    const mine = this.#mine(item);
    if (mine && this.editing !== item.key) return ownText(this, mine, item.key, t("what-must-change"));
    return html`<text-writer
      .store=${store}
      slotName=${draftName(activity.id, "wish", "change", item.key)}
      label=${t("what-must-change")}
      most="280"
      start=${mine?.text ?? ""}
      .send=${(text, draft) => {
        if (mine) store.life.change(mine, { text }, draft);
        else store.write({ text, kind: "change", about: item.key }, draft);
        this.editing = null;
      }}
    ></text-writer>`;
  }
}

customElements.define("gradient-question", GradientQuestion);

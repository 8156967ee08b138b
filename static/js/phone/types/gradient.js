// A stand on each statement: six worded buttons, and what would have to change for those who doubt.

import { html, nothing } from "lit";
import { t } from "../../shared/words.js";
import { draftName } from "../drafts.js";
import { ownText } from "../own.js";
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
        ${item.label ? html`<span class="stand__label">${item.label}</span>` : nothing}${item.text}
      </legend>
      ${[...STEPS, ABSTAINS].map((value) => this.#choice(item, name, value, mine))}
      ${doubtful ? this.#wish(item) : nothing}
    </fieldset>`;
  }

  #choice(item, name, value, mine) {
    const word = value === ABSTAINS ? "stance-abstain" : `stance-${value}`;
    return html`<label class="stand__step stand__step--${value === ABSTAINS ? "none" : value}">
      <input
        type="radio"
        name=${name}
        .checked=${String(mine) === String(value)}
        @change=${() => this.store.set(item.key, value)}
      /><span>${t(word)}</span>
    </label>`;
  }

  #wish(item) {
    const { activity, store } = this;
    const mine = store.texts().find((text) => text.about === item.key);
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

// Check-in and check-out: one word, worded scales, one open line.

import { html, nothing } from "lit";
import { said } from "../../shared/said.js";
import { saysMore } from "../../shared/asked.js";
import { UNIT, readReference, reference } from "../../shared/references.js";
import { pick, t } from "../../shared/words.js";
import { draftName } from "../drafts.js";
import { ownText, takeBackAnswer } from "../own.js";
import { Question, unansweredOf } from "../question.js";
import "../writer.js";

// Stands among the keys of its scales; no scale can be called so.
const WORD = "";

export class PulseQuestion extends Question {
  ask() {
    const { settings } = this.activity;
    return html`
      ${settings.group_label ? this.#group() : nothing}
      ${settings.word ? this.#line("word", pick(settings.word), 40) : nothing}
      ${(settings.scales ?? []).map((scale) => this.#scale(scale))}
      ${settings.open ? this.#line("open", pick(settings.open), 280) : nothing}
    `;
  }

  unanswered() {
    const { store, activity } = this;
    const { group_label, word, scales = [] } = activity.settings;
    const keys = [...(group_label ? ["group"] : []), ...scales.map((scale) => scale.key)];
    const asked = [...keys, ...(word ? [WORD] : [])];
    return unansweredOf(asked, (key) =>
      key === WORD ? store.texts().some((text) => text.kind === "word") : store.answer(key) !== null,
    );
  }

  /** Where one belongs. Shown to nobody for fewer than five. */
  #group() {
    const mine = this.store.answer("group");
    return html`<fieldset class="choice" ?data-unanswered=${mine === null}>
      <legend>${t("where-you-belong")}</legend>
      ${this.activity.items.map(
        (item) =>
          html`<label class="tick"
            ><input
              type="radio"
              name="group"
              .checked=${reference(UNIT, mine) === item.key}
              @change=${() => this.store.set("group", readReference(item.key).id)}
            /><span>${said(item.text)}</span></label
          >`,
      )}
      ${takeBackAnswer(this, t("where-you-belong"), "group")}
    </fieldset>`;
  }

  #line(kind, label, most) {
    const { activity, store } = this;
    const mine = store.texts().find((text) => text.kind === kind);
    if (mine && this.editing !== kind)
      return ownText(this, mine, kind, saysMore(label, this.heading()) ? label : "");
    return html`<text-writer
      .store=${store}
      slotName=${draftName(activity.id, kind, kind)}
      label=${label}
      most=${most}
      ?quietly=${!saysMore(label, this.heading())}
      rows=${kind === "word" ? 1 : 3}
      start=${mine?.text ?? ""}
      .send=${(text, draft) => {
        if (mine) store.life.change(mine, { text }, draft);
        else store.write({ text, kind }, draft);
        this.editing = null;
      }}
    ></text-writer>`;
  }

  #scale(scale) {
    const low = scale.min ?? 1;
    const high = scale.max ?? 5;
    const mine = this.store.answer(scale.key);
    const steps = Array.from({ length: high - low + 1 }, (_, index) => low + index);
    return html`<fieldset class="choice" ?data-unanswered=${mine === null}>
      <legend>${pick(scale.text)}</legend>
      <div class="choice__row">
        ${steps.map(
          (step) =>
            html`<label class="choice__step"
              ><input
                type="radio"
                name="s-${this.activity.id}-${scale.key}"
                .checked=${String(mine) === String(step)}
                @change=${() => this.store.set(scale.key, step)}
              /><span>${step}${end(step, low, high, scale)}</span></label
            >`,
        )}
      </div>
      <div class="choice__ends">
        <span aria-hidden="true">${low} ${pick(scale.low) || t("scale-low")}</span
        >${takeBackAnswer(this, pick(scale.text), scale.key)}<span aria-hidden="true"
          >${high} ${pick(scale.high) || t("scale-high")}</span
        >
      </div>
    </fieldset>`;
  }
}

/** The words of an end belong to its button; in sight they stand below. */
function end(step, low, high, scale) {
  if (step !== low && step !== high) return nothing;
  const words = step === low ? pick(scale.low) || t("scale-low") : pick(scale.high) || t("scale-high");
  return html`<span class="hidden">, ${words}</span>`;
}

customElements.define("pulse-question", PulseQuestion);

// Slow reading: one text after the other, a mark and a line to each.

import { html, nothing } from "lit";
import { focusOn } from "../../shared/element.js";
import "../../shared/many.js";
import { said } from "../../shared/said.js";
import { pick, t } from "../../shared/words.js";
import { draftName } from "../drafts.js";
import { ownText } from "../own.js";
import { Question, unansweredOf } from "../question.js";
import "../writer.js";

export class ReflectQuestion extends Question {
  ask() {
    const isMine = (item) => this.#mine(item) !== undefined;
    const left = { key: "left", holds: (item) => this.store.answer(item.key) === null };
    return html`<many-texts
      .items=${this.#texts()}
      .draw=${(item, index) => this.#reading(item, index)}
      .filters=${[...(this.activity.settings.marks?.length ? [left] : []), { key: "mine", holds: isMine }]}
    ></many-texts>`;
  }

  /** What is not answered may be on another page of them. */
  async goToRest() {
    const isLeft = (item) => this.store.answer(item.key) === null;
    const next = this.store.unsent().length ? undefined : this.#texts().find(isLeft);
    if (!next) return super.goToRest();
    await this.#many?.goTo(next);
    focusOn(this, "[data-unanswered] button");
  }

  /** @returns {import("../../shared/many.js").ManyTexts | null} */
  get #many() {
    return this.querySelector("many-texts");
  }

  #mine(item) {
    return this.store.texts().find((text) => text.about === item.key);
  }

  unanswered() {
    if (!this.activity.settings.marks?.length) return null;
    return unansweredOf(this.#texts(), (item) => this.store.answer(item.key) !== null);
  }

  #texts() {
    return this.items ?? [];
  }

  #reading(item, index) {
    const { settings } = this.activity;
    const mine = this.store.answer(item.key);
    return html`<article class="reading" ?data-unanswered=${settings.marks?.length && mine === null}>
      ${item.label ? html`<p class="stand__label">${pick(item.label)}</p>` : nothing}
      <p class="reading__text">${said(item.text)}</p>
      ${
        settings.marks?.length
          ? html`<div class="row" role="group" aria-label=${t("mark-text", { n: index + 1 })}>
              ${settings.marks.map(
                (mark) =>
                  html`<button
                    class="small mark-button"
                    aria-pressed=${mine === mark.key}
                    @click=${() => this.store.set(item.key, mine === mark.key ? null : mark.key)}
                  >
                    ${pick(mark.label)}
                  </button>`,
              )}
            </div>`
          : nothing
      }
      ${settings.comment ? this.#comment(item) : nothing}
    </article>`;
  }

  #comment(item) {
    const { activity, store } = this;
    const mine = this.#mine(item);
    if (mine && this.editing !== item.key) return ownText(this, mine, item.key);
    const slot = draftName(activity.id, "note", "comment", item.key);
    const writer = html`<text-writer
      .store=${store}
      slotName=${slot}
      label=${pick(activity.settings.comment_label) || t("your-comment")}
      most=${activity.settings.max_chars}
      rows="2"
      start=${mine?.text ?? ""}
      .send=${(text, draft) => {
        if (mine) store.life.change(mine, { text }, draft);
        else store.write({ text, kind: "comment", about: item.key }, draft);
        this.editing = null;
      }}
    ></text-writer>`;
    return html`<details
      class="comment"
      ?open=${Boolean(store.drafts.get(slot)) || this.editing === item.key}
    >
      <summary>${t("write-a-line")}</summary>
      ${writer}
    </details>`;
  }
}

customElements.define("reflect-question", ReflectQuestion);

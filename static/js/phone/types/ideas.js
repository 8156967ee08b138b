// Silent ideas; then others' ideas in batches of five, to build on.

import { html, nothing } from "lit";
import { said } from "../../shared/said.js";
import { focusOn } from "../../shared/element.js";
import { CONTRIBUTION, reference } from "../../shared/references.js";
import { pick, t } from "../../shared/words.js";
import { draftName } from "../drafts.js";
import { later, oneMoment } from "../lazily.js";
import { ownList } from "../own.js";
import { Question, unwritten } from "../question.js";
import "../writer.js";

// As many as the server takes of those that have been seen.
const REMEMBERED = 500;

/** @typedef {import("../../shared/shapes.js").Passed} OthersIdea */

export class IdeasQuestion extends Question {
  static properties = { batch: { state: true }, buildingOn: { state: true }, kind: { state: true } };

  constructor() {
    super();
    /** @type {OthersIdea[] | null} */
    this.batch = null;
    /** @type {OthersIdea | null} */
    this.buildingOn = null;
    this.kind = "";
  }

  ask() {
    const { activity, store } = this;
    const { settings } = activity;
    const room = settings.max_items - store.texts().length;
    return html`
      ${activity.stage === "build" ? this.#others() : nothing}
      ${
        room > 0
          ? html`${settings.form ? this.#card() : this.#writing()}
              <p class="quiet">
                ${t(room < settings.max_items ? "room-left" : "room-at-first", { n: room })}
              </p>`
          : html`<p class="calm">${t("all-written", { n: settings.max_items })}</p>`
      }
      ${ownList(this, { most: settings.max_chars })}
    `;
  }

  stageTold() {
    return this.activity.stage === "build" ? t("others-to-read") : super.stageTold();
  }

  unanswered() {
    return this.activity.stage === "build" ? null : unwritten(this.store);
  }

  #writing() {
    const { activity, store } = this;
    const { settings } = activity;
    const idea = activity.stage === "build" ? this.buildingOn : null;
    const about = idea ? reference(CONTRIBUTION, idea.id) : undefined;
    const kinds = settings.kinds?.length
      ? settings.kinds
      : [{ key: "", label: t(idea ? "build-on-it" : "your-idea") }];
    return html`${
      idea
        ? html`<p class="building">
            ${t("building-on", { number: idea.number })}: <q>${said(idea.text)}</q>
            <button class="small quiet-button" @click=${() => this.#choose(null)}>${t("not-this")}</button>
          </p>`
        : nothing
    }
    ${kinds.map(
      (kind) =>
        html`<text-writer
          .store=${store}
          slotName=${draftName(activity.id, "text", kind.key, about)}
          label=${pick(kind.label)}
          most=${settings.max_chars}
          .send=${(text, draft) => {
            store.write({ text, kind: kind.key, ...(about ? { about } : {}) }, draft);
            if (about) this.#choose(null);
          }}
        ></text-writer>`,
    )}`;
  }

  /** A card with several fields, of one sort or another. */
  #card() {
    const kinds = this.activity.settings.kinds ?? [];
    const kind = (kinds.find((known) => known.key === this.kind) ?? kinds[0])?.key ?? "";
    const choice = kinds.length
      ? html`<label for="kind">${t("sort")}</label
          ><select id="kind" @change=${(event) => (this.kind = event.target.value)}>
            ${kinds.map(
              (known) =>
                html`<option value=${known.key} ?selected=${known.key === kind}>
                  ${pick(known.label)}
                </option>`,
            )}
          </select>`
      : nothing;
    const rest = later(this);
    if (!rest) return oneMoment();
    return rest.fieldForm(this, {
      form: this.activity.settings.form,
      draft: draftName(this.activity.id, "form-idea"),
      kind,
      before: choice,
      send: (fields, text, draft) => this.store.write({ text, fields, kind }, draft),
    });
  }

  #others() {
    return html`<section class="batch" aria-label=${t("others-ideas")}>
      <h2>${t("others-ideas")}</h2>
      ${this.batch?.length === 0 ? html`<p class="calm">${t("no-more-ideas")}</p>` : nothing}
      <ul class="own-list">
        ${(this.batch ?? []).map(
          (idea) =>
            html`<li class="own">
              <p class="own__text">${said(idea.text)}</p>
              <button class="small" @click=${() => this.#choose(idea)}>${t("build-on")}</button>
            </li>`,
        )}
      </ul>
      <button class="secondary" @click=${() => this.#fetchBatch()}>
        ${t(this.batch ? "five-more" : "show-five")}
      </button>
    </section>`;
  }

  #choose(idea) {
    this.buildingOn = idea;
    if (idea) this.updateComplete.then(() => focusOn(this, "text-writer textarea"));
  }

  async #fetchBatch() {
    const { activity, store } = this;
    const seen = store.recall(`seen:${activity.id}`) ?? [];
    const answer = await store.connection.ask("batch", { activity: activity.id, seen }).catch(() => null);
    if (!answer?.ok) return;
    this.batch = answer.ideas;
    // Only the newest are sent along: the list has a limit, and going round again does no harm.
    store.keep(`seen:${activity.id}`, [...seen, ...answer.ideas.map((idea) => idea.id)].slice(-REMEMBERED));
  }
}

customElements.define("ideas-question", IdeasQuestion);

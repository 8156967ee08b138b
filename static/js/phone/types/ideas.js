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
    const idea = this.#idea;
    return html`
      ${activity.stage === "build" ? this.#others() : nothing} ${idea ? this.#building(idea) : nothing}
      ${
        idea || this.#room > 0
          ? html`${settings.form ? this.#card(idea) : this.#writing(idea)} ${this.#roomTold()}`
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

  /** How many more of one's own can be written. */
  get #room() {
    return this.activity.settings.max_items - this.store.texts().filter(({ about }) => !about).length;
  }

  /** How many more of others' ideas can be built on: as many, whatever one has written oneself. */
  get #roomToBuild() {
    return this.activity.settings.max_items - this.store.texts().filter(({ about }) => about).length;
  }

  /** What is built on now. */
  get #idea() {
    return this.activity.stage === "build" && this.#roomToBuild > 0 ? this.buildingOn : null;
  }

  #roomTold() {
    if (this.#idea) return nothing;
    const room = this.#room;
    const word = room < this.activity.settings.max_items ? "room-left" : "room-at-first";
    return html`<p class="quiet">${t(word, { n: room })}</p>`;
  }

  #building(idea) {
    return html`<p class="building">
      ${t("building-on", { number: idea.number })}: <q>${said(idea.text)}</q>
      <button class="small quiet-button" @click=${() => this.#choose(null)}>${t("not-this")}</button>
    </p>`;
  }

  #writing(idea) {
    const { activity, store } = this;
    const { settings } = activity;
    const about = aboutOf(idea);
    const kinds = settings.kinds?.length
      ? settings.kinds
      : [{ key: "", label: t(idea ? "build-on-it" : "your-idea") }];
    return html`${kinds.map(
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
  #card(idea) {
    const about = aboutOf(idea);
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
      draft: about
        ? draftName(this.activity.id, "form-idea", "", about)
        : draftName(this.activity.id, "form-idea"),
      kind,
      about,
      before: choice,
      send: (fields, text, draft) => {
        this.store.write({ text, fields, kind, ...(about ? { about } : {}) }, draft);
        if (about) this.#choose(null);
      },
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
              ${
                this.#roomToBuild > 0
                  ? html`<button class="small" @click=${() => this.#choose(idea)}>${t("build-on")}</button>`
                  : nothing
              }
            </li>`,
        )}
      </ul>
      ${
        this.#roomToBuild > 0
          ? nothing
          : html`<p class="calm">${t("all-built", { n: this.activity.settings.max_items })}</p>`
      }
      <button class="secondary" @click=${() => this.#fetchBatch()}>
        ${t(this.batch ? "five-more" : "show-five")}
      </button>
    </section>`;
  }

  #choose(idea) {
    this.buildingOn = idea;
    if (idea) this.updateComplete.then(() => focusOn(this, ".writer textarea"));
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

/** @param {OthersIdea | null} idea */
function aboutOf(idea) {
  return idea ? reference(CONTRIBUTION, idea.id) : undefined;
}

customElements.define("ideas-question", IdeasQuestion);

// A new statement with what it builds on, a changed one, or a perspective that is missing.

import { html, nothing } from "lit";
import { cut, said } from "../../shared/said.js";
import { focusOn } from "../../shared/element.js";
import { reviewed } from "../../shared/results/reviewed.js";
import { talkRounds } from "../../shared/rounds.js";
import { pick, t } from "../../shared/words.js";
import { draftName } from "../drafts.js";
import { ownList } from "../own.js";
import { Question, unwritten } from "../question.js";
import "../writer.js";

export class SuggestQuestion extends Question {
  static properties = {
    mode: { state: true },
    about: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    this.mode = "";
    /**
     * The text that is changed, by its key; null: another is being chosen; undefined: the one that was dealt to this table.
     *
     * @type {string | null | undefined}
     */
    this.about = undefined;
    this.problem = "";
  }

  ask() {
    const { activity, store } = this;
    const { settings } = activity;
    if (activity.decisions) return reviewed(activity);
    const mode = settings.modes.includes(this.mode) ? this.mode : settings.modes[0];
    const room = settings.max_items - store.texts().length;
    return html`
      ${talkRounds(settings.talk_rounds)} ${settings.modes.length > 1 ? this.#modeChoice(mode) : nothing}
      ${
        room > 0
          ? html`${this.#writing(mode)}
              <p class="quiet">
                ${t(room < settings.max_items ? "room-left" : "room-at-first", { n: room })}
              </p>`
          : html`<p class="calm">${t("all-written", { n: settings.max_items })}</p>`
      }
      ${ownList(this, { most: settings.max_chars })}
    `;
  }

  unanswered() {
    return this.activity.decisions ? null : unwritten(this.store);
  }

  #modeChoice(chosen) {
    return html`<div class="row" role="group" aria-label=${t("sort-of-suggestion")}>
      ${this.activity.settings.modes.map(
        (mode) =>
          html`<button class="small" aria-pressed=${mode === chosen} @click=${() => (this.mode = mode)}>
            ${t(`suggest-${mode}`)}
          </button>`,
      )}
    </div>`;
  }

  #writing(mode) {
    const { activity, store } = this;
    const { items, settings } = activity;
    const about =
      items.find((item) => item.key === this.about) ?? (this.about === undefined ? this.#dealt() : null);
    if (mode === "amend" && !about) return this.#textChoice();
    const slot = draftName(activity.id, "text", mode, about?.key ?? "");
    const { fields = {} } = store.drafts.whole(slot);
    const isRequired = settings.reason === "required" && mode === "amend";
    return html`
      ${
        about
          ? html`<p class="building">
              ${t("you-change")}: <q>${said(about.text)}</q>
              <button class="small quiet-button" @click=${() => (this.about = null)}>
                ${t("choose-other")}
              </button>
            </p>`
          : nothing
      }
      ${mode === "new" && items.length ? this.#sources(slot) : nothing}
      ${mode === "perspective" && items.length ? this.#aboutChoice() : nothing}
      ${
        mode === "amend" || settings.reason === "required"
          ? html`<label for="why">${t(isRequired ? "why-required" : "why-optional")}</label
              ><textarea
                id="why"
                rows="2"
                dir="auto"
                aria-describedby=${this.problem ? "suggest-problem" : nothing}
                .value=${fields.why ?? ""}
                data-word="draft:${slot}"
                @input=${(event) => this.#keepFields(slot, { why: event.target.value })}
              ></textarea>`
          : nothing
      }
      ${this.problem ? html`<p class="problem" role="alert" id="suggest-problem">${this.problem}</p>` : nothing}
      <text-writer
        .store=${store}
        slotName=${slot}
        label=${t(`suggest-${mode}-label`)}
        most=${settings.max_chars}
        rows="4"
        start=${(mode === "amend" && about?.text) || ""}
        .send=${(text, draft) => this.#send(mode, about, text, draft, isRequired)}
      ></text-writer>
    `;
  }

  /** The text that this table is asked to work on, where they are dealt out. */
  #dealt() {
    const { items, settings } = this.activity;
    const { table } = this.store.own;
    return settings.assign === "round_robin" && table && items.length
      ? items[(table - 1) % items.length]
      : null;
  }

  #textChoice() {
    return html`<h2>${t("choose-text")}</h2>
      <ul class="options">
        ${this.activity.items.map(
          (item) =>
            html`<li class="option">
              <button class="text-button" @click=${() => (this.about = item.key)}>
                ${item.label ? html`<b>${pick(item.label)}.</b> ` : nothing}${said(item.text)}
              </button>
            </li>`,
        )}
      </ul>`;
  }

  /** What goes with a suggestion is part of what is begun. */
  #keepFields(slot, fields) {
    const { drafts } = this.store;
    const kept = drafts.whole(slot);
    drafts.keep(slot, { ...kept, fields: { ...kept.fields, ...fields } });
    this.requestUpdate();
  }

  /** Keys of what a new statement builds on. */
  #ticked(slot) {
    return new Set(this.store.drafts.whole(slot).fields?.sources ?? []);
  }

  #sources(slot) {
    const ticked = this.#ticked(slot);
    return html`<fieldset class="sources" aria-describedby=${this.problem ? "suggest-problem" : nothing}>
      <legend>${t("builds-on")}</legend>
      ${this.activity.items.map(
        (item) =>
          html`<label class="tick"
            ><input
              type="checkbox"
              .checked=${ticked.has(item.key)}
              @change=${() => this.#flip(slot, item.key)}
            /><span
              >${said(item.text)}${item.leads ? html` <span class="quiet">${t("most-dots")}</span>` : nothing}</span
            ></label
          >`,
      )}
    </fieldset>`;
  }

  #flip(slot, key) {
    const ticked = this.#ticked(slot);
    if (!ticked.delete(key)) ticked.add(key);
    this.#keepFields(slot, { sources: [...ticked] });
  }

  #aboutChoice() {
    return html`<label for="about">${t("about-which")}</label>
      <select id="about" @change=${(event) => (this.about = event.target.value || null)}>
        <option value="">${t("about-whole")}</option>
        ${this.activity.items.map(
          (item) =>
            html`<option value=${item.key} ?selected=${this.about === item.key}>
              ${cut(item.text, 70)}
            </option>`,
        )}
      </select>`;
  }

  /** False where something is missing: then the words stay in their field. */
  #send(mode, about, text, draft, isRequired) {
    const reason = (this.store.drafts.whole(draft).fields?.why ?? "").trim();
    const sources = mode === "new" ? [...this.#ticked(draft)] : [];
    const { items, settings } = this.activity;
    const lacksSource = mode === "new" && settings.source_required && items.length && !sources.length;
    const missing = isRequired && !reason ? "reason-needed" : lacksSource ? "source-needed" : null;
    this.problem = missing ? t(missing) : "";
    if (missing) {
      const place = missing === "reason-needed" ? "#why" : ".sources input";
      this.updateComplete.then(() => focusOn(this, place));
      return false;
    }
    const fields = { ...(reason ? { why: reason } : {}), ...(sources.length ? { sources } : {}) };
    this.store.write({ text, kind: mode, fields, about: about?.key ?? "" }, draft);
    this.about = undefined;
    return true;
  }
}

customElements.define("suggest-question", SuggestQuestion);

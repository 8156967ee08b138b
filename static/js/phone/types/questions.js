// Questions that a group fills in together: one column at a time, short answers, as many groups as there are tables.

import { html, nothing } from "lit";
import { pick, t } from "../../shared/words.js";
import { columnChoice } from "../columns.js";
import { draftName } from "../drafts.js";
import { ownList } from "../own.js";
import { Question, unwritten } from "../question.js";
import "../writer.js";

export class QuestionsQuestion extends Question {
  static properties = { column: { state: true }, serves: { state: true }, tag: { state: true } };

  constructor() {
    super();
    this.column = "";
    /** What the next answer serves: one of the things that the question works on. */
    this.serves = "";
    this.tag = "";
  }

  ask() {
    const { columns, max_chars } = this.activity.settings;
    const column = columns.find((known) => known.key === this.column) ?? columns[0];
    return html`${
        columns.length > 1
          ? columnChoice(this, columns, column, t("questions-choose"), (key) => (this.column = key))
          : nothing
      }
      <h2 id="column">${pick(column.label)}</h2>
      ${this.#writing(column)} ${ownList(this, { most: max_chars, only: (text) => text.kind === column.key })}`;
  }

  unanswered() {
    return unwritten(this.store);
  }

  #writing(column) {
    const { activity, store } = this;
    const { settings } = activity;
    const most = settings.one_item_per_group ? 1 : settings.max_items_per_column;
    const room = most - store.texts().filter((text) => text.kind === column.key).length;
    if (room <= 0) return html`<p class="calm">${t("all-written", { n: most })}</p>`;
    return html`${settings.link_to_input && activity.items.length ? this.#servesChoice() : nothing}
      ${settings.tags?.length ? this.#tagChoice(settings.tags) : nothing}
      <text-writer
        .store=${store}
        slotName=${draftName(activity.id, "text", column.key)}
        label=${t(settings.keyword_mode ? "your-keyword" : "your-answer")}
        most=${settings.max_chars}
        rows=${settings.keyword_mode ? 1 : 2}
        .send=${(text, draft) =>
          store.write(
            {
              text,
              kind: column.key,
              ...(this.serves ? { about: this.serves } : {}),
              ...(this.tag ? { fields: { tag: this.tag } } : {}),
            },
            draft,
          )}
      ></text-writer>
      <p class="quiet">${t(room < most ? "room-left" : "room-at-first", { n: room })}</p>`;
  }

  #servesChoice() {
    return html`<label for="linked">${t("questions-serves")}</label
      ><select id="linked" @change=${(event) => (this.serves = event.target.value)}>
        <option value=""></option>
        ${this.activity.items.map(
          (item) =>
            html`<option value=${item.key} ?selected=${this.serves === item.key}>${item.text}</option>`,
        )}
      </select>`;
  }

  #tagChoice(tags) {
    return html`<label for="tag">${t("questions-tag")}</label
      ><select id="tag" @change=${(event) => (this.tag = event.target.value)}>
        <option value=""></option>
        ${tags.map((tag) => html`<option value=${tag.key} ?selected=${this.tag === tag.key}>${pick(tag.label)}</option>`)}
      </select>`;
  }
}

customElements.define("questions-question", QuestionsQuestion);

// Questions that a group fills in together: one column at a time, short answers, as many groups as there are tables.

import { html, nothing } from "lit";
import { pick, t } from "../shared/words.js";
import { ownList } from "./own.js";
import "./writer.js";

export function questions(store, app) {
  const { activity } = store;
  const { columns } = activity.settings;
  const column = columns.find((one) => one.key === app.column) ?? columns[0];
  return html`${
      columns.length > 1
        ? html`<div class="columns-choice" role="group" aria-label=${t("questions-choose")}>
            ${columns.map((one) => {
              const n = store.texts().filter((text) => text.kind === one.key).length;
              return html`<button
                class="small"
                aria-pressed=${one === column}
                @click=${() => choose(app, one.key)}
              >
                ${pick(one.label)}${n ? html` <span class="columns-choice__n">${n}</span>` : nothing}
              </button>`;
            })}
          </div>`
        : nothing
    }
    <h2 id="column">${pick(column.label)}</h2>
    ${writing(store, app, column)}
    ${ownList(store, app, { most: activity.settings.max_chars, only: (text) => text.kind === column.key })}`;
}

function writing(store, app, column) {
  const { activity } = store;
  const { settings } = activity;
  const most = settings.one_item_per_group ? 1 : settings.max_items_per_column;
  const room = most - store.texts().filter((text) => text.kind === column.key).length;
  if (room <= 0) return html`<p class="calm">${t("all-written", { n: most })}</p>`;
  const about = settings.link_to_input ? (app.linked ?? "") : "";
  return html`${
      settings.link_to_input && activity.items.length
        ? html`<label for="linked">${t("questions-serves")}</label
            ><select
              id="linked"
              @change=${(event) => ((app.linked = event.target.value), app.requestUpdate())}
            >
              <option value=""></option>
              ${activity.items.map((item) => html`<option value=${item.key} ?selected=${about === item.key}>${item.text}</option>`)}
            </select>`
        : nothing
    }
    ${
      settings.tags?.length
        ? html`<label for="tag">${t("questions-tag")}</label
            ><select id="tag" @change=${(event) => ((app.tag = event.target.value), app.requestUpdate())}>
              <option value=""></option>
              ${settings.tags.map((tag) => html`<option ?selected=${app.tag === tag}>${tag}</option>`)}
            </select>`
        : nothing
    }
    <text-writer
      .store=${store}
      slotName="${activity.id}:text:${column.key}"
      label=${t(settings.keyword_mode ? "your-keyword" : "your-answer")}
      most=${settings.max_chars}
      rows=${settings.keyword_mode ? 1 : 2}
      .send=${(text) => {
        store.write({
          text,
          kind: column.key,
          ...(about ? { about } : {}),
          ...(app.tag && settings.tags?.includes(app.tag) ? { fields: { tag: app.tag } } : {}),
        });
      }}
    ></text-writer>
    <p class="quiet">${t("room-left", { n: room })}</p>`;
}

function choose(app, key) {
  app.column = key;
  app.requestUpdate();
}

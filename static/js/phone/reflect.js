// Slow reading: one text after the other, a mark and a line to each.

import { html, nothing } from "lit";
import { sampled } from "../shared/shuffle.js";
import { pick, t } from "../shared/words.js";
import { statusOf } from "./own.js";
import "./writer.js";

export function reflect(store, app) {
  const { activity } = store;
  const { settings } = activity;
  const texts = settings.sample_per_person
    ? sampled(activity.items, store.own.seed, activity.id, settings.sample_per_person)
    : activity.items;
  return html`${texts.map((item, index) => reading(store, app, item, index))}`;
}

function reading(store, app, item, index) {
  const { settings } = store.activity;
  const mine = store.answer(item.key);
  return html`<article class="reading">
    ${item.label ? html`<p class="stand__label">${item.label}</p>` : nothing}
    <p class="reading__text">${item.text}</p>
    ${
      settings.marks?.length
        ? html`<div class="row" role="group" aria-label=${t("mark-text", { n: index + 1 })}>
            ${settings.marks.map((mark) => html`<button class="small mark-button" aria-pressed=${mine === mark.key} @click=${() => store.set(item.key, mine === mark.key ? null : mark.key)}>${pick(mark.label)}</button>`)}
          </div>`
        : nothing
    }
    ${settings.comment ? comment(store, app, item) : nothing}
  </article>`;
}

function comment(store, app, item) {
  const { activity } = store;
  const mine = store.texts().find((text) => text.about === item.key);
  if (mine && app.editing !== item.key) {
    return html`<div class="own">
      <p class="own__text">${mine.text}</p>
      <p class="own__status">${statusOf(store, mine)}</p>
      <button class="small" @click=${() => ((app.editing = item.key), app.requestUpdate())}>
        ${t("change")}
      </button>
    </div>`;
  }
  const slot = `${activity.id}:note:comment:${item.key}`;
  const writer = html`<text-writer
    .store=${store}
    slotName=${slot}
    label=${pick(activity.settings.comment_label) || t("your-comment")}
    most=${activity.settings.max_chars}
    rows="2"
    start=${mine?.text ?? ""}
    .send=${(text) => {
      if (mine?.id) store.rewrite(mine.id, text);
      else store.write({ text, kind: "comment", about: item.key });
      app.editing = null;
      app.requestUpdate();
    }}
  ></text-writer>`;
  return html`<details class="comment" ?open=${Boolean(store.draft(slot)) || app.editing === item.key}>
    <summary>${t("write-a-line")}</summary>
    ${writer}
  </details>`;
}

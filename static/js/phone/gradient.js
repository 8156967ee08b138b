// A stand on each statement: six worded buttons, and what would have to change for those who doubt.

import { html, nothing } from "lit";
import { t } from "../shared/words.js";
import { statusOf } from "./own.js";
import "./writer.js";

const STEPS = [5, 4, 3, 2, 1];

export function gradient(store, app) {
  const { activity } = store;
  return html`${activity.round > 1 ? html`<p class="notice">${t("round-two")}</p>` : nothing}
    ${activity.items.map((item, index) => statement(store, app, item, index))}
    <p class="quiet">${t("stance-hidden")}</p>`;
}

function statement(store, app, item, index) {
  const mine = store.answer(item.key);
  const name = `g-${store.activity.id}-${store.activity.round}-${index}`;
  const doubtful =
    mine !== null && mine !== "-" && Number(mine) < (store.activity.settings.ask_change_below ?? 3);
  return html`<fieldset class="stand">
    <legend>
      ${item.label ? html`<span class="stand__label">${item.label}</span>` : nothing}${item.text}
    </legend>
    ${STEPS.map((step) => choice(store, item, name, step, mine))} ${choice(store, item, name, "-", mine)}
    ${doubtful ? wish(store, app, item) : nothing}
  </fieldset>`;
}

function choice(store, item, name, value, mine) {
  const word = value === "-" ? "stance-abstain" : `stance-${value}`;
  return html`<label class="stand__step stand__step--${value === "-" ? "none" : value}">
    <input
      type="radio"
      name=${name}
      .checked=${String(mine) === String(value)}
      @change=${() => store.set(item.key, value)}
    /><span>${t(word)}</span>
  </label>`;
}

function wish(store, app, item) {
  const mine = store.texts().find((text) => text.about === item.key);
  if (mine && app.editing !== item.key) {
    return html`<div class="own">
      <p class="own__label">${t("what-must-change")}</p>
      <p class="own__text">${mine.text}</p>
      <p class="own__status">${statusOf(store, mine)}</p>
      <button class="small" @click=${() => ((app.editing = item.key), app.requestUpdate())}>
        ${t("change")}
      </button>
    </div>`;
  }
  return html`<text-writer
    .store=${store}
    slotName="${store.activity.id}:wish:change:${item.key}"
    label=${t("what-must-change")}
    most="280"
    start=${mine?.text ?? ""}
    .send=${(text) => {
      if (mine?.id) store.rewrite(mine.id, text);
      else store.write({ text, kind: "change", about: item.key });
      app.editing = null;
      app.requestUpdate();
    }}
  ></text-writer>`;
}

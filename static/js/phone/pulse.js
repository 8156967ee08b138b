// Check-in and check-out: one word, worded scales, one open line.

import { html, nothing } from "lit";
import { pick, t } from "../shared/words.js";
import { statusOf } from "./own.js";

export function pulse(store, app) {
  const { settings } = store.activity;
  return html`
    ${settings.group_label ? groupView(store) : nothing}
    ${settings.word ? line(store, app, "word", pick(settings.word), 40) : nothing}
    ${(settings.scales ?? []).map((scale) => scaleView(store, scale))}
    ${settings.open ? line(store, app, "open", pick(settings.open), 280) : nothing}
  `;
}

/** Where one belongs. Shown to nobody for fewer than five. */
function groupView(store) {
  const mine = store.answer("group");
  return html`<fieldset class="choice">
    <legend>${t("where-you-belong")}</legend>
    ${store.activity.items.map(
      (item) =>
        html`<label class="tick"
          ><input
            type="radio"
            name="group"
            .checked=${`u:${mine}` === item.key}
            @change=${() => store.set("group", Number(item.key.slice(2)))}
          /><span>${item.text}</span></label
        >`,
    )}
  </fieldset>`;
}

function line(store, app, kind, label, most) {
  const mine = store.texts().find((text) => text.kind === kind);
  if (mine && app.editing !== kind) {
    return html`<div class="own">
      <p class="own__label">${label}</p>
      <p class="own__text">${mine.text}</p>
      <p class="own__status">${statusOf(store, mine)}</p>
      <button class="small" @click=${() => ((app.editing = kind), app.requestUpdate())}>
        ${t("change")}
      </button>
    </div>`;
  }
  return html`<text-writer
    .store=${store}
    slotName="${store.activity.id}:${kind}:${kind}"
    label=${label}
    most=${most}
    ?quietly=${label === pick(store.activity.prompt)}
    rows=${kind === "word" ? 1 : 3}
    start=${mine?.text ?? ""}
    .send=${(text) => {
      if (mine?.id) store.rewrite(mine.id, text);
      else {
        if (mine) store.outbox.remove(mine.waiting);
        store.write({ text, kind });
      }
      app.editing = null;
      app.requestUpdate();
    }}
  ></text-writer>`;
}

function scaleView(store, scale) {
  const low = scale.min ?? 1;
  const high = scale.max ?? 5;
  const mine = store.answer(scale.key);
  const steps = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  return html`<fieldset class="choice">
    <legend>${pick(scale.text)}</legend>
    <div class="choice__row">
      ${steps.map(
        (step) =>
          html`<label class="choice__step"
            ><input
              type="radio"
              name="s-${store.activity.id}-${scale.key}"
              .checked=${String(mine) === String(step)}
              @change=${() => store.set(scale.key, step)}
            /><span>${step}</span></label
          >`,
      )}
    </div>
    <p class="choice__ends">
      <span>${pick(scale.low) || t("scale-low")}</span><span>${pick(scale.high) || t("scale-high")}</span>
    </p>
  </fieldset>`;
}

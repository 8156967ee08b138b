// Where it belongs first, then what: an observation in a line, a commitment or an intent as a card.

import { html, nothing } from "lit";
import { pick, t } from "../shared/words.js";
import { fieldForm } from "./fields.js";
import { ownList } from "./own.js";
import "./writer.js";

export function perspectives(store, app) {
  const { activity } = store;
  const { settings } = activity;
  const room = settings.max_items - store.texts().length;
  const area = settings.areas.find((one) => one.key === app.area) ?? settings.areas[0];
  const choose = (key) => ((app.area = key), app.requestUpdate());
  return html`<div class="columns-choice" role="group" aria-label=${t("area-choose")}>
      ${settings.areas.map((one) => {
        const n = store.texts().filter((text) => text.kind === one.key).length;
        return html`<button class="small" aria-pressed=${one === area} @click=${() => choose(one.key)}>
          ${pick(one.label)}${n ? html` <span class="columns-choice__n">${n}</span>` : nothing}
        </button>`;
      })}
    </div>
    <h2>
      ${pick(area.label)}${area.control ? html` <span class="quiet">– ${t(`control-${area.control}`)}</span>` : nothing}
    </h2>
    ${settings.card === "intent" ? html`<p class="quiet">${t("named-optional")}</p>` : settings.card === "commitment" ? html`<p class="quiet">${t("named-here")}</p>` : nothing}
    ${room > 0 ? writing(store, app, area) : html`<p class="calm">${t("all-written", { n: settings.max_items })}</p>`}
    ${ownList(store, app, { most: settings.max_chars, only: (text) => text.kind === area.key })}`;
}

function writing(store, app, area) {
  const { activity } = store;
  const { settings } = activity;
  if (settings.form) {
    return fieldForm(store, app, {
      form: settings.form,
      name: area.key.replace(":", ""),
      send: (fields, text) => store.write({ text, kind: area.key, fields }),
    });
  }
  return html`<text-writer
    .store=${store}
    slotName="${activity.id}:text:${area.key}"
    label=${t("observation-label")}
    most=${settings.max_chars}
    rows="2"
    .send=${(text) => {
      store.write({ text, kind: area.key });
    }}
  ></text-writer>`;
}

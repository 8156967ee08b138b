// Silent ideas; then others' ideas in batches of five, to build on.

import { html, nothing } from "lit";
import { pick, t } from "../shared/words.js";
import { fieldForm } from "./fields.js";
import { ownList } from "./own.js";
import "./writer.js";

export function ideas(store, app) {
  const { activity } = store;
  const { settings } = activity;
  const room = settings.max_items - store.texts().length;
  return html`
    ${activity.stage === "build" ? batchView(store, app) : nothing}
    ${room > 0 ? writing(store, app) : html`<p class="calm">${t("all-written", { n: settings.max_items })}</p>`}
    ${room > 0 ? html`<p class="quiet">${t("room-left", { n: room })}</p>` : nothing}
    ${ownList(store, app, { most: settings.max_chars })}
  `;
}

function writing(store, app) {
  const { activity } = store;
  const { settings } = activity;
  const about = activity.stage === "build" ? app.buildingOn : null;
  if (settings.form) return cardForm(store, app);
  const kinds = settings.kinds ?? [];
  const slots = kinds.length ? kinds : [{ key: "", label: t(about ? "build-on-it" : "your-idea") }];
  return html`${about ? html`<p class="building">${t("building-on", { number: about.number })}: <q>${about.text}</q> <button class="small quiet-button" @click=${() => choose(app, null)}>${t("not-this")}</button></p>` : nothing}
  ${slots.map(
    (kind) =>
      html`<text-writer
        .store=${store}
        slotName="${activity.id}:text:${kind.key}${about ? `:c:${about.id}` : ""}"
        label=${pick(kind.label)}
        most=${settings.max_chars}
        .send=${(text) => {
          store.write({ text, kind: kind.key, ...(about ? { about: `c:${about.id}` } : {}) });
          if (about) choose(app, null);
        }}
      ></text-writer>`,
  )}`;
}

/** A card with several fields, of one sort or another. */
function cardForm(store, app) {
  const { activity } = store;
  const kinds = activity.settings.kinds ?? [];
  const kind = kinds.find((one) => one.key === app.kind)?.key ?? kinds[0]?.key ?? "";
  const choice = kinds.length
    ? html`<label for="kind">${t("sort")}</label
        ><select id="kind" @change=${(event) => ((app.kind = event.target.value), app.requestUpdate())}>
          ${kinds.map((one) => html`<option value=${one.key} ?selected=${one.key === kind}>${pick(one.label)}</option>`)}
        </select>`
    : nothing;
  return fieldForm(store, app, {
    form: activity.settings.form,
    name: "idea",
    before: choice,
    send: (fields, text) => store.write({ text, fields, kind }),
  });
}

function batchView(store, app) {
  const batch = app.batch?.activity === store.activity.id ? app.batch : null;
  return html`<section class="batch" aria-label=${t("others-ideas")}>
    <h2>${t("others-ideas")}</h2>
    ${batch?.ideas.length === 0 ? html`<p class="calm">${t("no-more-ideas")}</p>` : nothing}
    <ul class="own-list">
      ${(batch?.ideas ?? []).map(
        (idea) =>
          html`<li class="own">
            <p class="own__text">${idea.text}</p>
            <button class="small" @click=${() => choose(app, idea)}>${t("build-on")}</button>
          </li>`,
      )}
    </ul>
    <button class="secondary" @click=${() => fetchBatch(store, app)}>
      ${t(batch ? "five-more" : "show-five")}
    </button>
  </section>`;
}

function choose(app, idea) {
  app.buildingOn = idea;
  app.requestUpdate();
  if (idea) app.updateComplete.then(() => app.querySelector("text-writer textarea")?.focus());
}

async function fetchBatch(store, app) {
  const { id } = store.activity;
  const seen = store.recall(`seen:${id}`) ?? [];
  const answer = await store.connection.ask("batch", { activity: id, seen }).catch(() => null);
  if (answer?.ok) {
    app.batch = { activity: id, ideas: answer.ideas };
    // Only the newest are sent along: the list has a limit, and going round again does no harm.
    store.keep(`seen:${id}`, [...seen, ...answer.ideas.map((idea) => idea.id)].slice(-500));
    app.requestUpdate();
  }
}

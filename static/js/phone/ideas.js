// Silent ideas; then others' ideas in batches of five, to build on.

import { html, nothing } from "lit";
import { pick, t } from "../shared/words.js";
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
  if (settings.fields?.length) return fieldForm(store, app);
  const kinds = settings.kinds ?? [];
  const slots = kinds.length ? kinds : [{ key: "", label: t(about ? "build-on-it" : "your-idea") }];
  return html`${about ? html`<p class="building">${t("building-on", { number: about.number })}: <q>${about.text}</q> <button class="small quiet-button" @click=${() => choose(app, null)}>${t("not-this")}</button></p>` : nothing}
    ${slots.map(
      (kind) => html`<text-writer
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

/** A card with several fields. Each keeps its own draft. */
function fieldForm(store, app) {
  const { activity } = store;
  const slot = (field) => `${activity.id}:field-${field.key}`;
  const send = (event) => {
    event.preventDefault();
    const form = event.target;
    const fields = Object.fromEntries(activity.settings.fields.map((field) => [field.key, form.elements[field.key].value.trim()]).filter(([, value]) => value));
    const [first] = Object.values(fields);
    if (!first) return;
    const kind = form.elements.kind?.value ?? "";
    store.write({ text: first, fields, kind });
    for (const field of activity.settings.fields) store.setDraft(slot(field), "");
    form.reset();
    app.requestUpdate();
  };
  return html`<form class="writer" @submit=${send}>
    ${activity.settings.kinds?.length ? html`<label for="kind">${t("sort")}</label><select id="kind" name="kind">${activity.settings.kinds.map((kind) => html`<option value=${kind.key}>${pick(kind.label)}</option>`)}</select>` : nothing}
    ${activity.settings.fields.map((field) => {
      const id = `f-${field.key}`;
      const kept = (event) => store.setDraft(slot(field), event.target.value);
      return html`<label for=${id}>${pick(field.label)}</label>${field.choices
          ? html`<select id=${id} name=${field.key} ?required=${field.required}><option value=""></option>${field.choices.map((choice) => html`<option>${choice}</option>`)}</select>`
          : html`<textarea id=${id} name=${field.key} rows="2" maxlength=${field.max_chars ?? 280} ?required=${field.required} .value=${store.draft(slot(field))} @input=${kept}></textarea>`}`;
    })}
    <button class="primary">${t("send")}</button>
  </form>`;
}

function batchView(store, app) {
  const batch = app.batch?.activity === store.activity.id ? app.batch : null;
  return html`<section class="batch" aria-label=${t("others-ideas")}>
    <h2>${t("others-ideas")}</h2>
    ${batch?.ideas.length === 0 ? html`<p class="calm">${t("no-more-ideas")}</p>` : nothing}
    <ul class="own-list">
      ${(batch?.ideas ?? []).map((idea) => html`<li class="own"><p class="own__text">${idea.text}</p><button class="small" @click=${() => choose(app, idea)}>${t("build-on")}</button></li>`)}
    </ul>
    <button class="secondary" @click=${() => fetchBatch(store, app)}>${t(batch ? "five-more" : "show-five")}</button>
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

// A new statement with what it builds on, a changed one, or a perspective that is missing.

import { html, nothing } from "lit";
import { reviewed } from "../shared/results.js";
import { pick, t } from "../shared/words.js";
import { ownList } from "./own.js";

export function suggest(store, app) {
  const { activity } = store;
  const { settings } = activity;
  if (activity.decisions) return reviewed(activity);
  const mode = settings.modes.includes(app.mode) ? app.mode : settings.modes[0];
  const room = settings.max_items - store.texts().length;
  const rounds = settings.talk_rounds;
  return html`
    ${
      rounds?.length
        ? html`<ol class="rounds">
            ${rounds.map((round) => html`<li>${pick(round.label)} <span class="quiet">${t("minutes-n", { n: round.minutes })}</span></li>`)}
          </ol>`
        : nothing
    }
    ${settings.modes.length > 1 ? html`<div class="row" role="group" aria-label=${t("sort-of-suggestion")}>${settings.modes.map((one) => html`<button class="small" aria-pressed=${one === mode} @click=${() => ((app.mode = one), app.requestUpdate())}>${t(`suggest-${one}`)}</button>`)}</div>` : nothing}
    ${room > 0 ? form(store, app, mode) : html`<p class="calm">${t("all-written", { n: settings.max_items })}</p>`}
    ${room > 0 ? html`<p class="quiet">${t("room-left", { n: room })}</p>` : nothing}
    ${ownList(store, app, { most: settings.max_chars })}
  `;
}

function form(store, app, mode) {
  const { activity } = store;
  const about =
    activity.items.find((item) => item.key === app.about) ?? (app.about === undefined ? dealt(store) : null);
  if (mode === "amend" && !about) {
    return html`<h2>${t("choose-text")}</h2>
      <ul class="options">
        ${activity.items.map((item) => html`<li class="option"><button class="text-button" @click=${() => choose(app, item.key)}>${item.label ? html`<b>${item.label}.</b> ` : nothing}${item.text}</button></li>`)}
      </ul>`;
  }
  const why = `${activity.id}:why-${mode}-${about?.key ?? ""}`;
  const required = activity.settings.reason === "required" && mode === "amend";
  return html`
    ${about ? html`<p class="building">${t("you-change")}: <q>${about.text}</q> <button class="small quiet-button" @click=${() => choose(app, null)}>${t("choose-other")}</button></p>` : nothing}
    ${mode === "new" && activity.items.length ? sources(store, app) : nothing}
    ${mode === "perspective" && activity.items.length ? aboutChooser(store, app) : nothing}
    ${mode === "amend" || activity.settings.reason === "required" ? html`<label for="why">${t(required ? "why-required" : "why-optional")}</label><textarea id="why" rows="2" maxlength="280" .value=${store.draft(why)} @input=${(event) => store.setDraft(why, event.target.value)}></textarea>` : nothing}
    ${app.problem ? html`<p class="problem" role="alert">${app.problem}</p>` : nothing}
    <text-writer
      .store=${store}
      slotName="${activity.id}:text:${mode}:${about?.key ?? ""}"
      label=${t(`suggest-${mode}-label`)}
      most=${activity.settings.max_chars}
      rows="4"
      start=${mode === "amend" ? about.text : ""}
      .send=${(text) => send(store, app, mode, about, text, why, required)}
    ></text-writer>
  `;
}

/** The text that this table is asked to work on, where they are dealt out. */
function dealt(store) {
  const { activity, own } = store;
  return activity.settings.assign === "round_robin" && own.table && activity.items.length
    ? activity.items[(own.table - 1) % activity.items.length]
    : null;
}

function send(store, app, mode, about, text, why, required) {
  const reason = store.draft(why).trim();
  const ticked = [...(app.ticked ?? [])];
  const missing =
    required && !reason
      ? "reason-needed"
      : mode === "new" &&
          store.activity.settings.source_required &&
          store.activity.items.length &&
          !ticked.length
        ? "source-needed"
        : null;
  app.problem = missing ? t(missing) : "";
  app.requestUpdate();
  if (missing) return false;
  const fields = {
    ...(reason ? { why: reason } : {}),
    ...(mode === "new" && ticked.length ? { sources: ticked } : {}),
  };
  store.write({ text, kind: mode, fields, about: about?.key ?? "" });
  store.setDraft(why, "");
  app.ticked = new Set();
  app.about = undefined;
  return true;
}

function sources(store, app) {
  app.ticked ??= new Set();
  const flip = (key) => {
    app.ticked.has(key) ? app.ticked.delete(key) : app.ticked.add(key);
    app.requestUpdate();
  };
  return html`<fieldset class="sources">
    <legend>${t("builds-on")}</legend>
    ${store.activity.items.map((item) => html`<label class="tick"><input type="checkbox" .checked=${app.ticked.has(item.key)} @change=${() => flip(item.key)} /><span>${item.text}</span></label>`)}
  </fieldset>`;
}

function aboutChooser(store, app) {
  return html`<label for="about">${t("about-which")}</label>
    <select id="about" @change=${(event) => choose(app, event.target.value || null)}>
      <option value="">${t("about-whole")}</option>
      ${store.activity.items.map((item) => html`<option value=${item.key} ?selected=${app.about === item.key}>${item.text.slice(0, 70)}</option>`)}
    </select>`;
}

function choose(app, key) {
  app.about = key;
  app.requestUpdate();
}

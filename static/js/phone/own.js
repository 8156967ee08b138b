// One's own texts: saving, saved with a number, waiting for the net, refused with a reason; later, what became of each.

import { html, nothing } from "lit";
import { pick, t } from "../shared/words.js";
import { fieldForm } from "./fields.js";

/** How it is with one text, in words. */
export function statusOf(store, text) {
  if (text.refused)
    return html`<span class="status status--refused" role="alert"
      >${t("not-saved")} ${text.refused.message}</span
    >`;
  if (text.waiting)
    return html`<span class="status status--waiting"
      >${store.connection.status === "online" ? t("saving") : t("waiting-nothing-lost")}</span
    >`;
  return html`<span class="status status--saved">${t("saved-as", { number: text.number })}</span>`;
}

/** Own texts in the current activity, with change and take-back while that is possible. */
export function ownList(store, app, { editable = true, most = 140, only = () => true } = {}) {
  const texts = store.texts().filter(only);
  if (!texts.length) return nothing;
  return html`<section aria-label=${t("mine-here")}>
    <h2>${t("mine-here")}</h2>
    <ul class="own-list">
      ${texts.map((text) => html`<li class="own">${app.editing === (text.id ?? text.waiting) ? editor(store, app, text, most) : line(store, app, text, editable)}</li>`)}
    </ul>
  </section>`;
}

function line(store, app, text, editable) {
  return html`<p class="own__text">${text.text}</p>
    ${fieldsOf(store, text).map((words) => html`<p class="own__field">${words}</p>`)}
    <p class="own__status">${statusOf(store, text)}</p>
    ${text.hidden ? html`<p class="quiet">${t("hidden-why", { why: text.hidden })}</p>` : nothing}
    ${
      editable
        ? html`<div class="row">
            <button class="small" @click=${() => edit(app, text)}>${t("change")}</button>
            <button class="small quiet-button" @click=${() => drop(store, text)}>${t("take-back")}</button>
          </div>`
        : nothing
    }`;
}

/** A card's other fields in words; without a form, whatever texts came along. */
function fieldsOf(store, text) {
  const form = store.activity?.settings.form;
  const given = Object.entries(text.fields ?? {}).filter(
    ([, value]) => typeof value === "string" && value !== text.text,
  );
  if (!form) return given.map(([, value]) => value);
  return given.map(([key, value]) => {
    const field = form.find((one) => one.key === key);
    return `${pick(field?.label)}: ${pick(field?.choices?.find((choice) => choice.key === value)?.label) || value}`;
  });
}

function editor(store, app, text, most) {
  const done = () => ((app.editing = null), app.requestUpdate());
  const { form } = store.activity.settings;
  if (form && Object.keys(text.fields ?? {}).length) {
    const send = (fields, words) => {
      rewrite(store, text, words, fields);
      done();
    };
    return html`${fieldForm(store, app, { form, name: `edit${text.id ?? text.waiting}`, start: text.fields, button: t("save"), send })}
      <button class="small quiet-button" @click=${done}>${t("leave-as-is")}</button>`;
  }
  return html`<text-writer
      .store=${store}
      slotName="${store.activity.id}:edit${text.id ?? text.waiting}"
      label=${t("change-yours")}
      most=${most}
      start=${text.text}
      button=${t("save")}
      .send=${(words) => {
        rewrite(store, text, words, text.fields);
        done();
      }}
    ></text-writer>
    <button class="small quiet-button" @click=${done}>${t("leave-as-is")}</button>`;
}

function rewrite(store, text, words, fields) {
  if (text.id) store.rewrite(text.id, words, fields);
  else {
    const { waiting, refused, ...payload } = text;
    store.outbox.remove(waiting);
    store.outbox.put("contribute", { ...payload, key: undefined, text: words, fields });
  }
}

function edit(app, text) {
  app.editing = text.id ?? text.waiting;
  app.requestUpdate();
}

function drop(store, text) {
  if (text.id) store.takeBack(text.id);
  else store.outbox.remove(text.waiting);
}

/** Everything one has written in this workshop, with its fate. */
export function ownView(store, level = 1) {
  const texts = store.own.contributions;
  const heading =
    level === 1
      ? html`<h1 id="heading" tabindex="-1">${t("my-contributions-title")}</h1>`
      : html`<h2>${t("my-contributions-title")}</h2>`;
  if (!texts.length)
    return html`${heading}
      <p>${t("nothing-written")}</p>`;
  return html`${heading}
    <ul class="own-list">
      ${texts.map(
        (text) =>
          html`<li class="own">
            <p class="own__text">${text.text}</p>
            <p class="own__status">
              <span class="number">${text.number}</span>
              ${text.fate ? html`<b>${t(`fate-${text.fate.replace("_", "-")}`)}</b> ${text.fate_why}` : t("fate-none")}
            </p>
            ${text.hidden ? html`<p class="quiet">${t("hidden-why", { why: text.hidden })}</p>` : nothing}
          </li>`,
      )}
    </ul>`;
}

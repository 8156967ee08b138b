// A card with several fields. Each keeps its own draft, so that nothing is lost when the page or the question changes.

import { html, nothing } from "lit";
import { pick, t } from "../shared/words.js";

/** `form` as the server has it; `name` tells the drafts of several forms apart; `send(fields, text)` gets what was filled in. */
export function fieldForm(
  store,
  app,
  { form, name, send, start = {}, button = t("send"), before = nothing },
) {
  const slot = (field) => `${store.activity.id}:field-${name}-${field.key}`;
  const value = (field) => store.draft(slot(field)) || start[field.key] || "";
  const submit = (event) => {
    event.preventDefault();
    const filled = form
      .map((field) => [field.key, event.target.elements[field.key].value.trim()])
      .filter(([, words]) => words);
    if (!filled.length) return;
    const fields = Object.fromEntries(filled);
    if (send(fields, fields[form.find((field) => field.required)?.key] ?? filled[0][1]) === false) return;
    for (const field of form) store.setDraft(slot(field), "");
    event.target.reset();
    app.requestUpdate();
  };
  return html`<form class="writer" @submit=${submit}>
    ${before}
    ${form.map((field) => asked(field, value(field), `${name}-${field.key}`, (event) => store.setDraft(slot(field), event.target.value)))}
    <button class="primary">${button}</button>
  </form>`;
}

function asked(field, value, id, keep) {
  const label = html`<label for=${id}
      >${pick(field.label)}${field.required ? html` <span class="quiet" aria-hidden="true">*</span>` : nothing}</label
    >${field.hint ? html`<p class="quiet hint" id="${id}-hint">${pick(field.hint)}</p>` : nothing}`;
  const hint = field.hint ? `${id}-hint` : nothing;
  if (field.choices) {
    return html`${label}<select
        id=${id}
        name=${field.key}
        aria-describedby=${hint}
        ?required=${field.required}
        @change=${keep}
      >
        <option value=""></option>
        ${field.choices.map((choice) => html`<option value=${choice.key} ?selected=${value === choice.key}>${pick(choice.label)}</option>`)}
      </select>`;
  } else if (field.kind === "date") {
    return html`${label}<input
        id=${id}
        name=${field.key}
        type="date"
        aria-describedby=${hint}
        ?required=${field.required}
        .value=${value}
        @change=${keep}
      />`;
  }
  return html`${label}<textarea
      id=${id}
      name=${field.key}
      rows=${(field.max_chars ?? 280) > 120 ? 2 : 1}
      maxlength=${field.max_chars ?? 280}
      aria-describedby=${hint}
      ?required=${field.required}
      .value=${value}
      @input=${keep}
    ></textarea>`;
}

/** Which goal an action is for, or which task a goal: one of those that the question works on. */
export function aboutChoice(activity, app) {
  if (!activity.items.length) return nothing;
  return html`<label for="about">${t("action-for")}</label
    ><select id="about" @change=${(event) => ((app.about = event.target.value), app.requestUpdate())}>
      <option value=""></option>
      ${activity.items.map((item) => html`<option value=${item.key} ?selected=${app.about === item.key}>${item.text.slice(0, 90)}</option>`)}
    </select>`;
}

export function chosenAbout(activity, app) {
  return activity.items.some((item) => item.key === app.about) ? app.about : "";
}

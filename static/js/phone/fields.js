// A card with several fields. Each keeps its own draft, so that nothing is lost when the page or the question changes.

import { html, nothing } from "lit";
import { pick, t } from "../shared/words.js";
import { draftName } from "./drafts.js";

/**
 * @typedef {object} FieldForm
 * @property {import("../shared/shapes.js").Field[]} form as the server has it
 * @property {string} name tells the drafts of several forms apart
 * @property {(fields: Record<string, string>, text: string) => void} send gets what was filled in
 * @property {Record<string, any>} [start] what the fields hold to begin with
 * @property {string} [button]
 * @property {unknown} [before] what stands above the fields
 */

/**
 * @param {import("./question.js").Question} question
 * @param {FieldForm} asked
 */
export function fieldForm(question, { form, name, send, start = {}, button = t("send"), before = nothing }) {
  const { drafts } = question.store;
  const slot = (field) => draftName(question.activity.id, `field-${name}-${field.key}`);
  const value = (field) => drafts.get(slot(field)) || start[field.key] || "";
  const submit = (event) => {
    event.preventDefault();
    const filled = form
      .map((field) => [field.key, event.target.elements[field.key].value.trim()])
      .filter(([, words]) => words);
    if (!filled.length) return;
    const fields = Object.fromEntries(filled);
    send(fields, fields[form.find((field) => field.required)?.key ?? ""] ?? filled[0][1]);
    for (const field of form) drafts.set(slot(field), "");
    event.target.reset();
    question.requestUpdate();
  };
  return html`<form class="writer" @submit=${submit}>
    ${before}
    ${form.map((field) => asked(field, value(field), `${name}-${field.key}`, (event) => drafts.set(slot(field), event.target.value)))}
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

/**
 * Which goal an action is for, or which task a goal: one of those that the question works on.
 *
 * @param {import("./question.js").Question & {about: string}} question
 */
export function aboutChoice(question) {
  const { items } = question.activity;
  if (!items.length) return nothing;
  return html`<label for="about">${t("action-for")}</label
    ><select id="about" @change=${(event) => (question.about = event.target.value)}>
      <option value=""></option>
      ${items.map((item) => html`<option value=${item.key} ?selected=${question.about === item.key}>${item.text.slice(0, 90)}</option>`)}
    </select>`;
}

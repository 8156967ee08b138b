// A card with several fields. Each keeps its own draft, so that nothing is lost when the page or the question changes.

import { html, nothing } from "lit";
import { pick, t } from "../shared/words.js";
import { cut } from "../shared/said.js";
import { signs } from "../shared/signs.js";
import { wordsOf } from "./drafts.js";

// So many fields are one thing to think about.
const AT_ONCE = 3;

// Forms that are sent, with nothing filled in since.
const sent = new WeakSet();

/**
 * @typedef {object} FieldForm
 * @property {import("../shared/shapes.js").Field[]} form as the server has it
 * @property {string} draft the name of its draft
 * @property {string} [kind] what it becomes
 * @property {string} [about] what it is about
 * @property {(fields: Record<string, string>, text: string, draft: string) => void} send gets what was filled in
 * @property {Record<string, any>} [start] what the fields hold to begin with
 * @property {string} [button]
 * @property {unknown} [before] what is chosen along with it
 */

/**
 * @param {import("./question.js").Question} question
 * @param {FieldForm} asked
 */
export function fieldForm(
  question,
  { form, draft, kind, about, send, start = {}, button = t("send"), before = nothing },
) {
  const { drafts } = question.store;
  const begun = drafts.whole(draft).fields ?? {};
  const value = (field) => begun[field.key] ?? start[field.key] ?? "";
  const textOf = (fields) =>
    fields[form.find((field) => field.required)?.key ?? ""] || Object.values(fields).find(Boolean) || "";
  const keep = (field) => (event) => {
    sent.delete(event.target.form);
    // Only this field's: another tab may be filling in the next.
    checkLength(event.target, field);
    const fields = { ...start, ...drafts.whole(draft).fields, [field.key]: event.target.value };
    const isSame = form.every(({ key }) => (fields[key] ?? "") === (start[key] ?? ""));
    drafts.keep(draft, isSame ? { text: "" } : { text: textOf(fields), fields, kind, about });
  };
  const submit = (event) => {
    event.preventDefault();
    const filled = form
      .map((field) => [field.key, event.target.elements[field.key].value.trim()])
      .filter(([, words]) => words);
    if (!filled.length) return;
    const fields = Object.fromEntries(filled);
    send(fields, textOf(fields), draft);
    event.target.reset();
    sent.add(event.target);
    question.requestUpdate();
  };
  // A second tap on the button has nothing more to send: the browser must not ask for what was just given.
  const again = (event) => {
    const { form } = event.currentTarget;
    if (sent.has(form) && !wordsOf(drafts.whole(draft)).length) event.preventDefault();
  };
  const drawn = (field) =>
    asked(field, value(field), `${draft.replace(/\W/g, "-")}-${field.key}`, keep(field));
  const [first, rest] = fewFirst(form);
  return html`<form class="writer" data-word="draft:${draft}" @submit=${submit}>
    ${first.map(drawn)} ${before}
    ${
      rest.length
        ? html`<details ?open=${rest.some((field) => begun[field.key])}>
            <summary>${t("more-fields", { n: rest.length })}</summary>
            ${rest.map(drawn)}
          </details>`
        : nothing
    }
    <button class="secondary" @click=${again}>${button}</button>
  </form>`;
}

/**
 * What must be answered, or the first of all, and as many more as can be taken in at a time; then the rest.
 *
 * @param {import("../shared/shapes.js").Field[]} form
 */
function fewFirst(form) {
  if (form.length <= AT_ONCE + 1) return [form, []];
  const needed = form.filter((field) => field.required);
  const others = form.filter((field) => !field.required);
  const room = Math.max(0, AT_ONCE - needed.length);
  return [[...needed, ...others.slice(0, room)], others.slice(room)];
}

/**
 * Whether something is begun in a form.
 *
 * @param {import("./store.js").Store} store
 * @param {string} draft its name
 */
export function isBegun(store, draft) {
  return wordsOf(store.drafts.whole(draft)).length > 0;
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
        ${field.choices.map(
          (choice) =>
            html`<option value=${choice.key} ?selected=${value === choice.key}>
              ${pick(choice.label)}
            </option>`,
        )}
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
  const isLine = lengthOf(field) <= 120;
  return html`${label}<textarea
      id=${id}
      name=${field.key}
      rows=${isLine ? 1 : 2}
      dir="auto"
      enterkeyhint=${isLine ? "next" : "enter"}
      @keydown=${isLine ? toNext : nothing}
      aria-describedby=${hint}
      ?required=${field.required}
      .value=${value}
      @input=${keep}
    ></textarea>`;
}

function lengthOf(field) {
  return field.max_chars ?? 280;
}

/** Said by the browser, at the field and with the focus there, when it is sent. */
function checkLength(place, field) {
  const over = signs(place.value) - lengthOf(field);
  place.setCustomValidity?.(!field.choices && over > 0 ? t("too-many-signs", { n: over }) : "");
}

/** Where the key says "next", it goes to the next field. */
function toNext(event) {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  const { form } = event.target;
  const fields = [...form.elements].filter((field) => field.matches("textarea, select, input, button"));
  fields[fields.indexOf(event.target) + 1]?.focus();
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
      ${items.map(
        (item) =>
          html`<option value=${item.key} ?selected=${question.about === item.key}>
            ${cut(item.text, 90)}
          </option>`,
      )}
    </select>`;
}

// One's own texts: saving, saved with a number, waiting for the net, refused with a reason; later, what became of each.

import { html, nothing } from "lit";
import { icon } from "../shared/icon.js";
import { said } from "../shared/said.js";
import { announce, focusOn } from "../shared/element.js";
import { dayInWords, pick, t } from "../shared/words.js";
import { draftName } from "./drafts.js";
import { later } from "./lazily.js";
import "./writer.js";

/** @typedef {import("./question.js").Question} Question */
/** @typedef {import("./standing.js").OwnText} OwnText */

/**
 * How it is with one text, in words.
 *
 * @param {import("./store.js").Store} store
 * @param {OwnText} text
 */
export function statusOf(store, text) {
  const word = `sent:${text.waiting}`;
  if (text.refused)
    return html`<span class="status status--refused" role="alert" data-word=${word}
      >${t("not-saved")} ${text.refused.message}</span
    >`;
  if (text.waiting)
    return html`<span class="status status--waiting" data-word=${word}>${t(store.waitingWord)}</span>`;
  const saved = text.number ? t("saved-as", { number: text.number }) : t("saved-text");
  return html`<span class="status status--saved">${icon("check")} ${saved}</span>`;
}

/**
 * What one has written in a place for a single text, with a way to change it.
 *
 * @param {Question} question
 * @param {OwnText} text
 * @param {string} place which of the question's places is being changed, in `editing`
 * @param {string} [label]
 */
export function ownText(question, text, place, label = "") {
  return html`<div class="own">
    ${label ? html`<p class="own__label">${label}</p>` : nothing}
    <p class="own__text">${said(text.text)}</p>
    <p class="own__status">${statusOf(question.store, text)}</p>
    ${
      text.is_mine === false
        ? nothing
        : html`<div class="row">
            <button class="small" @click=${() => question.edit(place)}>${t("change")}</button>
            ${takeBack(question, text)}
          </div>`
    }
  </div>`;
}

/**
 * Own texts in the current activity, with change and take-back while that is possible.
 *
 * @param {Question} question
 * @param {{editable?: boolean, isMine?: boolean, most?: number, only?: (text: OwnText) => boolean}} [how]
 */
export function ownList(question, { editable = true, isMine = true, most = 140, only = () => true } = {}) {
  const texts = question.store.texts().filter(only);
  if (!texts.length) return nothing;
  const heading = t(question.store.activity?.face.table ? "tables-here" : "mine-here");
  return html`<section aria-label=${heading}>
    <h2>${heading}</h2>
    <ul class="own-list">
      ${texts.map(
        (text) =>
          html`<li class="own">
            ${isEdited(question, text) ? editor(question, text, most) : line(question, text, editable, isMine)}
          </li>`,
      )}
    </ul>
  </section>`;
}

/**
 * A contribution's number, or the key of one that still waits.
 *
 * @param {OwnText} text
 */
function nameOf(text) {
  return text.id ?? text.waiting ?? null;
}

/** Also when the server has come to know it while it is being changed. */
function isEdited({ editing, store }, text) {
  return editing !== null && (editing === nameOf(text) || store.life.born.get(editing) === text.id);
}

function line(question, text, editable, isMine) {
  const { store } = question;
  return html`<p class="own__text">${said(text.text)}</p>
    ${fieldsOf(store, text).map((words) => html`<p class="own__field">${said(words)}</p>`)}
    <p class="own__status">${statusOf(store, text)}</p>
    ${text.hidden ? html`<p class="quiet">${t("hidden-why", { why: text.hidden })}</p>` : nothing}
    ${
      text.is_mine === false
        ? nothing
        : editable
          ? html`<div class="row">
              <button class="small" @click=${() => question.edit(nameOf(text))}>${t("change")}</button>
              ${takeBack(question, text)}
            </div>`
          : isMine
            ? takeBack(question, text)
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
    const field = form.find((asked) => asked.key === key);
    const chosen = field?.choices?.find((choice) => choice.key === value);
    return `${pick(field?.label)}: ${pick(chosen?.label) || dayInWords(value)}`;
  });
}

function editor(question, text, most) {
  const { store, activity } = question;
  const done = () => (question.editing = null);
  const slot = draftName(activity.id, `edit${nameOf(text)}`);
  // Whoever leaves it as it is has thrown the change away.
  const leave = () => {
    store.drafts.set(slot, "");
    done();
  };
  const { form } = activity.settings;
  if (form && Object.keys(text.fields ?? {}).length) {
    const send = (fields, words, draft) => {
      store.life.change(text, { text: words, fields }, draft);
      done();
    };
    return html`${later(question)?.fieldForm(question, { form, draft: slot, start: text.fields, button: t("save"), send })}
      <button class="small quiet-button" @click=${leave}>${t("leave-as-is")}</button>`;
  }
  return html`<text-writer
      .store=${store}
      slotName=${slot}
      label=${t("change-yours")}
      most=${most}
      start=${text.text}
      button=${t("save")}
      .send=${(words, draft) => {
        store.life.change(text, { text: words, fields: text.fields }, draft);
        done();
      }}
    ></text-writer>
    <button class="small quiet-button" @click=${leave}>${t("leave-as-is")}</button>`;
}

/**
 * Everything somebody wrote can be taken back until it has been shown to all. It is asked about first: it does not come
 * back.
 *
 * @param {Question} question
 * @param {OwnText} text
 */
export function takeBack(question, text) {
  const name = nameOf(text);
  if (question.dropping !== null && question.dropping === name)
    return later(question)?.takingBack(question, text) ?? nothing;
  return html`<button class="small quiet-button" @click=${() => (question.dropping = name)}>
    ${t("take-back")}
  </button>`;
}

/**
 * What is chosen out of several can be no choice again, as long as it is open. The button's room is there before there is
 * something to take back, at every width and size of letters, so that nothing moves under a thumb.
 *
 * @param {Question} question
 * @param {string} about what was asked, for whoever hears the buttons without what stands around them
 * @param {string} item
 * @param {string} [criterion]
 */
export function takeBackAnswer(question, about, item, criterion) {
  const { store } = question;
  const isThere = store.answer(item, criterion) !== null;
  const drop = (event) => {
    const place = event.target.closest("fieldset");
    store.set(item, null, criterion);
    announce(t("taken-back"));
    question.updateComplete.then(() => focusOn(place, "input"));
  };
  return html`<button
    class="small quiet-button ${isThere ? "" : "unseen"}"
    ?disabled=${!isThere}
    @click=${drop}
  >
    ${t("take-back-answer")}<span class="hidden">: ${about}</span>
  </button>`;
}

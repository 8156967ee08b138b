// Whether a text of one's own is to be taken back: it does not come again.

import { html } from "lit";
import { announce, focusOn, focusOnFirst } from "../shared/element.js";
import { t } from "../shared/words.js";

/**
 * @param {import("./question.js").Question} question
 * @param {import("./standing.js").OwnText} text
 */
export function takingBack(question, text) {
  const { store } = question;
  const around = (event) => event.target.closest(".own, fieldset, article") ?? question;
  const drop = (event) => {
    const place = event.target.closest("fieldset, article");
    question.dropping = null;
    if (text.id) store.takeBack(text.id);
    else store.outbox.remove(text.waiting);
    announce(t("taken-back"));
    question.editing = null;
    question.updateComplete.then(() => focusOnFirst(place ?? question));
  };
  const leave = async (event) => {
    const place = around(event);
    question.dropping = null;
    await question.updateComplete;
    focusOn(place, "button");
  };
  question.updateComplete.then(() => focusOn(question, ".own__sure:not(:focus-within) button"));
  return html`<div class="own__sure" role="group" aria-label=${t("take-back-sure")}>
    <p>${t("take-back-sure")}</p>
    <div class="row">
      <button class="small" @click=${leave}>${t("take-back-not")}</button>
      <button class="small quiet-button" @click=${drop}>${t("take-back-yes")}</button>
    </div>
  </div>`;
}

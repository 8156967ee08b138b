// Who does what, when and how. What nobody has taken can be taken by anyone, with a name or a role.

import { html, nothing } from "lit";
import { announce } from "../../shared/element.js";
import { actions } from "../../shared/results/actions.js";
import { t } from "../../shared/words.js";
import { draftName } from "../drafts.js";
import { aboutChoice, fieldForm, isBegun } from "../fields.js";
import { ownList } from "../own.js";
import { Question } from "../question.js";

export class ActionsQuestion extends Question {
  static properties = { about: { state: true } };

  constructor() {
    super();
    this.about = "";
  }

  ask() {
    const { activity, store } = this;
    const { form, max_items } = activity.settings;
    /** @type {any} */
    const result = store.state.result ?? { actions: [], unowned: 0 };
    const texts = store.texts();
    const draft = draftName(activity.id, "form-action");
    return html`<details class="left-drafts" ?open=${!texts.length || isBegun(store, draft)}>
        <summary>${t("action-new")}</summary>
        <p class="quiet">${t("named-here")}</p>
        ${
          texts.length < max_items
            ? fieldForm(this, {
                form,
                draft,
                kind: "action",
                about: this.about,
                before: aboutChoice(this),
                send: (fields, text, name) =>
                  store.write({ text, kind: "action", fields, about: this.about }, name),
              })
            : html`<p class="calm">${t("all-written", { n: max_items })}</p>`
        }
      </details>
      ${ownList(this)} ${this.#refusedTakes()}
      <h2>${t("so-far")}</h2>
      ${actions(result, (action) => (action.who ? this.#giveBack(action) : this.#take(action)))}`;
  }

  /** Beside what this person has taken on, and has not given back. */
  #giveBack(action) {
    const { outbox, own } = this.store;
    const place = `take:${action.id}`;
    if (!own.taken.includes(action.id) || outbox.waiting.some((item) => item.place === place)) return nothing;
    const give = () => {
      outbox.put("give_back", { contribution: action.id }, place);
      announce(t("taken-back"));
    };
    return html`<button class="small quiet-button" @click=${give}>${t("action-give-back")}</button>`;
  }

  hasAnswered() {
    return this.store.own.taken.length > 0 || super.hasAnswered();
  }

  #refusedTakes() {
    const { outbox } = this.store;
    return outbox.refused
      .filter((item) => item.event === "take_on")
      .map(
        (item) =>
          html`<p class="problem" role="alert" data-word="sent:${item.key}">
            ${item.payload.who}: ${item.refused?.message}
            <button class="small" @click=${() => outbox.remove(item.key)}>${t("understood")}</button>
          </p>`,
      );
  }

  #take(action) {
    const { activity, store } = this;
    const slot = draftName(activity.id, `take-${action.id}`);
    const send = (event) => {
      event.preventDefault();
      const who = event.target.elements.who.value.trim();
      if (!who) return;
      store.life.send(
        "take_on",
        { contribution: action.id, who },
        { draft: slot, place: `take:${action.id}` },
      );
      event.target.reset();
      this.requestUpdate();
    };
    return html`<form class="row take" @submit=${send}>
      <label for="take-${action.id}">${t("action-take-as")}</label
      ><input
        id="take-${action.id}"
        name="who"
        autocomplete="off"
        enterkeyhint="send"
        dir="auto"
        maxlength="80"
        data-word="draft:${slot}"
        .value=${store.drafts.get(slot)}
        @input=${(event) => store.drafts.type(slot, event.target.value)}
      /><button class="small">${t("action-take")}</button>
    </form>`;
  }
}

customElements.define("actions-question", ActionsQuestion);

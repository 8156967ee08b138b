// Who does what, when and how. What nobody has taken can be taken by anyone, with a name or a role.

import { html } from "lit";
import { actions } from "../../shared/results/actions.js";
import { t } from "../../shared/words.js";
import { draftName } from "../drafts.js";
import { aboutChoice, fieldForm } from "../fields.js";
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
    return html`<details class="left-drafts" ?open=${!texts.length}>
        <summary>${t("action-new")}</summary>
        <p class="quiet">${t("named-here")}</p>
        ${
          texts.length < max_items
            ? fieldForm(this, {
                form,
                name: "action",
                before: aboutChoice(this),
                send: (fields, text) => store.write({ text, kind: "action", fields, about: this.about }),
              })
            : html`<p class="calm">${t("all-written", { n: max_items })}</p>`
        }
      </details>
      ${ownList(this)} ${this.#refusedTakes()}
      <h2>${t("so-far")}</h2>
      ${actions(result, (action) => this.#take(action))}`;
  }

  #refusedTakes() {
    const { outbox } = this.store;
    return outbox.refused
      .filter((item) => item.event === "take_on")
      .map(
        (item) =>
          html`<p class="problem" role="alert">
            ${item.refused?.message}
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
      store.outbox.put("take_on", { contribution: action.id, who }, `take:${action.id}`);
      store.drafts.set(slot, "");
      this.requestUpdate();
    };
    return html`<form class="row take" @submit=${send}>
      <label class="hidden" for="take-${action.id}">${t("action-take-as")}</label
      ><input
        id="take-${action.id}"
        name="who"
        maxlength="80"
        placeholder=${t("action-take-as")}
        .value=${store.drafts.get(slot)}
        @input=${(event) => store.drafts.set(slot, event.target.value)}
      /><button class="small">${t("action-take")}</button>
    </form>`;
  }
}

customElements.define("actions-question", ActionsQuestion);

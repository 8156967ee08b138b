// Who does what, when and how. What nobody has taken can be taken by anyone, with a name or a role.

import { html } from "lit";
import { actions as plan } from "../shared/plans.js";
import { t } from "../shared/words.js";
import { aboutChoice, chosenAbout, fieldForm } from "./fields.js";
import { ownList } from "./own.js";

export function actions(store, app) {
  const { activity, state } = store;
  const room = activity.settings.max_items - store.texts().length;
  return html`<details class="left-drafts" ?open=${!store.texts().length}>
      <summary>${t("action-new")}</summary>
      <p class="quiet">${t("named-here")}</p>
      ${
        room > 0
          ? fieldForm(store, app, {
              form: activity.settings.form,
              name: "action",
              before: aboutChoice(activity, app),
              send: (fields, text) =>
                store.write({ text, kind: "action", fields, about: chosenAbout(activity, app) }),
            })
          : html`<p class="calm">${t("all-written", { n: activity.settings.max_items })}</p>`
      }
    </details>
    ${ownList(store, app)}
    ${store.outbox.refused
      .filter((item) => item.event === "take_on")
      .map(
        (item) =>
          html`<p class="problem" role="alert">
            ${item.refused.message}
            <button class="small" @click=${() => store.outbox.remove(item.key)}>${t("understood")}</button>
          </p>`,
      )}
    <h2>${t("so-far")}</h2>
    ${plan(state.result ?? { actions: [] }, (one) => take(store, app, one))}`;
}

function take(store, app, one) {
  const slot = `${store.activity.id}:take-${one.id}`;
  const send = (event) => {
    event.preventDefault();
    const who = event.target.elements.who.value.trim();
    if (!who) return;
    store.outbox.put("take_on", { contribution: one.id, who }, `take:${one.id}`);
    store.setDraft(slot, "");
    app.requestUpdate();
  };
  return html`<form class="row take" @submit=${send}>
    <label class="hidden" for="take-${one.id}">${t("action-take-as")}</label
    ><input
      id="take-${one.id}"
      name="who"
      maxlength="80"
      placeholder=${t("action-take-as")}
      .value=${store.draft(slot)}
      @input=${(event) => store.setDraft(slot, event.target.value)}
    /><button class="small">${t("action-take")}</button>
  </form>`;
}

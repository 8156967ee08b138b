// Few goals: a group drafts, everybody sees them as they come, and comments.

import { html } from "lit";
import { goals as goalCards } from "../shared/plans.js";
import { t } from "../shared/words.js";
import { aboutChoice, chosenAbout, fieldForm } from "./fields.js";
import { ownList } from "./own.js";
import "./writer.js";

export function goals(store, app) {
  const { activity, state } = store;
  const result = state.result ?? { goals: [], most: activity.settings.max_goals };
  const isMine = (goal) => store.texts().some((text) => text.number === goal.number);
  return html`<details class="left-drafts" ?open=${!result.goals.length}>
      <summary>${t("goal-new")}</summary>
      <p class="quiet">${t("named-here")}</p>
      ${fieldForm(store, app, { form: activity.settings.form, name: "goal", before: aboutChoice(activity, app), send: (fields, text) => store.write({ text, kind: "goal", fields, about: chosenAbout(activity, app) }) })}
    </details>
    ${ownList(store, app, { only: (text) => text.kind === "goal" || text.refused })}
    <h2>${t("so-far")}</h2>
    ${goalCards(result, (goal) => (isMine(goal) ? "" : comment(store, app, goal)))}`;
}

function comment(store, app, goal) {
  const slot = `${store.activity.id}:note:comment:c:${goal.id}`;
  return html`<details class="comment" ?open=${Boolean(store.draft(slot))}>
    <summary>${t("goal-comment")}</summary>
    <text-writer
      .store=${store}
      slotName=${slot}
      label=${t("your-comment")}
      most="280"
      rows="2"
      .send=${(text) => {
        store.write({ text, kind: "comment", about: `c:${goal.id}` });
        app.requestUpdate();
      }}
    ></text-writer>
  </details>`;
}

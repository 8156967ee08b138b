// Few goals: a group drafts, everybody sees them as they come, and comments.

import { html } from "lit";
import { CONTRIBUTION, reference } from "../../shared/references.js";
import { goals } from "../../shared/results/goals.js";
import { t } from "../../shared/words.js";
import { draftName } from "../drafts.js";
import { aboutChoice, fieldForm, isBegun } from "../fields.js";
import { ownList } from "../own.js";
import { Question } from "../question.js";
import "../writer.js";

export class GoalsQuestion extends Question {
  static properties = { about: { state: true } };

  constructor() {
    super();
    this.about = "";
  }

  ask() {
    const { activity, store } = this;
    const { form, max_goals } = activity.settings;
    /** @type {any} */
    const result = store.state.result ?? { goals: [], most: max_goals };
    const draft = draftName(activity.id, "form-goal");
    const isMine = (goal) => store.texts().some((text) => text.id === goal.id);
    return html`<details class="left-drafts" ?open=${!result.goals.length || isBegun(store, draft)}>
        <summary>${t("goal-new")}</summary>
        <p class="quiet">${t("named-here")}</p>
        ${fieldForm(this, {
          form,
          draft,
          kind: "goal",
          about: this.about,
          before: aboutChoice(this),
          send: (fields, text, name) => store.write({ text, kind: "goal", fields, about: this.about }, name),
        })}
      </details>
      ${ownList(this)}
      <h2>${t("so-far")}</h2>
      ${goals(result, (goal) => (isMine(goal) ? "" : this.#comment(goal)))}`;
  }

  #comment(goal) {
    const { activity, store } = this;
    const about = reference(CONTRIBUTION, goal.id);
    const slot = draftName(activity.id, "remark", "comment", about);
    return html`<details class="comment" ?open=${Boolean(store.drafts.get(slot))}>
      <summary>${t("goal-comment")}</summary>
      <text-writer
        .store=${store}
        slotName=${slot}
        label=${t("your-comment")}
        most="280"
        rows="2"
        .send=${(text, draft) => store.write({ text, kind: "comment", about }, draft)}
      ></text-writer>
    </details>`;
  }
}

customElements.define("goals-question", GoalsQuestion);

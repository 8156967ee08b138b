// Where it belongs first, then what: an observation in a line, a commitment or an intent as a card.

import { html, nothing } from "lit";
import { pick, t } from "../../shared/words.js";
import { columnChoice } from "../columns.js";
import { draftName } from "../drafts.js";
import { fieldForm } from "../fields.js";
import { ownList } from "../own.js";
import { Question, unwritten } from "../question.js";
import "../writer.js";

// What is said of names, by the sort of card.
const NAMED = { intent: "named-optional", commitment: "named-here" };

export class PerspectivesQuestion extends Question {
  static properties = { area: { state: true } };

  constructor() {
    super();
    this.area = "";
  }

  ask() {
    const { areas, card, max_chars, max_items } = this.activity.settings;
    const room = max_items - this.store.texts().length;
    const area = areas.find((known) => known.key === this.area) ?? areas[0];
    return html`${columnChoice(this, areas, area, t("area-choose"), (key) => (this.area = key))}
      <h2>
        ${pick(area.label)}${area.control ? html` <span class="quiet">– ${t(`control-${area.control}`)}</span>` : nothing}
      </h2>
      ${NAMED[card] ? html`<p class="quiet">${t(NAMED[card])}</p>` : nothing}
      ${room > 0 ? this.#writing(area) : html`<p class="calm">${t("all-written", { n: max_items })}</p>`}
      ${ownList(this, { most: max_chars, only: (text) => text.kind === area.key })}`;
  }

  unanswered() {
    return unwritten(this.store);
  }

  #writing(area) {
    const { activity, store } = this;
    const { form, max_chars } = activity.settings;
    if (form) {
      return fieldForm(this, {
        form,
        draft: draftName(activity.id, `form-${area.key.replace(":", "")}`),
        kind: area.key,
        send: (fields, text, draft) => store.write({ text, kind: area.key, fields }, draft),
      });
    }
    return html`<text-writer
      .store=${store}
      slotName=${draftName(activity.id, "text", area.key)}
      label=${t("observation-label")}
      most=${max_chars}
      rows="2"
      .send=${(text, draft) => store.write({ text, kind: area.key }, draft)}
    ></text-writer>`;
  }
}

customElements.define("perspectives-question", PerspectivesQuestion);

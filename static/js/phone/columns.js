// Which column or area one writes in, each with how many texts one has there.

import { html, nothing } from "lit";
import { pick } from "../shared/words.js";

/**
 * @param {import("./question.js").Question} question
 * @param {import("../shared/shapes.js").Labelled[]} columns
 * @param {import("../shared/shapes.js").Labelled} chosen one of them
 * @param {string} label what is chosen, for screen readers
 * @param {(key: string) => void} choose
 */
export function columnChoice(question, columns, chosen, label, choose) {
  return html`<div class="columns-choice" role="group" aria-label=${label}>
    ${columns.map((column) => {
      const n = question.store.texts().filter((text) => text.kind === column.key).length;
      return html`<button class="small" aria-pressed=${column === chosen} @click=${() => choose(column.key)}>
        ${pick(column.label)}${n ? html` <span class="columns-choice__n">${n}</span>` : nothing}
      </button>`;
    })}
  </div>`;
}

// <question-columns>: what the groups answered, column by column; all of them, or one group's.

import { html, nothing } from "lit";
import { Element } from "./element.js";
import { pick, t } from "./words.js";

/** Tables have numbers, organisations names. */
function groupName(name) {
  return /^\d+$/.test(name) ? t("table-n", { n: name }) : name;
}

class QuestionColumns extends Element {
  static properties = { result: { attribute: false }, group: { state: true } };

  render() {
    const { columns, groups, layout } = this.result;
    const shown = groups.includes(this.group) ? this.group : "";
    return html`${
        groups.length > 1
          ? html`<div class="group-choice" role="group" aria-label=${t("questions-groups")}>
              <button class="small" aria-pressed=${!shown} @click=${() => (this.group = "")}>
                ${t("questions-all")}
              </button>
              ${groups.map((name) => html`<button class="small" aria-pressed=${shown === name} @click=${() => (this.group = name)}>${groupName(name)}</button>`)}
            </div>`
          : nothing
      }
      <div class="columns ${layout === "canvas" ? "columns--canvas" : ""}">
        ${columns.map((column) => {
          const items = column.items.filter((one) => !shown || one.origin === shown);
          return html`<div class="column">
            <h2>${pick(column.label)} <span class="quiet">${items.length}</span></h2>
            <ul class="cards cards--small">
              ${items.map(
                (one) =>
                  html`<li class="card">
                    ${one.text}${one.tag ? html` <span class="badge">${one.tag}</span>` : nothing}${one.about ? html`<p class="quiet">${t("questions-serves")} ${one.about}</p>` : nothing}${one.origin && !shown ? html` <span class="origin">${groupName(one.origin)}</span>` : nothing}
                  </li>`,
              )}
            </ul>
          </div>`;
        })}
      </div>`;
  }
}

customElements.define("question-columns", QuestionColumns);

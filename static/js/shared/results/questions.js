// <question-columns>: what the groups answered, column by column; all of them, or one group's.

import { html, nothing } from "lit";
import { many } from "../many.js";
import { said } from "../said.js";
import { Element, given } from "../element.js";
import { groupName } from "../texts.js";
import { pick, t } from "../words.js";

/** @param {import("../shapes.js").QuestionsResult} result */
export function questions(result) {
  return html`<question-columns .result=${result}></question-columns>`;
}

class QuestionColumns extends Element {
  static properties = { result: { attribute: false }, group: { state: true } };

  constructor() {
    super();
    /** @type {import("../shapes.js").QuestionsResult} */
    this.result = given;
    /** The only group whose answers are shown; none: all. */
    this.group = "";
  }

  render() {
    const { columns, groups, layout } = this.result;
    const shown = groups.includes(this.group) ? this.group : "";
    return html`${
        groups.length > 1
          ? html`<div class="group-choice" role="group" aria-label=${t("questions-groups")}>
              <button class="small" aria-pressed=${!shown} @click=${() => (this.group = "")}>
                ${t("questions-all")}
              </button>
              ${groups.map(
                (name) =>
                  html`<button
                    class="small"
                    aria-pressed=${shown === name}
                    @click=${() => (this.group = name)}
                  >
                    ${groupName(name)}
                  </button>`,
              )}
            </div>`
          : nothing
      }
      <div class="columns ${layout === "canvas" ? "columns--canvas" : ""}">
        ${columns.map((column) => {
          const items = column.items.filter((item) => !shown || item.origin === shown);
          return html`<div class="column">
            <h2>${pick(column.label)} <span class="quiet">${items.length}</span></h2>
            ${many(
              items,
              (item) =>
                html`<li class="card">
                  ${said(item.text)}${item.tag ? html` <span class="badge">${pick(item.tag)}</span>` : nothing}${
                    item.about ? html`<p class="quiet">${t("questions-serves")} ${item.about}</p>` : nothing
                  }${item.origin && !shown ? html` <span class="origin">${groupName(item.origin)}</span>` : nothing}
                </li>`,
              (cards) =>
                html`<ul class="cards cards--small">
                  ${cards}
                </ul>`,
            )}
          </div>`;
        })}
      </div>`;
  }
}

customElements.define("question-columns", QuestionColumns);

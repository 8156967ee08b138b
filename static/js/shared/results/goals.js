// Goals as cards with what they lack.

import { html, nothing } from "lit";
import { said } from "../said.js";
import { smallCards } from "../texts.js";
import { dayInWords, pick, t } from "../words.js";

/**
 * @param {import("../shapes.js").GoalsResult} result
 * @param {(goal: import("../shapes.js").Goal) => unknown} [tools] may add something under each goal, such as a comment field
 */
export function goals(result, tools = () => nothing) {
  return html`<p class="goals__count" role="status">
      ${t("goals-count", { n: result.goals.length, most: result.most })}
    </p>
    ${result.goals.length ? nothing : html`<p class="calm">${t("no-goals-yet")}</p>`}
    <div class="goals">
      ${result.goals.map(
        (goal) =>
          html`<article class="tested goal">
            <p class="tested__label">
              <span class="number" translate="no">${goal.number}</span> ${pick(goal.area)}
            </p>
            <h2 class="tested__text">${said(goal.text)}</h2>
            ${goal.about ? html`<p class="quiet">${t("for-task", { text: goal.about })}</p>` : nothing}
            ${
              goal.more.length
                ? html`<dl class="pairs">
                    ${goal.more.map(
                      (line) =>
                        html`<dt>${pick(line.label)}</dt>
                          <dd>${dayInWords(pick(line.value))}</dd>`,
                    )}
                  </dl>`
                : nothing
            }
            ${
              goal.lacks.length
                ? html`<ul class="lacks">
                    ${goal.lacks.map((code) => html`<li>${t(`lacks-${code}`)}</li>`)}
                  </ul>`
                : nothing
            }
            ${
              goal.comments.length
                ? html`<p class="quiet">${t("comments-n", { n: goal.comments.length })}</p>
                    ${smallCards(goal.comments.map((text) => ({ text })))}`
                : nothing
            }
            ${tools(goal)}
          </article>`,
      )}
    </div>`;
}

// The plan as a table, and above it what nobody has taken yet.

import { html, nothing } from "lit";
import { said } from "../said.js";
import { pick, t } from "../words.js";

/**
 * @param {import("../shapes.js").ActionsResult} result
 * @param {(action: import("../shapes.js").Action) => unknown} [tools] may add something beside what nobody
 *   has taken, such as a way to take it
 */
export function actions(result, tools = () => nothing) {
  if (!result.actions.length) return html`<p class="calm">${t("no-actions-yet")}</p>`;
  const loose = result.actions.filter((action) => !action.who);
  const taken = result.actions.filter((action) => action.who);
  return html`${
    loose.length
      ? html`<section class="unowned" aria-label=${t("actions-unowned")}>
          <h2>${t("actions-unowned")} <span class="quiet">${loose.length}</span></h2>
          <ul class="cards">
            ${loose.map(
              (action) =>
                html`<li class="card">
                  <span class="number" translate="no">${action.number}</span>
                  ${said(action.text)}${more(action)}${
                    action.when
                      ? html`<p class="card__more"><time datetime=${action.when}>${action.when}</time></p>`
                      : nothing
                  }${tools(action)}
                </li>`,
            )}
          </ul>
        </section>`
      : nothing
  }
  ${
    taken.length
      ? html`<table class="plan">
          <caption class="hidden">
            ${t("actions-table")}
          </caption>
          <thead>
            <tr>
              <th scope="col">${t("col-what")}</th>
              <th scope="col">${t("col-who")}</th>
              <th scope="col">${t("col-when")}</th>
            </tr>
          </thead>
          <tbody>
            ${taken.map(
              (action) =>
                html`<tr>
                  <th scope="row">
                    <span class="number" translate="no">${action.number}</span>
                    ${said(action.text)}${more(action)}
                  </th>
                  <td>${said(action.who)}</td>
                  <td>${action.when ? html`<time datetime=${action.when}>${action.when}</time>` : "–"}</td>
                </tr>`,
            )}
          </tbody>
        </table>`
      : nothing
  }`;
}

function more(action) {
  if (!action.more.length && !action.goal) return nothing;
  return html`<span class="card__more"
    >${
      action.goal ? html`<span>${t("for-goal", { goal: action.goal })}</span>` : nothing
    }${action.more.map((line) => html`<span>${pick(line.label)}: ${pick(line.value)}</span>`)}</span
  >`;
}

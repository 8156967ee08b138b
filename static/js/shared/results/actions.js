// The plan as a table, and above it what nobody has taken yet.

import { html, nothing } from "lit";
import { many } from "../many.js";
import { said } from "../said.js";
import { dayInWords, pick, t } from "../words.js";

/**
 * @param {import("../shapes.js").ActionsResult} result
 * @param {(action: import("../shapes.js").Action) => unknown} [tools] may add something beside an action, such
 *   as a way to take it
 */
export function actions(result, tools = () => nothing) {
  if (!result.actions.length) return html`<p class="calm">${t("no-actions-yet")}</p>`;
  const loose = result.actions.filter((action) => !action.who);
  const taken = result.actions.filter((action) => action.who);
  return html`${
    loose.length
      ? html`<section class="unowned" aria-label=${t("actions-unowned")}>
          <h2>${t("actions-unowned")} <span class="quiet">${loose.length}</span></h2>
          ${many(
            loose,
            (action) =>
              html`<li class="card">
                <span class="number" translate="no">${action.number}</span>
                ${said(action.text)}${more(action)}${
                  action.when
                    ? html`<p class="card__more">
                        <time datetime=${action.when}>${dayInWords(action.when)}</time>
                      </p>`
                    : nothing
                }${tools(action)}
              </li>`,
            (cards) =>
              html`<ul class="cards">
                ${cards}
              </ul>`,
          )}
        </section>`
      : nothing
  }
  ${
    taken.length
      ? html`<table class="plan" role="table">
          <caption class="hidden">
            ${t("actions-table")}
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">${t("col-what")}</th>
              <th scope="col" role="columnheader">${t("col-who")}</th>
              <th scope="col" role="columnheader">${t("col-when")}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${taken.map(
              (action) =>
                html`<tr role="row">
                  <th scope="row" role="rowheader">
                    <span class="number" translate="no">${action.number}</span>
                    ${said(action.text)}${more(action)}
                  </th>
                  <td role="cell" data-label=${t("col-who")}>${said(action.who)}${tools(action)}</td>
                  <td role="cell" data-label=${t("col-when")}>
                    ${action.when ? html`<time datetime=${action.when}>${dayInWords(action.when)}</time>` : "–"}
                  </td>
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
    }${action.more.map((line) => html`<span>${pick(line.label)}: ${dayInWords(pick(line.value))}</span>`)}</span
  >`;
}

// Goals as cards with what they lack; the plan as a table, and above it what nobody has taken yet.

import { html, nothing } from "lit";
import { pick, t } from "./words.js";

/** `tools(goal)` may add something under each goal, such as a comment field. */
export function goals(result, tools = () => nothing) {
  return html`<p class="goals__count" role="status">
      ${t("goals-count", { n: result.goals.length, most: result.most })}
    </p>
    ${result.goals.length ? nothing : html`<p class="calm">${t("no-goals-yet")}</p>`}
    <div class="goals">
      ${result.goals.map(
        (goal) =>
          html`<article class="tested goal">
            <p class="tested__label"><span class="number">${goal.number}</span> ${pick(goal.area)}</p>
            <h2 class="tested__text">${goal.text}</h2>
            ${goal.about ? html`<p class="quiet">${t("for-task", { text: goal.about })}</p>` : nothing}
            ${
              goal.more.length
                ? html`<dl class="pairs">
                    ${goal.more.map(
                      (line) =>
                        html`<dt>${pick(line.label)}</dt>
                          <dd>${pick(line.value)}</dd>`,
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
                    <ul class="cards cards--small">
                      ${goal.comments.map((text) => html`<li class="card">${text}</li>`)}
                    </ul>`
                : nothing
            }
            ${tools(goal)}
          </article>`,
      )}
    </div>`;
}

export function actions(result, tools = () => nothing) {
  if (!result.actions.length) return html`<p class="calm">${t("no-actions-yet")}</p>`;
  const loose = result.actions.filter((one) => !one.who);
  const taken = result.actions.filter((one) => one.who);
  return html`${
    loose.length
      ? html`<section class="unowned" aria-label=${t("actions-unowned")}>
          <h2>${t("actions-unowned")} <span class="quiet">${loose.length}</span></h2>
          <ul class="cards">
            ${loose.map((one) => html`<li class="card"><span class="number">${one.number}</span> ${one.text}${more(one)}${one.when ? html`<p class="card__more"><time datetime=${one.when}>${one.when}</time></p>` : nothing}${tools(one)}</li>`)}
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
              (one) =>
                html`<tr>
                  <th scope="row"><span class="number">${one.number}</span> ${one.text}${more(one)}</th>
                  <td>${one.who}</td>
                  <td>${one.when ? html`<time datetime=${one.when}>${one.when}</time>` : "–"}</td>
                </tr>`,
            )}
          </tbody>
        </table>`
      : nothing
  }`;
}

function more(one) {
  if (!one.more.length && !one.goal) return nothing;
  return html`<span class="card__more"
    >${one.goal ? html`<span>${t("for-goal", { goal: one.goal })}</span>` : nothing}${one.more.map((line) => html`<span>${pick(line.label)}: ${pick(line.value)}</span>`)}</span
  >`;
}

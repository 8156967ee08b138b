// What a room rated, thing by thing: everybody on the scale, where half of them are, and the middle. Two questions
// are a plot as well; a grid is a table; pairs are shares of the comparisons.

import { html, nothing } from "lit";
import { chosenMark, icon } from "../../shared/icon.js";
import { plot } from "../../shared/results/rate.js";
import { said } from "../../shared/said.js";
import { language, pick, t } from "../../shared/words.js";
import { answeredOf } from "./answered.js";
import { heaps, part } from "./people.js";
import { criteriaOf } from "../views/things.js";
import { few, unsaid } from "./unsaid.js";

// As many columns of a table are read from the back row.
const COLUMNS = 4;

/**
 * @typedef {import("../views/index.js").Showing} Showing
 * @typedef {import("../../shared/shapes.js").RateResult} RateResult
 */

/**
 * @param {import("../views/index.js").Room} room
 * @returns {Showing | Showing[]}
 */
export function rate({ state }) {
  /** @type {RateResult} */
  const result = /** @type {any} */ (state.result);
  if (result.items.every(isSilent))
    return unsaid(result.items, result.mode === "pairwise" ? nothing : criteriaOf(result.criteria));
  if (result.mode === "pairwise") return duels(result);
  if (result.mode === "grid") return tables(result, state);
  const extras = result.extra.map((extra, at) => extraPart(result, extra, at));
  return [...plotted(result), ...result.criteria.map((_, at) => weighed(result, at, state)), ...extras];
}

/** Whether nothing is told of it, however it was asked about: something that was rated, or compared. */
function isSilent({ cells, extra, wins }) {
  return cells
    ? [...cells, ...extra].every(({ choices, median }) => (median ?? choices ?? null) === null)
    : wins === null;
}

function mark({ chosen, marked }) {
  return html`${chosenMark(chosen)}
  ${marked ? html`<span class="badge">${icon("star")} ${t("rate-marked")}</span>` : nothing}`;
}

/**
 * How many answered each of those whose numbers are told.
 *
 * @param {import("../../shared/shapes.js").RatedCell[]} cells
 */
function answers(cells) {
  return cells.flatMap(({ n, unknown }) => (n === null ? [] : [n + (unknown ?? 0)]));
}

/**
 * By one question; what people disagree most about stands first.
 *
 * @param {RateResult} result
 * @param {number} at which question
 * @returns {Showing}
 */
function weighed({ criteria, items, values }, at, state) {
  const { high, label, low } = criteria[at];
  const [first, last] = [values[0], values[values.length - 1]];
  const answered = answers(items.map((item) => item.cells[at]));
  const most = Math.max(...answered);
  return {
    layout: "ranks",
    aside: items.length > 1 ? t("rate-disagreed") : "",
    count: answeredOf(answered, state),
    head: html`<div class="rank rank--head">
      <p><b>${pick(label)}</b></p>
      <p class="ends"><span>${first} ${pick(low)}</span> <span>${last} ${pick(high)}</span></p>
    </div>`,
    keys: items.map(({ key }) => key),
    things: items.map((item) => line(item, item.cells[at], values, most)),
  };
}

function line(item, cell, values, most) {
  const words = html`<p class="words">${said(item.text)} ${mark(item)}</p>`;
  if (cell.median === null) return html`<div class="rank">${words} ${few()}</div>`;
  const [low, middle, high] = [cell.low, cell.median, cell.high].map((value) => placeOf(values, value));
  const half = { low, middle, high };
  return html`<div class="rank">
    ${words} ${heaps(cell.counts, most, 3, half)}
    <p class="rank__n">
      <b>${told(cell.median)}</b>
      <span>
        ${t("screen-half", { low: told(cell.low), high: told(cell.high) })}
        ${cell.unknown ? html`<br /><span class="quiet">${t("screen-unknown", { n: cell.unknown })}</span>` : nothing}
      </span>
    </p>
  </div>`;
}

/** Where a value lies among the steps, from 0; steps need not be as far from each other. */
function placeOf(values, value) {
  const above = values.findIndex((step) => step >= value);
  if (above <= 0) return Math.max(0, above);
  const [low, high] = [values[above - 1], values[above]];
  return above - 1 + (value - low) / (high - low);
}

function told(value) {
  return value.toLocaleString(language(), { maximumFractionDigits: 1 });
}

/**
 * Two questions at once: the field, and beside it what the numbers in it are.
 *
 * @param {RateResult} result
 * @returns {Showing[]}
 */
function plotted(result) {
  const placed = result.items.filter((item) => item.cells.every((cell) => cell.place !== null));
  if (result.mode !== "matrix2x2" || !placed.length) return [];
  return [
    {
      layout: "placed",
      things: html`<div class="placed">
        ${plot(result)}
        <ol>
          ${result.items.map((item, at) =>
            placed.includes(item)
              ? html`<li class="thing">
                  <span class="rated__no" translate="no">${at + 1}</span>
                  <p class="words">${said(item.text)} ${mark(item)}</p>
                </li>`
              : nothing,
          )}
        </ol>
      </div>`,
    },
  ];
}

/**
 * A choice beside the scale, such as now or later.
 *
 * @param {RateResult} result
 * @returns {Showing}
 */
function extraPart({ items }, { label }, at) {
  return {
    layout: "rows",
    head: html`<p><b>${pick(label)}</b></p>`,
    things: items.map((item) => {
      const { choices } = item.extra[at];
      return html`<p class="words">${said(item.text)}</p>
        ${
          choices
            ? html`<p class="thing__label">
                ${choices.map((choice) => html`<span class="nowrap"><b>${choice.n}</b> ${pick(choice.label)}</span> `)}
              </p>`
            : few()
        }`;
    }),
  };
}

/**
 * A few columns at a time.
 *
 * @param {RateResult} result
 * @returns {Showing[]}
 */
function tables({ criteria, items, values }, state) {
  const [low, high] = [values[0], values[values.length - 1]];
  const answered = answers(items.flatMap(({ cells }) => cells));
  return Array.from({ length: Math.ceil(criteria.length / COLUMNS) }, (_, page) => {
    const [from, to] = [page * COLUMNS, (page + 1) * COLUMNS];
    return {
      layout: "plan",
      aside: t("screen-medians", { low, high }),
      count: answeredOf(answered, state),
      things: html`<table class="met-table">
        <thead>
          <tr>
            <td></td>
            ${criteria.slice(from, to).map((criterion) => html`<th scope="col">${pick(criterion.label)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${items.map(
            (item) =>
              html`<tr>
                <th scope="row">
                  <p class="words">${said(item.text)} ${mark(item)}</p>
                </th>
                ${item.cells.slice(from, to).map((cell) => middle(cell, low, high))}
              </tr>`,
          )}
        </tbody>
      </table>`,
    };
  });
}

/** Its place on the scale, a dot on a line, and the number. */
function middle({ median }, low, high) {
  if (median === null)
    return html`<td>
      <span class="hidden">${t("too-few-to-show")}</span><span aria-hidden="true">–</span>
    </td>`;
  const x = 6 + (188 * (median - low)) / (high - low);
  return html`<td>
    <b>${told(median)}</b>
    <svg class="strip" viewBox="0 0 200 12" aria-hidden="true">
      <line class="strip__line" x1="6" x2="194" y1="6" y2="6"></line>
      <circle class="strip__group" cx=${x} cy="6" r="5"></circle>
    </svg>
  </td>`;
}

/**
 * @param {RateResult} result
 * @returns {Showing}
 */
function duels({ items }) {
  return {
    layout: "ranks",
    aside: t("screen-duels"),
    keys: items.map(({ key }) => key),
    things: items.map(
      (item) =>
        html`<div class="rank">
          <p class="words">${said(item.text)} ${mark(item)}</p>
          ${item.wins === null ? few() : part(item.wins / 100)}
          ${item.wins === null ? nothing : html`<p class="rank__n rank__n--alone"><b>${item.wins} %</b></p>`}
        </div>`,
    ),
  };
}

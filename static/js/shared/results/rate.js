// What a room rated: a plot with its spread, a grid as a real table, pairs as a ranking. Every picture has its
// numbers in words beside it.

import { html, nothing, svg } from "lit";
import { chosenMark, icon } from "../icon.js";
import { many } from "../many.js";
import { said } from "../said.js";
import { figure } from "../figures.js";
import { bar } from "./bars.js";
import { pick, t } from "../words.js";

const WIDTH = 400;
const HEIGHT = 300;
const EDGE = 26;
const RADIUS = 13;

/** @param {import("../shapes.js").RateResult} result */
export function rate(result) {
  if (result.mode === "pairwise") return duels(result);
  if (result.mode === "grid") return grid(result);
  const plotted =
    result.mode === "matrix2x2" &&
    result.items.some((item) => item.cells.every((cell) => cell.place !== null));
  return html`<div class="rated ${plotted ? "rated--plot" : ""}">
    ${plotted ? plot(result) : nothing}
    <div>
      ${result.items.length > 1 ? html`<p class="quiet">${t("rate-disagreed")}</p>` : nothing}
      ${tooFewIn(result.items)}
      ${many(
        result.items,
        (item, index) => line(result, item, plotted ? index + 1 : 0),
        (lines) =>
          html`<ol class="rated__list">
            ${lines}
          </ol>`,
      )}
    </div>
  </div>`;
}

function line(result, item, number) {
  return html`<li class="rated__item ${item.marked ? "rated__item--marked" : ""}">
    <p class="rated__text">
      ${number ? html`<span class="rated__no" translate="no">${number}</span> ` : nothing}${said(item.text)}
      ${chosenMark(item.chosen)}
      ${item.marked ? html`<span class="badge">${icon("star")} ${t("rate-marked")}</span>` : nothing}
    </p>
    ${result.criteria.map((criterion, at) => (isHidden(item.cells[at]) ? nothing : cell(result, criterion, item.cells[at])))}
    ${item.extra.map((extra) =>
      extra.choices
        ? html`<p class="quiet">
            ${pick(extra.label)}
            ${extra.choices.map((choice) => `${pick(choice.label)} ${choice.n}`).join(" · ")}
          </p>`
        : nothing,
    )}
  </li>`;
}

/** Fewer than five answered. */
function isHidden(found) {
  return found.median === null;
}

/** Said once, whichever of them it is true of. */
function tooFewIn(items) {
  return items.some((item) => item.cells.some(isHidden))
    ? html`<p class="quiet">${t("too-few-to-show")}</p>`
    : nothing;
}

function cell(result, criterion, found) {
  const label = pick(criterion.label);
  const step = 100 / found.counts.length;
  return html`<div class="rated__cell">
    <span class="rated__label">${label}</span>
    <svg
      class="rated__bars"
      viewBox="0 0 100 24"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="bar__ground" y="22" width="100" height="2"></rect>
      ${found.counts.map((n, index) => pillar(index * step + 1, step - 2, (20 * n) / found.n))}
    </svg>
    <span class="rated__words"
      ><b>${t("rate-middle")} ${figure(found.median)}</b>,
      ${t("rate-between", { low: figure(found.low), high: figure(found.high) })}
      <span class="quiet nowrap">(${t("n-answers", { n: found.n })})</span></span
    >
  </div>`;
}

function pillar(x, width, height) {
  return svg`<rect class="bar__value" x=${x} y=${22 - height} width=${width} height=${height}></rect>`;
}

/**
 * First question upwards, second to the right; lines show where half of the room stands.
 *
 * @param {import("../shapes.js").RateResult} result
 */
export function plot(result) {
  const [y, x] = result.criteria;
  const low = result.values[0];
  const reach = result.values[result.values.length - 1] - low;
  const along = (value) => EDGE + ((value - low) / reach) * (WIDTH - 2 * EDGE);
  const up = (value) => HEIGHT - EDGE - ((value - low) / reach) * (HEIGHT - 2 * EDGE);
  const points = result.items
    .map((item, index) => ({ item, number: index + 1, cells: item.cells }))
    .filter((point) => point.cells.every((cell) => cell.place !== null))
    .map((point) => ({ ...point, x: along(point.cells[1].place), y: up(point.cells[0].place) }));
  const placed = apart(points);
  return html`<figure class="plot">
    <p class="plot__y"><b>${icon("up")} ${pick(y.label)}</b> <span class="quiet">${pick(y.high)}</span></p>
    <svg class="plot__field" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false">
      <rect class="plot__ground" width=${WIDTH} height=${HEIGHT} rx="8"></rect>
      <path class="plot__axis" d="M${WIDTH / 2} 6V${HEIGHT - 6}M6 ${HEIGHT / 2}H${WIDTH - 6}"></path>
      ${points.map((point) => spread(point, along, up))} ${placed.map(numbered)}
    </svg>
    <p class="plot__x">
      <span class="quiet">${pick(x.low)}</span>
      <span><b>${pick(x.label)} ${icon("right")}</b> <span class="quiet">${pick(x.high)}</span></span>
    </p>
    <figcaption class="quiet">${t("rate-plot", { x: pick(x.label), y: pick(y.label) })}</figcaption>
  </figure>`;
}

/** Two lines across a point, over what half of the room answered. */
function spread({ x, y, cells }, along, up) {
  const [upwards, sideways] = cells;
  const across = `M${along(sideways.low)} ${y}H${along(sideways.high)}`;
  const upright = `M${x} ${up(upwards.low)}V${up(upwards.high)}`;
  return svg`<path class="plot__spread" d=${across + upright}></path>`;
}

function numbered({ item, number, x, y }) {
  const marked = item.chosen || item.marked;
  const point = marked ? "plot__point plot__point--marked" : "plot__point";
  const inside = marked ? "plot__no plot__no--marked" : "plot__no";
  return svg`<circle class=${point} cx=${x} cy=${y} r=${RADIUS}></circle>
    <text class=${inside} x=${x} y=${y + 5}>${number}</text>`;
}

/** Points that would lie on each other are moved apart, always the same way; their lines stay where the answers are. */
export function apart(points, least = 2 * RADIUS + 2) {
  const moved = points.map((point) => ({ ...point }));
  for (let round = 0; round < 40; round += 1) {
    for (let a = 0; a < moved.length; a += 1) {
      for (let b = a + 1; b < moved.length; b += 1) {
        const [point, other] = [moved[a], moved[b]];
        const [dx, dy] = [other.x - point.x || 0.01 * (b - a), other.y - point.y || 0.01];
        const distance = Math.hypot(dx, dy);
        if (distance < least) {
          const push = (least - distance) / 2 / distance;
          point.x -= dx * push;
          point.y -= dy * push;
          other.x += dx * push;
          other.y += dy * push;
        }
      }
    }
    for (const point of moved) {
      point.x = Math.min(Math.max(point.x, RADIUS + 2), WIDTH - RADIUS - 2);
      point.y = Math.min(Math.max(point.y, RADIUS + 2), HEIGHT - RADIUS - 2);
    }
  }
  return moved;
}

function grid(result) {
  const [low, high] = [result.values[0], result.values.at(-1)];
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${t("rate-grid")}>
    <table class="grid">
      <caption>
        ${t("rate-grid")}
        <span class="quiet nowrap">(${low}–${high})</span>
      </caption>
      <thead>
        <tr>
          <td></td>
          ${result.criteria.map((criterion) => html`<th scope="col">${pick(criterion.label)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${result.items.map(
          (item) =>
            html`<tr>
              <th scope="row">${said(item.text)} ${chosenMark(item.chosen)}</th>
              ${item.cells.map((cell) =>
                cell.median === null
                  ? html`<td class="grid__cell quiet">
                      <span class="hidden">${t("too-few-to-show")}</span><span aria-hidden="true">–</span>
                    </td>`
                  : html`<td class="grid__cell">
                      <b>${figure(cell.median)}</b>${bar((100 * (cell.median - low)) / (high - low))}
                    </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function duels(result) {
  return html`<ol class="ranking ranking--plain">
    ${result.items.map(
      (item, index) =>
        html`<li>
          <span class="ranking__place">${item.wins === null ? nothing : index + 1}</span
          ><span class="ranking__text">${said(item.text)} ${chosenMark(item.chosen)}</span>
          ${
            item.wins === null
              ? html`<span class="ranking__n quiet">${t("few-answers")}</span>`
              : html`<span class="ranking__n">${t("wins-share", { wins: item.wins })}</span>${bar(item.wins)}`
          }
        </li>`,
    )}
  </ol>`;
}

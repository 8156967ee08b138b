// How a room comes and goes: words, scales with their middle, open lines.

import { html, nothing } from "lit";
import { figure } from "../figures.js";
import { many } from "../many.js";
import { said } from "../said.js";
import { tooFew } from "../texts.js";
import { pick, t } from "../words.js";
import { bar } from "./bars.js";

/** @param {import("../shapes.js").PulseResult} result */
export function pulse(result) {
  return html`
    ${
      result.words.length
        ? html`<ul class="words">
            ${result.words.map((word) => html`<li>${said(word)}</li>`)}
          </ul>`
        : nothing
    }
    ${result.scales.map(
      (scale) =>
        html`<div class="scale">
          <h3>${pick(scale.text)}</h3>
          ${scale.bars ? levels(scale, scale.bars) : untold(scale)}
        </div>`,
    )}
    ${isAmongOthers(result) && result.question ? html`<h3>${said(pick(result.question))}</h3>` : nothing}
    ${
      result.open.length
        ? many(
            result.open,
            (line) => html`<li class="card">${said(line.text)}</li>`,
            (cards) =>
              html`<ul class="cards">
                ${cards}
              </ul>`,
          )
        : nothing
    }
  `;
}

/** Texts under something else stand under what they answer. @param {import("../shapes.js").PulseResult} result */
function isAmongOthers({ open, scales, words }) {
  return open.length > 0 && scales.length + words.length > 0;
}

/** @param {import("../shapes.js").PulseScale} scale */
function untold({ n }) {
  return n === 0 ? html`<p class="quiet">${t("nobody-answered")}</p>` : tooFew();
}

function levels(scale, bars) {
  return html`<p class="scale__mean">
      ${t("mean")}
      <b>${figure(scale.mean)}</b
      >${scale.before !== null ? html` <span class="quiet">${t("mean-before", { mean: figure(scale.before) })}</span>` : nothing}
    </p>
    <ol class="levels">
      ${bars.map(
        (n, index) =>
          html`<li>
            <span class="levels__name">${scale.low + index}</span>${bar(scale.shares[index])}<span
              class="levels__n"
              >${n}</span
            >
          </li>`,
      )}
    </ol>`;
}

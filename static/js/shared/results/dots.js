// A ranking for each round, the latest first: dots, and persons out of everybody who voted.

import { html, nothing } from "lit";
import { chosenMark } from "../icon.js";
import { said } from "../said.js";
import { tooFew } from "../texts.js";
import { t } from "../words.js";
import { bar } from "./bars.js";

/** @param {import("../shapes.js").DotsResult} result */
export function dots(result) {
  return html`${[...result.rounds].reverse().map(
    (round) =>
      html`<div class="round">
        ${result.rounds.length > 1 ? html`<h3>${t("round-n", { n: round.round })}</h3>` : nothing}
        ${
          round.options
            ? html`<p class="quiet">${t("dots-voters", { n: round.voters, dots: result.budget })}</p>
                ${ranking(round.options, round.voters)}`
            : tooFew(round.voters)
        }
      </div>`,
  )}`;
}

function ranking(options, voters) {
  return html`<ol class="ranking">
    ${options.map(
      (option) =>
        html`<li>
          <span class="ranking__place">${option.place}</span>
          <span class="ranking__text"
            >${said(option.text)}
            ${option.tie ? html`<span class="ranking__tie">${t("tie")}</span>` : nothing}
            ${chosenMark(option.chosen)}</span
          >
          <span class="ranking__n"
            >${t("dots-and-persons", { dots: option.dots, persons: option.persons })}</span
          >
          ${bar((100 * option.persons) / voters)}
          ${
            option.groups.length
              ? html`<span class="ranking__groups quiet"
                  >${option.groups.map((group) => `${group.name} ${group.persons}`).join(" · ")}</span
                >`
              : nothing
          }
        </li>`,
    )}
  </ol>`;
}

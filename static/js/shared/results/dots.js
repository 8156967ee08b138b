// A ranking for each round, the latest first: dots, and persons out of everybody who voted; where each was shown a few, out of those
// who were shown it.

import { html, nothing } from "lit";
import { chosenMark } from "../icon.js";
import { SHORT } from "../many.js";
import { said } from "../said.js";
import { tooFew } from "../texts.js";
import { t } from "../words.js";
import { bar } from "./bars.js";
import { wholeOf } from "./whole.js";

/** @param {import("../shapes.js").DotsResult} result */
export function dots(result) {
  return html`${[...result.rounds].reverse().map(
    (round) =>
      html`<div class="round">
        ${result.rounds.length > 1 ? html`<h3>${t("round-n", { n: round.round })}</h3>` : nothing}
        ${
          round.options
            ? html`<p class="quiet">${t("dots-voters", { n: round.voters, dots: result.budget })}</p>
                ${
                  round.options.some(({ seen }) => seen !== undefined)
                    ? html`<p class="quiet">${t("dots-by-share")}</p>`
                    : nothing
                }
                ${ranking(round.options, round.voters)}
                ${round.more ? wholeOf(round.options.length + round.more) : nothing}`
            : tooFew()
        }
      </div>`,
  )}`;
}

function ranking(options, voters) {
  if (options.length <= SHORT)
    return html`<ol class="ranking">
      ${options.map((option) => ranked(option, voters))}
    </ol>`;
  return html`<many-texts
    .items=${options}
    .draw=${(option) => ranked(option, voters)}
    .wraps=${(drawn) =>
      html`<ol class="ranking">
        ${drawn}
      </ol>`}
  ></many-texts>`;
}

function ranked(option, voters) {
  const { persons, seen = voters } = option;
  return html`<li>
    <span class="ranking__place">${seen ? option.place : nothing}</span>
    <span class="ranking__text"
      >${said(option.text)}
      ${option.also?.length ? html`<span class="number">${numbers(option)}</span>` : nothing}
      ${option.tie ? html`<span class="ranking__tie">${t("tie")}</span>` : nothing}
      ${chosenMark(option.chosen)}</span
    >
    <span class="ranking__n">${counted(option)}</span>
    ${seen ? bar((100 * persons) / seen) : nothing}
    ${
      option.groups.length
        ? html`<span class="ranking__groups quiet"
            >${option.groups.map((group) => `${group.name} ${group.persons}`).join(" · ")}</span
          >`
        : nothing
    }
  </li>`;
}

/** Of what is joined, each by its number. */
function numbers({ also, number }) {
  return [number, ...also.map((same) => same.number)].filter(Boolean).join(", ");
}

function counted({ dots: n, persons, seen }) {
  // A dot each: how many they are says how many dots.
  if (seen === undefined)
    return n === persons ? t("part-people", { n }) : t("dots-and-persons", { dots: n, persons });
  return seen ? t("dots-of-seen", { n: persons, seen }) : t("seen-by-few");
}

// The map of perspectives: mission and future in the middle, what is outside the house above, what is inside below.

import { html, nothing } from "lit";
import { chosenMark } from "../icon.js";
import { many } from "../many.js";
import { said } from "../said.js";
import { groupName } from "../texts.js";
import { dayInWords, pick, t } from "../words.js";

/**
 * @param {import("../shapes.js").PerspectivesResult} result
 * @param {(item: import("../shapes.js").MapCard) => unknown} [tools] may add something beside each card, such as a way to move it
 */
export function perspectives(result, tools = () => nothing) {
  const outside = result.areas.filter((area) => area.group === "extern");
  const inside = result.areas.filter((area) => area.group === "intern");
  const half = Math.ceil(result.areas.length / 2);
  const [above, below] =
    outside.length || inside.length
      ? [outside, inside]
      : [result.areas.slice(0, half), result.areas.slice(half)];
  const { mission, future } = result.centre;
  return html`<div class="map">
    ${row(above, outside.length ? t("side-extern") : "", tools)}
    ${
      mission || future
        ? html`<dl class="map__centre">
            ${
              mission
                ? html`<div>
                    <dt>${t("centre-mission")}</dt>
                    <dd>${mission}</dd>
                  </div>`
                : nothing
            }${
              future
                ? html`<div>
                    <dt>${t("centre-future")}</dt>
                    <dd>${future}</dd>
                  </div>`
                : nothing
            }
          </dl>`
        : nothing
    }
    ${row(below, inside.length ? t("side-intern") : "", tools)}
  </div>`;
}

function row(areas, side, tools) {
  if (!areas.length) return nothing;
  return html`<section class="map__side" aria-label=${side || nothing}>
    ${
      side
        ? html`<p class="map__name">
            ${side}${areas[0].control ? html` <span class="quiet">– ${t(`control-${areas[0].control}`)}</span>` : nothing}
          </p>`
        : nothing
    }
    <div class="map__row">
      ${areas.map(
        (area) =>
          html`<section class="column map__area">
            <h2>${pick(area.label)} <span class="quiet">${area.items.length}</span></h2>
            ${
              area.items.length
                ? many(
                    area.items,
                    (item) => card(item, tools),
                    (cards) =>
                      html`<ul class="cards cards--small">
                        ${cards}
                      </ul>`,
                  )
                : html`<p class="quiet">${t("area-empty")}</p>`
            }
          </section>`,
      )}
    </div>
  </section>`;
}

function card(item, tools) {
  return html`<li class="card ${item.chosen ? "card--chosen" : ""}">
    <span class="number" translate="no">${item.number}</span> ${said(item.text)}
    ${item.origin ? html`<span class="origin">${groupName(item.origin)}</span>` : nothing}
    ${
      item.more.length
        ? html`<p class="card__more">
            ${item.more.map((line) => html`<span>${pick(line.label)}: ${dayInWords(pick(line.value))}</span>`)}
          </p>`
        : nothing
    }
    ${chosenMark(item.chosen)}
    ${item.in_plan ? html`<span class="badge">${t("in-plan", { plan: item.in_plan })}</span>` : nothing}
    ${item.vague ? html`<p class="card__doubt">${t("vague-commitment")}</p>` : nothing} ${tools(item)}
  </li>`;
}

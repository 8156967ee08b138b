// Where a room unites and divides: what all groups are for, what they see differently, what divides people but not by group.

import { html, nothing, svg } from "lit";
import { said } from "../said.js";
import { pick, t } from "../words.js";

/** @param {import("../shapes.js").Ground | null | undefined} ground */
export function groundView(ground) {
  if (!ground) return nothing;
  const { unites, divides, within } = ground;
  return html`<section class="ground" aria-label=${t("ground")}>
    <h2>${t("ground")}</h2>
    <div class="ground__sides">
      ${side("unites", unites)}
      <div>${side("divides", divides)} ${within.length ? side("within", within) : nothing}</div>
    </div>
    <p class="quiet">${t("ground-how")}</p>
  </section>`;
}

function side(name, told) {
  return html`<div class="ground__side ground__side--${name}">
    <h3>${t(`ground-${name}`)} <span class="quiet">${told.length}</span></h3>
    ${
      told.length
        ? html`<ul>
            ${told.map((statement) => statementLine(statement, name))}
          </ul>`
        : html`<p class="quiet">${t(`ground-no-${name}`)}</p>`
    }
  </div>`;
}

function statementLine(statement, name) {
  const parts =
    name === "unites"
      ? t("ground-least", { percent: statement.groups.at(-1).percent })
      : statement.groups.map((group) => t("ground-group", group)).join(" · ");
  return html`<li>
    ${statement.label ? html`<span class="tested__label">${pick(statement.label)}</span>` : nothing}
    <p class="ground__text">
      ${said(statement.text)}
      ${
        statement.verdict
          ? html`<span class="badge badge--${statement.verdict}">${t(`verdict-${statement.verdict}`)}</span>`
          : nothing
      }
    </p>
    <div class="ground__groups">
      ${statement.mark ? html`<q>${pick(statement.mark)}</q>` : nothing} ${strip(statement.groups)}
      <span class="quiet">${parts}</span>
    </div>
  </li>`;
}

/** Each group's place between nobody and everybody; the same numbers stand in words beneath. */
export function strip(groups) {
  return html`<svg class="strip" viewBox="0 0 200 12" aria-hidden="true" focusable="false">
    <line class="strip__line" x1="6" x2="194" y1="6" y2="6"></line>
    ${groups.map((group) => svg`<circle class="strip__group" cx=${6 + 1.88 * group.percent} cy="6" r="4"></circle>`)}
  </svg>`;
}

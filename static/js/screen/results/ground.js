// Where a room unites and divides, a few sentences a page. A dot is a group; which one is not said on a wall.

import { html, nothing } from "lit";
import { strip } from "../../shared/results/ground.js";
import { said } from "../../shared/said.js";
import { pick, t } from "../../shared/words.js";

const A_PAGE = 3;

/**
 * @param {import("../../shared/shapes.js").Ground | null | undefined} ground
 * @returns {import("../views/index.js").Showing[]}
 */
export function groundPages(ground) {
  if (!ground) return [];
  const { divides, unites, within } = ground;
  const apart = [...divides.map(told("divides")), ...within.map(told("within"))];
  const together = unites.map(told("unites"));
  const pages = Math.max(1, Math.ceil(together.length / A_PAGE), Math.ceil(apart.length / A_PAGE));
  return Array.from({ length: pages }, (_, at) => {
    const [from, to] = [at * A_PAGE, (at + 1) * A_PAGE];
    return {
      layout: "result",
      aside: t("screen-a-dot-is-a-group"),
      things: html`<div class="ground ground__sides">
        ${side("unites", together.slice(from, to))} ${side("divides", apart.slice(from, to))}
      </div>`,
    };
  });
}

function told(name) {
  return (statement) => ({ name, statement });
}

function side(name, sentences) {
  const isMixed = sentences.some((sentence) => sentence.name !== name);
  return html`<section class="ground__side ground__side--${name}">
    <h2>${t(`ground-${isMixed && name === "divides" ? sentences[0].name : name}`)}</h2>
    ${
      sentences.length
        ? html`<ul>
            ${sentences.map(
              ({ statement }) =>
                html`<li>
                  <p class="ground__text words">${said(statement.text)}</p>
                  <p class="ground__groups">
                    ${statement.mark ? html`<q>${pick(statement.mark)}</q>` : nothing}
                    ${strip(statement.groups)}
                    ${name === "unites" ? t("ground-least", { percent: statement.groups.at(-1).percent }) : nothing}
                  </p>
                </li>`,
            )}
          </ul>`
        : html`<p class="quiet">${t(`ground-no-${name}`)}</p>`
    }
  </section>`;
}

// Each statement with its verdict, its stances and what would have to change; above it, where the room unites and divides.

import { html, nothing } from "lit";
import { SAID_AS_PEOPLE, share } from "../figures.js";
import { said } from "../said.js";
import { smallCards } from "../texts.js";
import { pick, t } from "../words.js";
import { stanceBar } from "./bars.js";
import { groundView } from "./ground.js";

/** @param {import("../shapes.js").GradientResult} result */
export function gradient(result) {
  const last = result.rounds[result.rounds.length - 1];
  const before = new Map((result.rounds.at(-2)?.items ?? []).map((item) => [item.key, item]));
  if (last.items.length > 1 && last.items.every(({ verdict }) => verdict === "few"))
    return html`<p class="calm">${fewStood(last.items.length)}</p>
      ${last.items.map(unshown)}`;
  return html`${groundView(last.ground)}${last.items.map((item) => statement(item, before.get(item.key), result.present))}`;
}

/**
 * Others may have answered that they take none.
 *
 * @param {number} n of so many sentences
 */
export function fewStood(n) {
  return t("too-few-stood", { n });
}

/** What was asked, where nothing can be shown of any: that is said once. */
function unshown({ label, text, wishes }) {
  return html`<article class="tested">
    ${label ? html`<p class="tested__label">${label}</p>` : nothing}
    <p class="tested__text">${said(text)}</p>
    ${wished(wishes)}
  </article>`;
}

/**
 * @param {import("../shapes.js").StatementStances} item
 * @param {import("../shapes.js").StatementStances | undefined} before the same in the round before
 * @param {number | undefined} present
 */
function statement(item, before, present) {
  return html`<article class="tested">
    ${item.label ? html`<p class="tested__label">${pick(item.label)}</p>` : nothing}
    <p class="tested__text">${said(item.text)}</p>
    <p class="verdict verdict--${item.verdict}">
      <b>${t(`verdict-${item.verdict}`)}</b>
      <span>${item.counts ? t(`verdict-${item.verdict}-means`) : fewStood(1)}</span>
    </p>
    ${
      item.counts
        ? html`${stanceBar(item.counts, item.abstained)}
            <p class="quiet">
              ${stanceNumbers(item)}
              ${item.turnout !== null ? t("stance-turnout", { share: share(item.turnout, present) }) : nothing}
              ${item.lowest ? t("stance-lowest", { name: item.lowest.name, support: item.lowest.support }) : nothing}
              ${typeof before?.support === "number" ? t("stance-before", { share: share(before.support, before.n) }) : nothing}
            </p>`
        : nothing
    }
    ${wished(item.wishes)}
  </article>`;
}

/**
 * How a room met a sentence, in one line.
 *
 * @param {import("../shapes.js").SentenceMet} sentence
 */
export function met(sentence) {
  return t("room-sentence-met", {
    verdict: t(`verdict-${sentence.verdict}`),
    numbers: stanceNumbers(sentence),
  });
}

/**
 * How many answered is said of many alone: of a few it stands in what they said.
 *
 * @param {Pick<import("../shapes.js").StatementStances, "n" | "support" | "warm">} item
 */
function stanceNumbers({ n, support, warm }) {
  const told = t("stance-numbers", { support: share(support, n), warm: share(warm, n) });
  return n && n > SAID_AS_PEOPLE ? `${told} ${t("n-answers", { n })}.` : told;
}

function wished(wishes) {
  if (!wishes.length) return nothing;
  return html`<details>
    <summary>${t("wishes", { n: wishes.length })}</summary>
    ${smallCards(wishes)}
  </details>`;
}

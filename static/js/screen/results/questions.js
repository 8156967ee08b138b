// What groups answered, question by question; all of them beside each other where they are few.

import { html, nothing } from "lit";
import { CONTRIBUTION, reference } from "../../shared/references.js";
import { said } from "../../shared/said.js";
import { groupName } from "../../shared/texts.js";
import { pick, t } from "../../shared/words.js";

// As many columns, and as many answers in each, are seen at once.
const COLUMNS = 4;
const ANSWERS = 4;

/**
 * @param {import("../views/index.js").Room} room
 * @returns {import("../views/index.js").Showing | import("../views/index.js").Showing[]}
 */
export function questions({ state }) {
  /** @type {import("../../shared/shapes.js").QuestionsResult} */
  const { columns, groups } = /** @type {any} */ (state.result);
  if (columns.every(({ items }) => !items.length))
    return {
      layout: "rows",
      head: html`<p class="unsaid">${t("screen-nothing-came")}</p>`,
      things: columns.map(({ label }) => html`<p class="words">${pick(label)}</p>`),
    };
  const isFew = columns.length <= COLUMNS && columns.every(({ items }) => items.length <= ANSWERS);
  if (isFew)
    return {
      layout: "plan",
      things: html`<div class="beside">${columns.map(beside)}</div>`,
    };
  return columns.map(({ items, label }) => ({
    layout: /** @type {"cards" | "question"} */ (items.length ? "cards" : "question"),
    aside: t("screen-answers-in", { n: items.length }),
    title: pick(label),
    things: items.map((item) => answer(item, groups.length > 1)),
    keys: items.map(({ id }) => reference(CONTRIBUTION, id)),
  }));
}

function beside({ items, label }) {
  return html`<section class="beside__one">
    <h2>${pick(label)}</h2>
    <ul>
      ${items.map((item) => html`<li class="thing">${answer(item, true)}</li>`)}
    </ul>
  </section>`;
}

function answer({ about, origin, tag, text }, isNamed) {
  const from = [
    isNamed && origin && groupName(origin),
    pick(tag),
    about && `${t("questions-serves")} ${about}`,
  ].filter(Boolean);
  return html`<p class="words">${said(text)}</p>
    ${from.length ? html`<p class="thing__label">${from.join(" · ")}</p>` : nothing}`;
}

// Suggestions being decided on: what waits first, then what became of the others, and why.

import { html, nothing } from "lit";
import { said } from "../../shared/said.js";
import { t } from "../../shared/words.js";

const UNDECIDED = { fate: null, why: "" };

/**
 * @param {import("./index.js").Room} room
 * @returns {import("./index.js").Showing}
 */
export function review({ activity }) {
  const { decisions = {}, items } = activity;
  return decided(
    items.map((item) => ({
      ...item,
      reason: item.why ?? "",
      ...(decisions[item.key] ?? UNDECIDED),
    })),
  );
}

/**
 * @param {import("../../shared/shapes.js").Reviewed[]} items
 * @returns {import("./index.js").Showing}
 */
export function decided(items) {
  const sorted = [...items].sort((a, b) => Number(!!a.fate) - Number(!!b.fate));
  const left = items.filter(({ fate }) => !fate).length;
  return {
    layout: items.length ? "rows" : "question",
    count: t("review-left", { n: left }),
    things: sorted.map(suggestion),
    keys: sorted.map(({ key }) => key),
  };
}

/** @param {import("../../shared/shapes.js").Reviewed} suggestion */
function suggestion({ before, fate, label, number, reason, text, why }) {
  const isInstead = before && label === "amend";
  return html`<p class="words">${said(text)}</p>
    ${isInstead ? html`<p class="thing__label">${t("screen-instead-of")} ${said(before)}</p>` : nothing}
    ${reason ? html`<p class="thing__label">${t("why")}: ${said(reason)}</p>` : nothing}
    <p class="${fate ? "thing__fate" : "thing__asks"}">
      ${number ? html`<span translate="no">${number}</span>` : nothing}
      ${fate ? became(fate, why) : t("review-waiting")}
    </p>`;
}

function became(fate, why) {
  return html`<b>${t(`fate-${fate.replace("_", "-")}`)}</b> ${said(why)}`;
}

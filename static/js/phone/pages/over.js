// The workshop is over: when one hears from it, and what one wrote.

import { html, nothing } from "lit";
import { t } from "../../shared/words.js";
import { receipt } from "../receipt.js";
import { ownView } from "./own.js";

/** @param {import("../store.js").Store} store */
export function overView(store) {
  const by = store.feedbackBy;
  if (!store.own.contributions.length)
    return html`<h1 id="heading" tabindex="-1">${t("over")}</h1>
      <p>${t("over-nothing")}</p>
      ${receipt(store)}`;
  const isPromised = store.own.contributions.some(({ answered }) => answered !== false);
  return html`<h1 id="heading" tabindex="-1">${t("over")}</h1>
    <p>${t("over-text")}</p>
    ${by && isPromised ? html`<p><b>${t("over-feedback", { date: by })}</b></p>` : nothing}${ownView(store, 2)}${receipt(store)}`;
}

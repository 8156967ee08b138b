// What a phone shows or does from its first picture on: the receipt, and the size of letters chosen on it.

import { html, nothing } from "lit";
import { t } from "../shared/words.js";
import { TEXT_SIZE } from "./store.js";

/** @param {import("./store.js").Store} store */
export function receipt(store) {
  if (!store.receipt) return nothing;
  return html`<section class="receipt">
    <h2>${t("receipt")}</h2>
    <p class="receipt__code" translate="no">${store.receipt}</p>
    <p class="quiet">${t("receipt-text")}</p>
  </section>`;
}

/** As chosen on this phone before. */
export function useTextSize(store) {
  document.documentElement.style.setProperty("--text-size", store.storage.getItem(TEXT_SIZE) ?? "1");
}

// Texts begun in other questions and never sent: they can be sent anyway, or thrown away.

import { html, nothing } from "lit";
import { t } from "../shared/words.js";
import { readDraftName } from "./drafts.js";

/**
 * @param {import("./store.js").Store} store
 * @param {() => void} redraw
 */
export function leftDrafts(store, redraw) {
  const left = store.leftDrafts();
  if (!left.length) return nothing;
  return html`<details class="left-drafts">
    <summary>${t("left-drafts", { n: left.length })}</summary>
    <p class="quiet">${t("left-drafts-text")}</p>
    <ul class="own-list">
      ${left.map(({ name, text }) => draft(store, name, text, redraw))}
    </ul>
  </details>`;
}

function draft(store, name, text, redraw) {
  const place = readDraftName(name);
  const forget = () => {
    store.drafts.set(name, "");
    redraw();
  };
  const send = () => {
    const { activity, kind, about } = place;
    store.outbox.put("contribute", { activity, text, kind, about });
    forget();
  };
  return html`<li class="own">
    <p class="own__text">${text}</p>
    <div class="row">
      ${place.isWhole ? html`<button class="small" @click=${send}>${t("send-anyway")}</button>` : nothing}
      <button class="quiet-button" @click=${forget}>${t("throw-away")}</button>
    </div>
  </li>`;
}

// Away from a device: nothing of whoever leaves stays on it, in what it keeps or on a screen of it. And a table's device, which asks
// who has come.

import { html, nothing } from "lit";
import { at } from "../../shared/root.js";
import { t } from "../../shared/words.js";

/**
 * @param {import("../store.js").Store} store
 */
export function leavingView(store) {
  const unsent = store.life.unsaved().length;
  return html`<details>
    <summary>${t("leave-workshop")}</summary>
    <p>${t("leave-workshop-text")}</p>
    ${unsent ? html`<p class="notice notice--warn">${t("leave-unsent", { n: unsent })}</p>` : nothing}
    ${leaveForm(store, t("leave"))}
  </details>`;
}

/**
 * Without net nobody can leave: words would be thrown away here, and the server would still know the device.
 *
 * @param {import("../store.js").Store} store
 * @param {string} label
 * @param {string} [next] "join" to come to this meeting's door
 */
function leaveForm(store, label, next = "") {
  return html`<form method="post" action=${at(`/${store.start.code}/leave`)} @submit=${() => store.leave()}>
    <input type="hidden" name="csrf_token" .value=${document.documentElement.dataset.csrf} /><input
      type="hidden"
      name="next"
      .value=${next}
    /><button class="secondary" ?disabled=${!["online", "refused"].includes(store.connection.status)}>
      ${label}
    </button>
  </form>`;
}

/**
 * "Ny person eller samma bord?"
 *
 * @param {import("../store.js").Store} store
 */
export function tableView(store) {
  const unsent = store.life.unsaved().length;
  return html`<h1 id="heading" tabindex="-1">${t("table-asked", { table: store.start.table })}</h1>
    <p>${t("table-asked-text")}</p>
    <p>
      <button class="primary" @click=${() => store.isSameTable()}>${t("table-same")}</button>
    </p>
    ${unsent ? html`<p class="notice notice--warn">${t("leave-unsent", { n: unsent })}</p>` : nothing}
    ${leaveForm(store, t("table-new"), "join")}`;
}

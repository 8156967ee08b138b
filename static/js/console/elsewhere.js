// Those who take part from elsewhere: how many, coarsely; what to say to them; and the wall for them and a video meeting.

import { html, nothing } from "lit";
import { announce } from "../shared/element.js";
import { t } from "../shared/words.js";

// From here on a running count is exact (models/live/views.py).
const MANY = 30;

/** @param {import("./console.js").RunConsole} desk */
export function elsewhereView(desk) {
  const { counts, workshop } = desk.connection.state;
  return html`<section class="elsewhere" aria-labelledby="elsewhere">
    <h3 id="elsewhere">${t("elsewhere")}</h3>
    ${counts?.remote === undefined ? nothing : html`<p role="status">${howMany(counts.remote)}</p>`}
    ${workshop.watch ? watched(desk, workshop.watch) : unwatched(desk)}
  </section>`;
}

/** @param {number} n in fives, 0 for fewer than five */
function howMany(n) {
  if (!n) return t("elsewhere-few");
  return t(n < MANY ? "elsewhere-least" : "elsewhere-n", { n });
}

function unwatched(desk) {
  return html`<p class="quiet">${t("watch-why")}</p>
    <p>
      <button class="small" @click=${() => desk.do("open_watch")}>${t("watch-open")}</button>
    </p>`;
}

function watched(desk, key) {
  const address = `${desk.start.watch_at.startsWith("http") ? "" : location.origin}${desk.start.watch_at}${key}`;
  const copy = async () => {
    const field = /** @type {HTMLInputElement} */ (desk.querySelector("#watch"));
    field.select();
    await navigator.clipboard?.writeText(address).catch(() => null);
    announce(t("watch-copied"));
  };
  return html`<label for="watch">${t("watch-address")}</label>
    <input id="watch" readonly .value=${address} @focus=${(event) => event.target.select()} />
    <p class="wall__deeds">
      <button class="small" @click=${copy}>${t("watch-copy")}</button>
      <button class="small quiet-button" @click=${() => desk.do("end_watch")}>${t("watch-end")}</button>
    </p>`;
}

/**
 * One line to those elsewhere, where there are any: how they do what the room does now.
 *
 * @param {import("../shared/shapes.js").State} state
 */
export function toSayElsewhere({ activity, counts, result, workshop }) {
  if (counts?.remote === undefined || !activity) return "";
  if (result) return t("remote-say-result");
  if (activity.face.board && activity.stage === "sort") return t("remote-say-board");
  if (!activity.face.asks) return t("remote-say-talk");
  const unit = activity.settings.unit_of_input;
  if (unit === "pair") return t("remote-say-pair");
  if (activity.face.table) return t("remote-say-table", { n: workshop.tables + 1 });
  return t(unit === "group" || unit === "table" ? "remote-say-group" : "remote-say-usual");
}

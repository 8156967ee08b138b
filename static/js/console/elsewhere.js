// Those who take part from elsewhere: how many, coarsely; what to say to them; and the wall for them and a video meeting.

import { html, nothing } from "lit";
import { announce, focusOn } from "../shared/element.js";
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

/** @param {number} n in fives */
function howMany(n) {
  return t(n < MANY ? "elsewhere-least" : "elsewhere-n", { n });
}

/**
 * Open or end the address. The button that was pressed goes away with that: whoever pressed it stands at what has come
 * in its place, and hears what has become.
 *
 * @param {import("./console.js").RunConsole} desk
 * @param {boolean} isOpen
 */
export async function showElsewhere(desk, isOpen) {
  const { connection } = desk;
  const answer = await desk.do(isOpen ? "open_watch" : "end_watch");
  if (!answer.ok) return;
  // The answer may be here before what it changed.
  while (Boolean(connection.state.workshop.watch) !== isOpen)
    await new Promise((told) => connection.addEventListener("state", told, { once: true }));
  await desk.updateComplete;
  focusOn(desk, isOpen ? "#watch" : ".elsewhere button");
  announce(t(isOpen ? "watch-opened" : "watch-over"));
}

function unwatched(desk) {
  return html`<p class="quiet">${t("watch-why")}</p>
    <p>
      <button class="small" @click=${() => showElsewhere(desk, true)}>${t("watch-open")}</button>
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
      <button class="small quiet-button" @click=${() => showElsewhere(desk, false)}>${t("watch-end")}</button>
    </p>`;
}

/**
 * One line to those elsewhere, where they are told of or the wall is shown to them: how they do what the room does now.
 *
 * @param {import("../shared/shapes.js").State} state
 */
export function toSayElsewhere({ activity, counts, result, workshop }) {
  if (!(counts?.remote || workshop.watch) || !activity) return "";
  if (result) return t("remote-say-result");
  if (activity.face.board && activity.stage === "sort") return t("remote-say-board");
  if (!activity.face.asks) return t("remote-say-talk");
  const unit = activity.settings.unit_of_input;
  if (unit === "pair") return t("remote-say-pair");
  if (activity.face.table) return t("remote-say-table");
  return t(unit === "group" || unit === "table" ? "remote-say-group" : "remote-say-usual");
}

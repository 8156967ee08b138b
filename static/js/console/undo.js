// What the large button has done can be undone: at once by a press beside it or by Page Up, for as long as nothing
// else has happened. What cannot be undone is asked about before (cautions.js).

import { html, nothing } from "lit";
import { t } from "../shared/words.js";

/** Milliseconds in which it is offered. */
export const AFTERWARDS = 4000;
/** What takes back what the large button did. */
const BACK = { open: "take_back_opening", close: "reopen", next: "go_back" };
const AFTER = { open: "open", close: "closed" };

/**
 * What was done, and where everybody was.
 *
 * @typedef {object} Done
 * @property {"open" | "close" | "next"} what
 * @property {number} activity
 * @property {number} step
 */

/**
 * What there is to take back once this is done; what cannot be: null.
 *
 * @param {string} what the activity's next step
 * @param {import("../shared/shapes.js").State} state before it
 * @returns {Done | null}
 */
export function undoOf(what, { activity, workshop }) {
  return what in BACK ? /** @type {Done} */ ({ what, activity: activity.id, step: workshop.step }) : null;
}

/**
 * Whether everybody is still where that left them.
 *
 * @param {Done | null} done
 * @param {import("../shared/shapes.js").State} state
 */
export function canUndo(done, { activity, workshop }) {
  if (!done || !activity) return false;
  if (done.what === "next") return activity.id !== done.activity && workshop.step === done.step + 1;
  return activity.id === done.activity && activity.state === AFTER[done.what];
}

/** @param {import("./console.js").RunConsole} desk */
export function undoView(desk) {
  const { done } = desk;
  if (!done || !canUndo(done, desk.connection.state)) return nothing;
  return html`<button class="small undo" @click=${() => desk.undo()}>${t(`undo-${done.what}`)}</button>`;
}

/**
 * @param {import("./console.js").RunConsole} desk
 * @param {Done} done
 */
export function undo(desk, { what }) {
  return desk.here(BACK[what]);
}

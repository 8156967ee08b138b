// The questions that groups work on, and how many are done.

import { html } from "lit";
import { count } from "./count.js";
import { talk } from "./talk.js";

/** @param {import("./index.js").Room} room */
export function columns(room) {
  return html`${talk(room)} ${count(room)}`;
}

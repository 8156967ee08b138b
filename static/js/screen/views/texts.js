// How many ideas there are, none of them shown.

import { html } from "lit";
import { t } from "../../shared/words.js";
import { count } from "./count.js";

/** @param {import("./index.js").Room} room */
export function texts(room) {
  return count(
    room,
    html`<p class="screen__big">${t("screen-ideas", { n: room.state.counts?.texts ?? 0 })}</p>`,
  );
}

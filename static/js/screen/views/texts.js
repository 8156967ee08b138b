// How many ideas there are, none of them shown.

import { html, nothing } from "lit";
import { t } from "../../shared/words.js";
import { count } from "./count.js";

/** @param {import("./index.js").Room} room */
export function texts(room) {
  const n = room.state.counts?.texts ?? 0;
  return count(room, n ? html`<p class="screen__big">${t("screen-ideas", { n })}</p>` : nothing);
}

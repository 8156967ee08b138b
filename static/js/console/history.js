// Who did what on the board, and what suggestions were worth so far.

import { html, nothing } from "lit";
import { t } from "../shared/words.js";

/** @param {import("../shared/shapes.js").BoardHistory} history */
export function historyView({ moves, worth }) {
  return html`<div class="moves">
    ${worth.offered || worth.followed ? html`<p role="status">${t("worth", worth)}</p>` : nothing}
    <ol>
      ${moves.map(
        (move) =>
          html`<li class=${move.undone ? "moves__undone" : ""}>
            ${t(`move-${move.what}`, { who: move.who, n: move.n })}${move.hint && move.what !== "wave" ? ` (${t("by-suggestion")})` : ""}
          </li>`,
      )}
    </ol>
  </div>`;
}

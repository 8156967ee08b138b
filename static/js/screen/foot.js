// Beneath the horizon: how far the room has come, the clock, the way in.

import { html, nothing } from "lit";
import { t } from "../shared/words.js";
import "../shared/clock.js";
import "./horizon.js";
import { share } from "./share.js";
import { isWritten } from "../shared/written.js";
import { address } from "./way-in.js";

/**
 * @param {import("./screen.js").BigScreen} wall
 * @param {string} [answered] how many answered, where what stands above is what they said
 */
export function foot(wall, answered) {
  const { connection, start } = wall;
  const { activity, workshop } = connection.state;
  return html`<footer class="foot">
    <wall-horizon .clock=${activity?.clock} .connection=${connection}></wall-horizon>
    <p class="foot__count" role="status">
      ${connection.status === "offline" ? t("screen-offline") : answered || (activity ? count(wall, activity) : nothing)}
    </p>
    ${
      activity
        ? html`<p class="foot__clock">
            ${
              activity.state === "paused"
                ? t("paused")
                : html`<step-clock .clock=${activity.clock} .connection=${connection}></step-clock>`
            }
          </p>`
        : nothing
    }
    <p class="foot__join">
      <span translate="no">${address(wall.start)}</span>
      <b class="code" translate="no">${workshop.code}</b>
    </p>
    <img class="foot__qr" src=${start.qr} alt=${t("qr-alt", { url: start.join })} />
  </footer>`;
}

/** How many have answered, as coarsely as it may be said; who is in, where nothing is asked. */
function count(wall, activity) {
  const { counts, result } = wall.connection.state;
  if (result || !activity.face.asks) return t("screen-joined", { n: wall.joined });
  if (activity.state === "planned") return t("screen-soon");
  if (activity.state === "closed") return t("screen-closed");
  // Whoever reads others' ideas has nothing to be counted by.
  if (activity.stage === "build") return t("screen-joined", { n: wall.joined });
  if (counts.tables) return t("screen-tables", { n: counts.tables.begun, of: counts.tables.of });
  const part = share(counts.started, counts.joined);
  return t(isWritten(activity) ? "screen-wrote" : "screen-answered", { part });
}

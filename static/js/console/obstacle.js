// Where a moment would be refused: why, what it could work on instead, and the field where that is typed.

import { html, nothing } from "lit";
import { pick, t } from "../shared/words.js";

/** @param {import("../shared/shapes.js").Way} way */
export function wayName({ title, n }) {
  return n ? `${pick(title)} (${n})` : pick(title);
}

/** @param {import("./console.js").RunConsole} desk */
export function obstacleView(desk, activity) {
  const { stops } = activity;
  if (!stops) return nothing;
  return html`<section class="obstacle" aria-labelledby="obstacle">
    <h3 id="obstacle">${t(`stops-${stops.code.replaceAll("_", "-")}`, stops.values)}</h3>
    ${
      stops.ways.length
        ? html`<p class="obstacle__ways">
            <span>${t("work-on-instead")}</span>
            ${stops.ways.map(
              (way) =>
                html`<button class="small" @click=${() => desk.here("open_with", { input: way.input })}>
                  ${wayName(way)}
                </button>`,
            )}
          </p>`
        : nothing
    }
  </section>`;
}

/** Before it opens: the list or the sentences that the room works on, typed here. */
export function typedView(desk, activity) {
  const { list, stops } = activity;
  const isAsked = stops && ["list", "items"].includes(stops.setting);
  if (!list || activity.state !== "planned" || !(list.length || isAsked)) return nothing;
  const save = (event) => {
    event.preventDefault();
    desk.here("write_list", { text: event.target.elements.list.value });
  };
  const isOfSentences = stops?.setting === "items";
  // Beside what comes from elsewhere this is not all that the room will get.
  const [ask, told] = activity.list_adds ? ["list-add", "list-added-n"] : ["list-write", "list-n"];
  return html`<form class="panel" @submit=${save}>
    <label for="list">${t(isOfSentences ? "sentences-write" : ask)}</label>
    <textarea
      id="list"
      name="list"
      rows="6"
      .defaultValue=${list.map((line) => line.text).join("\n")}
    ></textarea>
    <p class="actions">
      <button class="secondary">${t(isOfSentences ? "save" : "list-save")}</button>${
        list.length ? html`<span class="quiet" role="status">${t(told, { n: list.length })}</span>` : nothing
      }
    </p>
  </form>`;
}

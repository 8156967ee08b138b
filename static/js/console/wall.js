// What the leader puts on the wall: its pages, one thing alone, the code over everything or nothing at all, how
// large and how light.

import { html, nothing } from "lit";
import { icon } from "../shared/icon.js";
import { CLUSTER, CONTRIBUTION } from "../shared/references.js";
import { said } from "../shared/said.js";
import { all } from "../shared/state.js";
import { t } from "../shared/words.js";

const SIZES = ["", "large", "larger"];
const LOOKS = ["", "light", "dark"];
const SCENES = ["code", "blank"];

/** @param {import("./console.js").RunConsole} desk */
export function wallView(desk) {
  const { wall } = desk.connection.state.workshop;
  if (!wall) return nothing;
  const [page, of] = desk.connection.presence.pages ?? [];
  return html`<section aria-labelledby="wall">
    <h3 id="wall">${t("wall")}</h3>
    <p class="wall__deeds" role="group" aria-label=${t("wall-pages")}>
      <button class="small" @click=${() => desk.do("turn_page", { by: -1 })}>
        ${icon("left")} ${t("wall-back")}
      </button>
      <button class="small" @click=${() => desk.do("turn_page", { by: 1 })}>
        ${t("wall-on")} ${icon("right")}
      </button>
      ${of > 1 ? html`<span class="quiet nowrap">${t("wall-page", { n: page, of })}</span>` : nothing}
    </p>
    <p class="wall__deeds">
      ${[...SCENES, ...(isLong(desk.connection.state) || wall.scene === "all" ? ["all"] : [])].map((scene) => sceneButton(desk, wall, scene))}
    </p>
    ${lifting(desk, wall)}
    <details>
      <summary>${t("wall-looks")}</summary>
      <p class="wall__looks">
        ${chosen(desk, wall, "size", SIZES)} ${chosen(desk, wall, "look", LOOKS)}
        ${sceneButton(desk, wall, "river")}
        <span class="quiet">${t("wall-full")}</span>
      </p>
    </details>
  </section>`;
}

// What is longer stands on the wall in short (screen/few.js).
const SHORT = 15;

/** Whether the wall may show some of it alone. */
function isLong(state) {
  const { activity, result } = /** @type {any} */ (state);
  const listed = result?.rounds?.at(-1)?.options ?? (result ? all(state, CONTRIBUTION) : activity?.items);
  return (listed?.length ?? 0) > SHORT;
}

function sceneButton(desk, wall, scene) {
  const isOn = wall.scene === scene;
  return html`<button
    class="small"
    aria-pressed=${isOn}
    @click=${() => desk.do("show_scene", { scene: isOn ? "" : scene })}
  >
    ${t(`wall-${scene}`)}
  </button>`;
}

function chosen(desk, wall, name, choices) {
  const dress = (event) =>
    desk.do("dress_wall", { size: wall.size, look: wall.look, [name]: event.target.value });
  return html`<label for="wall-${name}">${t(`wall-${name}`)}</label
    ><select id="wall-${name}" @change=${dress}>
      ${choices.map(
        (choice) =>
          html`<option value=${choice} ?selected=${wall[name] === choice}>
            ${t(`wall-${name}-${choice || "usual"}`)}
          </option>`,
      )}
    </select>`;
}

/** One thing alone in the light, out of what the wall may show anyway. */
function lifting(desk, wall) {
  const things = liftable(desk.connection.state);
  if (!things.length && !wall.spotlight) return nothing;
  const lift = (item) => desk.do("spotlight", { item });
  return html`${
      wall.spotlight
        ? html`<p class="wall__deeds">
            <button class="small" @click=${() => lift("")}>${t("wall-all-again")}</button>
          </p>`
        : nothing
    }
    <details class="wall__lift">
      <summary>${t("wall-lift")}</summary>
      <ul>
        ${things.map(
          ({ key, text }) =>
            html`<li>
              <button class="small" aria-pressed=${wall.spotlight === key} @click=${() => lift(key)}>
                ${said(text)}
              </button>
            </li>`,
        )}
      </ul>
    </details>`;
}

/**
 * What the wall knows: what is worked on, texts and groups once they are shown.
 *
 * @param {import("../shared/shapes.js").State} state
 * @returns {{key: string, text: string}[]}
 */
export function liftable(state) {
  const { activity, result } = state;
  if (!activity || activity.state === "planned") return [];
  const isShown = result || activity.face.board;
  const texts = isShown ? all(state, CONTRIBUTION).filter((text) => !text.hidden && !text.waiting) : [];
  const groups = all(state, CLUSTER).filter((group) => group.name);
  return [
    ...activity.items,
    ...groups.map(({ key, name }) => ({ key, text: name })),
    ...texts.map(({ key, text }) => ({ key, text })),
  ];
}

// The wall for whoever is elsewhere: beside the question where there is room, else a line of it at the top.

import { html, nothing } from "lit";
import { Element, given } from "../../shared/element.js";
import { Follows } from "../../shared/follows.js";
import { at } from "../../shared/root.js";
import { said } from "../../shared/said.js";
import { t } from "../../shared/words.js";
import { lit, wallNow } from "./mirror.js";

// Here the wall and the question have room side by side (css/faces/phone-later.css).
const WIDE = "(min-width: 64em)";
const RUNNING = ["open", "paused"];
// The wall is drawn as large as this and made smaller as a picture is.
const WALL = 1280;

export class WallBeside extends Element {
  static properties = { store: { attribute: false }, isWide: { state: true } };

  constructor() {
    super();
    /** @type {import("../store.js").Store} */
    this.store = given;
    this.wide = matchMedia(WIDE);
    this.isWide = this.wide.matches;
    this.sizes = new ResizeObserver(() => this.#scale());
    new Follows(this, () => [[this.store, "changed"]]);
  }

  connectedCallback() {
    super.connectedCallback();
    this.wide.addEventListener("change", this.#turned);
    this.sizes.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.wide.removeEventListener("change", this.#turned);
    this.sizes.disconnect();
  }

  #turned = () => (this.isWide = this.wide.matches);

  updated() {
    this.#scale();
  }

  render() {
    if (!this.isWide) return nothing;
    const { watch } = this.store.own;
    return html`<aside class="beside" aria-labelledby="beside">
      <h2 id="beside">${t("beside-wall")}</h2>
      ${
        watch
          ? html`<div class="beside__frame">
              <iframe src=${at(`/watch/${watch}`)} title=${t("beside-wall")}></iframe>
            </div>`
          : html`<div class="beside__text">${wallNow(this.store)}</div>`
      }
    </aside>`;
  }

  #scale() {
    const frame = /** @type {HTMLElement | null} */ (this.querySelector(".beside__frame"));
    frame?.style.setProperty("--scale", String(frame.clientWidth / WALL));
  }
}

/**
 * A line of what the wall shows, on a phone; the clock stands above it.
 *
 * @param {import("../store.js").Store} store
 * @param {() => void} show
 */
export function stripView(store, show) {
  return html`<div class="wall-line">
    <p class="wall-line__now"><b>${t("beside-wall")}</b> ${onWall(store)}</p>
    <button class="small quiet-button" aria-label=${t("beside-show")} @click=${show}>
      ${t("beside-see")}
    </button>
  </div>`;
}

/** @param {import("../store.js").Store} store */
function onWall(store) {
  const { activity, counts, result, workshop } = store.state;
  const scene = workshop.on_wall?.scene ?? "";
  if (["blank", "river"].includes(scene)) return t(`beside-${scene}`);
  if (!activity) return t("not-started");
  const thing = lit(store);
  if (thing) return said(thing);
  if (result) return t("beside-result");
  if (activity.face.board && RUNNING.includes(activity.state)) return t(`beside-${activity.stage}`);
  return counts ? t("screen-counts", { joined: counts.joined, done: counts.done }) : nothing;
}

customElements.define("wall-beside", WallBeside);

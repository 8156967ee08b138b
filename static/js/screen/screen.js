// <big-screen>: a stage without controls. What is being talked about, as large as it may be; beneath it the
// horizon, how far the room has come, and the way in.

import { html, nothing } from "lit";
import { Element, given } from "../shared/element.js";
import { Follows } from "../shared/follows.js";
import { said } from "../shared/said.js";
import { pick, t } from "../shared/words.js";
import { LEAST, fit, turned } from "./fit.js";
import { foot } from "./foot.js";
import { dress } from "./look.js";
import { arrival, blank, goodbye } from "./scenes.js";
import { spotlight } from "./spotlight.js";
import { showing } from "./views/index.js";

// A result is built up in this time, in milliseconds (css/faces/screen.css).
const REVEAL = 2200;
const RUNNING = ["open", "paused"];
/** @type {import("../shared/shapes.js").Wall} */
const UNTOUCHED = { page: 0, spotlight: "", scene: "", size: "", look: "" };

export class BigScreen extends Element {
  static properties = {
    start: { attribute: false },
    connection: { attribute: false },
    pages: { state: true },
    isFresh: { state: true },
  };

  constructor() {
    super();
    /** @type {import("../shared/shapes.js").ScreenStart} */
    this.start = given;
    /** @type {import("../shared/connection.js").Connection} */
    this.connection = given;
    /** How many pages what is on the stage makes at this wall's size. */
    this.pages = 1;
    /** Whether a result was shown just now: it is built up from the bottom, and then stands still. */
    this.isFresh = false;
    this.frame = 0;
    this.still = 0;
    /** What was being asked before this, to know what is new. */
    this.asked = "";
    this.leaving = new AbortController();
    new Follows(this, () => [[this.connection, "state", "presence", "status"]]);
  }

  connectedCallback() {
    super.connectedCallback();
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    addEventListener("resize", () => this.#fitSoon(), { signal });
    addEventListener("keydown", (event) => this.#turn(event), { signal });
    addEventListener("keydown", ({ key }) => key === "f" && fill(), { signal });
    addEventListener("dblclick", fill, { signal });
    document.fonts.addEventListener("loadingdone", () => this.requestUpdate(), { signal });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.leaving.abort();
  }

  willUpdate() {
    const { activity, result } = this.connection.state;
    const now = `${activity?.id}:${activity?.round}`;
    if (!result) this.isFresh = false;
    else if (this.asked === now) {
      this.isFresh = true;
      clearTimeout(this.still);
      this.still = setTimeout(() => (this.isFresh = false), REVEAL);
    }
    this.asked = result ? "" : now;
  }

  updated() {
    dress(this.wall.look);
    this.#fitSoon();
  }

  /** Once everything on the stage has been drawn, and before it is seen. */
  #fitSoon() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      /** @type {HTMLElement | null} */
      const stage = this.querySelector(".stage[data-layout]");
      if (!stage) return;
      const { page, size } = this.wall;
      const measured = fit(stage, stage.dataset.layout ?? "", page, LEAST[size]);
      this.pages = Number(stage.dataset.pages) || measured;
    });
  }

  /** A presenter's clicker, or the keys of the wall's own machine. */
  #turn(event) {
    const by = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    if (!by || this.pages < 2 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    // Without a line the wall stands still; that is told beneath the horizon.
    this.connection.ask("leaf", { by }).catch(() => null);
  }

  render() {
    const { rehearsal } = this.connection.state.workshop;
    return html`${rehearsal ? html`<header class="ribbon">${t("screen-practice")}</header>` : nothing}
    ${this.#scene()}`;
  }

  #scene() {
    const { workshop, activity } = this.connection.state;
    if (workshop.state === "closed") return goodbye(this);
    const { page, scene } = this.wall;
    if (scene === "blank") return blank();
    if (!activity || scene === "code") return arrival(this);
    const lifted = spotlight(this.connection.state, this.wall.spotlight);
    if (lifted) return this.#alone(lifted);
    const shown = showing({ activity, state: this.connection.state, start: this.start, page });
    return html`${this.#stage(activity, shown)} ${foot(this, shown.count)}`;
  }

  /** @param {import("./views/index.js").Showing} shown */
  #stage(activity, shown) {
    const { page } = this.wall;
    const { aside, isNumbered, layout, pages, tail = nothing, things } = shown;
    const where =
      this.pages > 1 && !isNumbered
        ? t("screen-page", { n: turned(page, this.pages) + 1, of: this.pages })
        : "";
    return html`<main
      class="stage stage--${layout} ${this.isFresh ? "stage--fresh" : ""}"
      data-layout=${layout}
      data-pages=${pages ?? ""}
      tabindex="0"
    >
      <p class="kicker">
        <span class="kicker__what">${kicker(activity)}</span>
        <span>${[aside, where].filter(Boolean).join(" · ")}</span>
      </p>
      <h1 class="stage__question">${pick(activity.prompt) || pick(activity.title)}</h1>
      ${
        Array.isArray(things)
          ? html`<ul class="things">
              ${things.map((thing) => html`<li class="thing">${thing}</li>`)}
            </ul>`
          : html`<div class="things">${things}</div>`
      }
      ${tail}
    </main>`;
  }

  /** @param {import("./views/index.js").Showing} lifted */
  #alone({ layout, tail, things, title }) {
    return html`<main
      class="stage stage--${layout} ${title ? "stage--group" : "stage--lifted"}"
      data-layout=${layout}
      tabindex="0"
    >
      <h1 class="stage__question ${title ? "" : "hidden"}">${title ? said(title) : t("screen-lifted")}</h1>
      <ul class="things">
        ${things.map((thing) => html`<li class="thing">${thing}</li>`)}
      </ul>
      ${tail}
    </main>`;
  }

  /** What the leader has put on. */
  get wall() {
    return this.connection.state.workshop.wall ?? UNTOUCHED;
  }

  /** Where one goes on a phone, without the code. */
  get address() {
    return this.start.join.replace(/^https?:\/\//, "").replace(/\/[^/]*$/, "");
  }

  get joined() {
    return this.connection.state.counts?.joined ?? this.connection.presence.phones ?? 0;
  }
}

/** The whole screen, and back: browsers let only somebody at the machine ask for it. */
function fill() {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  done.catch(() => null);
}

/** What we do now, in other words than the question's. */
function kicker({ prompt, round, rounds, stage, state, title, type }) {
  const asked = pick(prompt) || pick(title);
  const name = pick(title) === asked ? t(`type-${type}`) : pick(title);
  return [
    name === asked ? "" : name,
    stage && RUNNING.includes(state) && t(`stage-${stage}`),
    rounds > 1 && t("round-n", { n: round }),
  ]
    .filter(Boolean)
    .join(" · ");
}

customElements.define("big-screen", BigScreen);

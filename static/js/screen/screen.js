// <big-screen>: a stage without controls. What is being talked about, as large as it may be; beneath it the
// horizon, how far the room has come, and the way in.

import { html, nothing } from "lit";
import { Element, given } from "../shared/element.js";
import { Follows } from "../shared/follows.js";
import { said } from "../shared/said.js";
import { pick, t } from "../shared/words.js";
import { LEAST, fit, measureAgain } from "./fit.js";
import { foot } from "./foot.js";
import "./river.js";
import { dress } from "./look.js";
import { arrival, blank, ended, goodbye, river } from "./scenes.js";
import { spotlight } from "./spotlight.js";
import { showing } from "./views/index.js";

// A result is built up in this time, in milliseconds (css/faces/screen.css).
const REVEAL = 2200;
const RUNNING = ["open", "paused"];
const START = { at: 0, leaf: 0, page: 0 };
/** @type {import("../shared/shapes.js").Wall} */
const UNTOUCHED = { page: 0, spotlight: "", scene: "", size: "", look: "" };

export class BigScreen extends Element {
  static properties = {
    start: { attribute: false },
    connection: { attribute: false },
    pages: { state: true },
    shown: { state: true },
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
    /** Which of what stands on the stages is seen, and which page of all. */
    this.shown = START;
    /** Whether a result was shown just now: it is built up from the bottom, and then stands still. */
    this.isFresh = false;
    this.frame = 0;
    /** The page and how many, as the leader last heard. */
    this.told = "";
    this.still = 0;
    /** What was being asked before this, to know what is new. */
    this.asked = "";
    this.leaving = new AbortController();
    // What is on the stage may have another size without a word of it being changed.
    this.sizes = new ResizeObserver(() => this.#fitSoon());
    new Follows(this, () => [[this.connection, "state", "presence", "status"]]);
  }

  /**
   * Phones come in there from now on: address and code are drawn anew.
   *
   * @param {string} address without a slash at the end
   */
  meetAt(address) {
    const { code, qr } = this.start;
    const join = `${address}/${code}`;
    if (join === this.start.join) return;
    this.start = { ...this.start, join, qr: `${qr.split("?")[0]}?at=${encodeURIComponent(address)}` };
  }

  connectedCallback() {
    super.connectedCallback();
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    addEventListener("resize", () => this.#fitSoon(), { signal });
    addEventListener("keydown", (event) => this.#turn(event), { signal });
    addEventListener("keydown", ({ key }) => key === "f" && fill(), { signal });
    addEventListener("dblclick", fill, { signal });
    document.fonts.addEventListener("loadingdone", () => this.#measureAgain(), {
      signal,
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.leaving.abort();
    this.sizes.disconnect();
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
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      /** @type {NodeListOf<HTMLElement>} */
      const found = this.querySelectorAll(".stage[data-layout]");
      const stages = [...found];
      if (!stages.length) return;
      for (const stage of stages) this.sizes.observe(stage);
      const { page, size } = this.wall;
      const { of, ...shown } = fit(stages, page, LEAST[size]);
      this.pages = of;
      this.#tellLeader(shown.page + 1, of);
      if (JSON.stringify(shown) !== JSON.stringify(this.shown)) this.shown = shown;
    });
  }

  #measureAgain() {
    measureAgain();
    this.#fitSoon();
  }

  /** So that the console can say "1 of 3" beside what turns them. */
  #tellLeader(page, of) {
    const now = `${page}/${of}`;
    if (now === this.told || this.connection.status !== "online" || this.start.watch) return;
    this.told = now;
    this.connection.ask("at_page", { page, of }).catch(() => null);
  }

  /** A presenter's clicker, or the keys of the wall's own machine. */
  #turn(event) {
    const by = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    if (!by || this.start.watch || this.pages < 2 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    // Without a line the wall stands still; that is told beneath the horizon.
    this.connection.ask("leaf", { by }).catch(() => null);
  }

  render() {
    if (this.connection.status === "refused") return ended(this);
    const { rehearsal } = this.connection.state.workshop;
    return html`${rehearsal ? html`<header class="ribbon">${t("screen-practice")}</header>` : nothing}
    ${this.#scene()}`;
  }

  #scene() {
    const { workshop, activity } = this.connection.state;
    if (workshop.state === "closed") return goodbye(this);
    const { scene, spotlight: lit } = this.wall;
    if (scene === "blank") return blank();
    if (scene === "river") return river(this);
    if (!activity || scene === "code") return arrival(this);
    const room = { activity, state: this.connection.state, start: this.start };
    const lifted = spotlight(room, lit);
    if (lifted) return this.#alone(lifted);
    const parts = [showing(room)].flat();
    const seen = parts[this.shown.at] ?? parts[0];
    return html`${parts.map((part) => this.#stage(activity, part, part === seen))} ${foot(this, seen.count)}`;
  }

  /** @param {import("./views/index.js").Showing} part */
  #stage(activity, part, isSeen) {
    const { aside, head = nothing, layout, tail = nothing, things, title } = part;
    return html`<main
      class="stage stage--${layout} ${this.isFresh ? "stage--fresh" : ""}"
      data-layout=${layout}
      ?data-away=${!isSeen}
      tabindex="0"
    >
      <p class="kicker">
        <span class="kicker__what">${kicker(activity, title)}</span>
        <span>${[aside, this.#where(part)].filter(Boolean).join(" · ")}</span>
      </p>
      <h1 class="stage__question">${title ? said(title) : asked(activity)}</h1>
      <div class="stage__head">${head}</div>
      ${onStage(things)} ${tail}
    </main>`;
  }

  /** @param {import("./views/index.js").Showing} part */
  #where({ isNumbered }) {
    if (this.pages < 2) return "";
    if (isNumbered) return this.shown.leaf ? t("screen-goes-on") : "";
    return t("screen-page", { n: this.shown.page + 1, of: this.pages });
  }

  /** @param {import("./views/index.js").Showing} lifted */
  #alone({ layout, tail, things, title }) {
    return html`<main
      class="stage stage--${layout} ${title ? "stage--group" : "stage--lifted"}"
      data-layout=${layout}
      tabindex="0"
    >
      <h1 class="stage__question ${title ? "" : "hidden"}">${title ? said(title) : t("screen-lifted")}</h1>
      ${onStage(things)} ${tail}
    </main>`;
  }

  /** What the leader has put on. */
  get wall() {
    return this.connection.state.workshop.wall ?? UNTOUCHED;
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

function onStage(things) {
  if (!Array.isArray(things)) return html`<div class="things">${things}</div>`;
  return html`<ul class="things">
    ${things.map((thing) => html`<li class="thing">${thing}</li>`)}
  </ul>`;
}

function asked({ prompt, title }) {
  return pick(prompt) || pick(title);
}

/** What we do now, in other words than the question's; the question itself where something else is on top. */
function kicker(activity, onTop) {
  const { called, round, rounds, stage, state, title } = activity;
  const question = asked(activity);
  const stageNow = stage && RUNNING.includes(state) ? t(`stage-${stage}`) : "";
  const isOwn = onTop === pick(title) || onTop === stageNow;
  const name = onTop && !isOwn ? question : pick(title) === (onTop || question) ? t(called) : pick(title);
  return [name, onTop !== stageNow && stageNow, rounds > 1 && t("round-n", { n: round })]
    .filter(Boolean)
    .join(" · ");
}

customElements.define("big-screen", BigScreen);

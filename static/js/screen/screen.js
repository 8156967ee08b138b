// <big-screen>: no controls. Question, join code, counts; results only after the reveal; readable from the back row.

import { html, nothing } from "lit";
import { Element, given } from "../shared/element.js";
import { Beats, Follows } from "../shared/follows.js";
import { CONTRIBUTION } from "../shared/references.js";
import { resultView } from "../shared/results/index.js";
import { shuffled } from "../shared/shuffle.js";
import { all } from "../shared/state.js";
import { pick, t } from "../shared/words.js";
import "../shared/clock.js";
import { isFull, openView } from "./views/index.js";

// Time to read what fits on the wall, before the next part of a long list.
const SLOWLY = 12000;
// Prompts longer than this are set smaller, so that the counts below them are seen.
const LONG = 70;

export class BigScreen extends Element {
  static properties = { start: { attribute: false }, connection: { attribute: false } };

  constructor() {
    super();
    /** @type {import("../shared/shapes.js").ScreenStart} */
    this.start = given;
    /** @type {import("../shared/connection.js").Connection} */
    this.connection = given;
    /** What was on the wall last: which activity, and how far it had come. */
    this.shown = "";
    new Follows(this, () => [[this.connection, "state", "presence", "status"]]);
    new Beats(this, SLOWLY, () => this.#turnPage());
  }

  /** Nobody can scroll a wall: long results move on by themselves, a page at a time, and begin again. */
  #turnPage() {
    const main = this.querySelector("main");
    if (!main) return;
    const end = main.scrollTop + main.clientHeight >= main.scrollHeight - 4;
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
    main.scrollTo({ top: end ? 0 : main.scrollTop + main.clientHeight * 0.85, behavior });
  }

  updated() {
    const { activity } = this.connection.state;
    const now = `${activity?.id}:${activity?.state}:${activity?.round}`;
    if (now !== this.shown) this.querySelector("main")?.scrollTo({ top: 0 });
    this.shown = now;
  }

  render() {
    const { workshop, activity } = this.connection.state;
    if (workshop.state === "closed")
      return html`<main class="screen screen--calm">
        <h1>${t("screen-over")}</h1>
        ${workshop.feedback_by ? html`<p class="screen__big">${t("over-feedback", { date: workshop.feedback_by })}</p>` : nothing}
      </main>`;
    if (!activity) return this.#lobby(workshop);
    return html`
      <header class="screen-head">
        <p class="screen-head__title">${pick(activity.title)}</p>
        ${
          activity.state === "paused"
            ? html`<p class="screen-head__clock">${t("paused")}</p>`
            : html`<p class="screen-head__clock">
                <step-clock .clock=${activity.clock} .connection=${this.connection}></step-clock>
              </p>`
        }
      </header>
      <main class="screen" tabindex="0">${this.#question(activity)} ${this.#middle(activity)}</main>
      ${this.#foot(workshop)}
    `;
  }

  #lobby(workshop) {
    return html`<main class="screen screen--lobby">
      <div>
        <h1>${workshop.title}</h1>
        <ol class="screen__steps">
          <li>${t("screen-scan")}</li>
          <li>${t("screen-or-type")} <b class="nowrap">${this.#address()}</b></li>
          <li>${t("screen-code")} <b class="code">${workshop.code}</b></li>
        </ol>
        <p class="screen__big">${t("screen-joined", { n: this.#joined() })}</p>
        ${
          workshop.network
            ? html`<div class="screen__network">
                <img
                  src="/screen/${this.start.key}/network.svg"
                  alt=${t("network-qr-alt", { name: workshop.network.name })}
                />
                <p>
                  ${t("network-first", { name: workshop.network.name })}${
                    workshop.network.password
                      ? html`<br />${t("network-password-is")}
                          <b class="code">${workshop.network.password}</b>`
                      : nothing
                  }
                </p>
              </div>`
            : nothing
        }
      </div>
      <img class="screen__qr" src=${this.start.qr} alt=${t("qr-alt", { url: this.start.join })} />
    </main>`;
  }

  #question(activity) {
    const { result } = this.connection.state;
    const prompt = pick(activity.prompt);
    const isSmall = result || isFull(activity) || activity.blocks?.length;
    const size = isSmall ? "small" : prompt.length > LONG ? "long" : "";
    return html`<h1 class="screen__question ${size && `screen__question--${size}`}">
      ${prompt || pick(activity.title)}
    </h1>`;
  }

  #middle(activity) {
    const { start } = this;
    const { state } = this.connection;
    if (state.result)
      return resultView(activity.type, state.result, shuffled(all(state, CONTRIBUTION), activity.id));
    return openView({ activity, state, start });
  }

  #foot(workshop) {
    return html`<footer class="screen-foot">
      ${
        workshop.parked.length
          ? html`<p class="screen-foot__parked"><b>${t("parked")}:</b> ${workshop.parked.join(" · ")}</p>`
          : html`<p></p>`
      }
      ${this.connection.status === "offline" ? html`<p class="notice" role="status">${t("screen-offline")}</p>` : nothing}
      <p class="screen-foot__join">
        <span>${this.#address()}</span> <b class="code">${workshop.code}</b>
        <span class="quiet">${t("screen-joined", { n: this.#joined() })}</span>
      </p>
      <img class="screen-foot__qr" src=${this.start.qr} alt=${t("qr-alt", { url: this.start.join })} />
    </footer>`;
  }

  #address() {
    return this.start.join.replace(/^https?:\/\//, "").replace(/\/[^/]*$/, "");
  }

  #joined() {
    return this.connection.state.counts?.joined ?? this.connection.presence.phones ?? 0;
  }
}

customElements.define("big-screen", BigScreen);

// <big-screen>: no controls. Question, join code, counts; results only after the reveal; readable from the back row.

import { html, nothing } from "lit";
import { Connection } from "../shared/connection.js";
import { Element, startData } from "../shared/element.js";
import { blockView, resultView, reviewed } from "../shared/results.js";
import { all } from "../shared/state.js";
import { shuffled } from "../shared/shuffle.js";
import { pick, speak, t } from "../shared/words.js";
import "../shared/clock.js";

// Time to read what fits on the wall, before the next part of a long list.
const SLOWLY = 12000;
// Prompts longer than this are set smaller, so that the counts below them are seen.
const LONG = 70;

class BigScreen extends Element {
  static properties = { start: { attribute: false } };

  connectedCallback() {
    super.connectedCallback();
    this.connection = new Connection("/screen", { key: this.start.key }, this.start);
    for (const what of ["state", "presence", "status"])
      this.connection.addEventListener(what, () => this.requestUpdate());
    this.pager = setInterval(() => this.#turnPage(), SLOWLY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.pager);
  }

  /** Nobody can scroll a wall: long results move on by themselves, a page at a time, and begin again. */
  #turnPage() {
    const main = this.querySelector("main");
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
        ${activity.state === "paused" ? html`<p class="screen-head__clock">${t("paused")}</p>` : html`<p class="screen-head__clock"><step-clock .clock=${activity.clock} .connection=${this.connection}></step-clock></p>`}
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
                  ${t("network-first", { name: workshop.network.name })}${workshop.network.password ? html`<br />${t("network-password-is")} <b class="code">${workshop.network.password}</b>` : nothing}
                </p>
              </div>`
            : nothing
        }
      </div>
      <img class="screen__qr" src=${this.start.qr} alt=${t("qr-alt", { url: this.start.join })} />
    </main>`;
  }

  #question(activity) {
    const result = this.connection.state.result;
    const prompt = pick(activity.prompt);
    const small =
      result ||
      ["cluster", "questions", "perspectives"].includes(activity.type) ||
      (activity.blocks ?? []).length;
    const size = small ? "small" : prompt.length > LONG ? "long" : "";
    return html`<h1 class="screen__question ${size && `screen__question--${size}`}">
      ${prompt || pick(activity.title)}
    </h1>`;
  }

  #middle(activity) {
    const { state } = this.connection;
    const { result } = state;
    if (result) return resultView(activity.type, result, shuffled(all(state, "c:"), activity.id));
    if (activity.type === "cluster") return this.#columns();
    if (["info", "homework"].includes(activity.type)) return this.#talk(activity);
    if (activity.decisions) return reviewed(activity);
    if (activity.type === "perspectives")
      return html`<ul class="screen__columns">
          ${activity.settings.areas.map((area) => html`<li>${pick(area.label)}${area.control ? html`<span class="quiet"> ${t(`control-${area.control}`)}</span>` : nothing}</li>`)}
        </ul>
        ${this.#counting(activity, state.counts)}`;
    if (activity.type === "questions")
      return html`${this.#talk(activity)} ${this.#counting(activity, state.counts)}`;
    return this.#counting(activity, state.counts);
  }

  #talk(activity) {
    const { settings } = activity;
    return html`${(activity.blocks ?? []).map(blockView)}
    ${
      settings.columns?.length
        ? html`<ul class="screen__columns ${settings.columns.length > 6 ? "screen__columns--many" : ""}">
            ${settings.columns.map((column) => html`<li>${pick(column.label ?? column)}</li>`)}
          </ul>`
        : nothing
    }
    ${
      settings.talk_rounds?.length
        ? html`<ol class="rounds">
            ${settings.talk_rounds.map((round) => html`<li>${pick(round.label)} <span class="quiet">${t("minutes-n", { n: round.minutes })}</span></li>`)}
          </ol>`
        : nothing
    }
    ${settings.kind === "join" ? html`<img class="screen__qr" src=${this.start.qr} alt=${t("qr-alt", { url: this.start.join })} />` : nothing}`;
  }

  #counting(activity, counts) {
    if (activity.state === "planned") return html`<p class="screen__big quiet">${t("screen-soon")}</p>`;
    const stage = activity.stage
      ? html`<p class="screen__stage">${t(`stage-${activity.stage}`)}</p>`
      : nothing;
    return html`${stage}
      <p class="screen__count" role="status">
        <b>${counts.done}</b> ${t("screen-done-of", { joined: counts.joined })}
      </p>
      ${activity.type === "ideas" ? html`<p class="screen__big">${t("screen-ideas", { n: counts.texts })}</p>` : nothing}
      ${activity.state === "closed" ? html`<p class="screen__big">${t("screen-closed")}</p>` : nothing}`;
  }

  #columns() {
    const { state } = this.connection;
    const ideas = all(state, "c:");
    const clusters = all(state, "k:").sort((a, b) => a.position - b.position);
    const loose = ideas.filter(
      (idea) => !idea.aside && !clusters.some((one) => one.id === idea.cluster),
    ).length;
    return html`<p class="screen__stage">
        ${t(`stage-${state.activity.stage || "sort"}`)} · ${t("loose-n", { n: loose })}
      </p>
      <div class="columns">
        ${clusters.map((one) => {
          const inside = ideas.filter((idea) => idea.cluster === one.id);
          if (!inside.length) return nothing;
          return html`<div class="column">
            <h2>${one.name || t("unnamed")} <span class="quiet">${inside.length}</span></h2>
            <ul class="cards cards--small">
              ${inside.slice(0, 6).map((idea) => html`<li class="card">${idea.text}</li>`)}
            </ul>
            ${inside.length > 6 ? html`<p class="quiet">${t("and-more", { n: inside.length - 6 })}</p>` : nothing}
          </div>`;
        })}
      </div>`;
  }

  #foot(workshop) {
    return html`<footer class="screen-foot">
      ${workshop.parked.length ? html`<p class="screen-foot__parked"><b>${t("parked")}:</b> ${workshop.parked.join(" · ")}</p>` : html`<p></p>`}
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

const start = startData();
await speak(start.language, "screen");
const screen = document.createElement("big-screen");
screen.start = start;
document.getElementById("place").replaceChildren(screen);

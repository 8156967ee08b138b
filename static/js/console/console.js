// <run-console>: what to say, the clock, one large button. For somebody who is no facilitator.

import { html, nothing } from "lit";
import { Element, announce, given } from "../shared/element.js";
import { Beats, Follows } from "../shared/follows.js";
import { CONTRIBUTION } from "../shared/references.js";
import { resultView } from "../shared/results/index.js";
import { shuffled } from "../shared/shuffle.js";
import { all } from "../shared/state.js";
import { t } from "../shared/words.js";
import { agendaView } from "./agenda.js";
import "./board.js";
import { choosing, mapWithTools } from "./deeds.js";
import { nowView } from "./now.js";
import { sideView } from "./side.js";
import "./texts.js";

// How often it is worked out anew when the meeting will end.
const TIMING = 20_000;

export class RunConsole extends Element {
  static properties = {
    start: { attribute: false },
    connection: { attribute: false },
    problem: { state: true },
    busy: { state: true },
    idle: { state: true },
  };

  constructor() {
    super();
    /** @type {import("../shared/shapes.js").ConsoleStart} */
    this.start = given;
    /** @type {import("../shared/connection.js").Connection} */
    this.connection = given;
    /** The last refusal, in a sentence. */
    this.problem = "";
    /** Whether an answer is being waited for. */
    this.busy = false;
    /**
     * How many have done nothing here, while whoever leads is asked whether they are to be let out.
     *
     * @type {number | null}
     */
    this.idle = null;
    /**
     * The step of the agenda that has been brought into sight.
     *
     * @type {HTMLElement | null}
     */
    this.inSight = null;
    new Follows(this, () => [[this.connection, "state", "presence", "trouble", "status"]]);
    new Beats(this, TIMING);
  }

  get activity() {
    return this.connection.state.activity;
  }

  /**
   * Ask the house to do something; a refusal is shown in a sentence and leaves everything as it was.
   *
   * @param {string} event
   * @param {object} [payload]
   */
  async do(event, payload = {}) {
    this.busy = true;
    const answer = await this.connection
      .ask(event, payload)
      .catch(() => ({ ok: false, message: t("no-answer") }));
    this.busy = false;
    this.problem = answer.ok ? "" : (answer.message ?? "");
    if (this.problem) announce(this.problem);
    return answer;
  }

  /**
   * Something about the activity that everybody is in.
   *
   * @param {string} event
   * @param {object} [payload]
   */
  here(event, payload = {}) {
    return this.do(event, { activity: this.activity.id, ...payload });
  }

  render() {
    const { workshop } = this.connection.state;
    return html`
      <header class="console-head">
        <a class="console-head__back" href=${this.start.desk}>${t("to-agenda")}</a>
        <h1>${workshop.title}</h1>
        <p class="console-head__code">${t("code")} <b class="code" translate="no">${workshop.code}</b></p>
        <a class="button secondary" href=${this.start.screen} target="_blank" rel="noopener"
          >${t("open-screen")}</a
        >
      </header>
      ${this.#status()} ${workshop.rehearsal ? this.#practice() : nothing}
      <div class="console ${this.#hasBoard() ? "console--board" : ""}">
        ${agendaView(this)}
        <main id="main" class="console-now">${nowView(this)}</main>
        <aside class="console-side" aria-label=${t("tools")}>${sideView(this)}</aside>
      </div>
      ${this.#texts()}
    `;
  }

  updated() {
    // Beside a board the agenda is as high as the question and no more: what is on now stays in sight.
    /** @type {HTMLElement | null} */
    const now = this.#hasBoard() ? this.querySelector(".console-agenda [aria-current]") : null;
    const nav = now?.closest("nav");
    if (now && nav && now !== this.inSight) nav.scrollTop = now.offsetTop - nav.clientHeight / 2;
    this.inSight = now;
  }

  #hasBoard() {
    return this.activity?.face.board && this.activity.state !== "planned";
  }

  #status() {
    const { status, troubles } = this.connection;
    return html`${status === "offline" ? html`<p class="notice notice--warn" role="alert">${t("console-offline")}</p>` : nothing}
    ${status === "refused" ? html`<p class="notice notice--warn" role="alert">${t("console-refused")}</p>` : nothing}
    ${troubles.map((trouble) => html`<p class="notice notice--warn" role="alert">${t(`trouble-${trouble}`)}</p>`)}
    ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}`;
  }

  #practice() {
    return html`<form
      method="post"
      action="${this.start.desk}/practice/over"
      class="notice practice"
      aria-label=${t("practice")}
    >
      <input type="hidden" name="csrf_token" .value=${document.documentElement.dataset.csrf} /><span
        >${t("practice-text")}</span
      >
      <button class="small">${t("end-practice")}</button>
    </form>`;
  }

  #texts() {
    const { activity } = this;
    const { state } = this.connection;
    if (!activity || state.workshop.state === "planned") return nothing;
    if (this.#hasBoard())
      return html`<cluster-board .console=${this} .connection=${this.connection}></cluster-board>
        ${resultView(activity.type, state.result)}`;
    const texts = shuffled(all(state, CONTRIBUTION), activity.id);
    if (!texts.length && !state.result) return nothing;
    return html`<section class="console-result" aria-label=${t("results-and-texts")}>
      ${
        state.result
          ? html`<h2>${t("result")}</h2>
              ${choosing(this, activity, state.result)} ${this.#result(activity, state.result, texts)}`
          : nothing
      }
      ${texts.length ? html`<moderated-texts .desk=${this} .texts=${texts}></moderated-texts>` : nothing}
    </section>`;
  }

  #result(activity, result, texts) {
    // The texts stand below, each with its tools.
    if (activity.face.result === "texts") return nothing;
    if (activity.face.result === "map") return mapWithTools(this, activity, result);
    return resultView(activity.type, result, texts);
  }
}

customElements.define("run-console", RunConsole);

// <run-console>: what to say, the clock, one large button. For somebody who is no facilitator.

import { html, nothing } from "lit";
import { Element, announce, focusOn, given } from "../shared/element.js";
import { Beats, Follows } from "../shared/follows.js";
import { CONTRIBUTION } from "../shared/references.js";
import { resultView } from "../shared/results/index.js";
import { shuffled } from "../shared/shuffle.js";
import { all } from "../shared/state.js";
import { storageOver } from "../shared/storage.js";
import { t } from "../shared/words.js";
import { agendaView } from "./agenda.js";
import { barView, nextPress } from "./bar.js";
import "./board.js";
import { MOMENT, asked } from "./clicker.js";
import { choosing, mapWithTools } from "./deeds.js";
import { nowView, stripView } from "./now.js";
import { pageLeft } from "./pages.js";
import { sideView, toScreen } from "./side.js";
import "./texts.js";
import { AFTERWARDS, canUndo, undo, undoOf } from "./undo.js";

// How often it is worked out anew when the meeting will end.
const TIMING = 20_000;
const NARROW = matchMedia("(max-width: 48rem)");
const kept = storageOver(() => sessionStorage);
// Milliseconds in which the large button, when it has changed, takes no press.
const LOCKED = 800;

export class RunConsole extends Element {
  static properties = {
    start: { attribute: false },
    connection: { attribute: false },
    problem: { state: true },
    busy: { state: true },
    idle: { state: true },
    caution: { state: true },
    isEnding: { state: true },
    isLocked: { state: true },
    pending: { state: true },
    done: { state: true },
    answerBy: { state: true },
    said: { state: true },
    isReordering: { state: true },
    correcting: { state: true },
    isNarrow: { state: true },
    isWide: { state: true },
    hasSound: { state: true },
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
     * What would be lost or false at the next press, while whoever leads is asked.
     *
     * @type {import("./cautions.js").Caution | null}
     */
    this.caution = null;
    /** What has been answered "go on after all"; what is asked once a meeting stays so when the page is loaded anew. */
    this.accepted = new Set();
    /** Whether the last step is on screen. */
    this.isEnding = false;
    /** Whether the large button has just changed: a double click never does two things. */
    this.isLocked = false;
    /** Whether a press by key is about to be done, and can still be taken back. */
    this.pending = false;
    /**
     * The day of the answer, as it is being typed.
     *
     * @type {string | null}
     */
    this.answerBy = null;
    /** The language in which words are being put right, where it has been chosen. */
    this.correcting = "";
    /** Whether what is still to come can be moved about in the agenda. */
    this.isReordering = false;
    /** Whether the window is a phone's: what is worked on stands right under what is said. */
    this.isNarrow = false;
    /**
     * Whether the board has the whole window; null: while ideas are sorted, and not while people answer.
     *
     * @type {boolean | null}
     */
    this.isWide = null;
    /** Whether the end of time is heard, softly. */
    this.hasSound = false;
    /** What went well last, in a sentence. */
    this.said = "";
    /**
     * What the large button has done, for as long as it can be undone.
     *
     * @type {import("./undo.js").Done | null}
     */
    this.done = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.forgetting = undefined;
    /** @type {number | undefined} */
    this.asking = undefined;
    /** Whether everybody has just come to another moment. */
    this.isElsewhere = false;
    /** What the large button does, and of which moment: it is locked for a while when that changes. */
    this.pressing = "";
    this.told = "";
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.unlocking = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.waiting = undefined;
    /**
     * The step of the agenda that has been brought into sight.
     *
     * @type {HTMLElement | null}
     */
    this.inSight = null;
    /** Whether whoever leads by keys is in the bar: what they press goes away under them, and they stay. */
    this.isAtBar = false;
    for (const way of ["focusin", "pointerdown"])
      this.addEventListener(way, ({ target }) => {
        this.isAtBar = Boolean(/** @type {Element} */ (target).closest(".console-bar"));
      });
    /** Whether there was contact when it was last drawn. */
    this.wasOffline = false;
    // What was refused is over once somebody does something else.
    this.addEventListener("click", () => (this.problem = ""), { capture: true });
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
    this.said = "";
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

  /**
   * That is not asked again.
   *
   * @param {string} what
   * @param {boolean} isForGood in this meeting, on this machine
   */
  accept(what, isForGood) {
    this.accepted.add(what);
    if (isForGood) kept.setItem(this.#accepting, [...this.#acceptedBefore, what].join());
  }

  get #acceptedBefore() {
    return (kept.getItem(this.#accepting) ?? "").split(",").filter(Boolean);
  }

  get #accepting() {
    return `accepted-${this.start.desk}`;
  }

  connectedCallback() {
    super.connectedCallback();
    this.accepted = new Set(this.#acceptedBefore);
    NARROW.addEventListener("change", this.#reach);
    this.#reach();
    addEventListener("keydown", this.#key);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    NARROW.removeEventListener("change", this.#reach);
    removeEventListener("keydown", this.#key);
    clearTimeout(this.waiting);
    clearTimeout(this.forgetting);
  }

  #reach = () => {
    this.isNarrow = NARROW.matches;
  };

  #key = (/** @type {KeyboardEvent} */ event) => {
    const deed = asked(event, this.pending, canUndo(this.done, this.connection.state));
    if (!deed) return;
    event.preventDefault();
    const { activity } = this;
    const { wall } = this.connection.state.workshop;
    if (deed === "press") this.#pressSoon();
    else if (deed === "take back") this.undo();
    else if (deed === "page on") this.do("turn_page", { by: 1 });
    else if (deed === "page back") this.do("turn_page", { by: -1 });
    else if (deed === "blank") this.do("show_scene", { scene: wall?.scene === "blank" ? "" : "blank" });
    else if (deed === "pause" && activity) this.here(activity.state === "paused" ? "resume" : "pause");
    else if (deed === "more time" && activity) this.here("add_time", { minutes: 1 });
  };

  /**
   * Something that went well, said where the problems stand.
   *
   * @param {string} words
   */
  tell(words) {
    this.said = words;
    announce(words);
  }

  /** By key: done in a moment, unless it is taken back before. */
  #pressSoon() {
    if (this.pending || this.isLocked || this.busy) return;
    const { label, isShut } = nextPress(this);
    if (isShut) return;
    this.pending = true;
    announce(t("soon", { what: label }));
    this.waiting = setTimeout(() => this.press(), MOMENT);
  }

  takeBack() {
    clearTimeout(this.waiting);
    this.pending = false;
  }

  /** The large button, now. However fast it is pressed again, that does nothing more. */
  press() {
    this.takeBack();
    if (this.busy || this.isLocked) return undefined;
    this.#lock();
    this.done = null;
    return nextPress(this).press();
  }

  /**
   * A step on, that can be undone for a moment if it can be at all.
   *
   * @param {string} what
   * @param {string} deed
   */
  async lead(what, deed) {
    const done = undoOf(what, this.connection.state);
    const answer = await this.here(deed);
    if (!answer.ok) return;
    this.done = done;
    clearTimeout(this.forgetting);
    this.forgetting = setTimeout(() => (this.done = null), AFTERWARDS);
  }

  /** What waits to be done is not done; what was just done is undone. */
  async undo() {
    if (this.pending) {
      this.takeBack();
      return;
    }
    const { done } = this;
    this.done = null;
    if (done) await undo(this, done);
  }

  /** The last step: what happens, and the day of the answer. */
  async beginEnding() {
    this.isEnding = true;
    await this.updateComplete;
    focusOn(this, "#by");
  }

  endPractice() {
    /** @type {HTMLFormElement | null} */ (this.querySelector(".practice"))?.requestSubmit();
  }

  willUpdate() {
    const { activity, caution, isEnding } = this;
    const isOffline = this.connection.status === "offline";
    if (this.wasOffline && !isOffline) this.problem = "";
    this.wasOffline = isOffline;
    const { state } = this.connection.state.workshop;
    const asked = [caution?.code, isEnding, state];
    const isLeft = Boolean(pageLeft(this.connection.state, this.connection.presence.pages));
    const pressing = [
      activity?.id,
      activity?.state,
      activity?.stage,
      activity?.round,
      isLeft,
      ...asked,
    ].join();
    if (this.pressing && pressing !== this.pressing) this.#lock();
    this.pressing = pressing;
    const told = [activity?.id, activity?.state, activity?.stage].join();
    if (told !== this.told) this.caution = null;
    this.isElsewhere = activity?.id !== this.asking;
    if (this.isElsewhere) this.correcting = "";
    this.asking = activity?.id;
    this.told = told;
  }

  #lock() {
    this.takeBack();
    this.isLocked = true;
    clearTimeout(this.unlocking);
    this.unlocking = setTimeout(() => (this.isLocked = false), LOCKED);
  }

  render() {
    const { workshop } = this.connection.state;
    return html`
      ${workshop.state === "closed" ? nothing : html`<a class="skip button" href="#press">${t("skip-to-press")}</a>`}
      <header class="console-head">
        ${
          this.start.meetings
            ? html`<a class="console-head__back" href=${this.start.meetings}>${t("to-meetings")}</a>`
            : html`<a class="console-head__back" href=${this.start.desk}>${t("to-agenda")}</a>`
        }
        <h1>${workshop.title}</h1>
        <p class="console-head__code">${t("code")} <b class="code" translate="no">${workshop.code}</b></p>
        ${toScreen(this, "head-screen")}
      </header>
      ${this.#status()} ${workshop.rehearsal ? this.#practice() : nothing}
      ${this.#isAway ? stripView(this, this.activity) : this.#columns()}
      ${this.#hasBoard() && !this.isNarrow ? this.#texts() : nothing} ${barView(this)}
    `;
  }

  #columns() {
    return html`<div class=${this.#shape}>
      ${agendaView(this)}
      <div class="console-middle">
        <main id="main" class="console-now">${nowView(this)}</main>
        ${this.#hasBoard() && !this.isNarrow ? nothing : this.#texts()}
      </div>
      <aside class="console-side" aria-label=${t("tools")}>${sideView(this)}</aside>
    </div>`;
  }

  updated() {
    // A new question is what there is to read, wherever the last one's result had taken the eyes.
    if (this.isElsewhere) scrollTo(0, 0);
    /** @type {HTMLButtonElement | null} */
    const large = this.isAtBar ? this.querySelector("#press") : null;
    if (large && !large.disabled && document.activeElement === document.body)
      large.focus({ preventScroll: true });
    // Beside a board the agenda is as high as the question and no more: what is on now stays in sight.
    /** @type {HTMLElement | null} */
    const now = this.#hasBoard() ? this.querySelector(".console-agenda [aria-current]") : null;
    const nav = now?.closest("nav");
    if (now && nav && now !== this.inSight) nav.scrollTop = now.offsetTop - nav.clientHeight / 2;
    this.inSight = now;
    // What stays in sight above the bar knows how high it is.
    const bar = /** @type {HTMLElement | null} */ (this.querySelector(".console-bar"));
    this.style.setProperty("--bar", `${bar?.offsetHeight ?? 0}px`);
  }

  /** Whether the board has the window. What came of it is talked about, with the wall's tools at hand. */
  get #isAway() {
    if (!this.#hasBoard() || this.isNarrow || this.connection.state.result) return false;
    return this.isWide ?? !this.activity.face.asks;
  }

  /** What is worked on or came of it is in sight at once: then the question stands beside what is said. */
  get #shape() {
    if (this.#hasBoard()) return "console console--board";
    const { result, workshop } = this.connection.state;
    return `console ${result && workshop.state === "open" ? "console--result" : ""}`;
  }

  #hasBoard() {
    return this.activity?.face.board && this.activity.state !== "planned";
  }

  #status() {
    const { status, troubles } = this.connection;
    return html`${status === "offline" ? html`<p class="notice notice--warn" role="alert">${t("console-offline")}</p>` : nothing}
    ${status === "refused" ? html`<p class="notice notice--warn" role="alert">${t("console-refused")}</p>` : nothing}
    ${troubles.map((trouble) => html`<p class="notice notice--warn" role="alert">${t(`trouble-${trouble}`)}</p>`)}
    ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
    ${this.said ? html`<p class="notice" role="status" aria-live="off">${this.said}</p>` : nothing}`;
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
      return html`<cluster-board
        class=${this.#isAway ? "wide" : ""}
        .console=${this}
        .connection=${this.connection}
        .isWide=${this.#isAway}
        .isNarrow=${this.isNarrow}
      ></cluster-board>`;
    const texts = shuffled(all(state, CONTRIBUTION), activity.id);
    if (!texts.length && !state.result) return nothing;
    // Where the texts are what came of it they stand below, each with its tools; else what came of it says what they say.
    const areResult = activity.face.result === "texts";
    const isFolded = state.result && !areResult && !texts.some(({ waiting }) => waiting);
    const moderated = html`<moderated-texts .desk=${this} .texts=${texts}></moderated-texts>`;
    return html`<section aria-label=${t("results-and-texts")}>
      ${
        state.result && !(areResult && texts.length)
          ? html`<h2>${t("result")}</h2>
              ${choosing(this, activity, state.result)} ${this.#result(activity, state.result, texts)}`
          : nothing
      }
      ${texts.length ? (isFolded ? this.#folded(texts, moderated) : moderated) : nothing}
    </section>`;
  }

  /** The same texts once more, for whoever wants to hide one or take it up. */
  #folded(texts, moderated) {
    return html`<details>
      <summary>${t("texts-tools", { n: texts.length })}</summary>
      ${moderated}
    </details>`;
  }

  #result(activity, result, texts) {
    if (activity.face.result === "map") return mapWithTools(this, activity, result);
    return resultView(activity.type, result, texts);
  }
}

customElements.define("run-console", RunConsole);

// <phone-app>: one screen, one question, one thumb.

import { html, nothing } from "lit";
import { Element, announce, focusOn, given } from "../shared/element.js";
import { Follows } from "../shared/follows.js";
import { at } from "../shared/root.js";
import { pick, speak, t } from "../shared/words.js";
import "../shared/clock.js";
import { watchBars } from "./bars.js";
import { KeptFocus } from "./focus.js";
import { brought, later, oneMoment } from "./lazily.js";
import { receipt, useTextSize } from "./receipt.js";
import { questionOf } from "./types/index.js";
import "./end.js";

export class PhoneApp extends Element {
  static properties = { store: { attribute: false }, page: { state: true } };

  constructor() {
    super();
    /** @type {import("./store.js").Store} */
    this.store = given;
    /** @type {string} now, menu, own or mirror */
    this.page = "now";
    /** What has been told of the question: which, and how far it had come. */
    this.seen = "";
    /** @type {string | undefined} */
    this.state = undefined;
    /** @type {string | undefined} */
    this.stage = undefined;
    /**
     * The element that asks, and what it asks about. It stays while the menu is looked at.
     *
     * @type {{about: string, element: import("./question.js").Question} | null}
     */
    this.asking = null;
    /** Whether something was on its way when the question closed. */
    this.awaits = false;
    /** Whether what is unsent is to come into sight. */
    this.seeksUnsent = false;
    new Follows(this, () => [[this.store, "changed"]]);
  }

  connectedCallback() {
    super.connectedCallback();
    useTextSize(this.store);
    // What shows words that are left from before is fetched at once, else when there is time.
    if (this.store.hasUnsaved) later(this);
    new KeptFocus(this);
    watchBars(this);
    this.store.addEventListener("told", (event) => announce(/** @type {CustomEvent} */ (event).detail));
  }

  updated() {
    this.#noticeMove();
    this.#showUnsent();
  }

  render() {
    const rest = this.#elsewhere();
    this.toggleAttribute("data-beside", Boolean(rest));
    return html`${this.#head(rest)} ${rest ? html`<wall-beside .store=${this.store}></wall-beside>` : nothing}
      <main id="main" class="phone" tabindex="-1">${this.#unsent()}${this.#body()}</main>
      ${this.page === "now" && !this.store.table.asks && !this.store.isOver && this.store.state.workshop?.state === "open" ? this.#foot() : nothing}`;
  }

  /** For whoever is elsewhere the wall stands beside the question: what shows it, once it is here. */
  #elsewhere() {
    const { isOver, own, state } = this.store;
    return own.remote && !isOver && state.workshop?.state === "open" ? later(this) : null;
  }

  /** @param {import("./lazily.js").Rest | null} rest */
  #head(rest) {
    const { activity, state } = this.store;
    return html`<header class="phone-head">
      <p class="phone-head__where">
        ${state.workshop?.step ? t("step-of", { step: state.workshop.step, steps: state.workshop.steps }) : state.workshop?.title}
      </p>
      ${
        activity?.clock && !this.store.isOver && ["open", "paused"].includes(activity.state)
          ? html`<step-clock .clock=${activity.clock} .connection=${this.store.connection}></step-clock>`
          : nothing
      }
      <nav class="phone-head__menu" aria-label=${t("menu")}>
        ${
          this.page === "now"
            ? html`<button class="quiet-button" @click=${() => this.#show("menu")}>${t("menu")}</button>`
            : html`<button class="quiet-button" @click=${() => this.#show("now")}>
                ${t("back-to-question")}
              </button>`
        }
      </nav>
      ${rest && this.page !== "mirror" ? rest.stripView(this.store, () => this.#show("mirror")) : nothing}
      ${state.workshop?.rehearsal ? html`<p class="notice">${t("phone-practice")}</p>` : nothing}
      ${this.#status()}
    </header>`;
  }

  #status() {
    const { connection, outbox } = this.store;
    const waiting = outbox.waiting.length;
    if (this.store.trouble)
      return html`<p class="notice notice--warn" role="alert">
        ${t("not-saved")} ${this.store.trouble}
        <button class="small" @click=${() => this.store.understood()}>${t("understood")}</button>
      </p>`;
    if (this.store.isOver) return nothing;
    if (connection.status === "refused")
      return html`<p class="notice notice--warn" role="alert">
        ${t("phone-refused")} <a href=${at(`/${this.store.start.code}`)}>${t("phone-rejoin")}</a>
      </p>`;
    if (connection.status === "offline")
      return html`<p class="notice" role="status">
        ${waiting ? t("waiting-for-net-n", { n: waiting }) : t("waiting-for-net")}
      </p>`;
    return nothing;
  }

  /** Words that are left from before, once what shows them is here: at once where there are any. */
  #unsent() {
    const { store } = this;
    const isAsked = store.hasUnsaved && (store.activity?.state !== "open" || !store.hasPen);
    const rest = isAsked ? later(this) : brought();
    if (!rest || !["now", "own"].includes(this.page) || store.table.asks) return nothing;
    return html`<unsent-words .store=${store}></unsent-words>`;
  }

  #body() {
    const { store } = this;
    const page = this.#pageNow();
    if (page) {
      const rest = later(this);
      return rest ? this.#drawn(page, rest) : html`<h1 id="heading" tabindex="-1">${t("one-moment")}</h1>`;
    }
    if (store.activity) return this.#now(store.activity);
    return html`<h1 id="heading" tabindex="-1">${t("phone-welcome")}</h1>
      <p>${t("phone-welcome-text")}</p>
      ${receipt(store)}`;
  }

  /** What is shown instead of a question, if anything. */
  #pageNow() {
    const { store } = this;
    if (store.table.asks) return "table";
    if (this.page !== "now") return this.page;
    if (store.isOver) return "over";
    return store.isOverDays && !store.activity ? "tasks" : "";
  }

  /** @param {import("./lazily.js").Rest} rest */
  #drawn(page, rest) {
    const { store } = this;
    if (page === "table") return rest.tableView(store);
    if (page === "own") return rest.ownView(store);
    if (page === "mirror") return rest.mirrorView(store);
    if (page === "over") return rest.overView(store);
    if (page === "tasks") return html`${rest.tasksView(store, () => this.#toHeading())}${receipt(store)}`;
    const deeds = { show: (to) => this.#show(to), speak: (code) => this.#speak(code) };
    return rest.menuView(store, deeds);
  }

  #now(activity) {
    const unit = activity.settings.unit_of_input;
    const question = this.#question(activity);
    return html`
      <h1 id="heading" tabindex="-1" dir="auto">${question.heading()}</h1>
      ${unit && unit !== "individual" && !activity.face.table ? html`<p class="unit-hint">${t(`unit-${unit}`)}</p>` : nothing}
      ${activity.face.named ? later(this)?.namedHint(activity.face.named) : nothing}
      ${pick(activity.help) && !isOthersDeed(activity) ? html`<p>${pick(activity.help)}</p>` : nothing}
      ${this.#pen(question)}
      ${this.store.hasPen || question.isReadTogether ? question : this.#beforeThePen(question)}
    `;
  }

  /** What the table is asked stands on every phone before anybody writes; a tap on its fields takes the pen. */
  #beforeThePen(question) {
    const { pen } = this.store;
    if (pen?.table === null || pen?.held !== "free" || !later(this)) return nothing;
    return html`<fieldset class="pen-waits" disabled @click=${() => this.#takePen()}>
      <legend class="quiet">${t("pen-fields-wait")}</legend>
      ${question}
    </fieldset>`;
  }

  #takePen() {
    return /** @type {import("./pen.js").TablePen | null} */ (this.querySelector("table-pen"))?.take();
  }

  /** Where the table answers with one pen: whose it is. */
  #pen(question) {
    if (!this.store.pen) return nothing;
    if (!later(this)) return oneMoment();
    return html`<table-pen .store=${this.store} .asking=${question}></table-pen>`;
  }

  /** The element that asks this. A new activity, or a new round, begins with a clean one. */
  #question(activity) {
    const kind = questionOf(activity.type, this);
    const about = `${activity.id}:${activity.round}`;
    if (this.asking?.about !== about || this.asking.element.constructor !== kind)
      this.asking = { about, element: new kind() };
    const { element } = this.asking;
    return Object.assign(element, { store: this.store, activity });
  }

  #foot() {
    const { activity, isOverDays } = this.store;
    if (!activity || !this.asking) return nothing;
    if (!this.store.hasPen) return nothing;
    if (!isOverDays && (activity.state !== "open" || !activity.face.asks)) return nothing;
    const back = isOverDays ? () => (this.store.choose(null), this.#toHeading()) : undefined;
    return html`<footer class="phone-foot">
      <end-question
        class="ending"
        .store=${this.store}
        .asking=${this.asking.element}
        .back=${back}
      ></end-question>
    </footer>`;
  }

  #show(page) {
    this.page = page;
    this.#toHeading();
  }

  /** After a change of one's own choice, reading goes on from the top. */
  #toHeading() {
    return this.updateComplete.then(() => this.#goToHeading());
  }

  #goToHeading() {
    focusOn(this, "#heading", { preventScroll: true });
    window.scrollTo(0, 0);
  }

  /** What is unsent lies on top; the focus stays where it is. What shows it may still be on its way. */
  #showUnsent() {
    const place = /** @type {import("./unsent.js").UnsentWords | null} */ (
      this.querySelector("unsent-words")
    );
    if (!this.seeksUnsent || !place) return;
    this.seeksUnsent = false;
    place.comeIntoSight();
  }

  async #speak(code) {
    await speak(code, "phone", "phone-later");
    await fetch(`?language=${code}`, { method: "HEAD" }).catch(() => {});
    this.requestUpdate();
    this.asking?.element.requestUpdate();
  }

  /** The end is told and stands on top, with anything that is unsent over it. */
  async #end() {
    announce(t("over"));
    this.page = "now";
    await this.#toHeading();
    this.seeksUnsent = this.store.life.unsaved().length > 0;
    this.requestUpdate();
  }

  /** What was on its way when it closed has come. */
  #noticeArrival() {
    const { asking, awaits } = this;
    if (!awaits || !asking || asking.element.standing === "waiting") return;
    this.awaits = false;
    announce(t(`closed-${asking.element.standing}`));
  }

  /** A new question is told politely; focus moves only if nobody is writing. */
  #noticeMove() {
    const { activity, isOver } = this.store;
    const now = `${isOver}:${activity?.id}:${activity?.state}:${activity?.stage}:${activity?.round}`;
    if (now === this.seen) return this.#noticeArrival();
    const first = !this.seen;
    const moved = this.asked !== activity?.id;
    const isNewStage = !moved && this.state === activity?.state && this.stage !== activity?.stage;
    this.state = activity?.state;
    this.stage = activity?.stage;
    this.seen = now;
    this.asked = activity?.id;
    if (!first && isOver) return this.#end();
    if (!activity || isOver) return;
    // Drawn or not: a page of the menu may stand before it.
    const question = this.#question(activity);
    this.store.noteQuestion(activity.id, question.heading());
    if (first || this.store.isOverDays) return;
    if (isNewStage) return announce(question.stageTold());
    const isClosed = activity.state === "closed";
    this.awaits = isClosed && question.standing === "waiting";
    announce(
      moved
        ? t("new-question", { text: question.heading() })
        : t(isClosed ? `closed-${question.standing}` : `announce-${activity.state}`),
    );
    this.seeksUnsent = isClosed && !moved && question.standing === "unsent";
    // What is shown is read from its beginning, as a new question is.
    const isShown = ["revealed", "archived"].includes(activity.state);
    if ((moved || isShown) && !this.contains(document.activeElement?.closest("textarea, input") ?? null))
      this.#goToHeading();
  }
}

/** While others sort, how to answer helps nobody. */
function isOthersDeed({ face }) {
  return face.board && !face.asks;
}

customElements.define("phone-app", PhoneApp);

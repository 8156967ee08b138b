// <phone-app>: one screen, one question, one thumb.

import { html, nothing } from "lit";
import { Element, announce } from "../shared/element.js";
import { LANGUAGES, language, pick, speak, t } from "../shared/words.js";
import "../shared/clock.js";
import { activityView, hasOwnWay } from "./activities.js";
import { later, oneMoment } from "./lazily.js";
import { ownView } from "./own.js";
import { taskFoot, tasksView } from "./tasks.js";

class PhoneApp extends Element {
  static properties = { store: { attribute: false }, page: { state: true } };

  constructor() {
    super();
    this.page = "now";
    this.redraw = () => this.requestUpdate();
  }

  connectedCallback() {
    super.connectedCallback();
    this.store.addEventListener("changed", this.redraw);
    document.documentElement.style.setProperty(
      "--text-size",
      this.store.storage.getItem("malbild:text-size") ?? "1",
    );
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.store.removeEventListener("changed", this.redraw);
  }

  updated() {
    this.#noticeMove();
  }

  render() {
    return html`${this.#head()}
      <main id="main" class="phone" tabindex="-1">${this.#body()}</main>
      ${this.page === "now" && this.store.state.workshop?.state === "open" ? this.#foot() : nothing}`;
  }

  #head() {
    const { activity, state } = this.store;
    return html`<header class="phone-head">
      <p class="phone-head__where">
        ${state.workshop?.step ? t("step-of", { step: state.workshop.step, steps: state.workshop.steps }) : state.workshop?.title}
      </p>
      ${activity?.clock && ["open", "paused"].includes(activity.state) ? html`<step-clock .clock=${activity.clock} .connection=${this.store.connection}></step-clock>` : nothing}
      <nav class="phone-head__menu" aria-label=${t("menu")}>
        ${
          this.page === "now"
            ? html`<button class="quiet-button" @click=${() => this.#show("menu")}>${t("menu")}</button>`
            : html`<button class="quiet-button" @click=${() => this.#show("now")}>
                ${t("back-to-question")}
              </button>`
        }
      </nav>
      ${this.#status()}
    </header>`;
  }

  #status() {
    const { connection, outbox } = this.store;
    const waiting = outbox.waiting.length;
    if (connection.status === "refused")
      return html`<p class="notice notice--warn" role="alert">
        ${t("phone-refused")} <a href="/${this.store.start.code}">${t("phone-rejoin")}</a>
      </p>`;
    if (connection.status === "offline")
      return html`<p class="notice" role="status">
        ${waiting ? t("waiting-for-net-n", { n: waiting }) : t("waiting-for-net")}
      </p>`;
    return nothing;
  }

  #body() {
    if (this.page === "menu") return this.#menu();
    if (this.page === "own") return ownView(this.store);
    if (this.page === "mirror") return later(this)?.mirrorView(this.store) ?? oneMoment();
    const { state, activity } = this.store;
    if (state.workshop?.state === "closed" || this.store.goodbye) return this.#over();
    if (this.store.isOverDays && !activity) return html`${tasksView(this.store, this)}${this.#receipt()}`;
    if (!activity)
      return html`<h1 id="heading" tabindex="-1">${t("phone-welcome")}</h1>
        <p>${t("phone-welcome-text")}</p>
        ${this.#receipt()}`;
    return html`
      <h1 id="heading" tabindex="-1">${pick(activity.prompt) || pick(activity.title)}</h1>
      ${activity.settings.unit_of_input && activity.settings.unit_of_input !== "individual" ? html`<p class="unit-hint">${t(`unit-${activity.settings.unit_of_input}`)}</p>` : nothing}
      ${pick(activity.help) ? html`<p>${pick(activity.help)}</p>` : nothing} ${activityView(this.store, this)}
      ${this.store.isOverDays ? taskFoot(this.store, this) : nothing} ${this.#leftDrafts()}
    `;
  }

  #leftDrafts() {
    const left = this.store.leftDrafts();
    if (!left.length) return nothing;
    return html`<details class="left-drafts">
      <summary>${t("left-drafts", { n: left.length })}</summary>
      <p class="quiet">${t("left-drafts-text")}</p>
      <ul class="own-list">
        ${left.map(
          ({ name, text }) =>
            html`<li class="own">
              <p class="own__text">${text}</p>
              <div class="row">
                ${/^\d+:(text|wish|note|name|word|open):/.test(name) ? html`<button class="small" @click=${() => this.#sendLeft(name, text)}>${t("send-anyway")}</button>` : nothing}
                <button
                  class="quiet-button"
                  @click=${() => (this.store.setDraft(name, ""), this.requestUpdate())}
                >
                  ${t("throw-away")}
                </button>
              </div>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  /** A draft's name tells where it belongs: activity:slot[:about[:kind]]. */
  #sendLeft(name, text) {
    const [activity, , kind = "", ...about] = name.split(":");
    this.store.outbox.put("contribute", { activity: Number(activity), text, kind, about: about.join(":") });
    this.store.setDraft(name, "");
    this.requestUpdate();
  }

  #foot() {
    const { activity } = this.store;
    if (!activity || this.store.isOverDays || !["open"].includes(activity.state) || !hasOwnWay(activity))
      return nothing;
    const ready = this.store.signalled("ready");
    const more = this.store.signalled("more_time");
    return html`<footer class="phone-foot">
      ${
        ready
          ? html`<p role="status">${t("phone-ready-wait")}</p>
              <button class="secondary" @click=${() => this.store.signal("ready", false)}>
                ${t("not-ready-after-all")}
              </button>`
          : html`<button class="primary" @click=${() => this.#ready()}>${t("i-am-ready")}</button>
              <button
                class="secondary"
                aria-pressed=${more}
                @click=${() => this.store.signal("more_time", !more)}
              >
                ${t(more ? "asked-more-time" : "need-more-time")}
              </button>`
      }
    </footer>`;
  }

  #ready() {
    const list = this.querySelector("[data-read-all]");
    // Those who have not seen all options yet are taken to the rest first.
    if (list && !list.dataset.seen) {
      list.lastElementChild.scrollIntoView({ block: "end" });
      list.dataset.seen = "yes";
      announce(t("read-all-first"));
      this.readAll = true;
      this.requestUpdate();
    } else {
      this.store.signal("ready", true);
    }
  }

  #menu() {
    return html`<h1 id="heading" tabindex="-1">${t("menu")}</h1>
      <ul class="menu">
        <li>
          <button class="secondary" @click=${() => this.#show("own")}>
            ${t("my-contributions", { n: this.store.own.contributions.length })}
          </button>
        </li>
        ${this.store.isOverDays ? nothing : html`<li><button class="secondary" @click=${() => this.#show("mirror")}>${t("show-screen-here")}</button></li>`}
      </ul>
      <h2>${t("language")}</h2>
      <div class="row">
        ${Object.entries(LANGUAGES).map(([code, name]) => html`<button class="small" lang=${code} aria-pressed=${language() === code} @click=${() => this.#speak(code)}>${name}</button>`)}
      </div>
      <h2>${t("text-size")}</h2>
      <div class="row">
        ${[1, 1.25, 1.5, 2].map((size) => html`<button class="small" @click=${() => this.#textSize(size)}>${Math.round(size * 100)} %</button>`)}
      </div>
      ${this.#receipt()}
      <h2>${t("about-privacy")}</h2>
      <p>${t("privacy")}</p>
      ${
        this.store.start.as
          ? nothing
          : html`<details>
              <summary>${t("leave-workshop")}</summary>
              <p>${t("leave-workshop-text")}</p>
              <form method="post" action="/${this.store.start.code}/leave">
                <input
                  type="hidden"
                  name="csrf_token"
                  .value=${document.documentElement.dataset.csrf}
                /><button class="secondary">${t("leave")}</button>
              </form>
            </details>`
      }`;
  }

  #receipt() {
    if (!this.store.receipt) return nothing;
    return html`<section class="receipt">
      <h2>${t("receipt")}</h2>
      <p class="receipt__code">${this.store.receipt}</p>
      <p class="quiet">${t("receipt-text")}</p>
    </section>`;
  }

  #over() {
    const by = this.store.state.workshop?.feedback_by;
    return html`<h1 id="heading" tabindex="-1">${t("over")}</h1>
      <p>${t("over-text")}</p>
      ${by ? html`<p><b>${t("over-feedback", { date: by })}</b></p>` : nothing}${ownView(this.store, 2)}${this.#receipt()}`;
  }

  #show(page) {
    this.page = page;
    this.toHeading();
  }

  /** After a change of one's own choice, reading goes on from the top. */
  toHeading() {
    this.updateComplete.then(() => {
      this.querySelector("#heading")?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    });
  }

  async #speak(code) {
    await speak(code, "phone");
    await fetch(`?language=${code}`, { method: "HEAD" }).catch(() => {});
    this.requestUpdate();
  }

  #textSize(size) {
    this.store.storage.setItem("malbild:text-size", size);
    document.documentElement.style.setProperty("--text-size", size);
  }

  /** A new question is told politely; focus moves only if nobody is writing. */
  #noticeMove() {
    const { activity } = this.store;
    const now = `${activity?.id}:${activity?.state}:${activity?.stage}:${activity?.round}`;
    if (now === this.seen) return;
    const first = this.seen === undefined;
    const moved = this.seen?.split(":")[0] !== String(activity?.id);
    this.seen = now;
    if (first || !activity || this.store.isOverDays) return;
    announce(
      moved
        ? t("new-question", { text: pick(activity.prompt) || pick(activity.title) })
        : t(`announce-${activity.state}`),
    );
    if (moved && !this.contains(document.activeElement?.closest("textarea, input"))) {
      this.querySelector("#heading")?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
  }
}

customElements.define("phone-app", PhoneApp);

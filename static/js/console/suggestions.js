// <board-suggestions> asks for them and says what they are read from; <board-ghosts> shows groups that ideas might make, dashed until
// somebody takes them and cheap to say no to.

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Element, announce } from "../shared/element.js";
import { t } from "../shared/words.js";
import { confirm, stepOn } from "./chips.js";

const GRAINS = ["fine", "medium", "coarse"];
// More at once than anybody reads.
const SHOWN = 12;
const FIRST = 6;
// Half a second without a sign feels like a fault.
const SIGN_AFTER = 500;
const PATIENCE = 45000;

class BoardSuggestions extends Element {
  static properties = {
    board: { attribute: false },
    found: { attribute: false },
    hints: { attribute: false },
    n: { attribute: false },
    asking: { state: true },
    slow: { state: true },
    grain: { state: true },
    about: { state: true },
  };

  constructor() {
    super();
    this.grain = "medium";
  }

  connectedCallback() {
    super.connectedCallback();
    this.board.ask("ready_to_suggest").then((about) => (this.about = about));
  }

  willUpdate(changed) {
    if (changed.has("hints") && this.hints.last) this.grain = this.hints.last.grain;
  }

  render() {
    const { last } = this.hints;
    const { groups, sure, places } = this.found;
    const certain = [...sure.values()].reduce((n, ideas) => n + ideas.length, 0);
    return html`<section class="hints" aria-label=${t("suggestions")}>
      <div class="row hints__ask">
        <button class="small" aria-disabled=${Boolean(this.asking)} @click=${() => this.askAgain()}>
          ${t(last ? "suggest-again" : "suggest")} <kbd>R</kbd>
        </button>
        <fieldset class="grain">
          <legend>${t("grain")}</legend>
          ${GRAINS.map((grain) => html`<label><input type="radio" name="grain" value=${grain} .checked=${this.grain === grain} @change=${() => this.#regrain(grain)} /><span>${t(`grain-${grain}`)}</span></label>`)}
        </fieldset>
        ${certain ? html`<button class="small" @click=${() => confirm(this.board)}>${t("confirm-sure", { n: certain })}</button>` : nothing}
      </div>
      <p class="quiet" role="status">${this.#status(last, groups, places)}</p>
      ${this.slow ? html`<progress aria-label=${t("thinking", { n: this.n })}></progress>` : nothing}
    </section>`;
  }

  #status(last, groups, places) {
    if (this.slow) return t("thinking", { n: this.n });
    if (!last) return this.#readFrom(this.about);
    if (!last.clusters.length && !Object.keys(last.places).length) return t("suggest-nothing");
    if (!groups.length && !places.size) return t("suggest-done");
    return `${t("suggest-only")} ${places.size ? t("chips-help") : ""} ${this.#readFrom({ ...this.about, means: last.means })}`;
  }

  #readFrom(about) {
    if (!about) return "";
    // Set, and not used: it did not answer.
    const fellBack = this.about && this.hints.last?.means === "words" && this.about.means !== "words";
    return `${fellBack ? `${t("fell-back")} ` : ""}${t(`read-from-${about.means}`, { host: this.about?.host ?? "" })}`;
  }

  #regrain(grain) {
    this.grain = grain;
    if (this.hints.last) this.askAgain();
  }

  async askAgain() {
    if (this.asking) return;
    this.asking = true;
    const sign = setTimeout(() => (this.slow = true), SIGN_AFTER);
    const { connection, console: desk } = this.board;
    const asked = { activity: connection.state.activity.id, grain: this.grain };
    const answer = await connection
      .ask("suggest", asked, PATIENCE)
      .catch(() => ({ ok: false, message: t("no-answer") }));
    desk.problem = answer.ok ? "" : answer.message;
    if (!answer.ok) announce(answer.message);
    clearTimeout(sign);
    this.asking = this.slow = false;
  }
}

customElements.define("board-suggestions", BoardSuggestions);

class BoardGhosts extends Element {
  static properties = {
    board: { attribute: false },
    hints: { attribute: false },
    groups: { attribute: false },
    without: { state: true },
    more: { state: true },
  };

  constructor() {
    super();
    this.without = new Set();
  }

  willUpdate(changed) {
    if (changed.has("hints") && this.hints.last.at !== this.seen) {
      this.seen = this.hints.last.at;
      this.without = new Set();
      this.more = false;
    }
  }

  render() {
    const { groups } = this;
    const shown = groups.slice(0, this.more ? undefined : SHOWN);
    return html`<section class="ghosts" aria-label=${t("may-be-groups")}>
      <div class="row">
        <h3>${t("may-be-groups")} <span class="quiet">${groups.length}</span> <kbd>U</kbd></h3>
        ${groups.length > 1 ? html`<button class="small quiet-button" @click=${() => this.#wave(groups)}>${t("wave-all")}</button>` : nothing}
      </div>
      <div class="board__clusters">
        ${repeat(
          shown,
          (one) => one.number,
          (one) => this.#group(one),
        )}
      </div>
      ${groups.length > shown.length ? html`<button class="small quiet-button" @click=${() => (this.more = true)}>${t("suggestions-more", { n: groups.length - SHOWN })}</button>` : nothing}
    </section>`;
  }

  #group(one) {
    const taken = one.items.filter((idea) => !this.without.has(idea.key));
    const rest = one.items.filter((idea) => idea !== one.typical);
    const tick = (idea) =>
      html`<li>
        <label class="ghost"
          ><input
            type="checkbox"
            .checked=${!this.without.has(idea.key)}
            @change=${() => this.#toggle(idea)}
          /><span>${idea.text}</span></label
        >
      </li>`;
    return html`<article class="heap heap--ghost">
      <h3>${one.title} <span class="quiet">${one.items.length}</span></h3>
      <ul class="board__cards">
        ${[one.typical, ...rest.slice(0, FIRST - 1)].map(tick)}
      </ul>
      ${
        rest.length >= FIRST
          ? html`<details>
              <summary>${t("suggestions-rest", { n: rest.length - FIRST + 1 })}</summary>
              <ul class="board__cards">
                ${rest.slice(FIRST - 1).map(tick)}
              </ul>
            </details>`
          : nothing
      }
      <div class="row">
        <button
          class="small"
          ?disabled=${taken.length < 2}
          @click=${(event) => this.#take(one, taken, event)}
        >
          ${t("take-group", { n: taken.length })}
        </button>
        <button class="small quiet-button" @click=${(event) => this.#wave([one], event)}>
          <span aria-hidden="true">${t("no-thanks")}</span
          ><span class="hidden">${t("wave-group", { title: one.title })}</span>
        </button>
      </div>
    </article>`;
  }

  #toggle(idea) {
    const without = new Set(this.without);
    without.has(idea.key) ? without.delete(idea.key) : without.add(idea.key);
    this.without = without;
  }

  #wave(groups, event) {
    this.#stepOn(event);
    return this.board.send("wave", { keys: groups.map((one) => `g:${one.number}`) });
  }

  #stepOn(event) {
    stepOn(
      this.board,
      event?.currentTarget.closest(".heap--ghost").querySelector(".row button"),
      event && ".heap--ghost .row button:first-child",
    );
  }

  #take(one, taken, event) {
    this.#stepOn(event);
    announce(t("moved-n", { n: taken.length }));
    return this.board.send("create_cluster", {
      items: taken.map((idea) => idea.key),
      name: one.title,
      suggested: one.number,
    });
  }
}

customElements.define("board-ghosts", BoardGhosts);

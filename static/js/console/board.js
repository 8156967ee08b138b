// <cluster-board>: choose ideas, then choose where they go. By tap, by key, or by dragging; dragging is never the only way.

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Element, announce } from "../shared/element.js";
import { all } from "../shared/state.js";
import { t } from "../shared/words.js";
import { beside, byKey, chips, sure } from "./chips.js";
import { standing, surestFirst } from "./hints.js";
import "./recurring.js";
import "./suggestions.js";

const LOOSE = "loose";
const ASIDE = "aside";

class ClusterBoard extends Element {
  static properties = {
    console: { attribute: false },
    connection: { attribute: false },
    chosen: { state: true },
    naming: { state: true },
    about: { state: true },
    history: { state: true },
    filter: { state: true },
  };

  constructor() {
    super();
    this.chosen = new Set();
    this.filter = "";
    this.redraw = () => this.requestUpdate();
  }

  connectedCallback() {
    super.connectedCallback();
    for (const what of ["state", "presence"]) this.connection.addEventListener(what, this.redraw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    for (const what of ["state", "presence"]) this.connection.removeEventListener(what, this.redraw);
  }

  get clusters() {
    return all(this.connection.state, "k:").sort((a, b) => a.position - b.position || a.id - b.id);
  }

  get ideas() {
    return all(this.connection.state, "c:");
  }

  render() {
    const { activity } = this.connection.state;
    // The console takes the board away in the same breath; until then there is nothing to draw.
    if (activity?.type !== "cluster") return nothing;
    const { clusters } = this;
    const known = new Set(clusters.map((one) => one.id));
    const loose = this.ideas.filter((idea) => !idea.aside && !known.has(idea.cluster));
    const aside = this.ideas.filter((idea) => idea.aside);
    this.found = standing(this.connection.state, loose, clusters);
    const ordered = surestFirst(loose, this.found.places);
    const shown = this.filter
      ? ordered.filter((idea) => idea.text.toLowerCase().includes(this.filter.toLowerCase()))
      : ordered;
    const { hints } = this.connection.state;
    return html`<section class="board" aria-label=${t("board")} @keydown=${this.#keys}>
      <div class="board__bar">
        <p role="status">
          <b>${t("loose-n", { n: loose.length })}</b> ·
          ${t("clusters-n", { n: clusters.length, most: activity.settings.max_clusters })} ·
          ${t("chosen-n", { n: this.chosen.size })}
        </p>
        ${clusters.length > activity.settings.max_clusters ? html`<p class="notice">${t("many-clusters", { most: activity.settings.max_clusters })}</p>` : nothing}
        <div class="row">
          <button class="small" ?disabled=${!this.chosen.size} @click=${() => this.#create()}>
            ${t("new-cluster")} <kbd>N</kbd>
          </button>
          <button class="small" ?disabled=${!this.chosen.size} @click=${() => this.#put(ASIDE)}>
            ${t("set-aside")} <kbd>A</kbd>
          </button>
          <button class="small" ?disabled=${!this.chosen.size} @click=${() => this.#put(LOOSE)}>
            ${t("put-back")} <kbd>L</kbd>
          </button>
          <button class="small" ?disabled=${!this.chosen.size} @click=${() => (this.chosen = new Set())}>
            ${t("choose-none")} <kbd>Esc</kbd>
          </button>
          <button class="small" @click=${() => this.send("undo")}>${t("undo")} <kbd>Ctrl Z</kbd></button>
          <button
            class="small quiet-button"
            aria-expanded=${Boolean(this.history)}
            @click=${() => this.#history()}
          >
            ${t("history")}
          </button>
        </div>
        <p class="quiet">${t("board-help")}</p>
        ${this.history ? this.#told(this.history) : nothing}
      </div>
      ${activity.settings.suggest === "shared_between_groups" ? html`<board-recurring .board=${this}></board-recurring>` : nothing}
      <div class="board__area">
        <div class="heap heap--loose" @dragover=${allow} @drop=${(event) => this.#dropped(event, LOOSE)}>
          <h3>${t("loose")} <span class="quiet">${loose.length}</span></h3>
          <label class="hidden" for="filter">${t("filter")}</label
          ><input
            id="filter"
            type="search"
            placeholder=${t("filter")}
            .value=${this.filter}
            @input=${(event) => (this.filter = event.target.value)}
          />
          ${this.#cards(shown, true)}
        </div>
        <div>
          ${hints ? html`<board-suggestions .board=${this} .hints=${hints} .found=${this.found} .n=${this.ideas.length}></board-suggestions>` : nothing}
          <div class="board__clusters">
            ${repeat(
              clusters,
              (one) => one.id,
              (one, index) => this.#cluster(one, index, clusters),
            )}
            ${
              aside.length
                ? html`<div class="heap" @dragover=${allow} @drop=${(event) => this.#dropped(event, ASIDE)}>
                    <h3>${t("aside")} <span class="quiet">${aside.length}</span></h3>
                    ${this.#cards(aside)}
                  </div>`
                : nothing
            }
          </div>
          ${this.found.groups.length ? html`<board-ghosts .board=${this} .hints=${hints} .groups=${this.found.groups}></board-ghosts>` : nothing}
        </div>
      </div>
      ${this.about && this.chosen.size === 1 ? beside(this, this.about) : nothing}
    </section>`;
  }

  /** Who did what, and what suggestions were worth so far. */
  #told({ moves, worth }) {
    return html`<div class="moves">
      ${worth.offered || worth.followed ? html`<p role="status">${t("worth", worth)}</p>` : nothing}
      <ol>
        ${moves.map((move) => html`<li class=${move.undone ? "moves__undone" : ""}>${t(`move-${move.what}`, { who: move.who, n: move.n })}${move.hint && move.what !== "wave" ? ` (${t("by-suggestion")})` : ""}</li>`)}
      </ol>
    </div>`;
  }

  #cluster(one, index, clusters) {
    const inside = this.ideas.filter((idea) => idea.cluster === one.id);
    const naming = this.naming === one.id;
    return html`<div class="heap" @dragover=${allow} @drop=${(event) => this.#dropped(event, one.id)}>
      ${
        naming
          ? html`<form class="row" @submit=${(event) => this.#name(event, one)}>
              <label class="hidden" for="name-${one.id}">${t("name-it")}</label
              ><input
                id="name-${one.id}"
                name="name"
                maxlength="120"
                .value=${one.name}
                placeholder=${t("name-hint")}
              /><button class="small">${t("save")}</button>
            </form>`
          : html`<h3>
              ${index < 9 ? html`<kbd>${index + 1}</kbd> ` : nothing}${one.name || t("unnamed")}
              <span class="quiet">${inside.length}</span>
            </h3>`
      }
      <div class="row">
        ${this.chosen.size ? html`<button class="small" @click=${() => this.#put(one.id)}>${t("put-here", { n: this.chosen.size })}</button>` : nothing}
        ${naming ? nothing : html`<button class="small quiet-button" @click=${() => this.#startNaming(one)}>${t(one.name ? "rename" : "name-it")}</button>`}
        ${this.#canSplit(inside) ? html`<button class="small quiet-button" @click=${() => this.#split(one)}>${t("split-off")}</button>` : nothing}
        <label class="hidden" for="merge-${one.id}">${t("merge-into")}</label>
        <select id="merge-${one.id}" class="small" @change=${(event) => this.#mergeOrDissolve(event, one)}>
          <option value="">${t("more")}</option>
          ${clusters.filter((other) => other !== one).map((other) => html`<option value=${other.id}>${t("merge-with", { name: other.name || other.number })}</option>`)}
          <option value="dissolve">${t("dissolve")}</option>
        </select>
      </div>
      ${this.#cards(inside)} ${sure(this, one)}
    </div>`;
  }

  #cards(ideas, loose = false) {
    const { holds = {} } = this.connection.presence;
    const alike = this.about?.alike;
    return html`<ul class="board__cards">
      ${repeat(
        ideas,
        (idea) => idea.key,
        (idea) =>
          html`<li>
            <button
              class="idea ${alike?.has(idea.key) ? "idea--alike" : ""}"
              data-key=${idea.key}
              draggable="true"
              aria-pressed=${this.chosen.has(idea.key)}
              @click=${() => this.#choose(idea)}
              @dragstart=${(event) => this.#dragged(event, idea)}
            >
              ${idea.text}${idea.origin ? html` <span class="origin">${idea.origin}</span>` : nothing}
              ${alike?.has(idea.key) ? html` <span class="idea__alike">${t(alike.get(idea.key))}</span>` : nothing}
              ${holds[idea.key] && !this.chosen.has(idea.key) ? html` <span class="idea__held">${t("held-by", { name: holds[idea.key] })}</span>` : nothing}
            </button>
            ${loose ? chips(this, idea) : nothing}
          </li>`,
      )}
    </ul>`;
  }

  // Deeds

  #choose(idea) {
    const next = new Set(this.chosen);
    next.has(idea.key) ? next.delete(idea.key) : next.add(idea.key);
    this.chosen = next;
    this.connection.ask("hold", { key: next.size ? idea.key : "" }).catch(() => {});
    this.#lookAlike(next.size === 1 ? [...next][0] : null);
  }

  /** About a single chosen idea: those that read most like it, and where it may belong. A hint; nothing moves. */
  async #lookAlike(item) {
    this.about = null;
    if (this.connection.state.activity.settings.suggest === "none" || !item) return;
    const answer = await this.ask("similar", { item });
    if (answer && this.chosen.size === 1 && this.chosen.has(item))
      this.about = {
        item,
        to: answer.to,
        alike: new Map([
          ...answer.similar.map((key) => [key, "reads-alike"]),
          ...answer.together.map((key) => [key, "said-together"]),
        ]),
      };
  }

  get #activity() {
    return this.connection.state.activity.id;
  }

  /** A question that changes nothing; null when no answer came. */
  async ask(event, payload = {}) {
    const answer = await this.connection
      .ask(event, { activity: this.#activity, ...payload })
      .catch(() => null);
    return answer?.ok ? answer : null;
  }

  async send(event, payload = {}) {
    const answer = await this.console.do(event, { activity: this.#activity, ...payload });
    if (answer.ok && payload.items) {
      this.chosen = new Set();
      this.about = null;
      this.connection.ask("hold", { key: "" }).catch(() => {});
    }
    if (this.history) this.#history(true);
    return answer;
  }

  /** A placed card goes from the list; whoever works by keys goes on with the one after it. */
  focusNext(idea) {
    const cards = [...this.querySelectorAll(".heap--loose .idea")];
    const at = cards.findIndex((card) => card.dataset.key === idea.key);
    (cards[at + 1] ?? cards[at - 1])?.focus();
  }

  #put(where, items = [...this.chosen]) {
    if (!items.length) return null;
    if (where === ASIDE) return this.send("set_aside", { items });
    announce(t("moved-n", { n: items.length }));
    return this.send("place", { items, cluster: where === LOOSE ? null : where });
  }

  async #create(items = [...this.chosen]) {
    if (items.length) await this.send("create_cluster", { items });
  }

  #canSplit(inside) {
    const keys = inside.map((idea) => idea.key);
    return (
      this.chosen.size &&
      [...this.chosen].every((key) => keys.includes(key)) &&
      this.chosen.size < keys.length
    );
  }

  #split(one) {
    this.send("split", { cluster: one.id, items: [...this.chosen] });
  }

  #mergeOrDissolve(event, one) {
    const { value } = event.target;
    event.target.value = "";
    if (value === "dissolve") this.send("dissolve", { cluster: one.id });
    else if (value) this.send("merge", { cluster: one.id, into: Number(value) });
  }

  #startNaming(one) {
    this.naming = one.id;
    this.updateComplete.then(() => this.querySelector(`#name-${one.id}`)?.focus());
  }

  async #name(event, one) {
    event.preventDefault();
    const answer = await this.send("name_cluster", {
      cluster: one.id,
      name: event.target.elements.name.value,
    });
    if (answer.ok) this.naming = null;
  }

  async #history(again = false) {
    if (this.history && !again) {
      this.history = null;
      return;
    }
    this.history = (await this.ask("history")) ?? this.history;
  }

  // Dragging and keys

  #dragged(event, idea) {
    const items = this.chosen.has(idea.key) ? [...this.chosen] : [idea.key];
    event.dataTransfer.setData("text/plain", JSON.stringify(items));
    event.dataTransfer.effectAllowed = "move";
  }

  #dropped(event, where) {
    event.preventDefault();
    try {
      this.#put(where, JSON.parse(event.dataTransfer.getData("text/plain")));
    } catch {
      // Something else was dropped here; it is none of ours.
    }
  }

  #keys(event) {
    const isWriting = event.target.matches("input:not([type=checkbox], [type=radio]), select, textarea");
    if (isWriting || (event.target.matches("[type=radio]") && event.key.startsWith("Arrow"))) return;
    const { clusters } = this;
    if ((event.ctrlKey || event.metaKey) && event.key === "z") this.send("undo");
    else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (event.key === "n") this.#create();
    else if (event.key === "a") this.#put(ASIDE);
    else if (event.key === "l") this.#put(LOOSE);
    else if (event.key === "r") this.querySelector("board-suggestions")?.askAgain();
    else if (event.key === "u") this.querySelector(".heap--ghost .row button")?.focus();
    else if (event.key === "s") this.querySelector(".beside button")?.focus();
    else if (byKey(this, event)) return event.preventDefault();
    else if (event.key === "Escape") this.chosen = new Set();
    else if (/^[1-9]$/.test(event.key) && clusters[event.key - 1]) this.#put(clusters[event.key - 1].id);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp")
      this.#step(event.key === "ArrowDown" ? 1 : -1);
    else return;
    event.preventDefault();
  }

  #step(by) {
    const cards = [...this.querySelectorAll(".idea")];
    const at = cards.indexOf(document.activeElement);
    cards[Math.max(0, Math.min(cards.length - 1, at + by))]?.focus();
  }
}

function allow(event) {
  event.preventDefault();
}

customElements.define("cluster-board", ClusterBoard);

// <cluster-board>: choose ideas, then choose where they go. By tap, by key, or by dragging; dragging is never the only way.

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Element, announce, focusOn, given } from "../shared/element.js";
import { Follows } from "../shared/follows.js";
import { CLUSTER, CONTRIBUTION } from "../shared/references.js";
import { all } from "../shared/state.js";
import { t } from "../shared/words.js";
import { beside } from "./chips.js";
import { canDrop, dropped } from "./dragging.js";
import { cards, clusterHeap } from "./heap.js";
import { standing, surestFirst } from "./hints.js";
import { historyView } from "./history.js";
import { pressed } from "./keys.js";
import "./ghosts.js";
import "./recurring.js";
import "./suggestions.js";

/** @typedef {import("./suggestions.js").BoardSuggestions} BoardSuggestions */
/** @typedef {import("../shared/shapes.js").BoardIdea & {key: string}} BoardIdea */
/** @typedef {import("../shared/shapes.js").Cluster & {key: string}} BoardCluster */

/**
 * What is known about a single chosen idea.
 *
 * @typedef {object} About
 * @property {string} item its key
 * @property {number[]} to ids of groups where it may belong
 * @property {Map<string, string>} alike keys of ideas that read like it, each with the word that says how
 */

// Where an idea can be that is in no group.
const LOOSE = "loose";
const ASIDE = "aside";

export class ClusterBoard extends Element {
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
    /** @type {import("./console.js").RunConsole} */
    this.console = given;
    /** @type {import("../shared/connection.js").Connection} */
    this.connection = given;
    /**
     * Keys of the ideas that are chosen.
     *
     * @type {Set<string>}
     */
    this.chosen = new Set();
    /**
     * The group that is being given a name.
     *
     * @type {number | null}
     */
    this.naming = null;
    /** @type {About | null} */
    this.about = null;
    /** @type {import("../shared/shapes.js").BoardHistory | null} */
    this.history = null;
    this.filter = "";
    /** @type {import("./hints.js").Standing} */
    this.found = { places: new Map(), sure: new Map(), groups: [] };
    new Follows(this, () => [[this.connection, "state", "presence"]]);
  }

  /** @returns {BoardCluster[]} */
  get clusters() {
    return all(this.connection.state, CLUSTER).sort((a, b) => a.position - b.position || a.id - b.id);
  }

  /** @returns {BoardIdea[]} */
  get ideas() {
    return all(this.connection.state, CONTRIBUTION);
  }

  render() {
    const { activity } = this.connection.state;
    // The console takes the board away in the same breath; until then there is nothing to draw.
    if (!activity?.face.board) return nothing;
    const { clusters } = this;
    const known = new Set(clusters.map((cluster) => cluster.id));
    const loose = this.ideas.filter((idea) => !idea.aside && !known.has(idea.cluster ?? 0));
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
        ${
          clusters.length > activity.settings.max_clusters
            ? html`<p class="notice">${t("many-clusters", { most: activity.settings.max_clusters })}</p>`
            : nothing
        }
        <div class="row">
          <button class="small" ?disabled=${!this.chosen.size} @click=${() => this.create()}>
            ${t("new-cluster")} <kbd>N</kbd>
          </button>
          <button class="small" ?disabled=${!this.chosen.size} @click=${() => this.setAside()}>
            ${t("set-aside")} <kbd>A</kbd>
          </button>
          <button class="small" ?disabled=${!this.chosen.size} @click=${() => this.putBack()}>
            ${t("put-back")} <kbd>L</kbd>
          </button>
          <button class="small" ?disabled=${!this.chosen.size} @click=${() => this.chooseNone()}>
            ${t("choose-none")} <kbd>Esc</kbd>
          </button>
          <button class="small" @click=${() => this.send("undo")}>${t("undo")} <kbd>Ctrl Z</kbd></button>
          <button
            class="small quiet-button"
            aria-expanded=${Boolean(this.history)}
            @click=${() => this.#toggleHistory()}
          >
            ${t("history")}
          </button>
        </div>
        <p class="quiet">${t("board-help")}</p>
        ${this.history ? historyView(this.history) : nothing}
      </div>
      ${
        activity.settings.suggest === "shared_between_groups"
          ? html`<board-recurring .board=${this}></board-recurring>`
          : nothing
      }
      <div class="board__area">
        <div class="heap heap--loose" @dragover=${canDrop} @drop=${(event) => dropped(event, this, LOOSE)}>
          <h3>${t("loose")} <span class="quiet">${loose.length}</span></h3>
          <label class="hidden" for="filter">${t("filter")}</label
          ><input
            id="filter"
            type="search"
            placeholder=${t("filter")}
            .value=${this.filter}
            @input=${(event) => (this.filter = event.target.value)}
          />
          ${cards(this, shown, true)}
        </div>
        <div>
          ${
            hints
              ? html`<board-suggestions
                  .board=${this}
                  .hints=${hints}
                  .found=${this.found}
                  .n=${this.ideas.length}
                ></board-suggestions>`
              : nothing
          }
          <div class="board__clusters">
            ${repeat(
              clusters,
              (cluster) => cluster.id,
              (cluster, index) => clusterHeap(this, cluster, index),
            )}
            ${
              aside.length
                ? html`<div class="heap" @dragover=${canDrop} @drop=${(event) => dropped(event, this, ASIDE)}>
                    <h3>${t("aside")} <span class="quiet">${aside.length}</span></h3>
                    ${cards(this, aside)}
                  </div>`
                : nothing
            }
          </div>
          ${
            this.found.groups.length
              ? html`<board-ghosts
                  .board=${this}
                  .hints=${hints}
                  .groups=${this.found.groups}
                ></board-ghosts>`
              : nothing
          }
        </div>
      </div>
      ${this.about && this.chosen.size === 1 ? beside(this, this.about) : nothing}
    </section>`;
  }

  // Deeds

  /** @param {BoardIdea} idea */
  choose(idea) {
    const next = new Set(this.chosen);
    if (!next.delete(idea.key)) next.add(idea.key);
    this.chosen = next;
    this.connection.ask("hold", { key: next.size ? idea.key : "" }).catch(() => {});
    this.#lookAlike(next.size === 1 ? [...next][0] : null);
  }

  chooseNone() {
    this.chosen = new Set();
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

  /**
   * A question that changes nothing; null when no answer came.
   *
   * @param {string} event
   * @param {object} [payload]
   * @returns {Promise<any>}
   */
  async ask(event, payload = {}) {
    const answer = await this.connection
      .ask(event, { activity: this.#activity, ...payload })
      .catch(() => null);
    return answer?.ok ? answer : null;
  }

  /**
   * @param {string} event
   * @param {{items?: string[]} & Record<string, unknown>} [payload]
   */
  async send(event, payload = {}) {
    const answer = await this.console.do(event, { activity: this.#activity, ...payload });
    if (answer.ok && payload.items) {
      this.chosen = new Set();
      this.about = null;
      this.connection.ask("hold", { key: "" }).catch(() => {});
    }
    if (this.history) this.#lookBack();
    return answer;
  }

  /**
   * A placed card goes from the list; whoever works by keys goes on with the one after it.
   *
   * @param {BoardIdea} idea
   */
  focusNext(idea) {
    const found = /** @type {HTMLElement[]} */ ([...this.querySelectorAll(".heap--loose .idea")]);
    const at = found.findIndex((card) => card.dataset.key === idea.key);
    (found[at + 1] ?? found[at - 1])?.focus();
  }

  /**
   * @param {number | string} where a group's id, or LOOSE or ASIDE
   * @param {string[]} [items] keys of ideas; those chosen
   */
  put(where, items = [...this.chosen]) {
    if (!items.length) return null;
    if (where === ASIDE) return this.send("set_aside", { items });
    announce(t("moved-n", { n: items.length }));
    return this.send("place", { items, cluster: where === LOOSE ? null : where });
  }

  setAside() {
    return this.put(ASIDE);
  }

  putBack() {
    return this.put(LOOSE);
  }

  async create() {
    if (this.chosen.size) await this.send("create_cluster", { items: [...this.chosen] });
  }

  /** @param {BoardCluster} cluster */
  split(cluster) {
    this.send("split", { cluster: cluster.id, items: [...this.chosen] });
  }

  mergeOrDissolve(event, cluster) {
    const { value } = event.target;
    event.target.value = "";
    if (value === "dissolve") this.send("dissolve", { cluster: cluster.id });
    else if (value) this.send("merge", { cluster: cluster.id, into: Number(value) });
  }

  /** @param {BoardCluster} cluster */
  startNaming(cluster) {
    this.naming = cluster.id;
    this.updateComplete.then(() => focusOn(this, `#name-${cluster.id}`));
  }

  async saveName(event, cluster) {
    event.preventDefault();
    const name = event.target.elements.name.value;
    if ((await this.send("name_cluster", { cluster: cluster.id, name })).ok) this.naming = null;
  }

  /** Suggestions anew, by whoever asks for them here. */
  askAgain() {
    const suggestions = /** @type {BoardSuggestions | null} */ (this.querySelector("board-suggestions"));
    suggestions?.askAgain();
  }

  async #lookBack() {
    this.history = (await this.ask("history")) ?? this.history;
  }

  #toggleHistory() {
    if (this.history) this.history = null;
    else this.#lookBack();
  }

  #keys(event) {
    if (pressed(event, this)) event.preventDefault();
  }
}

customElements.define("cluster-board", ClusterBoard);

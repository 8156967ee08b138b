// <cluster-board>: choose ideas, then choose where they go. By tap, by key, or by dragging; dragging is never the only way.

import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Element, announce, focusOn, given } from "../shared/element.js";
import { Follows } from "../shared/follows.js";
import { CLUSTER, CONTRIBUTION } from "../shared/references.js";
import { all } from "../shared/state.js";
import { t } from "../shared/words.js";
import { beside, nameOf } from "./chips.js";
import { canDrop, dropped, left } from "./dragging.js";
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
// Where it makes a group of its own.
const NEW = "new";
// How many loose ideas are shown at first, and how many more at a time.
const SHOWN = 40;
// So few ideas need not be searched.
const SEEN_AT_ONCE = 12;
// Verbs that move cards from where they lay to somewhere else.
const MOVING = new Set(["place", "create_cluster", "set_aside"]);

export class ClusterBoard extends Element {
  static properties = {
    console: { attribute: false },
    connection: { attribute: false },
    chosen: { state: true },
    naming: { state: true },
    about: { state: true },
    history: { state: true },
    canUndo: { state: true },
    filter: { state: true },
    lot: { state: true },
    most: { state: true },
    opened: { state: true },
    isWide: { attribute: false },
    isNarrow: { attribute: false },
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
    /** Whether its field is to have the focus as soon as it is there. */
    this.isToName = false;
    /** @type {About | null} */
    this.about = null;
    /** @type {import("../shared/shapes.js").BoardHistory | null} */
    this.history = null;
    /** Whether there is something of one's own to take back. */
    this.canUndo = false;
    /** Of which activity that was asked. */
    this.asked = 0;
    this.filter = "";
    /**
     * Where each card lay when it was taken up, as the server says it.
     *
     * @type {Map<string, string>}
     */
    this.taken = new Map();
    /**
     * Keys of the loose ideas that one has taken to go through; none: all of them.
     *
     * @type {string[]}
     */
    this.lot = [];
    this.most = SHOWN;
    /**
     * Ids of the groups that are seen whole.
     *
     * @type {Set<number>}
     */
    this.opened = new Set();
    this.isWide = false;
    this.isNarrow = false;
    /** @type {import("./hints.js").Standing} */
    this.found = { places: new Map(), sure: new Map(), groups: [] };
    new Follows(this, () => [[this.connection, "state", "presence"]]);
  }

  willUpdate() {
    const { activity } = this.connection.state;
    if (!activity?.face.board || activity.id === this.asked) return;
    this.asked = activity.id;
    this.#askUndoable();
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
    const mine = this.lot.length ? ordered.filter((idea) => this.lot.includes(idea.key)) : ordered;
    const found = this.filter
      ? ordered.filter((idea) => idea.text.toLowerCase().includes(this.filter.toLowerCase()))
      : mine;
    const shown = found.slice(0, this.most);
    const { hints } = this.connection.state;
    return html`<section class="board" aria-label=${t("board")} @keydown=${this.#keys}>
      <div class="board__bar">
        <p role="status">
          <b>${t("loose-n", { n: loose.length })}</b> ·
          ${t("clusters-n", { n: clusters.length, most: activity.settings.max_clusters })}${
            this.chosen.size ? html` · ${t("chosen-n", { n: this.chosen.size })}` : nothing
          }
        </p>
        ${
          clusters.length > activity.settings.max_clusters
            ? html`<p class="notice">${t("many-clusters", { most: activity.settings.max_clusters })}</p>`
            : nothing
        }
        <div class="row">
          ${this.chosen.size ? this.#withChosen() : nothing}
          ${this.isNarrow && this.chosen.size ? nothing : this.#lookingBack()}
          ${
            this.isNarrow || this.connection.state.result
              ? nothing
              : html`<button class="small" @click=${() => (this.console.isWide = !this.isWide)}>
                  ${t(this.isWide ? "board-beside" : "board-wide")}
                </button>`
          }
        </div>
        ${
          activity.settings.who === "participants"
            ? html`<p class="quiet">${t(activity.stage === "sort" ? "pairs-hidden" : "pairs-shown")}</p>`
            : nothing
        }
        ${this.history ? historyView(this.history) : nothing}
      </div>
      ${
        activity.settings.suggest === "shared_between_groups"
          ? html`<board-recurring .board=${this}></board-recurring>`
          : nothing
      }
      <div class="board__area">
        <div
          class="heap heap--loose"
          @dragover=${canDrop}
          @dragleave=${left}
          @drop=${(event) => dropped(event, this, LOOSE)}
        >
          <div class="heap__head">
            <h3>${t("loose")} <span class="quiet">${loose.length}</span></h3>
            ${this.#lots(mine.length)}
          </div>
          ${
            this.ideas.length > SEEN_AT_ONCE
              ? html`<label class="hidden" for="filter">${t("filter")}</label
                  ><input
                    id="filter"
                    type="search"
                    placeholder=${t("filter")}
                    .value=${this.filter}
                    @input=${(event) => (this.filter = event.target.value)}
                  />`
              : nothing
          }
          ${cards(this, shown, true)}
          ${
            found.length > shown.length
              ? html`<button class="small secondary" @click=${() => (this.most += SHOWN)}>
                  ${t("board-more", { n: Math.min(SHOWN, found.length - shown.length) })}
                </button>`
              : nothing
          }
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
                ? html`<div
                    class="heap"
                    @dragover=${canDrop}
                    @dragleave=${left}
                    @drop=${(event) => dropped(event, this, ASIDE)}
                  >
                    <h3>${t("aside")} <span class="quiet">${aside.length}</span></h3>
                    ${cards(this, aside)}
                  </div>`
                : nothing
            }
            ${
              this.isNarrow
                ? nothing
                : html`<p
                    class="heap heap--new"
                    @dragover=${canDrop}
                    @dragleave=${left}
                    @drop=${(event) => dropped(event, this, NEW)}
                  >
                    ${t("new-cluster-here")}
                  </p>`
            }
          </div>
          <p class="quiet board__help">${t("board-help")}</p>
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

  #lookingBack() {
    return html`<button class="small" aria-disabled=${!this.canUndo} @click=${() => this.undo()}>
        ${t("undo")} <kbd>Ctrl Z</kbd>
      </button>
      <button
        class="small quiet-button"
        aria-expanded=${Boolean(this.history)}
        @click=${() => this.#toggleHistory()}
      >
        ${t("history")}
      </button>`;
  }

  /** What can be done with what is chosen; on a phone it is put into a group from here as well, however far that is. */
  #withChosen() {
    const isPlaced = this.ideas.some((idea) => this.chosen.has(idea.key) && placeOf(idea));
    const deed = (word, key, press) =>
      html`<button class="small" @click=${press}>${t(word)} <kbd>${key}</kbd></button>`;
    return html`${this.isNarrow && this.clusters.length ? this.#into() : nothing}
    ${deed("new-cluster", "N", () => this.create())} ${deed("set-aside", "A", () => this.setAside())}
    ${isPlaced ? deed("put-back", "L", () => this.putBack()) : nothing}
    ${deed("choose-none", "Esc", () => this.chooseNone())}`;
  }

  #into() {
    const put = (/** @type {any} */ { target }) => {
      const id = Number(target.value);
      target.value = "";
      if (id) this.put(id);
    };
    return html`<label class="hidden" for="into">${t("put-into")}</label
      ><select id="into" class="small board__into" @change=${put}>
        <option value="">${t("put-into")}</option>
        ${this.clusters.map((cluster) => html`<option value=${cluster.id}>${nameOf(this, cluster)}</option>`)}
      </select>`;
  }

  // Deeds

  /** @param {BoardIdea} idea */
  choose(idea) {
    const next = new Set(this.chosen);
    if (!next.delete(idea.key)) next.add(idea.key);
    this.chosen = next;
    this.hold(idea);
    this.connection.ask("hold", { key: next.size ? idea.key : "" }).catch(() => {});
    this.#lookAlike(next.size === 1 ? [...next][0] : null);
  }

  /**
   * A card is taken up; from now on it is known where it lay.
   *
   * @param {BoardIdea} idea
   */
  hold(idea) {
    this.taken.set(idea.key, placeOf(idea));
  }

  /** @param {BoardIdea[]} ideas */
  chooseAll(ideas) {
    for (const idea of ideas) this.hold(idea);
    this.chosen = new Set([...this.chosen, ...ideas.map((idea) => idea.key)]);
  }

  chooseNone() {
    this.chosen = new Set();
  }

  /**
   * A group is seen whole, or by its first ideas.
   *
   * @param {BoardCluster} cluster
   */
  openOrFold({ id }) {
    const opened = new Set(this.opened);
    if (!opened.delete(id)) opened.add(id);
    this.opened = opened;
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
    const { items } = payload;
    const seen = items && MOVING.has(event) && { seen: items.map((key) => this.#placeWhenTaken(key)) };
    const answer = await this.console.do(event, { activity: this.#activity, ...payload, ...seen });
    // Whoever was told where a card went meanwhile may move it from there.
    if (items) for (const key of items) this.taken.delete(key);
    if (answer.ok && payload.items) {
      this.chosen = new Set();
      this.about = null;
      this.connection.ask("hold", { key: "" }).catch(() => {});
    }
    if (this.history) this.#lookBack();
    if (event === "undo") await this.#askUndoable();
    else if (answer.ok) this.canUndo = true;
    return answer;
  }

  async #askUndoable() {
    this.canUndo = (await this.ask("undoable"))?.can ?? this.canUndo;
  }

  /** @param {string} key */
  #placeWhenTaken(key) {
    const idea = this.ideas.find((known) => known.key === key);
    return this.taken.get(key) ?? (idea ? placeOf(idea) : "");
  }

  /** One's own newest move is taken back, and said. */
  async undo() {
    if (!this.canUndo) return;
    const answer = /** @type {any} */ (await this.send("undo"));
    if (answer.ok)
      this.console.tell(
        t("undone-what", { what: t(`move-${answer.what}`, { who: t("you-did"), n: answer.n }) }),
      );
  }

  /**
   * A lot of the loose cards for one's own, while others go through theirs.
   *
   * @param {number} left how many of it are loose still
   */
  #lots(left) {
    const take = (back) => this.takeLot(back);
    if (!this.lot.length)
      return html`<button class="small secondary" @click=${() => take(false)}>${t("lot-take")}</button>`;
    return html`<p class="row">
      <b role="status">${t("lot-left", { n: left })}</b>
      ${left ? nothing : html`<button class="small" @click=${() => take(false)}>${t("lot-next")}</button>`}
      <button class="small quiet-button" @click=${() => take(true)}>${t("lot-back")}</button>
    </p>`;
  }

  /** @param {boolean} giveBack */
  async takeLot(giveBack) {
    const answer = await this.ask("take_lot", { give_back: giveBack });
    if (!answer) return;
    this.lot = answer.items;
    this.most = SHOWN;
  }

  /**
   * Placed cards go from the list; whoever works by keys goes on with the one after them.
   *
   * @param {string[]} keys
   */
  focusNext(keys) {
    const found = /** @type {HTMLElement[]} */ ([...this.querySelectorAll(".heap--loose .idea")]);
    const isLeft = ({ dataset }) => !keys.includes(dataset.key);
    const last = found.findLastIndex((card) => !isLeft(card));
    (found.find((card, at) => at > last && isLeft(card)) ?? found.findLast(isLeft))?.focus();
  }

  /**
   * @param {number | string} where a group's id, or LOOSE, ASIDE or NEW
   * @param {string[]} [items] keys of ideas; those chosen
   */
  put(where, items = [...this.chosen]) {
    if (!items.length) return null;
    if (where === NEW) return this.create(items);
    if (this.querySelector(":focus-visible")) this.focusNext(items);
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

  /** A group of them, of what is chosen, and at once its name is asked for. */
  async create(items = [...this.chosen]) {
    if (!items.length) return;
    const answer = /** @type {any} */ (await this.send("create_cluster", { items }));
    if (answer.ok) this.startNaming(answer.cluster);
  }

  /** @param {BoardCluster} cluster */
  split(cluster) {
    this.send("split", { cluster: cluster.id, items: [...this.chosen] });
  }

  mergeOrDissolve(event, cluster) {
    const { value } = event.target;
    event.target.value = "";
    if (value === "dissolve") this.send("dissolve", { cluster: cluster.id });
    else if (value === "area") this.#intoFocusArea(cluster);
    else if (value) this.send("merge", { cluster: cluster.id, into: Number(value) });
  }

  /** Whether whoever leads may write in the draft. */
  get canMakeAreas() {
    return Boolean(this.console.start.draft);
  }

  async #intoFocusArea(cluster) {
    const answer = /** @type {any} */ (await this.console.here("into_focus_area", { cluster: cluster.id }));
    if (answer.ok) this.console.tell(t("is-in-draft", { number: answer.number }));
  }

  /** @param {number} id of a group, which may not have come yet */
  startNaming(id) {
    this.naming = id;
    this.isToName = true;
    this.requestUpdate();
  }

  updated() {
    const field = this.isToName && this.querySelector(`#name-${this.naming}`);
    if (!field) return;
    this.isToName = false;
    focusOn(this, `#${field.id}`);
  }

  /** Back to where one was: the next idea to place, or the group. */
  async stopNaming(id) {
    this.naming = null;
    await this.updateComplete;
    focusOn(this, this.querySelector(".heap--loose .idea") ? ".heap--loose .idea" : `#rename-${id}`);
  }

  async saveName(event, cluster) {
    event.preventDefault();
    const name = event.target.elements.name.value;
    if ((await this.send("name_cluster", { cluster: cluster.id, name })).ok)
      await this.stopNaming(cluster.id);
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

/**
 * Where an idea lies, as the server says it: "" loose, "aside", or a group's id.
 *
 * @param {BoardIdea} idea
 */
export function placeOf(idea) {
  return idea.aside ? ASIDE : String(idea.cluster ?? "");
}

customElements.define("cluster-board", ClusterBoard);

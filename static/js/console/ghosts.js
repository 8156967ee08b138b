// <board-ghosts>: groups that ideas might make, dashed until somebody takes them and cheap to say no to.

import { html, nothing } from "lit";
import { said } from "../shared/said.js";
import { repeat } from "lit/directives/repeat.js";
import { Element, announce, given } from "../shared/element.js";
import { SUGGESTED, reference } from "../shared/references.js";
import { t } from "../shared/words.js";
import { stepOn } from "./chips.js";

// More at once than anybody reads.
const SHOWN = 12;
const FIRST = 6;

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
    /** @type {import("./board.js").ClusterBoard} */
    this.board = given;
    /** @type {import("../shared/shapes.js").Hints} */
    this.hints = given;
    /** @type {import("./hints.js").SuggestedGroup[]} */
    this.groups = given;
    /**
     * Keys of ideas that were unticked.
     *
     * @type {Set<string>}
     */
    this.without = new Set();
    this.more = false;
    /** Which suggestion this is about: when it was made. */
    this.seen = 0;
  }

  willUpdate(changed) {
    const at = this.hints.last?.at ?? 0;
    if (changed.has("hints") && at !== this.seen) {
      this.seen = at;
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
        ${
          groups.length > 1
            ? html`<button class="small quiet-button" @click=${() => this.#waveAway(groups)}>
                ${t("wave-all")}
              </button>`
            : nothing
        }
      </div>
      <div class="board__clusters">
        ${repeat(
          shown,
          (group) => group.number,
          (group) => this.#group(group),
        )}
      </div>
      ${
        groups.length > shown.length
          ? html`<button class="small quiet-button" @click=${() => (this.more = true)}>
              ${t("suggestions-more", { n: groups.length - SHOWN })}
            </button>`
          : nothing
      }
    </section>`;
  }

  #group(group) {
    const taken = group.items.filter((idea) => !this.without.has(idea.key));
    const rest = group.items.filter((idea) => idea !== group.typical);
    const tick = (idea) =>
      html`<li>
        <label class="ghost"
          ><input
            type="checkbox"
            .checked=${!this.without.has(idea.key)}
            @change=${() => this.#toggle(idea)}
          /><span>${said(idea.text)}</span></label
        >
      </li>`;
    return html`<article class="heap heap--ghost">
      <h3>${group.title} <span class="quiet">${group.items.length}</span></h3>
      <ul class="board__cards">
        ${[group.typical, ...rest.slice(0, FIRST - 1)].map(tick)}
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
          @click=${(event) => this.#take(group, taken, event)}
        >
          ${t("take-group", { n: taken.length })}
        </button>
        <button class="small quiet-button" @click=${(event) => this.#waveAway([group], event)}>
          <span aria-hidden="true">${t("no-thanks")}</span
          ><span class="hidden">${t("wave-group", { title: group.title })}</span>
        </button>
      </div>
    </article>`;
  }

  #toggle(idea) {
    const without = new Set(this.without);
    if (!without.delete(idea.key)) without.add(idea.key);
    this.without = without;
  }

  #waveAway(groups, event) {
    this.#stepOn(event);
    return this.board.send("wave_away", { keys: groups.map((group) => reference(SUGGESTED, group.number)) });
  }

  #stepOn(event) {
    stepOn(
      this.board,
      event?.currentTarget.closest(".heap--ghost").querySelector(".row button"),
      event && ".heap--ghost .row button:first-child",
    );
  }

  #take(group, taken, event) {
    this.#stepOn(event);
    announce(t("moved-n", { n: taken.length }));
    return this.board.send("create_cluster", {
      items: taken.map((idea) => idea.key),
      name: group.title,
      suggested: group.number,
    });
  }
}

customElements.define("board-ghosts", BoardGhosts);

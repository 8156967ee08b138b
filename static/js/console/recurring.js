// <board-recurring>: what recurs between organisations. One press makes a group of it; nothing is grouped by itself.

import { html, nothing } from "lit";
import { said } from "../shared/said.js";
import { Element, given } from "../shared/element.js";
import { t } from "../shared/words.js";

class BoardRecurring extends Element {
  static properties = { board: { attribute: false }, found: { state: true } };

  constructor() {
    super();
    /** @type {import("./board.js").ClusterBoard} */
    this.board = given;
    /** @type {import("../shared/shapes.js").Recurring | null} */
    this.found = null;
  }

  render() {
    const { exact = [], near = [] } = this.found ?? {};
    return html`<details
      class="recurring"
      ?open=${Boolean(this.found)}
      @toggle=${(event) => event.target.open && !this.found && this.#look()}
    >
      <summary>${t("shared-by-several")}</summary>
      ${this.found && !exact.length && !near.length ? html`<p class="quiet">${t("shared-none")}</p>` : nothing}
      <ul class="texts">
        ${exact.map(
          (shared) =>
            html`<li class="text">
              <b>${said(shared.text)}</b> <span class="origin">${shared.groups.join(", ")}</span>
              <button class="small" @click=${() => this.#group(shared)}>${t("make-group")}</button>
            </li>`,
        )}
        ${near.map(
          (shared) =>
            html`<li class="text">
              ${nearly(shared)}
              <button class="small" @click=${() => this.#group(shared)}>${t("make-group")}</button>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  async #group({ keys, text }) {
    await this.board.send("create_cluster", { items: keys, name: text, hint: "shared" });
    await this.#look();
  }

  async #look() {
    this.found = (await this.board.ask("shared")) ?? this.found;
  }
}

/** Two texts that say nearly the same, each with the groups that said it. */
function nearly(said) {
  return t("shared-near", {
    text: said.text,
    groups: said.groups.join(", "),
    other: said.other,
    others: said.other_groups.join(", "),
  });
}

customElements.define("board-recurring", BoardRecurring);

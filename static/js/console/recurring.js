// <board-recurring>: what recurs between organisations. One press makes a group of it; nothing is grouped by itself.

import { html, nothing } from "lit";
import { Element } from "../shared/element.js";
import { t } from "../shared/words.js";

class BoardRecurring extends Element {
  static properties = { board: { attribute: false }, found: { state: true } };

  render() {
    const { exact = [], near = [] } = this.found ?? {};
    const group = (one) =>
      this.board
        .send("create_cluster", { items: one.keys, name: one.text, hint: "shared" })
        .then(() => this.#look());
    return html`<details
      class="recurring"
      ?open=${Boolean(this.found)}
      @toggle=${(event) => event.target.open && !this.found && this.#look()}
    >
      <summary>${t("shared-by-several")}</summary>
      ${this.found && !exact.length && !near.length ? html`<p class="quiet">${t("shared-none")}</p>` : nothing}
      <ul class="texts">
        ${exact.map((one) => html`<li class="text"><b>${one.text}</b> <span class="origin">${one.groups.join(", ")}</span> <button class="small" @click=${() => group(one)}>${t("make-group")}</button></li>`)}
        ${near.map((one) => html`<li class="text">${t("shared-near", { text: one.text, groups: one.groups.join(", "), other: one.other, others: one.other_groups.join(", ") })} <button class="small" @click=${() => group(one)}>${t("make-group")}</button></li>`)}
      </ul>
    </details>`;
  }

  async #look() {
    this.found = (await this.board.ask("shared")) ?? this.found;
  }
}

customElements.define("board-recurring", BoardRecurring);

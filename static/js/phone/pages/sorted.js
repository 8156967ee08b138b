// How far the sorting has come, as the wall shows it: asked for again and again while somebody looks.

import { html, nothing } from "lit";
import { Element, given } from "../../shared/element.js";
import { said } from "../../shared/said.js";
import { t } from "../../shared/words.js";

// Milliseconds between two looks.
const PAUSE = 5000;

export class SortedSoFar extends Element {
  static properties = {
    connection: { attribute: false },
    about: { attribute: false },
    seen: { state: true },
  };

  constructor() {
    super();
    /** @type {import("../../shared/connection.js").Connection} */
    this.connection = given;
    this.about = 0;
    /** @type {import("../../shared/shapes.js").SortedSoFar | null} */
    this.seen = null;
    this.looking = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.looking = window.setInterval(() => this.#look(), PAUSE);
    this.updateComplete.then(() => this.#look());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.looking);
  }

  async #look() {
    const answer = /** @type {any} */ (
      await this.connection.ask("sorted_so_far", { activity: this.about }).catch(() => null)
    );
    if (answer?.ok) this.seen = answer;
  }

  render() {
    if (!this.seen) return html`<p class="quiet">${t("no-result-yet")}</p>`;
    const { groups, left } = this.seen;
    return html`<ul>
        ${groups.map(({ name, n }) => html`<li>${name ? said(name) : t("unnamed")} <b>${n}</b></li>`)}
      </ul>
      ${left ? html`<p>${t("left-to-sort", { n: left })}</p>` : nothing}`;
  }
}

customElements.define("sorted-so-far", SortedSoFar);

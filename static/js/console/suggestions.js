// <board-suggestions> asks for them and says what they are read from.

import { html, nothing } from "lit";
import { Element, announce, given } from "../shared/element.js";
import { t } from "../shared/words.js";
import { confirm } from "./chips.js";

const GRAINS = ["fine", "medium", "coarse"];
// Half a second without a sign feels like a fault.
const SIGN_AFTER = 500;
const PATIENCE = 45000;

export class BoardSuggestions extends Element {
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
    /** @type {import("./board.js").ClusterBoard} */
    this.board = given;
    /** @type {import("./hints.js").Standing} */
    this.found = given;
    /** @type {import("../shared/shapes.js").Hints} */
    this.hints = given;
    /** How many ideas there are. */
    this.n = 0;
    this.grain = "medium";
    this.asking = false;
    /** Whether the answer takes so long that a sign is due. */
    this.slow = false;
    /** @type {import("../shared/shapes.js").Means | null} */
    this.about = null;
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
          ${GRAINS.map(
            (grain) =>
              html`<label
                ><input
                  type="radio"
                  name="grain"
                  value=${grain}
                  .checked=${this.grain === grain}
                  @change=${() => this.#regrain(grain)}
                /><span>${t(`grain-${grain}`)}</span></label
              >`,
          )}
        </fieldset>
        ${
          certain
            ? html`<button class="small" @click=${() => confirm(this.board)}>
                ${t("confirm-sure", { n: certain })}
              </button>`
            : nothing
        }
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
    desk.problem = answer.ok ? "" : (answer.message ?? "");
    if (!answer.ok) announce(desk.problem);
    clearTimeout(sign);
    this.asking = this.slow = false;
  }
}

customElements.define("board-suggestions", BoardSuggestions);

// <moderated-texts>: what people wrote, each with a way to let it in, to hide it with a reason, or to show it again.

import { html, nothing } from "lit";
import { said } from "../shared/said.js";
import { Element, given } from "../shared/element.js";
import { pick, t } from "../shared/words.js";

class ModeratedTexts extends Element {
  static properties = {
    desk: { attribute: false },
    texts: { attribute: false },
    hiding: { state: true },
  };

  constructor() {
    super();
    /** @type {import("./console.js").RunConsole} */
    this.desk = given;
    /** @type {import("../shared/shapes.js").Piece[]} */
    this.texts = given;
    /**
     * The text whose hiding is being given a reason.
     *
     * @type {number | null}
     */
    this.hiding = null;
  }

  render() {
    return html`<h2>${t("texts-n", { n: this.texts.length })}</h2>
      ${this.#waits()}
      <ul class="texts">
        ${this.texts.map((text) => this.#text(text))}
      </ul>`;
  }

  /** What is sent from now on is not seen one by one: whoever was seen writing last would be known by it. */
  #waits() {
    const { activity, connection } = this.desk;
    const isOver = ["closed", "revealed"].includes(activity.state) && activity.face.asks;
    if (!isOver || connection.state.workshop.state !== "open") return nothing;
    return html`<p class="quiet">${t(`late-waits-${activity.state}`)}</p>`;
  }

  #text(text) {
    const hiding = this.hiding === text.id;
    return html`<li class=${text.hidden ? "text text--hidden" : "text"}>
      <span class="number" translate="no">${text.number}</span>
      <span>${said(text.text)}</span>
      ${text.late ? html`<span class="origin">${t("came-late")}</span>` : nothing}
      ${text.origin ? html`<span class="origin">${text.origin}</span>` : nothing}
      ${
        text.waiting
          ? html`<button class="small" @click=${() => this.desk.do("approve", { contribution: text.id })}>
              ${t("approve")}
            </button>`
          : nothing
      }
      ${
        text.hidden
          ? html`<span class="quiet">${t("hidden-why", { why: text.hidden })}</span>
              <button class="small" @click=${() => this.desk.do("show_again", { contribution: text.id })}>
                ${t("show-again")}
              </button>`
          : hiding
            ? html`<form class="row" @submit=${(event) => this.#hide(event, text)}>
                <label class="row__name" for="why-${text.id}">${t("why-hide")}</label
                ><input id="why-${text.id}" name="why" maxlength="200" /><button class="small">
                  ${t("hide")}</button
                ><button type="button" class="small quiet-button" @click=${() => (this.hiding = null)}>
                  ${t("leave-as-is")}
                </button>
              </form>`
            : html`${this.#onward(text)}<button
                  class="small quiet-button"
                  @click=${() => (this.hiding = text.id)}
                >
                  ${t("hide")}
                </button>`
      }
    </li>`;
  }

  /** To a stance at once, and to the draft: what somebody is promised an answer to. */
  #onward(text) {
    const { activity, start } = this.desk;
    if (!["revealed", "archived"].includes(activity.state) || !text.answered) return nothing;
    const { places = [] } = this.desk.connection.state.workshop;
    return html`<button class="small" @click=${() => this.desk.do("take_stand", { contribution: text.id })}>
        ${t("take-stand")}</button
      >${
        start.draft
          ? html`<label class="hidden" for="into-${text.id}"
                >${t("into-draft-of", { number: text.number })}</label
              ><select
                id="into-${text.id}"
                class="small text__into"
                @change=${(event) => this.#intoDraft(event, text)}
              >
                <option value="">${t("into-draft")}</option>
                ${places.map((place) => html`<option value=${place.key}>${pick(place.label)}</option>`)}
              </select>`
          : nothing
      }`;
  }

  async #intoDraft(event, text) {
    const { value } = event.target;
    event.target.value = "";
    if (!value) return;
    const answer = /** @type {any} */ (
      await this.desk.do("into_draft", { contribution: text.id, place: value })
    );
    if (answer.ok) this.desk.tell(t("is-in-draft", { number: answer.number }));
  }

  async #hide(event, text) {
    event.preventDefault();
    const why = event.target.elements.why.value;
    if ((await this.desk.do("hide", { contribution: text.id, why })).ok) this.hiding = null;
  }
}

customElements.define("moderated-texts", ModeratedTexts);

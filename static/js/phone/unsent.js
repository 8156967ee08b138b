// <unsent-words>: on top of everything, all that somebody has typed and the server has not acknowledged, unless it stands in a
// field or a list below already: one press sends, one copies, one throws away.

import { html, nothing } from "lit";
import { Element, announce, given } from "../shared/element.js";
import { Follows } from "../shared/follows.js";
import { t } from "../shared/words.js";

// Of so many things that people write about.
const REMEMBERED = 60;

/** @param {number} activity */
const itemsOf = (activity) => `about:${activity}`;

/**
 * @typedef {object} Kept
 * @property {import("./life.js").Life} life
 * @property {boolean} canSend
 * @property {string} waitingWord
 * @property {(activity: number) => string} questionOf
 * @property {(name: string) => any} recall
 * @property {(name: string, value: any) => void} [keep]
 * @property {import("../shared/shapes.js").Activity} [activity]
 * @property {boolean} [hasPen]
 * @property {import("./store.js").TablesPen | null} [pen]
 * @property {() => Promise<string>} [takePen]
 * @typedef {EventTarget & Kept} Writer
 */

export class UnsentWords extends Element {
  static properties = { store: { attribute: false } };

  constructor() {
    super();
    /** @type {Writer} */
    this.store = given;
    /**
     * What stands in sight elsewhere, by the words' ids.
     *
     * @type {Set<string>}
     */
    this.elsewhere = new Set();
    /** Of which activity it is known what is written about. */
    this.noted = 0;
    /** Whether it is to come into sight, once it has drawn what is no longer in a field. */
    this.isSought = false;
    this.watch = new MutationObserver(() => this.#look());
    new Follows(this, () => [[this.store, "changed"]]);
  }

  connectedCallback() {
    super.connectedCallback();
    const attributeFilter = ["data-word", "open"];
    const { parentElement } = this;
    if (parentElement)
      this.watch.observe(parentElement, {
        childList: true,
        subtree: true,
        attributes: true,
        attributeFilter,
      });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.watch.disconnect();
  }

  comeIntoSight() {
    this.isSought = true;
    this.requestUpdate();
  }

  updated() {
    const section = this.isSought && this.querySelector("section");
    if (!section) return;
    this.isSought = false;
    section.scrollIntoView({ block: "start" });
    // In large letters the words come long after their heading.
    section.querySelector(".own__text")?.scrollIntoView({ block: "nearest" });
  }

  render() {
    this.#remember();
    const words = this.store.life.unsaved().filter(({ id }) => !this.elsewhere.has(id));
    if (!words.length) return nothing;
    const { canSend } = this.store;
    return html`<section class="left-drafts" aria-labelledby="unsent">
      <h2 id="unsent">${t("left-drafts", { n: words.length })}</h2>
      <p class="quiet">${t(canSend ? "left-drafts-text" : "left-drafts-over")}</p>
      <ul class="own-list">
        ${words.map((word) => this.#word(word, canSend))}
      </ul>
    </section>`;
  }

  /**
   * @param {import("./life.js").Word} word
   * @param {boolean} canSend
   */
  #word(word, canSend) {
    const { life } = this.store;
    const { stage, lines, why } = word;
    const then = (deed) => () => {
      deed();
      this.requestUpdate();
      this.#tell();
    };
    const question = this.store.questionOf(word.activity);
    const about = this.store.recall(itemsOf(word.activity))?.[word.about];
    return html`<li class="own">
      ${question ? html`<p class="own__label" dir="auto">${question}</p>` : nothing}
      ${about ? html`<p class="own__field" dir="auto">${t("about-text", { text: about })}</p>` : nothing}
      ${lines.map((line) => html`<p class="own__text" dir="auto">${line}</p>`)}
      ${
        stage === "refused"
          ? html`<p class="own__status">
              <span class="status status--refused" role="alert">${t("not-saved")} ${why}</span>
            </p>`
          : nothing
      }
      ${
        stage === "waiting"
          ? html`<p class="own__status">
              <span class="status status--waiting">${t(this.store.waitingWord)}</span>
            </p>`
          : nothing
      }
      <div class="row">
        ${
          canSend && word.isWhole && stage !== "waiting" && this.#needsPen(word)
            ? html`<button class="small" @click=${() => this.#sendWithPen(word)}>
                ${t("pen-take-and-send")}
              </button>`
            : nothing
        }
        ${
          canSend && word.isWhole && stage !== "waiting" && !this.#needsPen(word)
            ? html`<button class="small" @click=${then(() => life.sendNow(word))}>
                ${t("send-anyway")}
              </button>`
            : nothing
        }
        ${
          canSend && word.canBeTakenUp && this.#isAsked(word)
            ? html`<button class="small" @click=${then(() => life.takeUp(word))}>${t("change")}</button>`
            : nothing
        }
        <button class="small" @click=${() => copy(lines.join("\n"))}>${t("copy-words")}</button>
        <button class="small quiet-button" @click=${then(() => life.throwAway(word))}>
          ${t("throw-away")}
        </button>
      </div>
    </li>`;
  }

  /** What people write about here, for when the question stands here no more. */
  #remember() {
    const { activity } = this.store;
    if (!activity?.items?.length || this.noted === activity.id) return;
    this.noted = activity.id;
    const told = activity.items.slice(0, REMEMBERED).map(({ key, text }) => [key, text]);
    this.store.keep?.(itemsOf(activity.id), Object.fromEntries(told));
  }

  /** Whether somebody else writes for the table that it was begun for. */
  #needsPen({ activity }) {
    return activity === this.store.pen?.activity && !this.store.hasPen;
  }

  /** @param {import("./life.js").Word} word */
  async #sendWithPen(word) {
    const problem = await this.store.takePen?.();
    if (problem) announce(problem);
    else this.store.life.sendNow(word);
    this.requestUpdate();
    this.#tell();
  }

  /** Whether there is a field to change it in. */
  #isAsked({ activity }) {
    const asked = this.store.activity;
    return Boolean(
      this.store.hasPen && asked && asked.id === activity && ["open", "paused"].includes(asked.state),
    );
  }

  /** The fields show what has become of their drafts. */
  #tell() {
    this.store.dispatchEvent(new Event("changed"));
  }

  #look() {
    const marked = /** @type {HTMLElement[]} */ ([
      ...(this.parentElement?.querySelectorAll("[data-word]") ?? []),
    ]);
    const seen = marked.filter((place) => !place.closest("details:not([open])"));
    const elsewhere = new Set(seen.map((place) => place.dataset.word ?? ""));
    if ([...elsewhere].sort().join("\n") === [...this.elsewhere].sort().join("\n")) return;
    this.elsewhere = elsewhere;
    this.requestUpdate();
  }
}

/**
 * Onto the clipboard, also where the page came without https.
 *
 * @param {string} text
 */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement("textarea");
    const before = /** @type {HTMLElement | null} */ (document.activeElement);
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    before?.focus();
  }
  announce(t("words-copied"));
}

customElements.define("unsent-words", UnsentWords);

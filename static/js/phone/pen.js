// <table-pen>: where a table answers with one pen: whose it is, what is being written with it, and a press to take it over.

import { html, nothing } from "lit";
import { Element, announce, focusOn, focusStays, given } from "../shared/element.js";
import { Follows } from "../shared/follows.js";
import { said } from "../shared/said.js";
import { t } from "../shared/words.js";
import { readDraftName, wordsOf } from "./drafts.js";
import { ownList } from "./own.js";

// So often, in milliseconds, the others at the table see what is being written.
const PACE = 1000;
// What the door lets through of one draft, and of how many.
const LONGEST = 4000;
const MOST = 20;
const LONGEST_TOGETHER = 8000;

export class TablePen extends Element {
  static properties = {
    store: { attribute: false },
    asking: { attribute: false },
    isMoving: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {import("./store.js").Store} */
    this.store = given;
    /**
     * The element that asks.
     *
     * @type {import("./question.js").Question}
     */
    this.asking = given;
    /** Whether another table is being chosen. */
    this.isMoving = false;
    this.problem = "";
    /** Whose the pen was when this was drawn last. */
    this.held = "";
    /** What the others were told last, as it was sent, and what waits to be. */
    this.told = "";
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.waits = undefined;
    new Follows(this, () => [[this.store, "changed", "typed", "writing"]]);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.waits);
    this.waits = undefined;
  }

  updated() {
    const { pen } = this.store;
    if (!pen) return;
    const before = this.held;
    this.held = `${pen.activity}:${pen.held}`;
    if (before && before !== this.held && pen.held === "other")
      announce(t("pen-other", called(this.store, pen.table)));
    if (pen.held === "mine") this.#tellTable();
  }

  render() {
    const { pen } = this.store;
    if (!pen) return nothing;
    if (pen.table === null || this.isMoving) return this.#tables(pen);
    const name = called(this.store, pen.table);
    return html`<section class="pen" aria-label=${t("pen-of", name)}>
      <p class="pen__whose">${t(`pen-${pen.held}`, name)}</p>
      ${pen.held === "other" ? this.#writing() : nothing}
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <div class="row">
        ${
          pen.held === "mine"
            ? this.#handedOver()
            : html`<button class=${pen.held === "free" ? "primary" : "secondary"} @click=${() => this.take()}>
                ${t(pen.held === "free" ? "pen-take" : "pen-take-over")}
              </button>`
        }
        ${
          this.store.table.isTable
            ? nothing
            : html`<button class="small quiet-button" @click=${() => this.#move()}>
                ${t("pen-other-table")}
              </button>`
        }
      </div>
      ${pen.held === "other" ? ownList(this.asking, { editable: false, isMine: false }) : nothing}
    </section>`;
  }

  /** @param {import("./store.js").TablesPen} pen */
  #tables(pen) {
    const numbers = this.store.tables;
    const { remote_table = null } = this.store.state.workshop ?? {};
    return html`<form class="pen" @submit=${this.#sit}>
      <label for="my-table">${t("pen-which-table")}</label>
      ${pen.table === null ? html`<p class="quiet" id="my-table-why">${t("pen-why-table")}</p>` : nothing}
      <select
        id="my-table"
        name="table"
        required
        aria-describedby=${pen.table === null ? "my-table-why" : nothing}
      >
        ${pen.table === null ? html`<option value="">${t("pen-choose")}</option>` : nothing}
        ${numbers.map((n) => html`<option value=${n} ?selected=${n === pen.table}>${n === remote_table ? t("remote-table") : n}</option>`)}
      </select>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <div class="row">
        <button class="primary">${t("pen-sit")}</button>
        ${
          pen.table === null
            ? nothing
            : html`<button type="button" class="small quiet-button" @click=${() => (this.isMoving = false)}>
                ${t("pen-stay")}
              </button>`
        }
      </div>
    </form>`;
  }

  /** What stands in the other's field, as far as it has come. */
  #writing() {
    const lines = readAll(this.store).flatMap(([, draft]) => wordsOf(draft));
    if (!lines.length) return nothing;
    return html`<div class="pen__writing">
      <p class="own__label">${t("pen-writing")}</p>
      ${lines.map((line) => html`<p class="own__text">${said(line)}</p>`)}
    </div>`;
  }

  /** What whoever had the pen before had begun can be gone on with; theirs stays with them. */
  #handedOver() {
    const { store } = this;
    const begun = readAll(store).filter(([, draft]) => wordsOf(draft).length);
    if (!begun.length || store.life.unsaved().some(({ activity }) => activity === store.activity?.id))
      return nothing;
    return html`<button
      class="small"
      @click=${() => {
        for (const [name, draft] of begun) store.drafts.keep(name, draft);
        store.hearWriting({});
        announce(t("pen-gone-on"));
        focusOn(this.asking, "textarea");
      }}
    >
      ${t("pen-go-on")}
    </button>`;
  }

  /** From whoever has it, with the focus in the first field. */
  async take() {
    const stays = focusStays();
    this.problem = await this.store.takePen();
    await this.updateComplete;
    if (this.problem) return;
    announce(t("pen-mine", called(this.store, this.store.pen?.table ?? null)));
    await this.asking.updateComplete;
    if (stays()) focusOn(this.asking, "textarea, input, select, button");
  }

  async #move() {
    this.problem = "";
    this.isMoving = true;
    await this.updateComplete;
    focusOn(this, "select");
  }

  /** @param {SubmitEvent} event */
  async #sit(event) {
    event.preventDefault();
    const field = /** @type {HTMLSelectElement} */ (this.querySelector("select"));
    const stays = focusStays();
    this.problem = await this.store.sit(Number(field.value));
    this.isMoving = this.isMoving && Boolean(this.problem);
    await this.updateComplete;
    if (stays()) focusOn(this, this.problem ? "select" : "button");
  }

  /** What stands in this phone's fields, once a second at most, and only where it is new. */
  #tellTable() {
    if (this.waits) return;
    const { store } = this;
    const id = store.activity?.id ?? 0;
    const drafts = draftsOf(store, id);
    const sign = `${id}:${JSON.stringify(drafts)}`;
    if (sign === this.told) return;
    this.told = sign;
    store.connection.ask("writing", { activity: id, drafts }).catch(() => (this.told = ""));
    this.waits = setTimeout(() => {
      this.waits = undefined;
      if (this.store.pen?.held === "mine") this.#tellTable();
    }, PACE);
  }
}

/**
 * What a table is called: its number, or that it is theirs who are elsewhere.
 *
 * @param {import("./store.js").Store} store
 * @param {number | null} table
 */
function called(store, table) {
  return { n: table ?? 0, at: table === store.state.workshop?.remote_table ? "elsewhere" : "room" };
}

/**
 * What is begun in an activity on this phone, each place's as it is kept, by its name.
 *
 * @param {import("./store.js").Store} store
 * @param {number} activity
 */
function draftsOf(store, activity) {
  const names = store.drafts.names().filter((name) => readDraftName(name).activity === activity);
  const drafts = names.map((name) => [name, JSON.stringify(store.drafts.whole(name))]);
  let signs = 0;
  const fit = drafts.filter(([name, kept]) => {
    if (kept.length > LONGEST || signs + name.length + kept.length > LONGEST_TOGETHER) return false;
    signs += name.length + kept.length;
    return true;
  });
  return Object.fromEntries(fit.slice(0, MOST));
}

/**
 * What somebody else at the table is writing in what is asked now; what cannot be read is nobody's words.
 *
 * @param {import("./store.js").Store} store
 * @returns {[string, import("./drafts.js").Kept][]}
 */
function readAll(store) {
  const sent = Object.entries(store.beingWritten).filter(
    ([name]) => readDraftName(name).activity === store.activity?.id,
  );
  return sent.flatMap(([name, kept]) => {
    const draft = readDraft(kept);
    return draft ? [/** @type {[string, any]} */ ([name, draft])] : [];
  });
}

/** @param {string} kept */
function readDraft(kept) {
  try {
    const draft = JSON.parse(kept);
    return typeof draft?.text === "string" ? draft : null;
  } catch {
    return null;
  }
}

customElements.define("table-pen", TablePen);

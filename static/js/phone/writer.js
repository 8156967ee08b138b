// <text-writer>: one field, its draft, its limit. The field is emptied only once the words are safe in the outbox.

import { html, nothing } from "lit";
import { Element, announce, given } from "../shared/element.js";
import { Follows } from "../shared/follows.js";
import { signs } from "../shared/signs.js";
import { t } from "../shared/words.js";

class TextWriter extends Element {
  static properties = {
    store: { attribute: false },
    slotName: {},
    label: {},
    most: { type: Number },
    rows: { type: Number },
    button: {},
    start: {},
    disabled: { type: Boolean },
    // The label only repeats the question above: spoken, not shown.
    quietly: { type: Boolean },
    send: { attribute: false },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {import("./store.js").Store} */
    this.store = given;
    /** The name of its draft, as in drafts.js. */
    this.slotName = "";
    this.label = "";
    this.button = "";
    this.disabled = false;
    this.quietly = false;
    this.problem = "";
    /**
     * What becomes of the words, and the name of their draft; false leaves them in the field.
     *
     * @type {(text: string, draft: string) => unknown}
     */
    this.send = given;
    this.rows = 3;
    this.most = 140;
    this.start = "";
    this.text = "";
    /** What was kept as its draft when this field last looked. */
    this.seen = "";
    /** Nothing is typed since the words went: a second tap on the button has nothing more to send. */
    this.isSent = false;
    /** When what is missing was said: in another activity or stage it is missing no more. */
    this.saidAt = "";
    new Follows(this, () => [[this.store, "changed"]]);
  }

  willUpdate(changed) {
    if (changed.has("slotName")) this.isSent = false;
    if (changed.has("slotName") || this.saidAt !== this.#now) this.problem = "";
    // A field that stays on screen while its meaning changes starts over with the draft of its new place; and what another
    // tab has written or sent is written or sent here too.
    const kept = this.store.drafts.get(this.slotName);
    if (!changed.has("slotName") && kept === this.seen) return;
    this.text = kept || this.start;
    this.seen = kept;
  }

  render() {
    const left = this.most - signs(this.text);
    const id = `w-${this.slotName.replace(/\W/g, "-")}`;
    return html`<form class="writer" @submit=${this.#submit}>
      <label for=${id} class=${this.quietly ? "hidden" : ""}>${this.label}</label>
      <textarea
        id=${id}
        rows=${this.rows}
        .value=${this.text}
        @input=${this.#type}
        @keydown=${this.#key}
        aria-describedby="${id}-left${this.problem ? ` ${id}-problem` : ""}"
        ?aria-invalid=${Boolean(this.problem)}
        data-word="draft:${this.slotName}"
        enterkeyhint=${this.rows === 1 ? "send" : "enter"}
        dir="auto"
      ></textarea>
      <p
        class="writer__left ${left < 0 ? "writer__left--over" : ""} ${this.problem && left < 0 ? "hidden" : ""}"
        id="${id}-left"
      >
        ${left < 0 ? t("too-many-signs", { n: -left }) : t("signs-left", { n: left })}
      </p>
      ${this.problem ? html`<p class="problem" role="alert" id="${id}-problem">${this.problem}</p>` : nothing}
      <button class="secondary" ?disabled=${this.disabled}>${this.button || t("send")}</button>
    </form>`;
  }

  get #now() {
    const { activity } = this.store;
    return `${activity?.id}:${activity?.stage}:${activity?.round}`;
  }

  get #field() {
    return /** @type {HTMLTextAreaElement} */ (this.querySelector("textarea"));
  }

  #type(event) {
    this.text = event.target.value;
    this.problem = "";
    this.isSent = false;
    const typed = this.text === this.start ? "" : this.text;
    this.store.drafts.type(this.slotName, typed, this.seen);
    this.seen = typed;
    this.requestUpdate();
  }

  #key(event) {
    if (event.key !== "Enter" || event.isComposing) return;
    // A field of one line is sent by the key, as the key says.
    if (event.ctrlKey || event.metaKey || (this.rows === 1 && !event.shiftKey)) this.#submit(event);
  }

  #submit(event) {
    event.preventDefault();
    const text = this.text.trim();
    let isElsewhere = false;
    this.saidAt = this.#now;
    if (!text && this.isSent) this.problem = "";
    else if (!text) this.problem = t("write-first");
    else if (signs(text) > this.most) this.problem = t("too-many-signs", { n: signs(text) - this.most });
    else if (this.send(text, this.slotName) !== false) {
      this.text = this.start = this.seen = "";
      this.#field.value = "";
      this.problem = "";
      this.isSent = true;
      announce(t(this.store.waitingWord));
    } else isElsewhere = true;
    this.requestUpdate();
    // What is missing may be beside it: then the focus is there.
    if (!isElsewhere) this.#field?.focus();
  }
}

customElements.define("text-writer", TextWriter);

// What this phone knows: the room's state, one's own texts and answers, drafts, and what still waits to be sent.

import { Connection } from "../shared/connection.js";
import { Outbox } from "../shared/outbox.js";
import { TASK, readReference, reference } from "../shared/references.js";
import { storageOver } from "../shared/storage.js";
import { t } from "../shared/words.js";
import { Drafts } from "./drafts.js";
import { CARRIERS, Life } from "./life.js";
import { TableWatch } from "./table.js";
import { afterDelivery, numbered, standingTexts } from "./standing.js";

const SIGNALS = ["ready", "more_time"];
// Kept for all meetings on this device.
export const TEXT_SIZE = "malbild:text-size";

/** Fires "changed" after everything that may be seen, and "typed" after every keystroke. */
export class Store extends EventTarget {
  /**
   * @param {import("../shared/shapes.js").PhoneStart} start what the server put into the page
   * @param {import("../shared/storage.js").Keeper} [storage]
   */
  constructor(start, storage = storageOver(() => localStorage)) {
    super();
    this.start = start;
    this.storage = storage;
    this.prefix = `malbild:${start.code}:${start.as || ""}`;
    this.drafts = new Drafts(storage, this.prefix, () => this.#typed());
    /** @type {import("../shared/shapes.js").Own} */
    this.own = start.own ?? {
      contributions: [],
      answers: {},
      activity: null,
      round: 0,
      seed: 0,
      table: null,
    };
    /**
     * Over days, the task that is chosen.
     *
     * @type {number | null}
     */
    this.task = null;
    /** Why the server said goodbye, if it did. */
    this.goodbye = "";
    this.connection = new Connection("/participant", { code: start.code, as: start.as }, start);
    this.outbox = new Outbox({
      storage,
      name: `${this.prefix}outbox`,
      send: (event, payload) => this.connection.ask(event, payload),
      changed: () => this.#changed(),
      delivered: (item, answer) => this.#delivered(item, answer),
      refused: (item, answer) => this.#refused(item, answer),
    });
    this.table = new TableWatch(start);
    this.hasLeft = false;
    /** Why an answer, a tick or a taking back was refused: nothing that anybody wrote, so nothing is kept of it. */
    this.trouble = "";
    this.life = new Life(this.drafts, this.outbox, () => this.own.contributions);
    this.#listen();
    if (start.receipt) this.keep("receipt", start.receipt);
    this.#mergeOwn(this.own);
  }

  get state() {
    return this.connection.state;
  }

  /** What is asked now; over days, the task this person has chosen, if any. */
  get activity() {
    if (!this.isOverDays) return this.state.activity;
    return this.task === null ? undefined : this.state[reference(TASK, this.task)];
  }

  get isOverDays() {
    return this.state.workshop?.mode === "async";
  }

  get tasks() {
    const found = Object.keys(this.state).filter((key) => readReference(key).kind === TASK);
    return found.map((key) => this.state[key]);
  }

  isTicked(id) {
    const waiting = this.outbox.waiting.findLast(
      (item) => item.event === "tick" && item.payload.activity === id,
    );
    return waiting ? waiting.payload.on : (this.own.ticked ?? []).includes(id);
  }

  tick(id, on) {
    this.outbox.put("tick", { activity: id, on }, `tick:${id}`);
  }

  /** Whether anything is written or answered in a task. */
  isBegun(id) {
    const kept = { ...this.own.tasks?.[id], ...this.recall(`answers:${id}:1`) };
    return this.texts(id).length > 0 || Object.values(kept).some((value) => value !== null);
  }

  choose(id) {
    this.task = id;
    this.#changed();
  }

  get receipt() {
    return this.recall("receipt") ?? "";
  }

  /** Own texts in an activity, sent or not. */
  texts(activity = this.activity?.id) {
    return standingTexts(this.own.contributions, this.outbox.items, activity);
  }

  /**
   * A new text.
   *
   * @param {Record<string, any>} payload
   * @param {string} [draft] the name of the draft that it is made from
   */
  write(payload, draft) {
    return this.life.send("contribute", { activity: this.activity.id, ...payload }, { draft });
  }

  takeBack(contribution) {
    this.outbox.put("withdraw", { contribution }, `withdraw:${contribution}`);
  }

  /** One's answer as it stands on this phone, sent or not. */
  answer(item, criterion = "") {
    return this.answers()[`${item}|${criterion}`] ?? null;
  }

  answers() {
    const { id, round } = this.activity;
    const waiting = this.outbox.waiting.filter(
      ({ event, payload }) => event === "answer" && payload.activity === id && payload.round === round,
    );
    const kept =
      this.own.tasks?.[id] ?? (this.own.activity === id && this.own.round === round ? this.own.answers : {});
    return {
      ...kept,
      ...this.recall(`answers:${id}:${round}`),
      ...Object.fromEntries(
        waiting.map(({ payload }) => [`${payload.item}|${payload.criterion}`, payload.value]),
      ),
    };
  }

  set(item, value, criterion = "") {
    const { id, round } = this.activity;
    this.outbox.put(
      "answer",
      { activity: id, item, value, criterion, round },
      `answer:${id}:${round}:${item}:${criterion}`,
    );
  }

  signal(kind, on) {
    const { id } = this.activity;
    this.keep(this.#signalName(kind), on);
    if (kind === "ready" && on) this.keep(this.#signalName("more_time"), false);
    this.connection.ask("signal", { activity: id, kind, on }).catch(() => {});
    this.#changed();
  }

  signalled(kind) {
    return this.recall(this.#signalName(kind)) === true;
  }

  #signalName(kind) {
    const { id, round = 1, stage = "" } = this.activity;
    return `signal:${id}:${round}:${stage}:${kind}`;
  }

  /** Whether this person is done with what is asked now. */
  get isDone() {
    return this.isOverDays ? this.isTicked(this.activity.id) : this.signalled("ready");
  }

  /** Whether they are as soon as everything they have sent has arrived. */
  get isEnding() {
    return this.recall(this.#signalName("ending")) === true;
  }

  /** What is begun or refused in this question, and can be sent, changed or thrown away. */
  unsentHere() {
    return this.life
      .unsaved()
      .filter(({ activity, stage }) => activity === this.activity?.id && stage !== "waiting");
  }

  /**
   * @param {import("./closing.js").Unanswered | null} unanswered
   * @returns {import("./closing.js").Left}
   */
  left(unanswered) {
    const id = this.activity?.id;
    const here = this.life.unsaved().filter(({ activity }) => activity === id);
    const at = (stage) => here.filter((word) => word.stage === stage).length;
    const answers = this.outbox.waiting.filter(
      ({ event, payload }) => event === "answer" && payload.activity === id,
    );
    return {
      begun: at("draft"),
      refused: at("refused"),
      waiting: at("waiting") + answers.length,
      unanswered,
    };
  }

  /** Done with what is asked now, as soon as the server has everything. */
  finish() {
    this.keep(this.#signalName("ending"), true);
    this.#end();
    this.#changed();
  }

  /** Not done after all. */
  goOn() {
    this.keep(this.#signalName("ending"), false);
    if (!this.isDone) this.#changed();
    else if (this.isOverDays) this.tick(this.activity.id, false);
    else this.signal("ready", false);
  }

  /** By its writer's own press. */
  throwAwayHere() {
    for (const word of this.unsentHere()) this.life.throwAway(word);
  }

  /** Whether what is typed can still be sent: what is late is kept as well, until the workshop is closed. */
  get canSend() {
    return this.state.workshop?.state !== "closed" && !this.goodbye && this.connection.status !== "refused";
  }

  /** Whether anything written or chosen here is not on the server. */
  get hasUnsaved() {
    return this.outbox.items.length > 0 || this.life.unsaved().length > 0;
  }

  /** Nothing of this person stays on this device: not here, not in another tab of theirs, not in what the browser remembers. */
  leave() {
    this.hasLeft = true;
    const kept = this.storage;
    const prefixes = [this.start.code, ...(this.start.related ?? [])].map((code) => `malbild:${code}:`);
    // What is still under way in this page may write: from here on it writes nowhere.
    this.outbox.storage =
      this.drafts.storage =
      this.storage =
        storageOver(() => {
          throw new Error("left");
        });
    for (const name of kept.names())
      if (prefixes.some((prefix) => name.startsWith(prefix)) || name === TEXT_SIZE) kept.removeItem(name);
    // Told to the other tabs by being kept for an instant.
    kept.setItem(this.#leftName, "1");
    kept.removeItem(this.#leftName);
  }

  get #leftName() {
    return `${this.prefix}left`;
  }

  isSameTable() {
    this.table.asks = false;
    this.#changed();
  }

  keep(name, value) {
    this.storage.setItem(`${this.prefix}${name}`, JSON.stringify(value));
  }

  recall(name) {
    try {
      return JSON.parse(this.storage.getItem(`${this.prefix}${name}`) ?? "null");
    } catch {
      return null;
    }
  }

  #listen() {
    // Another tab of the same person writes in the same place; one that slept has heard nothing of it.
    const prefix = this.prefix;
    addEventListener("storage", ({ key, newValue }) => {
      if (key === this.#leftName && newValue) goAway();
      if (!key || key.startsWith(prefix)) this.#changed();
    });
    for (const woken of ["pageshow", "focus"]) addEventListener(woken, () => this.#changed());
    // A page that the browser laid aside when its person left must not be turned up again by whoever comes next.
    addEventListener("pageshow", () => this.hasLeft && goAway());
    addEventListener("pagehide", () => this.hasLeft && document.body.replaceChildren());
    document.addEventListener("visibilitychange", () => {
      this.table.see(document.visibilityState === "visible", Date.now());
      if (document.visibilityState !== "visible") return;
      this.outbox.flush();
      this.#changed();
    });
    this.connection.addEventListener("state", () => {
      const contributions = numbered(this.own.contributions, this.state);
      if (contributions !== this.own.contributions) {
        this.own = { ...this.own, contributions };
        this.#remember();
      }
      this.#changed();
    });
    this.connection.addEventListener("own", (event) => {
      const { detail } = /** @type {CustomEvent} */ (event);
      if (detail) this.#mergeOwn(detail);
      this.#changed();
    });
    this.connection.addEventListener("status", () => {
      if (this.connection.status === "online") {
        this.outbox.flush();
        this.#repeatSignals();
      }
      this.#changed();
    });
    this.connection.addEventListener("goodbye", (event) => {
      this.goodbye = /** @type {CustomEvent} */ (event).detail.reason;
      this.#changed();
    });
  }

  #repeatSignals() {
    if (!this.activity) return;
    this.#end();
    for (const kind of SIGNALS.filter((kind) => this.signalled(kind)))
      this.connection.ask("signal", { activity: this.activity.id, kind, on: true }).catch(() => {});
  }

  #delivered(item, answer) {
    const { event, payload } = item;
    this.life.acknowledged(item, answer);
    if (event === "answer") {
      const name = `answers:${payload.activity}:${payload.round}`;
      this.keep(name, { ...this.recall(name), [`${payload.item}|${payload.criterion}`]: answer.value });
    } else if (event === "tick") {
      this.own = { ...this.own, ticked: answer.ticked };
      // Who has taken an action is told by the plan itself, to everybody.
    } else if (event !== "take_on") {
      this.own = {
        ...this.own,
        contributions: afterDelivery(this.own.contributions, event, answer.contribution),
      };
      this.#remember();
    }
    if (event !== "answer" && event !== "withdraw") this.#tell(t("saved"));
    this.#end();
    this.#changed();
  }

  #refused({ event, key }, { message = "" }) {
    this.#tell(`${t("not-saved")} ${message}`);
    if (CARRIERS.includes(event)) return;
    this.trouble = message;
    this.outbox.remove(key);
  }

  understood() {
    this.trouble = "";
    this.#changed();
  }

  /** Aloud, whoever listens. */
  #tell(text) {
    this.dispatchEvent(new CustomEvent("told", { detail: text }));
  }

  #mergeOwn(own) {
    // When the workshop is over the server no longer knows whose texts are whose; this phone alone remembers.
    this.own =
      own.contributions.length || !this.recall("mine") ? own : { ...own, contributions: this.recall("mine") };
    this.#remember();
  }

  #remember() {
    this.keep("mine", this.own.contributions);
  }

  /** Whoever wanted to be done is, once nothing of theirs is unsent; whoever has begun anew is not. */
  #end() {
    if (!this.activity) return;
    const { begun, refused, waiting } = this.left(null);
    if (begun || refused) {
      if (this.isEnding) this.keep(this.#signalName("ending"), false);
      if (this.isDone) this.goOn();
    } else if (this.isEnding && !waiting) {
      this.keep(this.#signalName("ending"), false);
      if (this.isDone) return;
      if (this.isOverDays) this.tick(this.activity.id, true);
      else this.signal("ready", true);
    }
  }

  #typed() {
    this.#end();
    this.dispatchEvent(new Event("typed"));
  }

  #changed() {
    this.dispatchEvent(new Event("changed"));
  }
}

function goAway() {
  document.body.replaceChildren();
  location.replace("/");
}

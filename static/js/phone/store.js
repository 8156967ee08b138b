// What this phone knows: the room's state, one's own texts and answers, drafts, and what still waits to be sent.

import { Connection } from "../shared/connection.js";
import { Outbox } from "../shared/outbox.js";
import { CONTRIBUTION, TASK, readReference, reference } from "../shared/references.js";
import { at } from "../shared/root.js";
import { storageOver } from "../shared/storage.js";
import { t } from "../shared/words.js";
import { Drafts } from "./drafts.js";
import { CARRIERS, Life } from "./life.js";
import { TableWatch } from "./table.js";
import { afterDelivery, numbered, standingTexts } from "./standing.js";

// Milliseconds until what did not come is asked for again.
const AGAIN = 3000;
const SIGNALS = ["ready", "more_time"];
// Kept for all meetings on this device.
export const TEXT_SIZE = "malbild:text-size";

/**
 * @typedef {object} TablesPen
 * @property {number} activity
 * @property {number | null} table none where this person has not said at which they sit
 * @property {"mine" | "other" | "free"} held
 */

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
      pen: null,
      taken: [],
      remote: false,
      watch: "",
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
    /**
     * What this person is asked about, where each is shown a few, by the sign of it all.
     *
     * @type {Record<string, import("../shared/shapes.js").Item[]>}
     */
    this.shown = {};
    /** Signs of what is being asked for. */
    this.fetching = new Set();
    /**
     * All of a result that was told in short, and the short one that it is the whole of.
     *
     * @type {{short: object, result: any} | null}
     */
    this.whole = null;
    /**
     * Texts of a long list that this phone has read, by reference.
     *
     * @type {Record<string, import("../shared/shapes.js").Piece>}
     */
    this.read = {};
    this.table = new TableWatch(start);
    this.hasLeft = false;
    /**
     * What somebody else at the table is writing, as far as it has come and as it was sent, by the name of its place.
     * Nothing keeps it.
     *
     * @type {Record<string, string>}
     */
    this.beingWritten = {};
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

  /** Whether the meeting has ended: as everybody was told, or as this phone hears when it comes back after the end. */
  get isOver() {
    return (
      this.state.workshop?.state === "closed" ||
      Boolean(this.goodbye) ||
      (this.connection.status === "refused" && this.connection.reason === "workshop_closed")
    );
  }

  /** The day by which one hears what came of it. */
  get feedbackBy() {
    return this.connection.told.feedback_by ?? this.state.workshop?.feedback_by;
  }

  get isOverDays() {
    return this.state.workshop?.mode === "async";
  }

  get tasks() {
    const found = Object.keys(this.state).filter((key) => readReference(key).kind === TASK);
    return found.map((key) => this.state[key]);
  }

  /**
   * Where the table answers what is asked now: whose its pen is.
   *
   * @returns {TablesPen | null}
   */
  get pen() {
    const { activity } = this;
    if (!activity?.face.table || !["open", "paused"].includes(activity.state)) return null;
    const { pen, table } = this.own;
    return { activity: activity.id, table, held: pen && pen.activity === activity.id ? pen.held : "free" };
  }

  /** Numbers of the tables that this person can sit at: those elsewhere have one of their own, the last. */
  get tables() {
    const { tables = 0, remote_table = null } = this.state.workshop ?? {};
    const inTheRoom = Array.from({ length: tables }, (_, at) => at + 1);
    return remote_table && this.own.remote ? [...inTheRoom, remote_table] : inTheRoom;
  }

  /**
   * From elsewhere from here on, or in the room after all. Why not, in words.
   *
   * @param {boolean} on
   */
  async beRemote(on) {
    const { ok, error, message, ...own } = await this.#ask("be_remote", { on });
    if (ok) this.#mergeOwn(own);
    this.#changed();
    return ok ? "" : (message ?? t("waiting-for-net"));
  }

  /**
   * What this person is asked about: all of it, or the few that the server has for them; none while those are on
   * their way.
   *
   * @param {import("../shared/shapes.js").Activity} activity
   * @returns {import("../shared/shapes.js").Item[] | null}
   */
  itemsOf({ face, id, items, sampled }) {
    if (!sampled) return items;
    const sign = `shown:${id}:${sampled}:${face.table ? this.own.table : ""}`;
    const kept = this.shown[sign] ?? this.recall(sign);
    if (kept) this.shown[sign] = kept;
    else this.#fetchItems(id, sign);
    return kept;
  }

  async #fetchItems(activity, sign) {
    if (this.fetching.has(sign)) return;
    this.fetching.add(sign);
    const answer = /** @type {any} */ (await this.#ask("options", { activity }));
    if (answer.ok) {
      this.shown[sign] = answer.items;
      this.keep(sign, answer.items);
      this.fetching.delete(sign);
      this.#changed();
    } else {
      // Whatever draws it next asks again.
      setTimeout(() => (this.fetching.delete(sign), this.#changed()), AGAIN);
    }
  }

  /** What came of what was asked: in short, or the whole once somebody has asked for it. */
  get result() {
    const { result } = this.state;
    return this.whole && this.whole.short === result ? this.whole.result : result;
  }

  async showWhole() {
    const short = this.state.result;
    if (!short) return;
    const answer = /** @type {any} */ (await this.#ask("whole_result", { activity: short.activity }));
    if (answer.ok) this.whole = { short, result: answer.result };
    this.#changed();
  }

  /**
   * Texts of a long list have been read.
   *
   * @param {import("../shared/shapes.js").Piece[]} texts
   */
  hearTexts(texts) {
    for (const text of texts) this.read[reference(CONTRIBUTION, text.id)] = text;
    this.#takeNumbers();
    this.#changed();
  }

  /** Own texts have the numbers that others see. */
  #takeNumbers() {
    const contributions = numbered(this.own.contributions, { ...this.read, ...this.state });
    if (contributions === this.own.contributions) return;
    this.own = { ...this.own, contributions };
    this.#remember();
  }

  /** Whether what is asked now can be answered on this phone. */
  get hasPen() {
    return !this.pen || (this.pen.table !== null && this.pen.held === "mine");
  }

  /** From whoever has it. Why not, in words; none when it is here. */
  async takePen() {
    const answer = await this.#ask("take_pen", { activity: this.activity.id });
    if (answer.pen) this.own = { ...this.own, pen: answer.pen };
    this.#changed();
    return answer.ok ? "" : (answer.message ?? t("waiting-for-net"));
  }

  /**
   * At this table from here on. Why not, in words.
   *
   * @param {number} table
   */
  async sit(table) {
    const answer = await this.#ask("sit", { table });
    if (answer.ok) this.#seat({ ...this.own, table });
    this.hearWriting({});
    return answer.ok ? "" : (answer.message ?? t("waiting-for-net"));
  }

  /** Whoever is done at one table has not said so at another. */
  #seat(own) {
    if (own.table !== this.own.table && this.activity?.face.table)
      for (const kind of [...SIGNALS, "ending"]) this.keep(this.#signalName(kind), false);
    this.own = own;
  }

  /** @param {Record<string, string>} drafts */
  hearWriting(drafts) {
    this.beingWritten = drafts;
    this.#changed();
  }

  /** @returns {Promise<import("../shared/outbox.js").Answered & {pen?: import("../shared/shapes.js").Pen}>} */
  #ask(event, payload) {
    return this.connection.ask(event, payload).catch(() => ({ ok: false }));
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

  /** Whether anything is written or answered in a task, sent or not. */
  isBegun(id) {
    if (this.life.unsaved().some(({ activity }) => activity === id)) return true;
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

  /** What is begun or refused, here or in an earlier question, and can be sent, changed or thrown away. */
  unsent() {
    return this.#unsaved().filter(({ stage }) => stage !== "waiting");
  }

  /** Over days, one is done with each task by itself. */
  #unsaved() {
    const words = this.life.unsaved();
    return this.isOverDays ? words.filter(({ activity }) => activity === this.activity?.id) : words;
  }

  /** A question's own words, for when it stands here no more. */
  questionOf(activity) {
    return this.recall(`asked:${activity}`) ?? "";
  }

  /** @param {number} activity */
  noteQuestion(activity, words) {
    if (this.questionOf(activity) !== words) this.keep(`asked:${activity}`, words);
  }

  /**
   * @param {import("./closing.js").Unanswered | null} unanswered
   * @returns {import("./closing.js").Left}
   */
  left(unanswered) {
    const id = this.activity?.id;
    const words = this.#unsaved();
    const at = (stage) => words.filter((word) => word.stage === stage).length;
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
  throwAwayUnsent() {
    for (const word of this.unsent()) this.life.throwAway(word);
  }

  /** Whether what is typed can still be sent: what is late is kept as well, until the workshop is closed. */
  get canSend() {
    return !this.isOver && this.connection.status !== "refused";
  }

  /** What is said of what has been sent and has not arrived. */
  get waitingWord() {
    if (!this.canSend) return "not-saved";
    return this.connection.status === "online" ? "saving" : "waiting-nothing-lost";
  }

  /** Whether anything written or chosen here is not on the server. */
  get hasUnsaved() {
    return this.outbox.items.length > 0 || this.life.unsaved().length > 0;
  }

  /** Nothing of this person stays on this device: not here, not in another tab of theirs, not in what the browser remembers. */
  leave() {
    const kept = this.#writeNowhere();
    this.#clear(kept);
    // Told to the other tabs by being kept for an instant.
    kept.setItem(this.#leftName, "1");
    kept.removeItem(this.#leftName);
  }

  /** In another tab, which this one may have written after; whoever has come since keeps what is theirs. */
  #hearOfLeaving() {
    const { receipt } = this;
    const kept = this.#writeNowhere();
    if (!receipt || receipt === this.start.receipt) this.#clear(kept);
    goAway();
  }

  /**
   * What is still under way in this page may write: from here on it does so nowhere.
   *
   * @returns {import("../shared/storage.js").Keeper} where it wrote until now
   */
  #writeNowhere() {
    this.hasLeft = true;
    const kept = this.storage;
    this.outbox.storage =
      this.drafts.storage =
      this.storage =
        storageOver(() => {
          throw new Error("left");
        });
    return kept;
  }

  /** @param {import("../shared/storage.js").Keeper} kept */
  #clear(kept) {
    const prefixes = [this.start.code, ...(this.start.related ?? [])].map((code) => `malbild:${code}:`);
    for (const name of kept.names())
      if (prefixes.some((prefix) => name.startsWith(prefix)) || name === TEXT_SIZE) kept.removeItem(name);
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
      if (key === this.#leftName && newValue) this.#hearOfLeaving();
      else if (!key || key.startsWith(prefix)) this.#changed();
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
      this.#takeNumbers();
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
    this.connection.addEventListener("writing", (event) => {
      const { activity, drafts } = /** @type {CustomEvent} */ (event).detail;
      if (activity === this.activity?.id) this.hearWriting(drafts);
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
    } else if (answer.taken) {
      // Who has taken an action is told by the plan itself, to everybody; which are one's own, to oneself.
      this.own = { ...this.own, taken: answer.taken };
    } else {
      this.own = {
        ...this.own,
        contributions: afterDelivery(this.own.contributions, event, answer.contribution),
      };
      this.#remember();
    }
    if (!["answer", "withdraw", "give_back"].includes(event)) this.#tell(t("saved"));
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
    this.#seat(
      own.contributions.length || !this.recall("mine") ? own : { ...own, contributions: this.recall("mine") },
    );
    this.#handOver();
    this.#remember();
  }

  /** What somebody else at the table has gone on with and sent, word for word, is no longer unsent here. */
  #handOver() {
    const theirs = this.own.contributions.filter((text) => text.is_mine === false);
    for (const word of this.life.sentByOthers(theirs)) this.life.throwAway(word);
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
  location.replace(at("/"));
}

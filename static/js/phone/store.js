// What this phone knows: the room's state, one's own texts and answers, drafts, and what still waits to be sent.

import { Connection } from "../shared/connection.js";
import { Outbox } from "../shared/outbox.js";
import { storageOver } from "../shared/storage.js";

export class Store extends EventTarget {
  constructor(start, storage = storageOver(() => localStorage)) {
    super();
    this.start = start;
    this.storage = storage;
    this.prefix = `malbild:${start.code}:${start.as || ""}`;
    this.own = start.own ?? { contributions: [], answers: {} };
    this.connection = new Connection("/participant", { code: start.code, as: start.as }, start);
    this.outbox = new Outbox({
      storage,
      name: `${this.prefix}outbox`,
      send: (event, payload) => this.connection.ask(event, payload),
      changed: () => this.#changed(),
    });
    this.outbox.delivered = (item, answer) => this.#delivered(item, answer);
    this.#listen();
    if (start.receipt) this.keep("receipt", start.receipt);
    this.#mergeOwn(this.own);
  }

  get state() {
    return this.connection.state;
  }

  /** What is asked now; over days, the task this person has chosen, if any. */
  get activity() {
    return this.isOverDays ? this.state[`task:${this.task}`] : this.state.activity;
  }

  get isOverDays() {
    return this.state.workshop?.mode === "async";
  }

  get tasks() {
    const found = Object.keys(this.state).filter((key) => key.startsWith("task:"));
    return found.map((key) => this.state[key]);
  }

  isTicked(id) {
    const waiting = this.outbox.waiting.findLast(
      (one) => one.event === "tick" && one.payload.activity === id,
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

  /** Own texts in an activity, the newest words first in place: those kept by the server and those still on their way. */
  texts(activityId = this.activity?.id) {
    const kept = this.own.contributions.filter((one) => one.activity === activityId);
    const changed = Object.fromEntries(
      this.outbox.items
        .filter((item) => item.event === "revise")
        .map((item) => [item.payload.contribution, item]),
    );
    const taken = new Set(
      this.outbox.items.filter((item) => item.event === "withdraw").map((item) => item.payload.contribution),
    );
    const waiting = this.outbox.items
      .filter((item) => item.event === "contribute" && item.payload.activity === activityId)
      .map((item) => ({ ...item.payload, waiting: item.key, refused: item.refused }));
    return [
      ...kept
        .filter((one) => !taken.has(one.id))
        .map((one) =>
          changed[one.id]
            ? {
                ...one,
                text: changed[one.id].payload.text,
                fields: changed[one.id].payload.fields ?? one.fields,
                waiting: changed[one.id].key,
                refused: changed[one.id].refused,
              }
            : one,
        ),
      ...waiting,
    ];
  }

  write(payload) {
    return this.outbox.put("contribute", { activity: this.activity.id, ...payload });
  }

  rewrite(contribution, text, fields) {
    this.outbox.put(
      "revise",
      { contribution, text, ...(fields ? { fields } : {}) },
      `revise:${contribution}`,
    );
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
    const waiting = Object.fromEntries(
      this.outbox.waiting
        .filter((one) => one.event === "answer" && one.payload.activity === id && one.payload.round === round)
        .map((one) => [`${one.payload.item}|${one.payload.criterion}`, one.payload.value]),
    );
    const kept =
      this.own.tasks?.[id] ?? (this.own.activity === id && this.own.round === round ? this.own.answers : {});
    return { ...kept, ...this.recall(`answers:${id}:${round}`), ...waiting };
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
    const { id, round, stage } = this.activity;
    this.keep(`signal:${id}:${round}:${stage}:${kind}`, on);
    if (kind === "ready" && on) this.keep(`signal:${id}:${round}:${stage}:more_time`, false);
    this.connection.ask("signal", { activity: id, kind, on }).catch(() => {});
    this.#changed();
  }

  signalled(kind) {
    const { id, round, stage } = this.activity;
    return this.recall(`signal:${id}:${round}:${stage}:${kind}`) === true;
  }

  // Drafts: each keystroke is kept, so that nothing is lost when a page reloads or a battery dies.

  draft(name) {
    return this.storage.getItem(`${this.prefix}draft:${name}`) ?? "";
  }

  setDraft(name, text) {
    if (text) this.storage.setItem(`${this.prefix}draft:${name}`, text);
    else this.storage.removeItem(`${this.prefix}draft:${name}`);
  }

  /** Texts begun in other activities and never sent. */
  leftDrafts() {
    const [all, current] = [`${this.prefix}draft:`, `${this.prefix}draft:${this.activity?.id}:`];
    const left = this.storage.names().filter((name) => name.startsWith(all) && !name.startsWith(current));
    return left.map((name) => ({ name: name.slice(all.length), text: this.storage.getItem(name) }));
  }

  keep(name, value) {
    this.storage.setItem(`${this.prefix}${name}`, JSON.stringify(value));
  }

  recall(name) {
    try {
      return JSON.parse(this.storage.getItem(`${this.prefix}${name}`));
    } catch {
      return null;
    }
  }

  #listen() {
    this.connection.addEventListener("state", () => this.#changed());
    this.connection.addEventListener("own", ({ detail }) => {
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
    this.connection.addEventListener("goodbye", ({ detail }) => {
      this.goodbye = detail.reason;
      this.#changed();
    });
  }

  #repeatSignals() {
    if (!this.activity) return;
    for (const kind of ["ready", "more_time"])
      if (this.signalled(kind))
        this.connection.ask("signal", { activity: this.activity.id, kind, on: true }).catch(() => {});
  }

  #delivered(item, answer) {
    if (item.event === "answer") {
      const name = `answers:${item.payload.activity}:${item.payload.round}`;
      this.keep(name, {
        ...this.recall(name),
        [`${item.payload.item}|${item.payload.criterion}`]: answer.value,
      });
    } else if (item.event === "take_on") {
      // The plan itself, which everybody is told, says who has it now.
    } else if (item.event === "tick") {
      this.own = { ...this.own, ticked: answer.ticked };
    } else {
      const others = this.own.contributions.filter((one) => one.id !== answer.contribution.id);
      const at = this.own.contributions.findIndex((one) => one.id === answer.contribution.id);
      if (item.event === "withdraw") this.own = { ...this.own, contributions: others };
      else
        this.own = {
          ...this.own,
          contributions:
            at < 0
              ? [...others, answer.contribution]
              : this.own.contributions.map((one) =>
                  one.id === answer.contribution.id ? answer.contribution : one,
                ),
        };
      this.#remember();
    }
    this.#changed();
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

  #changed() {
    this.dispatchEvent(new Event("changed"));
  }
}

// What a person wrote or answered leaves the outbox only when the server says it is committed.

/** Refusals that time may cure; everything else is told to the person, who still has the text. */
export const PASSING = new Set(["storage_unavailable", "too_often", "oops", "not_known"]);
const RETRY = 5000;

/** Random enough to be unique, without crypto.randomUUID, which plain http on a local network does not have. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * The server's answer to a command: what came of it, or `error` and `message` of why not.
 *
 * @typedef {{ok: boolean, error?: string, message?: string} & Record<string, any>} Answered
 */

/**
 * A command that is not committed yet.
 *
 * @typedef {object} Waiting
 * @property {string} key names it: sent again, it is answered as the first time
 * @property {string} event
 * @property {Record<string, any>} payload
 * @property {string | null} [place] what is being set; a later value for the same place replaces one still waiting
 * @property {string} [draft] the name of the draft that it was made from
 * @property {Answered} [refused] the server's no, for the person to read
 */

/**
 * @typedef {object} Means
 * @property {import("./storage.js").Keeper} storage survives reloads, killed tabs and empty batteries
 * @property {string} name the storage key; one per workshop and person
 * @property {(event: string, payload: object) => Promise<Answered>} send rejects when there is no answer
 * @property {() => void} [changed] called after every change
 * @property {(item: Waiting, answer: Answered) => void} [delivered] called when the server has committed one
 * @property {(item: Waiting, answer: Answered) => void} [refused] called when the server has said no for good
 * @property {(ms: number) => Promise<unknown>} [wait]
 */

export class Outbox {
  /** @param {Means} means */
  constructor({
    storage,
    name,
    send,
    changed = () => {},
    delivered = () => {},
    refused = () => {},
    wait = (ms) => new Promise((done) => setTimeout(done, ms)),
  }) {
    this.storage = storage;
    this.name = name;
    this.send = send;
    this.changed = changed;
    this.delivered = delivered;
    this.saysNo = refused;
    this.wait = wait;
    this.busy = false;
    /**
     * The key of what is on its way.
     *
     * @type {string | null}
     */
    this.inFlight = null;
  }

  /**
   * In order. Read anew each time, since another tab may have written.
   *
   * @returns {Waiting[]}
   */
  get items() {
    try {
      return JSON.parse(this.storage.getItem(this.name) ?? "[]");
    } catch {
      return [];
    }
  }

  get waiting() {
    return this.items.filter((item) => !item.refused);
  }

  get refused() {
    return this.items.filter((item) => item.refused);
  }

  /**
   * Keep it, then try to send.
   *
   * @param {string} event
   * @param {Record<string, any>} payload
   * @param {string | null} [place]
   * @param {string} [draft]
   * @returns {string} its key
   */
  put(event, payload, place = null, draft) {
    const key = payload.key ?? newKey();
    const kept = this.items.filter((item) => !place || item.place !== place || item.key === this.inFlight);
    this.#write([...kept, { key, event, payload: { ...payload, key }, place, ...(draft ? { draft } : {}) }]);
    this.flush();
    return key;
  }

  /**
   * What was refused is tried once more, last in the line.
   *
   * @param {string} key
   */
  again(key) {
    const item = this.items.find((kept) => kept.key === key);
    if (!item) return;
    const { refused, ...anew } = item;
    this.#write([...this.items.filter((kept) => kept.key !== key), anew]);
    this.flush();
  }

  remove(key) {
    this.#write(this.items.filter((item) => item.key !== key));
  }

  /** Send what waits, one at a time and in order. Without an answer it stops; a reconnect calls it again, and so does time. */
  async flush() {
    if (this.busy) return;
    this.busy = true;
    let heard = true;
    try {
      for (let item = this.waiting[0]; item && heard; item = this.waiting[0])
        heard = await this.#deliver(item);
    } finally {
      this.busy = false;
      this.inFlight = null;
    }
    // The line may still be up though this one answer was lost.
    if (!heard) this.wait(RETRY).then(() => this.flush());
  }

  async #deliver(item) {
    this.inFlight = item.key;
    let answer;
    try {
      answer = await this.send(item.event, item.payload);
    } catch {
      return false;
    }
    if (answer.ok) {
      this.remove(item.key);
      this.delivered(item, answer);
    } else if (PASSING.has(answer.error ?? "")) {
      await this.wait(answer.error === "too_often" ? 5000 : 1500);
      return answer.error !== "not_known";
    } else {
      this.#write(this.items.map((kept) => (kept.key === item.key ? { ...kept, refused: answer } : kept)));
      this.saysNo(item, answer);
    }
    return true;
  }

  #write(items) {
    this.storage.setItem(this.name, JSON.stringify(items));
    this.changed();
  }
}

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
 * @param storage  like localStorage: survives reloads, killed tabs and empty batteries
 * @param name     the storage key; one per workshop and person
 * @param send     (event, payload) => promise of the server's answer; rejects when there is none
 * @param changed  called after every change
 */
export class Outbox {
  constructor({
    storage,
    name,
    send,
    changed = () => {},
    wait = (ms) => new Promise((done) => setTimeout(done, ms)),
  }) {
    Object.assign(this, { storage, name, send, changed, wait });
    this.busy = false;
  }

  /** Items in order: {key, event, payload, place?, refused?}. Read anew each time, since another tab may have written. */
  get items() {
    try {
      return JSON.parse(this.storage.getItem(this.name)) ?? [];
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

  /** Keep it, then try to send. A `place` names what is being set: a later value for it replaces one still waiting. */
  put(event, payload, place = null) {
    const key = payload.key ?? newKey();
    const kept = this.items.filter((item) => !place || item.place !== place || item.key === this.inFlight);
    this.#write([...kept, { key, event, payload: { ...payload, key }, place }]);
    this.flush();
    return key;
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
      this.delivered?.(item, answer);
    } else if (PASSING.has(answer.error)) {
      await this.wait(answer.error === "too_often" ? 5000 : 1500);
      return answer.error !== "not_known";
    } else {
      this.#write(this.items.map((one) => (one.key === item.key ? { ...one, refused: answer } : one)));
      this.rejected?.(item, answer);
    }
    return true;
  }

  #write(items) {
    this.storage.setItem(this.name, JSON.stringify(items));
    this.changed();
  }
}

// What is begun and not sent: each keystroke is kept, so that nothing is lost when a page reloads or a battery dies.

// Slots whose draft is a whole text of its own, which can be sent afterwards as it stands.
const WHOLE = ["text", "wish", "note", "name", "word", "open"];

/**
 * @typedef {object} DraftPlace where a draft belongs
 * @property {number} activity
 * @property {string} slot which field of it
 * @property {string} kind the kind of text it becomes
 * @property {string} about what it is about, such as "c:31"
 * @property {boolean} isWhole whether it can be sent as it stands
 */

/**
 * The name a draft is kept under: activity:slot[:kind[:about]].
 *
 * @param {number} activity
 * @param {string} slot
 * @param {string} [kind]
 * @param {string} [about]
 */
export function draftName(activity, slot, kind, about) {
  return [activity, slot, kind, about].filter((part) => part !== undefined).join(":");
}

/**
 * @param {string} name
 * @returns {DraftPlace}
 */
export function readDraftName(name) {
  const [activity, slot, kind, ...about] = name.split(":");
  return {
    activity: Number(activity),
    slot,
    kind: kind ?? "",
    about: about.join(":"),
    isWhole: kind !== undefined && WHOLE.includes(slot),
  };
}

export class Drafts {
  /**
   * @param {import("../shared/storage.js").Keeper} storage
   * @param {string} prefix of all that this person keeps here
   */
  constructor(storage, prefix) {
    this.storage = storage;
    this.prefix = `${prefix}draft:`;
  }

  /** @param {string} name */
  get(name) {
    return this.storage.getItem(this.prefix + name) ?? "";
  }

  /**
   * @param {string} name
   * @param {string} text none: the draft is thrown away
   */
  set(name, text) {
    if (text) this.storage.setItem(this.prefix + name, text);
    else this.storage.removeItem(this.prefix + name);
  }

  /**
   * Texts begun in other activities and never sent.
   *
   * @param {number} [current] the activity that is asked now
   * @returns {{name: string, text: string}[]}
   */
  left(current) {
    const [all, here] = [this.prefix, `${this.prefix}${current}:`];
    const names = this.storage.names().filter((name) => name.startsWith(all) && !name.startsWith(here));
    return names.map((name) => ({
      name: name.slice(all.length),
      text: this.storage.getItem(name) ?? "",
    }));
  }
}

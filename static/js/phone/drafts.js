// What is begun and not sent: each keystroke is kept, so that nothing is lost when a page reloads or a battery dies.

// Slots whose draft is a whole text of its own, which can be sent afterwards as it stands.
const WHOLE = ["text", "wish", "note", "remark", "name", "word", "open"];
// Of these, a person has one text for each place: what is sent there is a change of what stands there.
const SINGLE = ["wish", "note", "name", "word", "open"];
const FORM = "form-";
const EDIT = "edit";
const TAKE = "take-";

/**
 * @typedef {object} DraftPlace where a draft belongs
 * @property {number} activity
 * @property {string} slot which field of it
 * @property {string} kind the kind of text it becomes
 * @property {string} about what it is about, such as "c:31"
 * @property {boolean} isWhole whether it can be sent as it stands
 * @property {boolean} isSingle whether a person has one text there at most
 * @property {boolean} isForm whether it is a card with several fields
 * @property {string} changes the text that it changes: a contribution's number, or the key of one not sent yet
 * @property {number} takes the action that somebody is about to take
 */

/**
 * @typedef {object} Kept what is begun in one place
 * @property {string} text
 * @property {Record<string, any>} [fields] what goes with the text, or all of a card
 * @property {string} [kind] of a card, where it is chosen
 * @property {string} [about] of a card, where it is chosen
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
  const [activity, called, kind, ...about] = name.split(":");
  const [slot] = called.split("~");
  return {
    activity: Number(activity),
    slot,
    kind: kind ?? "",
    about: about.join(":"),
    isWhole: kind !== undefined && WHOLE.includes(slot),
    isSingle: SINGLE.includes(slot),
    isForm: slot.startsWith(FORM),
    changes: slot.startsWith(EDIT) ? slot.slice(EDIT.length) : "",
    takes: slot.startsWith(TAKE) ? Number(slot.slice(TAKE.length)) : 0,
  };
}

/**
 * A name beside, for the words of another tab that would otherwise be written over.
 *
 * @param {string} name
 * @param {string} mark tells several apart
 */
function nameBeside(name, mark) {
  const [activity, slot, ...rest] = name.split(":");
  return [activity, `${slot.split("~")[0]}~${mark}`, ...rest].join(":");
}

export class Drafts {
  /**
   * @param {import("../shared/storage.js").Keeper} storage
   * @param {string} prefix of all that this person keeps here
   * @param {() => void} [changed] called after every keystroke
   */
  constructor(storage, prefix, changed = () => {}) {
    this.storage = storage;
    this.changed = changed;
    this.prefix = `${prefix}draft:`;
  }

  /**
   * Its text, or none.
   *
   * @param {string} name
   */
  get(name) {
    return this.whole(name).text;
  }

  /**
   * @param {string} name
   * @returns {Kept}
   */
  whole(name) {
    const kept = this.storage.getItem(this.prefix + name) ?? "";
    try {
      const read = JSON.parse(kept);
      if (typeof read?.text === "string") return read;
    } catch {
      // A text alone, as all drafts were kept before.
    }
    return { text: kept };
  }

  /**
   * @param {string} name
   * @param {string} text none: the draft is thrown away
   */
  set(name, text) {
    this.keep(name, { text });
  }

  /**
   * @param {string} name
   * @param {Kept} draft with nothing in it, it is thrown away
   */
  keep(name, draft) {
    const { text, fields = {} } = draft;
    const isEmpty = !text && Object.values(fields).every((value) => !value?.length);
    if (!isEmpty) this.storage.setItem(this.prefix + name, JSON.stringify(draft));
    else this.storage.removeItem(this.prefix + name);
    this.changed();
  }

  /**
   * What somebody has typed into a field. Where another tab has written there meanwhile, its words are put beside and kept.
   *
   * @param {string} name
   * @param {string} text
   * @param {string} [seen] what was kept there when the field was last looked at
   */
  type(name, text, seen = this.get(name)) {
    const kept = this.whole(name);
    if (kept.text && kept.text !== seen && kept.text !== text) this.putBeside(name);
    this.keep(name, { ...kept, text });
  }

  /**
   * @param {string} name whose draft makes way and is kept
   */
  putBeside(name) {
    const free = (number) => nameBeside(name, String(number));
    let number = 1;
    while (this.storage.getItem(this.prefix + free(number)) !== null) number += 1;
    this.keep(free(number), this.whole(name));
    this.set(name, "");
  }

  /**
   * A draft goes to another place; what is there already makes way.
   *
   * @param {string} name
   * @param {string} to
   */
  move(name, to) {
    const draft = this.whole(name);
    if (!wordsOf(draft).length || name === to) return;
    if (wordsOf(this.whole(to)).length) this.putBeside(to);
    this.keep(to, draft);
    this.set(name, "");
  }

  /** Names of all that is begun. */
  names() {
    const { prefix } = this;
    return this.storage
      .names()
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length))
      .sort();
  }
}

/**
 * What somebody has typed of it: its text, and the texts that go with it.
 *
 * @param {Kept} draft
 * @returns {string[]}
 */
export function wordsOf({ text, fields = {} }) {
  const typed = Object.values(fields).filter((value) => typeof value === "string");
  return [...new Set([text, ...typed])].filter(Boolean);
}

// The life of a word: a draft, then sent, then acknowledged by the server. What it is in between has one list, and leaves it
// only by the server's yes or by its writer's own press.
//
//   draft --send--> waiting --yes--> acknowledged
//     ^               |  ^
//     |               no |
//     |               v  | send again
//     +--take up-- refused
//
// A draft or a refused word can be thrown away, and so can one that waits.

import { newKey } from "../shared/outbox.js";
import { Drafts, readDraftName, wordsOf } from "./drafts.js";
import { standingTexts } from "./standing.js";

// Commands that carry what somebody typed.
export const CARRIERS = ["contribute", "revise", "take_on"];

/**
 * @typedef {object} Word what somebody has typed and the server has not acknowledged
 * @property {string} id "draft:" and its name, or "sent:" and its key
 * @property {"draft" | "waiting" | "refused"} stage
 * @property {number} activity 0 where it cannot be told
 * @property {string[]} lines
 * @property {string} about what it is about, such as "t:3"; empty where that is the question itself
 * @property {import("./drafts.js").Kept} said what stands in its fields
 * @property {string} why it was refused, in the server's words
 * @property {boolean} isWhole whether it can be sent as it stands
 * @property {boolean} canBeTakenUp whether it can be put back into the field that it came from
 */

export class Life {
  /**
   * @param {Drafts} drafts
   * @param {import("../shared/outbox.js").Outbox} outbox
   * @param {() => import("./standing.js").OwnContribution[]} own one's texts as the server has them
   */
  constructor(drafts, outbox, own) {
    this.drafts = drafts;
    this.outbox = outbox;
    this.own = own;
    /**
     * What became of a key: the number of its contribution.
     *
     * @type {Map<string, number>}
     */
    this.born = new Map();
  }

  /** @returns {Word[]} */
  unsaved() {
    return [
      ...this.drafts
        .names()
        .map((name) => this.#draft(name))
        .filter(({ lines }) => lines.length),
      ...this.outbox.items.filter((item) => CARRIERS.includes(item.event)).map((item) => this.#sent(item)),
    ];
  }

  /**
   * A command with somebody's words goes out, and from now on it holds them instead of the draft.
   *
   * @param {string} event
   * @param {Record<string, any>} payload
   * @param {{draft?: string, place?: string | null}} [how] the name of the draft it is made from; what a later one replaces
   */
  send(event, payload, { draft, place = null } = {}) {
    // In this order: should the page die in between, the words are there twice and not never.
    const key = this.outbox.put(event, payload, place, draft);
    if (draft) this.drafts.set(draft, "");
    return key;
  }

  /**
   * Change a text of one's own, on the server or not there yet.
   *
   * @param {import("./standing.js").OwnText} text
   * @param {{text: string, fields?: Record<string, any>}} words
   * @param {string} [draft]
   */
  change(text, words, draft) {
    const { id, waiting, refused, number, ...payload } = text;
    const { fields } = words;
    if (id) {
      const change = { contribution: id, text: words.text, ...(fields ? { fields } : {}) };
      return this.send("revise", change, { draft, place: `revise:${id}` });
    }
    const item = this.outbox.items.find((waits) => waits.key === waiting);
    // One that is on its way may be there already, under this key: other words need another.
    if (waiting) this.outbox.remove(waiting);
    return this.send("contribute", { ...payload, ...words, key: newKey() }, { draft: draft ?? item?.draft });
  }

  /**
   * One press: what is begun goes out, what was refused goes out again.
   *
   * @param {Word} word
   */
  sendNow({ id, stage }) {
    const name = id.slice(id.indexOf(":") + 1);
    if (stage === "draft") this.#sendDraft(name);
    else if (stage === "refused") this.outbox.again(name);
  }

  /** @param {Word} word */
  throwAway({ id, stage }) {
    const name = id.slice(id.indexOf(":") + 1);
    if (stage === "draft") this.drafts.set(name, "");
    else this.outbox.remove(name);
  }

  /**
   * What is unsent here and somebody else has sent, word for word.
   *
   * @param {import("./standing.js").OwnContribution[]} texts theirs
   * @returns {Word[]}
   */
  sentByOthers(texts) {
    if (!texts.length) return [];
    const isSent = ({ activity, said }) =>
      texts.some((text) => text.activity === activity && isSameText(text, said));
    return this.unsaved().filter((word) => word.stage !== "waiting" && isSent(word));
  }

  /**
   * A refused word is a draft again, in the place that it came from.
   *
   * @param {Word} word
   */
  takeUp({ id, canBeTakenUp }) {
    const item = this.outbox.items.find((sent) => `sent:${sent.key}` === id);
    if (!item?.draft || !canBeTakenUp) return;
    const { text = "", fields, kind, about } = item.payload;
    if (wordsOf(this.drafts.whole(item.draft)).length) this.drafts.putBeside(item.draft);
    this.drafts.keep(item.draft, { text, fields, kind, about });
    this.outbox.remove(item.key);
  }

  /**
   * The server has said yes. A change begun meanwhile is a change of what it now has.
   *
   * @param {import("../shared/outbox.js").Waiting} item
   * @param {import("../shared/outbox.js").Answered} answer
   */
  acknowledged({ event, key, payload }, { contribution }) {
    if (event !== "contribute" || !contribution) return;
    this.born.set(key, contribution.id);
    for (const name of this.drafts.names()) {
      const { activity, changes, slot } = readDraftName(name);
      if (changes === key && activity === payload.activity)
        this.drafts.move(name, name.replace(slot, `edit${contribution.id}`));
    }
  }

  #sendDraft(name) {
    const kept = this.drafts.whole(name);
    const place = readDraftName(name);
    const text = kept.text.trim();
    const { fields, kind = place.kind, about = place.about } = kept;
    if (place.takes) {
      const taken = { contribution: place.takes, who: text };
      this.send("take_on", taken, { draft: name, place: `take:${place.takes}` });
      return;
    }
    const standing = this.#changedBy(place);
    if (standing) this.change(standing, { text, fields: fields ?? standing.fields }, name);
    else {
      const payload = { activity: place.activity, text, kind, about, ...(fields ? { fields } : {}) };
      this.send("contribute", payload, { draft: name });
    }
  }

  /**
   * The text that stands where a draft belongs, if it is a change.
   *
   * @param {import("./drafts.js").DraftPlace} place
   */
  #changedBy({ activity, changes, isSingle, kind, about }) {
    const texts = standingTexts(this.own(), this.outbox.items, activity);
    if (changes) return texts.find((text) => String(text.id ?? text.waiting) === changes);
    return isSingle
      ? texts.find((text) => text.kind === kind && (text.about ?? "") === about && !text.refused)
      : undefined;
  }

  /** @returns {Word} */
  #draft(name) {
    const kept = this.drafts.whole(name);
    const place = readDraftName(name);
    const isKnown = place.isWhole || place.isForm || place.takes > 0;
    return {
      id: `draft:${name}`,
      stage: "draft",
      activity: place.activity,
      lines: wordsOf(kept),
      about: kept.about ?? place.about,
      said: kept,
      why: "",
      isWhole: Boolean(kept.text.trim()) && (place.changes ? Boolean(this.#changedBy(place)) : isKnown),
      canBeTakenUp: false,
    };
  }

  /**
   * @param {import("../shared/outbox.js").Waiting} item
   * @returns {Word}
   */
  #sent({ key, event, payload, refused, draft }) {
    const text = event === "take_on" ? payload.who : payload.text;
    const known = this.own().find((mine) => mine.id === payload.contribution);
    return {
      id: `sent:${key}`,
      stage: refused ? "refused" : "waiting",
      activity: payload.activity ?? known?.activity ?? 0,
      lines: wordsOf({ text, fields: payload.fields }),
      about: payload.about ?? known?.about ?? "",
      said: { text, fields: payload.fields },
      why: refused?.message ?? "",
      isWhole: true,
      canBeTakenUp: Boolean(refused && draft && event === "contribute"),
    };
  }
}

/**
 * Whether two texts say the same, word for word: of a card, in every field that is filled in.
 *
 * @param {import("./drafts.js").Kept} one
 * @param {import("./drafts.js").Kept} other
 */
function isSameText(one, other) {
  const said = ({ text, fields = {} }) => {
    const filled = Object.entries(fields).filter(([, value]) => value?.length);
    const card = filled.map(([name, value]) => `${name}: ${plain(value)}`);
    return JSON.stringify(card.length ? card.sort() : [plain(text)]);
  };
  return said(one) === said(other);
}

/** @param {string | string[]} words */
function plain(words) {
  return `${words}`.split(/\s+/u).filter(Boolean).join(" ");
}

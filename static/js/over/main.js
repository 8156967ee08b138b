// The page of a workshop that is over, on a phone that is no longer known: what was typed here and never sent can still be read,
// copied and thrown away.

import { startData } from "../shared/element.js";
import { Outbox } from "../shared/outbox.js";
import { storageOver } from "../shared/storage.js";
import { speak } from "../shared/words.js";
import { Drafts } from "../phone/drafts.js";
import { Life } from "../phone/life.js";
import { UnsentWords } from "../phone/unsent.js";

class LeftBehind extends EventTarget {
  canSend = false;
  waitingWord = "not-saved";

  /** @param {string} code of the workshop */
  constructor(code) {
    super();
    const storage = storageOver(() => localStorage);
    const prefix = `malbild:${code}:`;
    const send = () => Promise.reject(new Error("over"));
    // Nobody is there to send to: nothing is tried again.
    const outbox = new Outbox({ storage, name: `${prefix}outbox`, send, wait: () => new Promise(() => {}) });
    this.life = new Life(new Drafts(storage, prefix), outbox, () => []);
    /** @param {string} name */
    this.recall = (name) => JSON.parse(storage.getItem(`${prefix}${name}`) ?? "null");
    /** @param {number} activity */
    this.questionOf = (activity) => this.recall(`asked:${activity}`) ?? "";
  }
}

const { code, language } = startData();
await speak(language, "phone", "phone-later");
const unsent = new UnsentWords();
unsent.store = new LeftBehind(code);
document.getElementById("place")?.append(unsent);

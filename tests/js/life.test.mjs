// Any order of typing, sending, closing, losing the net, a second tab, a second device, refusals and the meeting's end: every word
// is on the server, in sight and offered, or thrown away by its writer's own press.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { Drafts, draftName } from "../../static/js/phone/drafts.js";
import { Life } from "../../static/js/phone/life.js";
import { afterDelivery } from "../../static/js/phone/standing.js";
import { Outbox } from "../../static/js/shared/outbox.js";
import { storageOver } from "../../static/js/shared/storage.js";

const fc = createRequire(new URL("../../static/package.json", import.meta.url))(
  "fast-check",
);

const IDEAS = draftName(1, "text", "");
const WISH = draftName(2, "wish", "change", "s:7");
const NEW = draftName(3, "text", "new", "");
const PLACES = [IDEAS, WISH, NEW];
const MOST = 2;

/** A browser's own storage, which its tabs share. */
function browserStorage() {
  const kept = new Map();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => kept.set(name, value),
    removeItem: (name) => kept.delete(name),
    names: () => [...kept.keys()],
  };
}

/** The server's rules in a few lines: room for so many, no change after the reveal, sources for a suggestion, an end. */
class Server {
  /** Every text ever committed, with each of its wordings. */
  texts = [];
  wordings = new Set();
  isShown = false;
  isOver = false;

  take(event, payload) {
    const refused = (error) => ({ ok: false, error, message: error });
    if (event === "contribute") {
      const again = this.texts.find((text) => text.key === payload.key);
      if (again) return { ok: true, contribution: again };
      if (this.isOver) return refused("workshop_closed");
      const { activity, text, kind, about, key } = payload;
      const here = this.texts.filter((text) => text.activity === activity);
      if (here.length >= MOST) return refused("enough");
      if (activity === 3 && !payload.fields?.sources)
        return refused("source_missing");
      const id = this.texts.length + 1;
      const made = {
        id,
        key,
        activity,
        text,
        kind,
        about,
        fields: {},
        number: `I-${id}`,
      };
      this.texts.push(made);
      this.wordings.add(text);
      return { ok: true, contribution: made };
    }
    if (this.isOver) return refused("workshop_closed");
    if (this.isShown) return refused("already_shown");
    const changed = this.texts.find(({ id }) => id === payload.contribution);
    changed.text = payload.text;
    this.wordings.add(payload.text);
    return { ok: true, contribution: { ...changed } };
  }
}

/** One tab: its fields are what its person sees of the drafts. */
class Tab {
  net = "fine";
  fields = new Map();
  contributions = [];

  constructor(server, storage) {
    this.server = server;
    this.drafts = new Drafts(storage, "p:");
    this.outbox = new Outbox({
      storage,
      name: "p:outbox",
      send: async (event, payload) => {
        if (this.net === "cut") throw new Error("offline");
        const answer = this.server.take(event, payload);
        if (this.net === "answers lost") throw new Error("offline");
        return structuredClone(answer);
      },
      wait: () => new Promise(() => {}),
      delivered: (item, answer) => {
        this.contributions = afterDelivery(
          this.contributions,
          item.event,
          answer.contribution,
        );
        this.life.acknowledged(item, answer);
      },
    });
    this.life = new Life(this.drafts, this.outbox, () => this.contributions);
    this.wake();
  }

  /** What a field shows when its tab has heard of the others. */
  wake() {
    for (const place of PLACES)
      this.fields.set(place, {
        text: this.drafts.get(place),
        seen: this.drafts.get(place),
      });
    this.contributions = this.server.texts.map((text) => ({ ...text }));
  }

  /** Words are added to what stands in the field, whether or not the tab has heard of others. */
  type(place, word) {
    const { text, seen } = this.fields.get(place);
    const typed = text ? `${text} ${word}` : word;
    this.drafts.type(place, typed, seen);
    this.fields.set(place, { text: typed, seen: typed });
  }

  send(place) {
    const { text } = this.fields.get(place);
    const word = this.life.unsaved().find(({ id }) => id === `draft:${place}`);
    if (word && text === this.drafts.get(place)) this.life.sendNow(word);
    this.fields.set(place, {
      text: this.drafts.get(place),
      seen: this.drafts.get(place),
    });
  }
}

const where = {
  tab: fc.nat(2),
  place: fc.constantFrom(...PLACES),
  which: fc.nat(5),
};
const deeds = fc.array(
  fc.record({
    do: fc.constantFrom(
      "type",
      "type",
      "type",
      "send",
      "send",
      "send offered",
      "take up",
      "throw away",
      "change",
      "cut",
      "lose answers",
      "mend",
      "sleep and wake",
      "reload",
      "close and show",
      "end",
    ),
    ...where,
  }),
  { minLength: 1, maxLength: 40 },
);

const settled = () => new Promise((done) => setImmediate(done));

async function holds(steps) {
  const server = new Server();
  const phone = browserStorage();
  const storages = [phone, phone, browserStorage()];
  const tabs = storages.map((storage) => new Tab(server, storage));
  const typed = [];
  const thrown = [];
  for (const { do: deed, tab: number, place, which } of steps) {
    const tab = tabs[number];
    const offered = tab.life.unsaved();
    const word = offered.length ? offered[which % offered.length] : null;
    if (deed === "type") {
      typed.push(`ord${typed.length}.`);
      tab.type(place, typed.at(-1));
    } else if (deed === "send") tab.send(place);
    else if (deed === "send offered" && word?.isWhole) tab.life.sendNow(word);
    else if (deed === "take up" && word) tab.life.takeUp(word);
    else if (deed === "throw away" && word) {
      thrown.push(...word.lines);
      tab.life.throwAway(word);
    } else if (deed === "change" && tab.contributions.length) {
      const mine = tab.contributions[which % tab.contributions.length];
      typed.push(`ord${typed.length}.`);
      const slot = draftName(mine.activity, `edit${mine.id}`);
      // A field of change that was begun before shows what was begun.
      tab.drafts.type(
        slot,
        `${tab.drafts.get(slot) || mine.text} ${typed.at(-1)}`,
      );
    } else if (deed === "cut") tab.net = "cut";
    else if (deed === "lose answers") tab.net = "answers lost";
    else if (deed === "mend") {
      tab.net = "fine";
      tab.outbox.flush();
    } else if (deed === "sleep and wake") tab.wake();
    else if (deed === "reload")
      tabs[number] = new Tab(server, storages[number]);
    else if (deed === "close and show") server.isShown = true;
    else if (deed === "end") server.isOver = true;
    await settled();
    const inSight = tabs.flatMap(({ life }) =>
      life.unsaved().flatMap(({ lines }) => lines),
    );
    const places = [...server.wordings, ...inSight, ...thrown];
    const lost = typed.filter(
      (word) => !places.some((text) => text.split(" ").includes(word)),
    );
    assert.deepEqual(lost, []);
    const unexplained = tabs
      .flatMap(({ life }) => life.unsaved())
      .filter(({ stage, why }) => (stage === "refused") !== Boolean(why));
    assert.deepEqual(unexplained, []);
  }
}

test("every word is on the server, in sight, or thrown away by its writer", async () => {
  await fc.assert(fc.asyncProperty(deeds, holds), { numRuns: 600 });
});

function oneTab() {
  const server = new Server();
  return { server, tab: new Tab(server, browserStorage()) };
}

const shown = (tab) =>
  tab.life.unsaved().map(({ stage, lines, why }) => [stage, lines, why]);

test("a text refused for want of a source is kept, says why, and can be put back into its field", async () => {
  const { tab } = oneTab();
  tab.type(NEW, "Huset");
  tab.send(NEW);
  await settled();
  assert.deepEqual(shown(tab), [["refused", ["Huset"], "source_missing"]]);
  tab.life.takeUp(tab.life.unsaved()[0]);
  assert.deepEqual(shown(tab), [["draft", ["Huset"], ""]]);
  assert.equal(tab.drafts.get(NEW), "Huset");
});

test("what another device left no room for does not vanish", async () => {
  const { server, tab } = oneTab();
  tab.type(IDEAS, "Bussen");
  const other = new Tab(server, browserStorage());
  for (const text of ["Ett", "Två"]) {
    other.type(IDEAS, text);
    other.send(IDEAS);
    await settled();
  }
  assert.deepEqual(shown(tab), [["draft", ["Bussen"], ""]]);
  tab.send(IDEAS);
  await settled();
  assert.deepEqual(shown(tab), [["refused", ["Bussen"], "enough"]]);
});

test("a tab that has not heard of another's words puts them beside and not away", () => {
  const storage = browserStorage();
  const server = new Server();
  const [one, two] = [new Tab(server, storage), new Tab(server, storage)];
  one.type(IDEAS, "den ena");
  two.type(IDEAS, "den andra");
  assert.deepEqual(
    one.life
      .unsaved()
      .flatMap(({ lines }) => lines)
      .sort(),
    ["den andra", "den ena"],
  );
});

test("a change that was begun before its text was acknowledged is a change of what the server has", async () => {
  const { server, tab } = oneTab();
  tab.net = "cut";
  tab.type(IDEAS, "Bussen");
  tab.send(IDEAS);
  await settled();
  const [{ key }] = tab.outbox.items;
  tab.drafts.type(draftName(1, `edit${key}`), "Bussen går");
  tab.net = "fine";
  await tab.outbox.flush();
  tab.life.sendNow(tab.life.unsaved()[0]);
  await settled();
  assert.deepEqual(
    server.texts.map(({ text }) => text),
    ["Bussen går"],
  );
  assert.deepEqual(shown(tab), []);
});

test("a wish sent where one stands is a change of it", async () => {
  const { server, tab } = oneTab();
  for (const text of ["Mer tid", "Mycket mer tid"]) {
    tab.type(WISH, text);
    tab.send(WISH);
    await settled();
  }
  assert.deepEqual(
    server.texts.map(({ text }) => text),
    ["Mycket mer tid"],
  );
});

test("a card's fields are offered together and sent as one", async () => {
  const { tab } = oneTab();
  const sent = [];
  tab.outbox.send = async (event, payload) => {
    sent.push([event, payload.kind, payload.text, payload.fields]);
    return { ok: false, error: "x", message: "x" };
  };
  const fields = { what: "Öppna", who: "Huset" };
  tab.drafts.keep("4:form-action", { text: "Öppna", fields, kind: "action" });
  assert.deepEqual(shown(tab), [["draft", ["Öppna", "Huset"], ""]]);
  tab.life.sendNow(tab.life.unsaved()[0]);
  await settled();
  assert.deepEqual(sent, [["contribute", "action", "Öppna", fields]]);
});

test("what a browser would not keep is offered all the same", () => {
  const none = storageOver(() => {
    throw new Error("not even allowed to look");
  });
  const tab = new Tab(new Server(), none);
  tab.type(IDEAS, "Bussen");
  assert.deepEqual(shown(tab), [["draft", ["Bussen"], ""]]);
});

test("what somebody else has gone on with and sent, word for word, is unsent no more: of a card, in every field", () => {
  const storage = browserStorage();
  const drafts = new Drafts(storage, "malbild:ABC12:");
  const outbox = new Outbox({
    storage,
    name: "malbild:ABC12:outbox",
    send: async () => ({ ok: false }),
    changed: () => {},
    delivered: () => {},
    refused: () => {},
  });
  const life = new Life(drafts, outbox, () => []);
  const card = draftName(4, "form-action");
  const fields = { what: "Öppna  tidigare", who: "Ada", when: "" };
  drafts.keep(card, { text: "Öppna  tidigare", fields, kind: "", about: "" });
  drafts.set(IDEAS, "Bussen går");
  const sent = (given) => ({ id: 9, activity: 4, is_mine: false, ...given });
  const found = (...texts) => life.sentByOthers(texts).map(({ id }) => id);
  assert.deepEqual(found(), []);
  const what = "Öppna tidigare";
  assert.deepEqual(
    found(sent({ text: what, fields: { what, who: "Bo" } })),
    [],
  );
  assert.deepEqual(found(sent({ text: what, fields: { what } })), []);
  assert.deepEqual(
    found(sent({ text: what, fields: { who: "Ada", what }, activity: 5 })),
    [],
  );
  assert.deepEqual(found(sent({ text: what, fields: { who: "Ada", what } })), [
    `draft:${card}`,
  ]);
  assert.deepEqual(
    found(sent({ text: "Bussen går", fields: {}, activity: 1 })),
    [`draft:${IDEAS}`],
  );
});

test("what is unsent says what it is about, begun or on its way", () => {
  const storage = browserStorage();
  const drafts = new Drafts(storage, "malbild:ABC12:");
  const outbox = new Outbox({
    storage,
    name: "malbild:ABC12:outbox",
    send: () => new Promise(() => {}),
    changed: () => {},
    delivered: () => {},
    refused: () => {},
  });
  const life = new Life(drafts, outbox, () => []);
  drafts.set(WISH, "Säg bokbuss");
  drafts.set(IDEAS, "Bussen går");
  const about = () => life.unsaved().map((word) => word.about);
  assert.deepEqual(about(), ["", "s:7"]);
  life.sendNow(life.unsaved()[1]);
  assert.deepEqual(about(), ["", "s:7"]);
});

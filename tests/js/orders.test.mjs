// Any order of sends, lost requests, lost answers, late answers, duplicates, reloads and a second tab: nothing lost, nothing doubled.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { Outbox } from "../../static/js/shared/outbox.js";
import { storageOver } from "../../static/js/shared/storage.js";

const fc = createRequire(new URL("../../static/package.json", import.meta.url))(
  "fast-check",
);

function memory() {
  const kept = new Map();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => kept.set(name, value),
  };
}

/** The server's rules in a few lines: a key is kept once, an answer replaces the one before. */
class Server {
  texts = new Map();
  answers = new Map();

  take(event, payload) {
    if (event === "contribute") {
      if (!this.texts.has(payload.key))
        this.texts.set(payload.key, payload.text);
    } else this.answers.set(payload.item, payload.value);
    return { ok: true };
  }
}

const deeds = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant("write"), tab: fc.nat(1) }),
    fc.record({
      do: fc.constant("vote"),
      tab: fc.nat(1),
      item: fc.constantFrom("a", "b"),
    }),
    fc.record({ do: fc.constantFrom("reload", "reconnect"), tab: fc.nat(1) }),
  ),
  { minLength: 1, maxLength: 25 },
);
const faults = fc.array(
  fc.constantFrom(
    "fine",
    "fine",
    "request lost",
    "answer lost",
    "sent twice",
    "busy",
  ),
  { minLength: 1, maxLength: 40 },
);

test("whatever the network does, everything written is kept once and the last choice stands", async () => {
  await fc.assert(
    fc.asyncProperty(deeds, faults, async (steps, weather) => {
      const server = new Server();
      const storage = memory();
      let at = 0;
      const send = async (event, payload) => {
        const fault = weather[at++ % weather.length];
        await null;
        if (fault === "request lost" && at < 200) throw new Error("offline");
        if (fault === "busy" && at < 200)
          return { ok: false, error: "storage_unavailable" };
        const answer = server.take(event, payload);
        if (fault === "sent twice") server.take(event, payload);
        if (fault === "answer lost" && at < 200) throw new Error("offline");
        return answer;
      };
      const open = () =>
        new Outbox({
          storage,
          name: "box",
          send,
          wait: () => new Promise((done) => setImmediate(done)),
        });
      const tabs = [open(), open()];
      const written = new Map();
      const voted = new Map();
      let number = 0;
      for (const step of steps) {
        const box = tabs[step.tab];
        number += 1;
        if (step.do === "write")
          written.set(
            box.put("contribute", { text: `text ${number}` }),
            `text ${number}`,
          );
        else if (step.do === "vote" && step.tab === 0) {
          box.put(
            "answer",
            { item: step.item, value: number },
            `answer:${step.item}`,
          );
          voted.set(step.item, number);
        } else if (step.do === "reload") tabs[step.tab] = open();
        else box.flush();
        if (number % 3 === 0) await new Promise((done) => setImmediate(done));
      }
      for (let round = 0; round < 400 && tabs[0].waiting.length; round += 1) {
        tabs.forEach((box) => box.flush());
        await new Promise((done) => setImmediate(done));
      }
      assert.deepEqual(tabs[0].items, []);
      assert.deepEqual(
        new Map([...server.texts].sort()),
        new Map([...written].sort()),
      );
      assert.deepEqual(
        new Map([...server.answers].sort()),
        new Map([...voted].sort()),
      );
    }),
    { numRuns: 150 },
  );
});

test("a browser that keeps nothing still keeps it while the page is open", async () => {
  const broken = {
    getItem: () => null,
    setItem: () => {
      throw new Error("quota");
    },
    removeItem: () => {
      throw new Error("quota");
    },
  };
  for (const real of [
    broken,
    () => {
      throw new Error("denied");
    },
  ]) {
    const storage = storageOver(real);
    storage.setItem("a", "ord");
    assert.deepEqual(
      [storage.getItem("a"), storage.names()],
      [
        "ord",
        real === broken ? ["a", "getItem", "setItem", "removeItem"] : ["a"],
      ],
    );
    storage.removeItem("a");
    assert.equal(storage.getItem("a"), null);
  }
});

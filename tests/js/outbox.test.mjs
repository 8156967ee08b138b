import assert from "node:assert/strict";
import { test } from "node:test";
import { Outbox, newKey } from "../../static/js/shared/outbox.js";

function memory() {
  const kept = new Map();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => kept.set(name, value),
  };
}

function boxWith(send, storage = memory()) {
  return new Outbox({
    storage,
    name: "box",
    send,
    wait: () => new Promise((done) => setTimeout(done, 1).unref()),
  });
}

const settled = () => new Promise((done) => setTimeout(done, 5));

test("an item leaves only when the server has committed it", async () => {
  let answer;
  const box = boxWith(() => new Promise((done) => (answer = done)));
  box.put("contribute", { text: "hej" });
  assert.equal(box.waiting.length, 1);
  answer({ ok: true });
  await settled();
  assert.deepEqual(box.items, []);
});

test("what is written offline survives a reload and is sent with the same key", async () => {
  const storage = memory();
  boxWith(() => Promise.reject(new Error("offline")), storage).put(
    "contribute",
    { text: "hej" },
  );
  await settled();
  const sent = [];
  const reloaded = boxWith(
    (event, payload) => (sent.push(payload), Promise.resolve({ ok: true })),
    storage,
  );
  const [{ key }] = reloaded.items;
  await reloaded.flush();
  assert.deepEqual(sent, [{ text: "hej", key }]);
});

test("items are sent in the order they were written", async () => {
  const sent = [];
  const box = boxWith(
    (event, payload) => (
      sent.push(payload.text),
      Promise.resolve({ ok: true })
    ),
  );
  for (const text of ["ett", "två", "tre"]) box.put("contribute", { text });
  await settled();
  assert.deepEqual(sent, ["ett", "två", "tre"]);
});

test("a later answer replaces one that still waits for the same place", async () => {
  const box = boxWith(() => Promise.reject(new Error("offline")));
  box.put("answer", { value: 1 }, "a");
  await settled();
  box.put("answer", { value: 2 }, "a");
  await settled();
  assert.deepEqual(
    box.items.map((item) => item.payload.value),
    [2],
  );
});

test("a refusal keeps the text and tells why", async () => {
  const refusal = { ok: false, error: "too_long", message: "För långt." };
  const box = boxWith(() => Promise.resolve(refusal));
  box.put("contribute", { text: "långt" });
  await settled();
  assert.deepEqual(
    box.refused.map((item) => [item.payload.text, item.refused]),
    [["långt", refusal]],
  );
});

test("a passing trouble is tried again", async () => {
  const answers = [{ ok: false, error: "storage_unavailable" }, { ok: true }];
  const box = boxWith(() => Promise.resolve(answers.shift()));
  box.put("contribute", { text: "hej" });
  await settled();
  assert.deepEqual(box.items, []);
});

test("two tabs with one storage lose nothing of each other's", async () => {
  const storage = memory();
  const offline = () => Promise.reject(new Error("offline"));
  boxWith(offline, storage).put("contribute", { text: "ena" });
  boxWith(offline, storage).put("contribute", { text: "andra" });
  await settled();
  assert.deepEqual(
    boxWith(offline, storage).items.map((item) => item.payload.text),
    ["ena", "andra"],
  );
});

test("broken storage is an empty box, not a broken page", () => {
  const storage = memory();
  storage.setItem("box", "{");
  assert.deepEqual(
    boxWith(() => Promise.resolve({ ok: true }), storage).items,
    [],
  );
});

test("keys differ", () => {
  assert.notEqual(newKey(), newKey());
});

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  after,
  all,
  fromSnapshot,
  nothing,
} from "../../static/js/shared/state.js";

test("a snapshot replaces everything known", () => {
  assert.deepEqual(
    fromSnapshot({ version: 7, state: { workshop: { title: "A" } } }),
    { version: 7, state: { workshop: { title: "A" } } },
  );
});

test("the next change is laid over the state", () => {
  const known = { version: 3, state: { a: 1, b: 2 } };
  assert.deepEqual(
    after(known, { from: 3, to: 5, put: { a: 9 }, drop: ["b"] }),
    { version: 5, state: { a: 9 } },
  );
});

test("an old change is ignored", () => {
  const known = { version: 5, state: { a: 1 } };
  assert.equal(
    after(known, { from: 3, to: 5, put: { a: 9 }, drop: [] }),
    known,
  );
});

test("a change after a missed one is a gap", () => {
  assert.equal(
    after({ version: 3, state: {} }, { from: 4, to: 5, put: {}, drop: [] }),
    "gap",
  );
});

test("before any snapshot every change is a gap", () => {
  assert.equal(after(nothing, { from: 0, to: 1, put: {}, drop: [] }), "gap");
});

test("all lists the objects of one sort with their keys", () => {
  assert.deepEqual(all({ "c:1": { text: "x" }, "k:1": {}, counts: {} }, "c"), [
    { key: "c:1", text: "x" },
  ]);
});

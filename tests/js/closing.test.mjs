// What the one closing action says and offers; and that nobody is done who has something unsent.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { closing } from "../../static/js/phone/closing.js";

const fc = createRequire(new URL("../../static/package.json", import.meta.url))(
  "fast-check",
);

const NOTHING = { begun: 0, refused: 0, waiting: 0, unanswered: null };
const ONE_OF_SIX = { of: "items", n: 1, total: 6 };

function said(left, where) {
  const { say, offers } = closing({ ...NOTHING, ...left }, where);
  return [say?.key ?? "", say?.values ?? {}, offers];
}

test("with nothing left it only asks whether one is done", () => {
  assert.deepEqual(said({}), ["", {}, ["finish"]]);
});

test("a text that is not sent is said, and can be sent or left", () => {
  assert.deepEqual(said({ begun: 1 }), [
    "closing-unsent",
    { n: 1 },
    ["send", "leave"],
  ]);
});

test("leaving a text unsent says first that it goes", () => {
  assert.deepEqual(said({ begun: 2 }, { pressed: "leave" }), [
    "closing-throws-away",
    { n: 2 },
    ["go-on", "throw-away"],
  ]);
});

test("a text that would not be sent is gone back to", () => {
  assert.deepEqual(said({ begun: 1 }, { pressed: "send" }), [
    "closing-not-whole",
    { n: 1 },
    ["go-on", "leave"],
  ]);
});

test("a refused text comes before everything else", () => {
  const left = { refused: 1, begun: 1, waiting: 1, unanswered: ONE_OF_SIX };
  assert.deepEqual(said(left), ["closing-refused", { n: 1 }, ["go-on"]]);
});

test("things without an answer are counted, and once pressed they can be gone to or left", () => {
  const left = { unanswered: ONE_OF_SIX };
  const words = ["closing-items", { n: 1, total: 6 }];
  assert.deepEqual(said(left), [...words, ["finish"]]);
  assert.deepEqual(said(left, { pressed: "finish" }), [
    ...words,
    ["go-on", "leave"],
  ]);
});

test("how many dots are left stands above them, and is told again only when somebody would be done", () => {
  const left = { unanswered: { of: "dots", n: 2, total: 3 } };
  assert.deepEqual(said(left), ["", {}, ["finish"]]);
  assert.deepEqual(said(left, { pressed: "finish" }), [
    "closing-dots",
    { n: 2, total: 3 },
    ["go-on", "leave"],
  ]);
});

test("what could be read or written is told of only when somebody would be done", () => {
  const left = { unanswered: { of: "reading", n: 1, total: 1 } };
  assert.deepEqual(said(left), ["", {}, ["finish"]]);
  assert.deepEqual(said(left, { pressed: "finish" }), [
    "closing-reading",
    { n: 1, total: 1 },
    ["go-on", "leave"],
  ]);
});

test("who wanted to be done waits for what is on its way", () => {
  assert.deepEqual(said({ waiting: 2 }, { isEnding: true }), [
    "closing-on-its-way",
    { n: 2 },
    ["undo"],
  ]);
});

test("whatever was pressed, the way to be done never stands open beside something unsent", () => {
  const count = fc.nat(3);
  const left = fc.record({
    begun: count,
    refused: count,
    waiting: count,
    unanswered: fc.option(fc.constant(ONE_OF_SIX)),
  });
  const where = fc.record({
    isDone: fc.boolean(),
    isEnding: fc.boolean(),
    pressed: fc.constantFrom(null, "finish", "send", "leave", "go-on"),
  });
  fc.assert(
    fc.property(left, where, (left, where) => {
      const { say, offers } = closing(left, where);
      assert.notEqual(offers.length, 0);
      if (!left.begun && !left.refused) return;
      assert.ok(say);
      assert.equal(offers.includes("finish") || offers.includes("undo"), false);
    }),
  );
});

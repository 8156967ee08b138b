// What a wall shows of a long list: what matters, until whoever leads asks for the whole.

import assert from "node:assert/strict";
import test from "node:test";
import { few } from "../../static/js/screen/few.js";

const list = (n) => Array.from({ length: n }, (_, at) => at);
const room = (scene) => /** @type {any} */ ({ workshop: { wall: { scene } } });

test("of a long ranking the first stand on the wall, and that there are more is said", () => {
  const { few: shown, told } = few(list(299), room(""), "ranked");
  assert.deepEqual(shown, list(10));
  assert.notEqual(told, "");
});

test("of many drawn by lot so many stand there that a lap takes moments", () =>
  assert.equal(few(list(630), room(""), "drawn").few.length, 24));

test("what is not long stands there whole, and nothing is said of it", () => {
  for (const [how, n] of [
    ["ranked", 15],
    ["drawn", 40],
  ])
    assert.deepEqual(few(list(n), room(""), how), { few: list(n), told: "" });
});

test("the whole list stands there once it is asked for", () =>
  assert.deepEqual(few(list(299), room("all"), "ranked"), {
    few: list(299),
    told: "",
  }));

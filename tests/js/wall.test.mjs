// What the wall says of a room while it answers, and how much of its line is left.

import assert from "node:assert/strict";
import test from "node:test";
import { share } from "../../static/js/screen/share.js";

test("a part of a room is said in a word, never as a number", () => {
  assert.deepEqual(
    [0, 1, 4, 7, 10, 13, 14].map((n) => share(n, 14)),
    ["none", "some", "third", "half", "most", "nearly", "all"],
  );
});

test("of fewer than five nothing more is said than that somebody has answered", () => {
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((n) => share(n, 4)),
    ["none", "some", "some", "some", "some"],
  );
});

// What a leader is told to say fits what is going on.

import assert from "node:assert/strict";
import test from "node:test";
import { sayingNow } from "../../static/js/console/saying.js";

const saying = (state, more = {}) =>
  sayingNow({
    state,
    stage: "",
    round: 1,
    next: "close",
    face: { asks: true },
    ...more,
  });

test("before it opens and while it is open it is what was planned", () => {
  assert.deepEqual(
    ["planned", "open", "paused"].map((state) => saying(state)),
    ["", "", ""],
  );
});

test("a later stage or round has words of its own, once it is open", () => {
  assert.deepEqual(
    [
      saying("open", { stage: "build" }),
      saying("open", { stage: "validate" }),
      saying("open", { stage: "silent" }),
      saying("open", { round: 2 }),
      saying("planned", { stage: "build" }),
    ],
    ["build", "validate", "", "round", ""],
  );
});

test("what is closed is not asked any more, and what is shown is talked about", () => {
  assert.deepEqual(
    [
      saying("closed"),
      saying("closed", { stage: "validate" }),
      saying("revealed", { next: "next" }),
      saying("revealed", { next: "round" }),
      saying("revealed", { next: "next", round: 2 }),
    ],
    ["closed", "closed", "shown", "shown-round", "shown"],
  );
});

test("where people are asked nothing, what was planned is said all the time", () => {
  const talk = { face: { asks: false } };
  assert.deepEqual(
    ["open", "closed", "revealed"].map((state) => saying(state, talk)),
    ["", "", ""],
  );
});

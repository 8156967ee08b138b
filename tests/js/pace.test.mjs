// The console says when the meeting will end, and never asks silence or the last word to give way.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pace } from "../../static/js/console/pace.js";

const items = [
  { id: 1, spared: false, minutes: 5 },
  { id: 2, spared: true, minutes: 12 },
  { id: 3, spared: false, minutes: 18 },
  { id: 4, spared: false, minutes: 4 },
  { id: 5, spared: true, minutes: 4 },
];

test("a meeting in time has nothing to shorten", () => {
  assert.deepEqual(
    pace({ items, current: 1, openedAt: 1000, now: 1000, left: 300 }),
    { endsAt: 1000 + 43 * 60, over: 0, shorten: [] },
  );
});

test("what is lost is made up for by talk, the longest first", () => {
  const late = pace({
    items,
    current: 2,
    openedAt: 1000,
    now: 1000 + 15 * 60,
    left: 12 * 60,
  });
  assert.deepEqual(
    [late.over, late.shorten],
    [
      10,
      [
        { id: 3, by: 9 },
        { id: 4, by: 1 },
      ],
    ],
  );
});

test("two minutes late is nothing to speak of", () => {
  assert.deepEqual(
    pace({
      items,
      current: 2,
      openedAt: 1000,
      now: 1000 + 7 * 60,
      left: 12 * 60,
    }).shorten,
    [],
  );
});

test("when only silence and the last word are left nothing gives way", () => {
  assert.deepEqual(
    pace({ items, current: 4, openedAt: 1000, now: 1000 + 60 * 60, left: 240 })
      .shorten,
    [],
  );
});

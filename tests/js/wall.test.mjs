// What the wall says of a room while it answers, and how much of its line is left.

import assert from "node:assert/strict";
import test from "node:test";
import { LEAST, largest, pagesOf, turned } from "../../static/js/screen/fit.js";
import { answeredOf } from "../../static/js/screen/results/answered.js";
import { piled } from "../../static/js/screen/results/people.js";
import { pulse } from "../../static/js/screen/views/pulse.js";
import { share } from "../../static/js/screen/share.js";
import { useWords } from "../../static/js/shared/words.js";

test("a part of a room is said in a word, never as a number", () => {
  assert.deepEqual(
    [0, 1, 4, 5, 7, 10, 13, 14].map((n) => share(n, 14)),
    ["none", "some", "some", "third", "half", "most", "nearly", "all"],
  );
});

test("a word for a part of a room holds for at least as many as are counted", () => {
  const least = {
    some: 0,
    third: 1 / 3,
    half: 1 / 2,
    most: 1 / 2,
    nearly: 0.8,
  };
  for (const of of [5, 7, 9, 12, 30])
    for (let n = 1; n < of; n += 1)
      assert.ok(n / of >= least[share(n, of)], `${n} of ${of}`);
});

test("a heap of dots stands over the middle of its step", () => {
  for (const n of [1, 2, 3, 4, 5, 7, 9]) {
    const along = piled(n, 4).map(([x]) => x);
    const rows = new Map(piled(n, 4).map(([, y]) => [y, []]));
    for (const [x, y] of piled(n, 4)) rows.get(y).push(x);
    for (const row of rows.values())
      assert.equal(row.reduce((sum, x) => sum + x, 0) / row.length, 2);
    assert.equal(along.length, n);
  }
});

test("the wall asks in the order of the phone: a word, the scales, the open line", () => {
  const words = (text) => ({ sv: text });
  const activity = {
    prompt: words("Hur var det?"),
    settings: {
      open: words("Vad gör vi annorlunda?"),
      scales: [{ text: words("Jag sade min mening") }],
    },
  };
  const { things } = pulse(/** @type {any} */ ({ activity }));
  assert.deepEqual(
    things.map(({ strings }) => strings[0].includes("words") && strings.length),
    [3, 2],
  );
});

test("of fewer than five nothing more is said than that somebody has answered", () => {
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((n) => share(n, 4)),
    ["none", "some", "some", "some", "some"],
  );
});

/** Things of these heights, on a stage that is `room` high. */
const stack = (heights, room) => (from, to) =>
  heights.slice(from, to).reduce((sum, height) => sum + height, 0) <= room;

test("words are as large as they may be", () => {
  assert.equal(
    largest([152, 98, 44, 28], (step) => step <= 98),
    98,
  );
  assert.equal(
    largest([152, 98, 44, 28], () => false),
    null,
  );
});

test("the largest size that fits is found by trying a few", () => {
  const steps = Array.from({ length: 14 }, (_, at) => 152 - 9 * at);
  for (const most of [200, ...steps, 0]) {
    const tried = [];
    const found = largest(steps, (step) => {
      tried.push(step);
      return step <= most;
    });
    assert.equal(found, steps.find((step) => step <= most) ?? null);
    assert.ok(tried.length <= 5, `${tried.length} for ${most}`);
  }
});

test("pages are in order, and leave nothing out", () => {
  assert.deepEqual(pagesOf(5, stack([3, 3, 3, 3, 3], 7)), [
    [0, 2],
    [2, 4],
    [4, 5],
  ]);
  assert.deepEqual(pagesOf(3, stack([1, 1, 1], 7)), [[0, 3]]);
  assert.deepEqual(pagesOf(0, stack([], 7)), []);
});

test("the last page is not left with what the others had no room for", () => {
  assert.deepEqual(pagesOf(5, stack([1, 1, 1, 1, 1], 4)), [
    [0, 3],
    [3, 5],
  ]);
  // Where that does not fit they are full.
  assert.deepEqual(pagesOf(5, stack([1, 1, 1, 4, 1], 5)), [
    [0, 3],
    [3, 5],
  ]);
  assert.deepEqual(pagesOf(5, stack([1, 1, 1, 1, 4], 4)), [
    [0, 4],
    [4, 5],
  ]);
});

test("what fits nowhere has a page of its own", () => {
  assert.deepEqual(pagesOf(3, stack([2, 9, 2], 5)), [
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
});

test("three hundred things are measured a few times a page", () => {
  let asked = 0;
  const fits = stack(Array(300).fill(1), 18);
  const pages = pagesOf(300, (from, to) => {
    asked += 1;
    return fits(from, to);
  });
  assert.equal(pages.length, 17);
  assert.ok(asked < 4 * pages.length, `${asked} times`);
});

test("whoever turns on past the last page comes to the first, and back", () => {
  assert.deepEqual(
    [0, 1, 2, 3, -1, -4].map((page) => turned(page, 3)),
    [0, 1, 2, 0, 2, 2],
  );
});

test("what has never been fitted is never under 28", () => {
  assert.deepEqual(Object.values(LEAST), [28, 36, 44]);
});

test("how many answered is told in one sentence, and never of fewer than five", () => {
  useWords("sv", "screen-answered-of = { $n } av { $of } svarade");
  const room = { counts: { joined: 7 }, workshop: { rehearsal: false } };
  assert.deepEqual(
    [
      [0, 3],
      [6, 3],
      [5, 6],
      [7, 7],
    ].map((counts) => answeredOf(counts, room).replace(/[\u2068\u2069]/g, "")),
    ["", "6 av 7 svarade", "5–6 av 7 svarade", "7 av 7 svarade"],
  );
});

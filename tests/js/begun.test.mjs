// How many have begun never says less than how many are done, nor "few" where nobody is, and stays as coarse as it is told.

import assert from "node:assert/strict";
import test from "node:test";
import { begun } from "../../static/js/console/begun.js";

test("whoever is done has begun, and in an empty room nobody has", () => {
  const found = [
    [0, 0, 0],
    [8, 0, 0],
    [8, 5, 2],
    [8, 5, 6],
    [8, 5, 8],
    [60, 35, 2],
  ].map(([joined, started, done]) => begun({ joined, started, done }));
  assert.deepEqual(found, [
    { n: 0, how: "exactly" },
    { n: 0, how: "few" },
    { n: 5, how: "least" },
    { n: 6, how: "least" },
    { n: 8, how: "exactly" },
    { n: 35, how: "exactly" },
  ]);
});

test("after fewer than five comes five, however many of them are done", () => {
  const found = [0, 1, 4, 5].map(
    (done) => begun({ joined: 9, started: 0, done }).how,
  );
  assert.deepEqual(found, ["few", "few", "few", "least"]);
});

test("where several sorts are counted by themselves and none is told, they are not said to be few", () => {
  const room = { joined: 8, started: 0, done: 0 };
  const found = [
    { simulated: 4 },
    { written_for: 4 },
    { simulated: 8 },
    { table_devices: 2 },
    { simulated: 4, started: 5 },
  ].map((more) => begun({ ...room, ...more }).how);
  assert.deepEqual(found, ["untold", "untold", "few", "untold", "least"]);
});

test("the console tells of what has come in, where the wall does and nobody is counted", () => {
  const room = { joined: 8, started: 0, done: 0, simulated: 7, texts: 5 };
  assert.deepEqual(begun(room), { n: 5, how: "texts" });
});

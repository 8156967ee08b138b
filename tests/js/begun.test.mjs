// How many have begun never says less than how many are done, nor "few" where nobody is.

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

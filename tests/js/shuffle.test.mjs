// An order of one's own.

import assert from "node:assert/strict";
import test from "node:test";
import { shuffled } from "../../static/js/shared/shuffle.js";

const items = Array.from({ length: 30 }, (_, index) => ({ key: `c:${index}` }));
const keys = (list) => list.map((item) => item.key);

test("the same person sees everything in the same order, and another in another", () => {
  assert.deepEqual(keys(shuffled(items, "5:7")), keys(shuffled(items, "5:7")));
  assert.notDeepEqual(
    keys(shuffled(items, "5:7")),
    keys(shuffled(items, "6:7")),
  );
  assert.deepEqual(new Set(keys(shuffled(items, "5:7"))), new Set(keys(items)));
});

// What each is shown of a long list: an order of one's own, and every thing to as many people as any other.

import assert from "node:assert/strict";
import test from "node:test";
import { sampled, shuffled } from "../../static/js/shared/shuffle.js";

const items = Array.from({ length: 30 }, (_, index) => ({ key: `c:${index}` }));
const keys = (list) => list.map((item) => item.key);

test("everything is shown to as many people as anything else", () => {
  const seen = Object.fromEntries(keys(items).map((key) => [key, 0]));
  for (let person = 101; person <= 125; person += 1)
    for (const item of sampled(items, person, 7, 12)) seen[item.key] += 1;
  assert.deepEqual(new Set(Object.values(seen)), new Set([10]));
});

test("nobody is shown the same thing twice, and everybody as many", () => {
  for (let person = 1; person < 40; person += 1)
    assert.equal(new Set(keys(sampled(items, person, 7, 12))).size, 12);
});

test("the same person is shown the same in the same order", () =>
  assert.deepEqual(sampled(items, 5, 7, 12), sampled(items, 5, 7, 12)));

test("without a sample everything is shown, in an order of one's own", () => {
  assert.deepEqual(
    keys(sampled(items, 5, 7, null)),
    keys(shuffled(items, "5:7")),
  );
  assert.notDeepEqual(
    keys(sampled(items, 5, 7, null)),
    keys(sampled(items, 6, 7, null)),
  );
});

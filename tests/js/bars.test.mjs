// Bars are drawn out of everybody who answered, in the order of their keys.

import assert from "node:assert/strict";
import test from "node:test";
import { bar, stanceBar } from "../../static/js/shared/results/bars.js";
import { dots } from "../../static/js/shared/results/dots.js";
import { rate } from "../../static/js/shared/results/rate.js";

/** A piece of page as it will be written. */
function written(piece) {
  // Lit says nothing with a symbol.
  if (typeof piece === "symbol" || piece === null || piece === undefined)
    return "";
  if (Array.isArray(piece)) return piece.map(written).join("");
  if (!piece.strings) return String(piece);
  return piece.strings
    .map((words, at) => words + written(piece.values[at]))
    .join("");
}

/** What one attribute is, in every element of a look. */
function measured(page, look, name) {
  const elements = [
    ...page.matchAll(new RegExp(`<rect class="?${look}"?[^>]*`, "g")),
  ].map(([found]) => found);
  return elements.map((element) =>
    Number(new RegExp(` ${name}="?([\\d.]+)`).exec(element)?.[1]),
  );
}

const option = (key, persons) => ({
  key,
  text: key,
  persons,
  dots: 3 * persons,
  place: 1,
  tie: false,
  groups: [],
});

test("ten of fourteen is no full bar", () => {
  const round = {
    round: 1,
    voters: 14,
    options: [option("a", 10), option("b", 7)],
  };
  const drawn = written(dots({ budget: 3, rounds: [round] }));
  assert.deepEqual(measured(drawn, "bar__value", "width"), [
    (100 * 10) / 14,
    50,
  ]);
});

test("the latest round stands first", () => {
  const rounds = [1, 2].map((round) => ({
    round,
    voters: 10,
    options: [option("a", 5 * round)],
  }));
  const drawn = written(dots({ budget: 3, rounds }));
  assert.deepEqual(measured(drawn, "bar__value", "width"), [100, 50]);
});

test("a pillar is the share of those who answered", () => {
  const cell = {
    n: 10,
    unknown: 0,
    median: 2,
    low: 1,
    high: 3,
    place: 2,
    counts: [1, 5, 4],
  };
  const item = { key: "a", text: "a", cells: [cell], extra: [] };
  const drawn = written(
    rate({
      mode: "scale",
      criteria: [{ label: "?" }],
      values: [1, 2, 3],
      items: [item],
    }),
  );
  assert.deepEqual(measured(drawn, "bar__value", "height"), [2, 10, 8]);
});

test("stances run from 5 to 1 in the bar as in its key, and doubt is hatched", () => {
  const drawn = written(stanceBar([1, 2, 3, 4, 10], 0));
  const order = [5, 4, 3, 2, 1];
  assert.deepEqual(
    [...drawn.matchAll(/<rect class="stance stance--(\d)/g)].map(([, stand]) =>
      Number(stand),
    ),
    order,
  );
  assert.deepEqual(
    [...drawn.matchAll(/swatch stance--(\d)/g)].map(([, stand]) =>
      Number(stand),
    ),
    order,
  );
  assert.deepEqual(measured(drawn, "stance stance--5", "width"), [50]);
  assert.equal(drawn.match(/stance__doubt/g)?.length, 2);
});

test("the ends of a stretched bar are not squashed", () => {
  assert.doesNotMatch(written(bar(50)), / rx=/);
});

// Of three hundred things no page of results draws more than what is read in one go; the rest is searched or asked for.

import assert from "node:assert/strict";
import test from "node:test";
import { SHORT } from "../../static/js/shared/many.js";
import { actions } from "../../static/js/shared/results/actions.js";
import { cluster } from "../../static/js/shared/results/cluster.js";
import { dots } from "../../static/js/shared/results/dots.js";
import { ideas } from "../../static/js/shared/results/ideas.js";
import { pulse } from "../../static/js/shared/results/pulse.js";
import { rate } from "../../static/js/shared/results/rate.js";
import { suggest } from "../../static/js/shared/results/suggest.js";

const MANY = 300;

/** A piece of page as it will be written at first; what a list of its own draws is not in it. */
function written(piece) {
  if (typeof piece === "symbol" || piece === null || piece === undefined)
    return "";
  if (typeof piece === "function") return "";
  if (Array.isArray(piece)) return piece.map(written).join("");
  if (!piece.strings) return typeof piece === "object" ? "" : String(piece);
  return piece.strings
    .map(
      (words, at) => words + (isItems(words) ? "" : written(piece.values[at])),
    )
    .join("");
}

const isItems = (words) => words.trimEnd().endsWith(".items=");

const things = (n, more = () => ({})) =>
  Array.from({ length: n }, (_, at) => ({
    id: at,
    key: `c:${at}`,
    number: `I-${at}`,
    text: `Tanke ${at}`,
    ...more(at),
  }));

const option = () => ({
  dots: 1,
  persons: 1,
  place: 1,
  tie: false,
  groups: [],
});
const rated = () => ({ cells: [], extra: [] });

const RESULTS = {
  actions: (n) =>
    actions({ actions: things(n, () => ({ who: "", when: "", more: [] })) }),
  cluster: (n) =>
    cluster({
      clusters: things(n / 10, (at) => ({
        name: `Grupp ${at}`,
        captures: null,
        items: things(10),
      })),
      aside: things(n),
    }),
  dots: (n) =>
    dots({
      budget: 3,
      rounds: [{ round: 1, voters: 9, options: things(n, option) }],
    }),
  ideas: (n) =>
    ideas(
      { kinds: [], total: n },
      things(n, () => ({ kind: "" })),
    ),
  pulse: (n) => pulse({ words: [], scales: [], open: things(n) }),
  rate: (n) =>
    rate({ mode: "scale", criteria: [], values: [], items: things(n, rated) }),
  suggest: (n) =>
    suggest({ suggestions: things(n, () => ({ kind: "new", sources: [] })) }),
};

for (const [name, draw] of Object.entries(RESULTS)) {
  test(`${name} of three hundred draws no more at once than is read in one go`, () => {
    assert.ok((written(draw(MANY)).match(/<li/g) ?? []).length <= SHORT);
    assert.match(written(draw(MANY)), /<many-texts/);
  });
  test(`${name} of ten stands as it is`, () => {
    assert.doesNotMatch(written(draw(10)), /<many-texts/);
  });
}

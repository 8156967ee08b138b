// What still stands of a suggestion is read off what the server has told; nothing a person has done since is overruled.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  joining,
  standing,
  surestFirst,
} from "../../static/js/console/hints.js";

const idea = (number, cluster = null, aside = false) => ({
  key: `c:${number}`,
  text: `idé ${number}`,
  cluster,
  aside,
});
const clusters = [
  { id: 1, name: "Bussar" },
  { id: 2, name: "Rum" },
];
const last = {
  at: 7,
  places: {
    "c:3": { to: [2, 1], sure: true },
    "c:1": { to: [1], sure: true },
    "c:2": { to: [1], sure: false },
  },
  clusters: [
    { items: ["c:4", "c:5", "c:6"], title: "Kaffe", typical: "c:5" },
    { items: ["c:7", "c:8"], title: "Ljus", typical: "c:7" },
  ],
};
const loose = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => idea(number));
const state = (waved = []) => ({ hints: { last }, waved: { keys: waved } });
const keys = (ideas) => ideas.map(({ key }) => key);

test("a board that nobody has asked about has no suggestions", () => {
  const found = standing({ hints: { last: null } }, loose, clusters);
  assert.deepEqual(
    [found.places.size, found.sure.size, found.groups],
    [0, 0, []],
  );
});

test("places stand surest first, and sure ones in their group", () => {
  const found = standing(state(), loose, clusters);
  assert.deepEqual([...found.places.keys()], ["c:3", "c:1", "c:2"]);
  assert.deepEqual(
    [...found.sure].map(([id, ideas]) => [id, keys(ideas)]),
    [
      [2, ["c:3"]],
      [1, ["c:1"]],
    ],
  );
  assert.deepEqual(
    found.groups.map((group) => [
      group.number,
      group.typical.key,
      keys(group.items),
    ]),
    [
      [0, "c:5", ["c:4", "c:5", "c:6"]],
      [1, "c:7", ["c:7", "c:8"]],
    ],
  );
});

test("what a person has placed or waved away is suggested no more", () => {
  const found = standing(
    state(["c:3", "g:1"]),
    loose.filter(({ key }) => key !== "c:1"),
    clusters,
  );
  assert.deepEqual(
    [
      [...found.places.keys()],
      found.sure.size,
      found.groups.map((group) => group.number),
    ],
    [["c:2"], 0, [0]],
  );
});

test("a group that is gone leaves its next best, and that is not sure", () => {
  const found = standing(state(), loose, [clusters[0]]);
  assert.deepEqual(
    [
      found.places.get("c:3").to.map((cluster) => cluster.id),
      found.places.get("c:3").sure,
    ],
    [[1], false],
  );
});

test("a suggested group with one idea left is no group, and its typical one may be another", () => {
  const found = standing(
    state(),
    loose.filter(({ key }) => !["c:5", "c:8"].includes(key)),
    clusters,
  );
  assert.deepEqual(
    found.groups.map((group) => [
      group.number,
      group.typical.key,
      keys(group.items),
    ]),
    [[0, "c:4", ["c:4", "c:6"]]],
  );
});

test("ideas with a place to go come first, the others keep their order", () => {
  const found = standing(state(), loose, clusters);
  assert.deepEqual(keys(surestFirst(loose, found.places)), [
    "c:3",
    "c:1",
    "c:2",
    "c:4",
    "c:5",
    "c:6",
    "c:7",
    "c:8",
  ]);
});

test("two alike go where one of them stands, or into a new group", () => {
  assert.deepEqual(joining(idea(1), idea(2, 2), clusters), {
    event: "place",
    payload: { items: ["c:1"], cluster: 2, hint: "alike" },
  });
  assert.deepEqual(joining(idea(1, 1), idea(2), clusters), {
    event: "place",
    payload: { items: ["c:2"], cluster: 1, hint: "alike" },
  });
  assert.deepEqual(joining(idea(1), idea(2, null, true), clusters), {
    event: "create_cluster",
    payload: { items: ["c:1", "c:2"], hint: "alike" },
  });
});

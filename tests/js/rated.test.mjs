// Points of a plot that would hide each other are moved apart, and never out of the picture.

import assert from "node:assert/strict";
import test from "node:test";
import { apart } from "../../static/js/shared/results/rate.js";

const inside = (point) =>
  point.x >= 15 && point.x <= 385 && point.y >= 15 && point.y <= 285;
const far = (points) =>
  points.every((point, at) =>
    points
      .slice(at + 1)
      .every((other) => Math.hypot(point.x - other.x, point.y - other.y) > 20),
  );

test("points that stand apart stay where they are", () => {
  const points = [
    { x: 100, y: 100 },
    { x: 200, y: 200 },
  ];
  assert.deepEqual(apart(points), points);
});

test("points on one spot are all seen", () => {
  const moved = apart(Array.from({ length: 6 }, () => ({ x: 200, y: 150 })));
  assert.ok(far(moved) && moved.every(inside));
});

test("a heap in a corner stays in the picture", () => {
  const moved = apart(Array.from({ length: 5 }, () => ({ x: 380, y: 20 })));
  assert.ok(far(moved) && moved.every(inside));
});

test("the same answers give the same picture", () => {
  const points = [
    { x: 50, y: 50 },
    { x: 55, y: 52 },
    { x: 52, y: 49 },
  ];
  assert.deepEqual(apart(points), apart(points));
});

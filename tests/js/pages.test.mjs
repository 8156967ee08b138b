// The large button leads through all pages of a result before it leads on.

import assert from "node:assert/strict";
import test from "node:test";
import { pageLeft } from "../../static/js/console/pages.js";

const WALL = { page: 0, spotlight: "", scene: "", size: "", look: "" };
const meeting = (wall, state = "revealed") => ({
  activity: { state },
  workshop: { wall: { ...WALL, ...wall } },
});

test("a result of three pages is led through to its last", () => {
  assert.deepEqual(
    [0, 1, 2, 3, -1].map((page) => pageLeft(meeting({ page }), [1, 3])),
    [{ n: 2, of: 3 }, { n: 3, of: 3 }, null, { n: 2, of: 3 }, null],
  );
});

test("the whole of a long list is led through as well", () =>
  assert.deepEqual(pageLeft(meeting({ scene: "all" }), [1, 3]), {
    n: 2,
    of: 3,
  }));

test("where one page is all, no wall is on, or something else is on it, there is nothing to lead through", () => {
  const found = [
    pageLeft(meeting({}), [1, 1]),
    pageLeft(meeting({}), []),
    pageLeft(meeting({}), undefined),
    pageLeft(meeting({ scene: "blank" }), [1, 3]),
    pageLeft(meeting({ spotlight: "s:1" }), [1, 3]),
    pageLeft(meeting({}, "open"), [1, 3]),
    pageLeft({ activity: null, workshop: { wall: WALL } }, [1, 3]),
  ];
  assert.deepEqual(
    found,
    found.map(() => null),
  );
});

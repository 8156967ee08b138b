// The end of a meeting proposes the day of the answer, so that nobody stands there without one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { proposedDay, today } from "../../static/js/console/answering.js";

const at = (day) => Date.parse(`${day}T14:30:00Z`);

test("the answer is proposed for two weeks ahead, on a day when people work", () => {
  assert.equal(proposedDay("", at("2026-11-25")), "2026-12-09");
  assert.equal(proposedDay(undefined, at("2026-11-28")), "2026-12-14");
  assert.equal(proposedDay("", at("2026-11-29")), "2026-12-14");
});

test("a day that was decided before is proposed, unless it has gone by", () => {
  assert.equal(proposedDay("2027-02-20", at("2026-11-25")), "2027-02-20");
  assert.equal(proposedDay("2026-11-25", at("2026-11-25")), "2026-11-25");
  assert.equal(proposedDay("2026-11-24", at("2026-11-25")), "2026-12-09");
});

test("it is tomorrow already in Stockholm when it is late in the evening at Greenwich", () => {
  const late = Date.UTC(2026, 10, 27, 23, 30);
  assert.deepEqual(
    [today("Europe/Stockholm", late), today("Europe/London", late)],
    ["2026-11-28", "2026-11-27"],
  );
});

// One's own texts as they stand on the phone: what the server has, with what still waits laid over it.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  afterDelivery,
  numbered,
  standingTexts,
} from "../../static/js/phone/standing.js";

const bus = {
  id: 1,
  activity: 5,
  text: "Bussen går",
  fields: {},
  number: "I-0001",
};
const house = {
  id: 2,
  activity: 5,
  text: "Huset är öppet",
  fields: {},
  number: "I-0002",
};
const elsewhere = {
  id: 3,
  activity: 6,
  text: "Något annat",
  fields: {},
  number: "I-0003",
};
const kept = [bus, house, elsewhere];

function waiting(event, payload, refused) {
  return {
    key: `key-${event}`,
    event,
    payload,
    ...(refused ? { refused } : {}),
  };
}

test("a question shows its own texts alone", () => {
  assert.deepEqual(standingTexts(kept, [], 6), [elsewhere]);
});

test("what waits to be sent stands last, and what was refused says why", () => {
  const refused = { ok: false, error: "too_long", message: "För långt" };
  const items = [waiting("contribute", { activity: 5, text: "Ny" }, refused)];
  assert.deepEqual(standingTexts(kept, items, 5), [
    bus,
    house,
    { activity: 5, text: "Ny", waiting: "key-contribute", refused },
  ]);
});

test("a changed text has its new words in its old place", () => {
  const items = [
    waiting("revise", { contribution: 1, text: "Bussen går ofta" }),
  ];
  assert.deepEqual(standingTexts(kept, items, 5), [
    {
      ...bus,
      text: "Bussen går ofta",
      waiting: "key-revise",
      refused: undefined,
    },
    house,
  ]);
});

test("a text taken back is gone before the server has heard of it", () => {
  assert.deepEqual(
    standingTexts(kept, [waiting("withdraw", { contribution: 1 })], 5),
    [house],
  );
});

test("what the server has committed is new, takes its place, or is gone", () => {
  const changed = { ...bus, text: "Bussen går ofta" };
  assert.deepEqual(afterDelivery([bus], "contribute", house), [bus, house]);
  assert.deepEqual(afterDelivery([bus, house], "revise", changed), [
    changed,
    house,
  ]);
  assert.deepEqual(afterDelivery([bus, house], "withdraw", bus), [house]);
});

test("a text gets its number when the room sees it", () => {
  const unnumbered = [{ ...bus, number: null }, house];
  const state = { "c:1": { number: "I-0007" }, "c:2": { number: "I-0002" } };
  assert.deepEqual(numbered(unnumbered, state), [
    { ...bus, number: "I-0007" },
    house,
  ]);
});

test("where nothing has been numbered the list is the same", () => {
  const unnumbered = [{ ...bus, number: null }, house];
  assert.equal(numbered(unnumbered, {}), unnumbered);
});

// What is begun is kept under a name that says where it belongs, until it is sent or thrown away.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import {
  Drafts,
  draftName,
  readDraftName,
} from "../../static/js/phone/drafts.js";
import { storageOver } from "../../static/js/shared/storage.js";

const fc = createRequire(new URL("../../static/package.json", import.meta.url))(
  "fast-check",
);

function drafts() {
  return new Drafts(
    storageOver(() => {
      throw new Error("not even allowed to look");
    }),
    "malbild:ABC12:",
  );
}

test("a draft's name is read as it was written", () => {
  const about = fc.constantFrom("", "c:31", "s:7:2", "k:4");
  const slot = fc.constantFrom("text", "wish", "note", "name", "word", "open");
  const kind = fc.constantFrom("", "amend", "comment", "change");
  fc.assert(
    fc.property(fc.nat(), slot, kind, about, (activity, slot, kind, about) => {
      const read = readDraftName(draftName(activity, slot, kind, about));
      assert.deepEqual(read, { activity, slot, kind, about, isWhole: true });
    }),
  );
});

test("a draft of a part, such as a reason or a field, is not sent by itself", () => {
  for (const slot of [
    "why-amend-s:7",
    "field-goal-outcome",
    "edit12",
    "take-3",
  ])
    assert.equal(readDraftName(draftName(5, slot)).isWhole, false, slot);
});

test("what was begun in another question is left, what is begun here is not", () => {
  const kept = drafts();
  kept.set(draftName(5, "text", "new", ""), "Bussen går");
  kept.set(draftName(6, "text", "new", ""), "Huset är öppet");
  assert.deepEqual(kept.left(6), [{ name: "5:text:new:", text: "Bussen går" }]);
});

test("an emptied draft is gone", () => {
  const kept = drafts();
  kept.set("5:text:", "Bussen");
  kept.set("5:text:", "");
  assert.equal(kept.get("5:text:"), "");
  assert.deepEqual(kept.left(6), []);
});

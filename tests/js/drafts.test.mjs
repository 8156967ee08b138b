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
      const { isWhole, ...read } = readDraftName(
        draftName(activity, slot, kind, about),
      );
      assert.equal(isWhole, true);
      assert.deepEqual(read, {
        activity,
        slot,
        kind,
        about,
        isSingle: slot !== "text",
        isForm: false,
        changes: "",
        takes: 0,
      });
    }),
  );
});

test("a draft of a part, a card, a change or a taking is no text of its own", () => {
  for (const slot of [
    "why-amend-s:7",
    "field-goal-outcome",
    "form-goal",
    "edit12",
    "take-3",
  ])
    assert.equal(readDraftName(draftName(5, slot)).isWhole, false, slot);
});

test("what is begun is found, in this question and in others", () => {
  const kept = drafts();
  kept.set(draftName(5, "text", "new", ""), "Bussen går");
  kept.set(draftName(6, "text", "new", ""), "Huset är öppet");
  assert.deepEqual(
    kept.names().map((name) => [name, kept.get(name)]),
    [
      ["5:text:new:", "Bussen går"],
      ["6:text:new:", "Huset är öppet"],
    ],
  );
});

test("a draft kept before drafts had fields is read as the text it is", () => {
  const kept = drafts();
  for (const text of ["Bussen går", "7", "{halv"]) {
    kept.storage.setItem("malbild:ABC12:draft:5:text:", text);
    assert.equal(kept.get("5:text:"), text);
  }
});

test("an emptied draft is gone", () => {
  const kept = drafts();
  kept.set("5:text:", "Bussen");
  kept.set("5:text:", "");
  assert.equal(kept.get("5:text:"), "");
  assert.deepEqual(kept.names(), []);
});

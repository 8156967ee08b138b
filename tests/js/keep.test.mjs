// What is typed and ticked on the desk is kept until the server has it, also of two pages at once.

import assert from "node:assert/strict";
import test from "node:test";
import {
  differs,
  putBack,
  Shelf,
  wordsOf,
  written,
} from "../../static/js/desk/keep.js";
import { storageOver } from "../../static/js/shared/storage.js";

function page({ text = "", why = "", sources = {} } = {}) {
  const fields = [
    { type: "hidden", name: "expected", value: "3" },
    { type: "textarea", name: "text", value: text },
    { type: "textarea", name: "why", value: why },
    ...Object.entries(sources).map(([value, checked]) => ({
      type: "checkbox",
      name: "source",
      value,
      checked,
    })),
  ];
  const came = new Map(
    fields.map((field) => [field, field.checked ?? field.value]),
  );
  return { fields, came };
}

function shelf() {
  return new Shelf(
    storageOver({
      getItem: () => null,
      setItem: () => raise(),
      removeItem: () => {},
    }),
  );
}

function raise() {
  throw new Error("full");
}

function kept(at, text) {
  return { at, where: "/", of: "1", fields: { text }, on: [], off: [] };
}

test("sources that were ticked and let go of come back with the words", () => {
  const one = page({
    text: "Som det stod.",
    sources: { "c:1": true, "c:2": false },
  });
  one.fields[1].value = "Alla får plats.";
  one.fields[3].checked = false;
  one.fields[4].checked = true;
  // Found by words while one wrote: the page did not come with it.
  one.fields.push({
    type: "checkbox",
    name: "source",
    value: "c:9",
    checked: true,
  });
  const said = written(one.fields, one.came);
  assert.deepEqual(said, {
    fields: { expected: "3", text: "Alla får plats." },
    on: ["source=c:2", "source=c:9"],
    off: ["source=c:1"],
  });
  // The page comes again: as before, and with one more source that an answer led to.
  const again = page({
    text: "Som det stod.",
    sources: { "c:1": true, "c:2": false, "c:5": true },
  });
  assert.ok(differs(again.fields, said));
  assert.deepEqual(putBack(again.fields, said), ["source=c:9"]);
  assert.equal(again.fields[1].value, "Alla får plats.");
  assert.deepEqual(
    again.fields.slice(3).map(({ checked }) => checked),
    [false, true, true],
  );
  // What another person saved of it meanwhile is not written over by what this one never touched.
  const theirs = page({ text: "Som det stod.", why: "Deras skäl." });
  putBack(theirs.fields, said);
  assert.equal(theirs.fields[2].value, "Deras skäl.");
});

test("what was taken up again is kept whole, also where it is as the page came", () => {
  const refused = page({ text: "Alla får plats.", why: "" });
  const before = { ...kept(1, "Alla får plats."), on: [], off: [] };
  refused.fields[2].value = "Så sa rummet.";
  assert.deepEqual(written(refused.fields, refused.came, before).fields, {
    expected: "3",
    text: "Alla får plats.",
    why: "Så sa rummet.",
  });
});

test("fields of one name are each themselves", () => {
  const fields = ["Ett", "Två"].map((value) => ({
    type: "text",
    name: "row",
    value,
  }));
  const came = new Map(fields.map((field) => [field, field.value]));
  fields[1].value = "Tvåan";
  assert.deepEqual(written(fields, came).fields, { "row~1": "Tvåan" });
});

test("two pages with one form write beside each other, and the saved one alone is let go of", () => {
  const here = shelf();
  here.put("draft1|a", kept(5, "Den ena."));
  here.put("draft1|b", kept(7, "Den andra."));
  here.put("draft12|c", kept(9, "En annan resas."));
  assert.deepEqual(
    here.of("draft1").map((found) => found.kept.fields.text),
    ["Den andra.", "Den ena."],
  );
  // Typed on after it was sent: the server has not got that.
  here.letGo("draft1|a@4");
  assert.equal(here.of("draft1").length, 2);
  here.letGo("draft1|a@5");
  assert.deepEqual(
    here.of("draft1").map(({ place }) => place),
    ["draft1|b"],
  );
});

test("what was kept as fields alone is still found, and what is no text at all is not", () => {
  const here = shelf();
  here.storage.setItem(
    "malbild:desk::statement4",
    JSON.stringify({ text: "Från i går.", expected: "2" }),
  );
  here.storage.setItem("malbild:desk::statement5", "{");
  assert.deepEqual(
    here.all().map((found) => [found.place, wordsOf(found.kept)]),
    [["statement4", "Från i går."]],
  );
});

test("words are known again by their beginning", () => {
  assert.equal(wordsOf({ ...kept(1, "x".repeat(80)) }).length, 60);
  assert.equal(
    wordsOf({
      ...kept(1, ""),
      fields: { expected: "3", text: " ", why: "Därför." },
    }),
    "Därför.",
  );
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  inReadersWords,
  pick,
  t,
  useWords,
} from "../../static/js/shared/words.js";
import { hash, shuffled } from "../../static/js/shared/shuffle.js";

const source = (language) =>
  ["shared", "phone"]
    .map((part) =>
      readFileSync(
        new URL(
          `../../static/languages/${language}/${part}.ftl`,
          import.meta.url,
        ),
        "utf8",
      ),
    )
    .join("\n");

test("the browser says the same words as the server, with real plurals", () => {
  useWords("sv", source("sv"));
  assert.deepEqual(
    [t("dots-left", { n: 1 }), t("dots-left", { n: 3 })],
    ["1 prick kvar", "3 prickar kvar"],
  );
  useWords("en", source("en"));
  assert.deepEqual(
    [t("dots-left", { n: 1 }), t("dots-left", { n: 3 })],
    ["1 dot left", "3 dots left"],
  );
});

test("a missing word shows itself", () =>
  assert.equal(t("no-such-word"), "no-such-word"));

test("a text in several languages falls back to Swedish, then Bokmål", () => {
  useWords("en", source("en"));
  assert.deepEqual(
    [
      pick({ sv: "hej", en: "hello" }),
      pick({ sv: "hej", nb: "hei" }),
      pick({ nb: "hei" }),
      pick("rent ord"),
      pick(null),
    ],
    ["hello", "hej", "hei", "rent ord", ""],
  );
});

test("an order is the same for one person and differs between people", () => {
  const items = Array.from({ length: 20 }, (_, index) => ({
    key: `c:${index}`,
  }));
  assert.deepEqual(shuffled(items, 1), shuffled([...items].reverse(), 1));
  assert.notDeepEqual(shuffled(items, 1), shuffled(items, 2));
});

test("every option comes first for somebody, about equally often", () => {
  const items = Array.from({ length: 5 }, (_, index) => ({
    key: `c:${index}`,
  }));
  const first = {};
  for (let person = 0; person < 2000; person += 1) {
    const { key } = shuffled(items, person)[0];
    first[key] = (first[key] ?? 0) + 1;
  }
  assert.equal(Object.keys(first).length, 5);
  assert.ok(Math.min(...Object.values(first)) > 300, JSON.stringify(first));
});

test("a hash is a whole number of 32 bits", () =>
  assert.ok(
    Number.isInteger(hash("å")) && hash("å") >= 0 && hash("å") < 2 ** 32,
  ));

test("a day in a sentence has its month in words", () => {
  const said = (language) => {
    useWords(language, source(language));
    return t("over-feedback", { date: "2026-12-10" });
  };
  assert.deepEqual(["sv", "nb", "en"].map(said), [
    "Svaret på det ni skrev kommer senast 10 december 2026.",
    "Svaret på det dere skrev, kommer senest 10. desember 2026.",
    "You will hear what came of it by 10 December 2026.",
  ]);
});

test("what is written in several languages is read in the one that is spoken now", () => {
  const [item] = inReadersWords([
    {
      key: "t:1",
      text: "Vi är redo.",
      words: { sv: "Vi är redo.", nb: "Vi er klare." },
    },
  ]);
  const read = (language) => {
    useWords(language, source(language));
    return item.text;
  };
  assert.deepEqual(["nb", "sv", "en"].map(read), [
    "Vi er klare.",
    "Vi är redo.",
    "Vi är redo.",
  ]);
  assert.deepEqual(inReadersWords({ words: ["ord"], text: "x" }), {
    words: ["ord"],
    text: "x",
  });
});

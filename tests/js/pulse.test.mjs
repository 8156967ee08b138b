// What came of a check-in or a check-out, as phones and the console say it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { pulse } from "../../static/js/shared/results/pulse.js";
import { useWords } from "../../static/js/shared/words.js";

useWords(
  "sv",
  readFileSync(
    new URL("../../static/languages/sv/shared.ftl", import.meta.url),
    "utf-8",
  ),
);

/** What is read of a template. */
const read = (part) =>
  Array.isArray(part)
    ? part.map(read).join(" ")
    : part?.strings
      ? part.strings.map((words, at) => words + read(part.values[at])).join("")
      : typeof part === "string"
        ? part
        : "";
const told = (result) =>
  read(pulse(/** @type {any} */ (result)))
    .replace(/<[^>]*>/g, " ")
    .split(/\s+/)
    .filter(Boolean)
    .join(" ");
const scale = (n) => ({
  key: "s",
  text: { sv: "Jag blev hörd" },
  n,
  low: 1,
  high: 5,
  bars: null,
  mean: null,
  before: null,
});
const result = {
  words: [],
  open: [{ id: 1, text: "Kortare möten" }],
  question: { sv: "Vad gör vi annorlunda?" },
  scales: [scale(0)],
};

test("a scale that nobody answered says so, and texts stand under their own question", () => {
  assert.equal(
    told(result),
    "Jag blev hörd Ingen har svarat på det här. Vad gör vi annorlunda? Kortare möten",
  );
});

test("where a few answered it is said why nothing is shown", () => {
  assert.match(
    told({ ...result, scales: [scale(3)] }),
    /^Jag blev hörd Färre än fem har svarat\. .*Vad gör vi annorlunda/,
  );
});

test("what stands alone under the question of all is not asked once more", () => {
  assert.equal(told({ ...result, scales: [] }), "Kortare möten");
});

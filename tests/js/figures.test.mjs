// A few are said as people, many as per cent.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { saysMore } from "../../static/js/shared/asked.js";
import { peopleIn, share } from "../../static/js/shared/figures.js";
import { useWords } from "../../static/js/shared/words.js";

const folder = new URL("../../static/languages/sv/", import.meta.url);
useWords("sv", readFileSync(new URL("shared.ftl", folder), "utf-8"));

test("a part of a few people is told as people, whatever it was rounded to", () => {
  for (let of = 1; of <= 40; of += 1)
    for (let n = 0; n <= of; n += 1)
      assert.equal(share(Math.round((100 * n) / of), of), `${n} av ${of}`);
});

test("a part of many is told in per cent", () => {
  assert.deepEqual(
    [share(71, 41), peopleIn(71, 41), share(60)],
    ["71\u00a0%", 0, "60\u00a0%"],
  );
});

test("what a field is called is said where the question has not said it", () => {
  const question = "Hur har du det? Svara med ett ord.";
  assert.deepEqual(
    ["Ett ord", "En sak till", ""].map((name) => saysMore(name, question)),
    [false, true, false],
  );
});

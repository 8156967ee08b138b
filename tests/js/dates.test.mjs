// A day that stands in a result has its month in words, whoever shows it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { actions } from "../../static/js/shared/results/actions.js";
import { goals } from "../../static/js/shared/results/goals.js";
import { useWords } from "../../static/js/shared/words.js";

/** A piece of page as it will be read: its tags and their attributes are not. */
function read(piece) {
  const written = (part) => {
    if (typeof part === "symbol" || part === null || part === undefined)
      return "";
    if (Array.isArray(part)) return part.map(written).join("");
    if (!part.strings) return String(part);
    return part.strings
      .map((words, at) => words + written(part.values[at]))
      .join("");
  };
  return written(piece).replace(/<[^>]*>/g, " ");
}

const sources = ["shared", "phone"].map((part) =>
  readFileSync(
    new URL(`../../static/languages/sv/${part}.ftl`, import.meta.url),
    "utf8",
  ),
);
const line = { label: { sv: "Utvärderas" }, value: { sv: "2027-11-15" } };

test("in a plan and in a goal", () => {
  useWords("sv", sources.join("\n"));
  const action = {
    id: 1,
    number: "H-01",
    text: "Boka",
    when: "2027-12-15",
    more: [line],
    goal: "",
  };
  const plan = read(
    actions({
      actions: [
        { ...action, who: "Ada" },
        { ...action, who: "" },
      ],
      unowned: 1,
    }),
  );
  assert.equal(plan.match(/15 december 2027/g)?.length, 2);
  assert.equal(plan.match(/Utvärderas: 15 november 2027/g)?.length, 2);
  const goal = {
    number: "M-01",
    text: "Öppet",
    more: [line],
    lacks: [],
    comments: [],
  };
  const told = read(goals({ most: 5, goals: [goal] }));
  assert.match(told, /15 november 2027/);
  assert.doesNotMatch(plan + told, /2027-1/);
});

// What is said of things by letter and number is read as it was written.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { readReference, reference } from "../../static/js/shared/references.js";

const fc = createRequire(new URL("../../static/package.json", import.meta.url))(
  "fast-check",
);

test("a reference is a letter and numbers", () => {
  assert.equal(reference("s", 7, 2), "s:7:2");
  assert.deepEqual(readReference("c:31"), { kind: "c", id: 31, rest: [] });
});

test("what is read is what was written", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("c", "k", "u", "s", "g"),
      fc.nat(),
      fc.array(fc.nat()),
      (kind, id, rest) => {
        assert.deepEqual(readReference(reference(kind, id, ...rest)), {
          kind,
          id,
          rest,
        });
      },
    ),
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  areFewHere,
  areTooFew,
  cautions,
} from "../../static/js/console/cautions.js";
import { isJustOver } from "../../static/js/shared/clock.js";
import { canUndo, undoOf } from "../../static/js/console/undo.js";
import { asked } from "../../static/js/console/clicker.js";

const open = { state: "open", rehearsal: false };
const agenda = { items: [{ stops: true }, { stops: false }] };
const codes = (state) =>
  cautions({ agenda, workshop: open, ...state }).map(({ code, n, of }) => [
    code,
    n,
    of,
  ]);
const question = {
  next: "close",
  stage: "",
  settings: { unit_of_input: "individual" },
  face: { asks: true, board: false, counted: true, wall: "sentences" },
};
const board = {
  next: "close",
  stage: "sort",
  settings: {},
  face: { asks: false, board: true, counted: true, wall: "board" },
};
const ideas = {
  "c:1": { text: "En", cluster: 1, aside: false },
  "c:2": { text: "Två", cluster: null, aside: false },
  "c:3": { text: "Tre", cluster: null, aside: true },
  "c:4": { text: "Fyra", cluster: 9, aside: false },
  "k:1": { id: 1, name: "Ett" },
};

test("a meeting that would be stopped says so before it begins", () => {
  assert.deepEqual(codes({ workshop: { state: "planned" } }), [
    ["stops", 1, 2],
  ]);
  assert.deepEqual(
    codes({
      workshop: { state: "planned" },
      agenda: { items: [{ stops: false }] },
    }),
    [],
  );
});

test("groups without a heading are told before the board is closed, empty ones are not", () => {
  const groups = {
    "c:1": { text: "En", cluster: 1, aside: false },
    "c:2": { text: "Två", cluster: 2, aside: false },
    "k:1": { id: 1, name: "Ett" },
    "k:2": { id: 2, name: "" },
    "k:3": { id: 3, name: "" },
  };
  for (const next of ["stage", "close"])
    assert.deepEqual(codes({ activity: { ...board, next }, ...groups }), [
      ["unnamed", 1, 3],
    ]);
  assert.deepEqual(
    codes({ activity: { ...board, stage: "validate" }, ...groups }),
    [],
  );
});

test("ideas in no group are counted before the board is closed, what was set aside is not", () => {
  assert.deepEqual(codes({ activity: board, ...ideas }), [["loose", 2, 4]]);
  assert.deepEqual(
    codes({ activity: { ...board, stage: "validate" }, ...ideas }),
    [],
  );
});

test("texts are shown however few they are, and where a group has one phone few phones are all", () => {
  const counts = { joined: 12, started: 0 };
  assert.deepEqual(
    codes({
      activity: { ...question, face: { ...question.face, counted: false } },
      counts,
    }),
    [],
  );
  for (const unit of ["pair", "table", "group"])
    assert.deepEqual(
      codes({
        activity: { ...question, settings: { unit_of_input: unit } },
        counts,
      }),
      [],
    );
});

test("asking again about what nobody has changed is asked about first", () => {
  const again = {
    ...question,
    next: "open",
    warnings: [{ code: "unchanged", n: 14 }],
  };
  assert.deepEqual(codes({ activity: again }), [["unchanged", 14, 0]]);
  assert.deepEqual(
    codes({ activity: { ...again, next: "close", warnings: [] } }),
    [],
  );
});

test("closing before five have begun is asked about, in a room of five or more", () => {
  assert.deepEqual(
    codes({ activity: question, counts: { joined: 12, started: 0 } }),
    [["few", 0, 12]],
  );
  assert.deepEqual(
    codes({ activity: question, counts: { joined: 12, started: 5 } }),
    [],
  );
  assert.deepEqual(
    codes({ activity: question, counts: { joined: 4, started: 0 } }),
    [],
  );
});

test("what nothing takes back is asked about, and only where nothing else is", () => {
  const step = (next) => ({
    activity: { ...question, next },
    counts: { joined: 9, started: 9 },
  });
  for (const next of ["stage", "reveal", "round"])
    assert.deepEqual(codes(step(next)), [[`final-${next}`, 0, 0]]);
  for (const next of ["open", "close", "next"])
    assert.deepEqual(codes(step(next)), []);
});

test("what was done is undone only while everybody is where it left them", () => {
  const at = (id, state, step = 3) =>
    /** @type {any} */ ({ activity: { id, state }, workshop: { step } });
  const opened = undoOf("open", at(7, "planned"));
  assert.deepEqual(
    [at(7, "open"), at(7, "closed"), at(8, "open")].map((state) =>
      canUndo(opened, state),
    ),
    [true, false, false],
  );
  const closed = undoOf("close", at(7, "open"));
  assert.deepEqual(
    [at(7, "closed"), at(7, "revealed")].map((state) => canUndo(closed, state)),
    [true, false],
  );
  const left = undoOf("next", at(7, "revealed"));
  assert.deepEqual(
    [at(8, "planned", 4), at(7, "revealed"), at(9, "planned", 5)].map((state) =>
      canUndo(left, state),
    ),
    [true, false, false],
  );
  assert.deepEqual(
    ["reveal", "stage", "round"].map((what) => undoOf(what, at(7, "closed"))),
    [null, null, null],
  );
});

test("a result of simulated people is not shown unasked, but in a rehearsal", () => {
  const state = {
    activity: { ...question, next: "reveal" },
    counts: { joined: 16, simulated: 14 },
  };
  assert.deepEqual(codes(state), [["simulated", 14, 16]]);
  assert.deepEqual(
    codes({ ...state, workshop: { ...open, rehearsal: true } }),
    [["final-reveal", 0, 0]],
  );
});

const key = (name, inside = "", more = {}) =>
  /** @type {any} */ ({
    key: name,
    target: {
      closest: (selector) =>
        inside !== "" && selector.split(", ").includes(inside),
    },
    ...more,
  });

test("a clicker presses the large button, and takes it back while it waits and just after", () => {
  assert.equal(asked(key("PageDown"), false), "press");
  assert.equal(asked(key("PageDown", "button"), false), "press");
  assert.equal(asked(key("PageUp"), false), "");
  assert.equal(asked(key("PageUp"), true), "take back");
  assert.equal(asked(key("PageUp"), false, true), "take back");
  assert.deepEqual(
    [asked(key("Escape"), true), asked(key("Escape"), false, true)],
    ["take back", ""],
  );
});

test("letters belong to whoever writes, and to the board", () => {
  assert.equal(asked(key("p"), false), "pause");
  assert.equal(asked(key("p", "textarea"), false), "");
  assert.equal(asked(key("p", "cluster-board"), false), "");
  assert.equal(asked(key("PageDown", "input"), false), "");
  assert.equal(asked(key("PageDown", "", { repeat: true }), false), "");
});

test("a sound at the end of time comes once, and not for a clock that was over before", () => {
  assert.equal(isJustOver(0.4, -0.6), true);
  assert.equal(isJustOver(-0.6, -1.6), false);
  assert.equal(isJustOver(null, -5), false);
});

test("that so few have come that no numbers are shown is said before, and once", () => {
  const room = (joined, workshop = open) => ({ workshop, counts: { joined } });
  assert.deepEqual(
    [0, 1, 4, 5].map((joined) => areFewHere(room(joined))),
    [false, true, true, false],
  );
  assert.equal(areFewHere(room(3, { ...open, rehearsal: true })), false);
  const planned = { ...question, state: "planned" };
  assert.equal(areTooFew({ ...room(3), activity: planned }), true);
  assert.equal(
    areTooFew({ ...room(3), activity: { ...planned, state: "open" } }),
    false,
  );
  const tables = { ...planned, warnings: [{ code: "few_tables" }] };
  assert.equal(areTooFew({ ...room(3), activity: tables }), false);
});

const vote = {
  next: "next",
  choosable: true,
  chosen: [],
  settings: {},
  face: { asks: true, board: false, counted: true, wall: "options" },
};
const untold = { rounds: [{ round: 1, options: null }] };

test("where a vote shows no numbers nothing goes on before the leader has marked what the room chose", () => {
  const workshop = { ...open, following: { sv: "Skriv en mening" } };
  assert.deepEqual(codes({ workshop, activity: vote, result: untold }), [
    ["unchosen", 0, 0],
  ]);
  for (const [activity, result] of [
    [{ ...vote, chosen: ["k:1"] }, untold],
    [vote, { rounds: [{ round: 1, options: [{ key: "k:1" }] }] }],
    [{ ...vote, choosable: false }, untold],
  ])
    assert.deepEqual(codes({ workshop, activity, result }), []);
  // A practice goes on by the large button alone.
  assert.deepEqual(
    codes({
      workshop: { ...workshop, rehearsal: true },
      activity: vote,
      result: untold,
    }),
    [],
  );
  // Nothing follows that it would be for.
  assert.deepEqual(codes({ activity: vote, result: untold }), []);
});

// An element listens as long as it is on the page, and no longer.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Beats, Follows } from "../../static/js/shared/follows.js";

/** Stands for an element: counts how often it would be drawn anew. */
function host() {
  return {
    drawn: 0,
    controllers: [],
    addController(controller) {
      this.controllers.push(controller);
    },
    requestUpdate() {
      this.drawn += 1;
    },
    come() {
      for (const controller of this.controllers) controller.hostConnected();
    },
    go() {
      for (const controller of this.controllers) controller.hostDisconnected();
    },
  };
}

function tell(target, ...names) {
  for (const name of names) target.dispatchEvent(new Event(name));
}

test("an element is drawn anew by each thing that it follows", () => {
  const [element, connection, store] = [
    host(),
    new EventTarget(),
    new EventTarget(),
  ];
  new Follows(element, () => [
    [connection, "state", "presence"],
    [store, "changed"],
  ]);
  element.come();
  element.drawn = 0;
  tell(connection, "state", "presence", "goodbye");
  tell(store, "changed");
  assert.equal(element.drawn, 3);
});

test("an element that left hears nothing; back again it is drawn anew and hears once", () => {
  const [element, connection] = [host(), new EventTarget()];
  new Follows(element, () => [[connection, "state"]]);
  element.come();
  element.go();
  element.drawn = 0;
  tell(connection, "state");
  assert.equal(element.drawn, 0);
  element.come();
  assert.equal(element.drawn, 1);
  tell(connection, "state");
  assert.equal(element.drawn, 2);
});

test("a beat stops when its element leaves", async () => {
  const element = host();
  let beats = 0;
  new Beats(element, 1, () => (beats += 1));
  element.come();
  while (!beats) await new Promise((done) => setTimeout(done, 1));
  element.go();
  const heard = beats;
  await new Promise((done) => setTimeout(done, 20));
  assert.equal(beats, heard);
});

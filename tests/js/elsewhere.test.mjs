import assert from "node:assert/strict";
import { test } from "node:test";
import {
  showElsewhere,
  toSayElsewhere,
} from "../../static/js/console/elsewhere.js";

const activity = {
  face: { asks: true, board: false, table: false },
  settings: { unit_of_input: "individual" },
};

/** A console whose page holds what it was last told, and whose answers come before what they change. */
class Desk {
  constructor(watch) {
    this.connection = Object.assign(new EventTarget(), {
      state: { workshop: { watch } },
    });
    this.drawn = watch;
    this.stood = [];
  }

  async do(event) {
    this.asked = event;
    return { ok: true };
  }

  get updateComplete() {
    this.drawn = this.connection.state.workshop.watch;
    return Promise.resolve();
  }

  querySelector(place) {
    return { focus: () => this.stood.push([place, this.drawn]) };
  }

  told(watch) {
    this.connection.state = { workshop: { watch } };
    this.connection.dispatchEvent(new CustomEvent("state"));
  }
}

test("whoever opens or ends the address stands at what has come instead, and hears it", async () => {
  const voice = { replaceChildren: (said) => heard.push(said.textContent) };
  const heard = [];
  globalThis.document = /** @type {any} */ ({
    createElement: () => ({}),
    getElementById: () => voice,
  });
  const desk = new Desk(null);
  const opening = showElsewhere(/** @type {any} */ (desk), true);
  desk.told("key");
  await opening;
  const ending = showElsewhere(/** @type {any} */ (desk), false);
  await Promise.resolve();
  desk.told("key");
  desk.told(null);
  await ending;
  assert.deepEqual(desk.stood, [
    ["#watch", "key"],
    [".elsewhere button", null],
  ]);
  assert.deepEqual(heard, ["watch-opened", "watch-over"]);
  delete globalThis.document;
});

test("there is a line to say where some are told of or the wall is shown to them", () => {
  const said = (counts, watch) =>
    toSayElsewhere(
      /** @type {any} */ ({ activity, counts, workshop: { watch } }),
    );
  assert.deepEqual(
    [said({}, null), said({ remote: 5 }, null), said({}, "key")],
    ["", "remote-say-usual", "remote-say-usual"],
  );
});

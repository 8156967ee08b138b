// What came of an activity, as a room sees it from its chairs. A type that has no view of its own here is shown
// as on phone and console.

import { CONTRIBUTION } from "../../shared/references.js";
import { resultView } from "../../shared/results/index.js";
import { shuffled } from "../../shared/shuffle.js";
import { all } from "../../shared/state.js";
import { cluster } from "./cluster.js";
import { dots } from "./dots.js";
import { gradient } from "./gradient.js";
import { ideas } from "./ideas.js";
import { reflect } from "./reflect.js";

/** @type {Record<string, (room: import("../views/index.js").Room) => import("../views/index.js").Showing>} */
const VIEWS = { cluster, dots, gradient, ideas, reflect };

/**
 * @param {import("../views/index.js").Room} room
 * @returns {import("../views/index.js").Showing}
 */
export function outcome(room) {
  const { activity, state } = room;
  const view = VIEWS[activity.type];
  if (view) return view(room);
  const texts = shuffled(all(state, CONTRIBUTION), activity.id);
  return { layout: "result", things: resultView(activity.type, state.result, texts) };
}

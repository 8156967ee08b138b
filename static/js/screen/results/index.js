// What came of an activity, as a room sees it from its chairs: one view for each type that has a result.

import { actions } from "./actions.js";
import { cluster } from "./cluster.js";
import { dots } from "./dots.js";
import { gradient } from "./gradient.js";
import { goals } from "./goals.js";
import { ideas } from "./ideas.js";
import { perspectives } from "./perspectives.js";
import { pulse } from "./pulse.js";
import { questions } from "./questions.js";
import { rate } from "./rate.js";
import { reflect } from "./reflect.js";
import { suggest } from "./suggest.js";
import { nothingCame } from "./unsaid.js";

/**
 * @typedef {import("../views/index.js").Showing} Showing
 * @typedef {(room: import("../views/index.js").Room) => Showing | Showing[]} Outcome
 */

/** @type {Record<string, Outcome>} */
const VIEWS = {
  actions,
  cluster,
  dots,
  goals,
  gradient,
  ideas,
  perspectives,
  pulse,
  questions,
  rate,
  reflect,
  suggest,
};

/**
 * Where nothing came of it, that is said.
 *
 * @param {import("../views/index.js").Room} room
 * @returns {Showing | Showing[]}
 */
export function outcome(room) {
  const view = VIEWS[room.activity.type];
  const found = view ? [view(room)].flat() : [];
  return found.some(isSaying) ? found : nothingCame(room.activity);
}

/** @param {Showing} part */
function isSaying({ things }) {
  return !Array.isArray(things) || things.length > 0;
}

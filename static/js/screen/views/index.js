// What the wall shows of an activity. Until its result is shown the type itself says which view (Kind.wall).

import { outcome } from "../results/index.js";
import { board } from "./board.js";
import { columns } from "./columns.js";
import { map } from "./map.js";
import { options, reading, things } from "./things.js";
import { pulse } from "./pulse.js";
import { review } from "./review.js";
import { sentences } from "./sentences.js";
import { talk } from "./talk.js";
import { texts } from "./texts.js";

/**
 * What a view is told.
 *
 * @typedef {object} Room
 * @property {import("../../shared/shapes.js").Activity} activity
 * @property {import("../../shared/shapes.js").State} state
 * @property {import("../../shared/shapes.js").ScreenStart} start
 */

/**
 * How it stands there; see fit.js for how large it may be.
 *
 * @typedef {"question" | "words" | "rows" | "ranks" | "scales" | "flow" | "plan" | "placed" | "cards" | "groups" |
 *   "grid" | "alone" | "stance" | "result"} Layout
 */

/**
 * What stands on the stage under the question; several of them come one after another.
 *
 * @typedef {object} Showing
 * @property {any} things each whole, if they are several: pages are made of them
 * @property {Layout} layout
 * @property {string} [key] what it is all about, so that it can be lifted
 * @property {string[]} [keys] what each of the things is about
 * @property {string} [title] instead of the question
 * @property {unknown} [head] above the things, on every page
 * @property {string} [aside] above, to the right
 * @property {unknown} [tail] beneath, on every page
 * @property {string} [count] how many answered, beneath the horizon
 * @property {boolean} [isNumbered] whether `aside` says which page it is
 */

/** @type {Record<string, (room: Room) => Showing | Showing[]>} */
const VIEWS = {
  things,
  options,
  reading,
  sentences,
  pulse,
  texts,
  board,
  talk,
  map,
  columns,
  review,
};
/**
 * @param {Room} room
 * @returns {Showing | Showing[]}
 */
export function showing(room) {
  if (room.state.result) return outcome(room);
  return (VIEWS[room.activity.face.wall] ?? things)(room);
}

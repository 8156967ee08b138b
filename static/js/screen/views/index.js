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
 * @property {number} page that the leader has turned to
 */

/**
 * What stands on the stage under the question.
 *
 * @typedef {object} Showing
 * @property {any} things each whole, if they are several: pages are made of them
 * @property {"question" | "words" | "rows" | "ranks" | "cards" | "groups" | "grid" | "alone" | "result"} layout
 * @property {string} [title] instead of the question
 * @property {string} [aside] above, to the right
 * @property {unknown} [tail] beneath, on every page
 * @property {string} [count] how many answered, beneath the horizon
 * @property {boolean} [isNumbered] whether `aside` says which page it is
 * @property {number} [pages] how many there are, where this is one of them
 */

/** @type {Record<string, (room: Room) => Showing>} */
const VIEWS = { things, options, reading, sentences, pulse, texts, board, talk, map, columns, review };
// People write in these.
const WRITTEN = ["texts", "map", "columns"];

/**
 * @param {Room} room
 * @returns {Showing}
 */
export function showing(room) {
  if (room.state.result) return outcome(room);
  return (VIEWS[room.activity.face.wall] ?? things)(room);
}

/** @param {import("../../shared/shapes.js").Activity} activity */
export function isWritten(activity) {
  return WRITTEN.includes(activity.face.wall);
}

// What the wall shows of an activity until its result is shown. The type itself says which of these (Kind.wall).

import { board } from "./board.js";
import { columns } from "./columns.js";
import { count } from "./count.js";
import { map } from "./map.js";
import { review } from "./review.js";
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

/** @type {Record<string, (room: Room) => unknown>} */
const VIEWS = { count, texts, board, talk, map, columns, review };
// They need the room that the question would take.
const FULL = ["board", "map", "columns"];

/** @param {Room} room */
export function openView(room) {
  return (VIEWS[room.activity.face.wall] ?? count)(room);
}

/** @param {import("../../shared/shapes.js").Activity} activity */
export function isFull(activity) {
  return FULL.includes(activity.face.wall);
}

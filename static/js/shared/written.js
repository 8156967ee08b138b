// Whether people write in an activity, or choose.

// What its wall shows while it is open, where they write.
const WRITTEN = ["texts", "map", "columns"];

/** @param {import("./shapes.js").Activity} activity */
export function isWritten(activity) {
  return WRITTEN.includes(activity.face.wall);
}

// Which words fit what is on now, where it is no longer what was said to begin with. Pure.

// Stages in which there is something else to say.
const STAGES = ["build", "validate"];

/**
 * The last part of the words' name; none: what was planned.
 *
 * @param {Pick<import("../shared/shapes.js").Activity, "face" | "next" | "round" | "stage" | "state">} activity
 * @returns {"" | "build" | "validate" | "round" | "closed" | "shown" | "shown-round"}
 */
export function sayingNow({ face, next, round, stage, state }) {
  if (state === "planned") return "";
  // What nobody answered has no result to speak of.
  if (face.asks && state === "closed") return "closed";
  if (face.asks && ["revealed", "archived"].includes(state))
    return next === "round" ? "shown-round" : "shown";
  if (round > 1) return "round";
  return STAGES.includes(stage) ? /** @type {"build" | "validate"} */ (stage) : "";
}

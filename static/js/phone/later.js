// What the first question can do without: results, and the larger faces. Fetched when there is time, so that a first visit is light.

export { blockView, resultView } from "../shared/results.js";
export { actions } from "./actions.js";
export { cluster } from "./cluster.js";
export { goals } from "./goals.js";
export { mirrorView } from "./mirror.js";
export { perspectives } from "./perspectives.js";
export { questions } from "./questions.js";
export { rate } from "./rate.js";
export { suggest } from "./suggest.js";

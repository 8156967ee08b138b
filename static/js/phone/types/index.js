// Which element asks for each activity type on the phone. A new type is one file here and one line below, or in later.js if it is large.

import { later } from "../lazily.js";
import { Question } from "../question.js";
import { IdeasQuestion } from "./ideas.js";
import { InfoQuestion } from "./info.js";
import { PulseQuestion } from "./pulse.js";

/** @type {Record<string, typeof Question>} */
const FIRST = {
  info: InfoQuestion,
  homework: InfoQuestion,
  pulse: PulseQuestion,
  ideas: IdeasQuestion,
};

/**
 * The element for a type; until the larger ones are here, one that can say so.
 *
 * @param {string} type
 * @param {import("lit").ReactiveElement} host drawn again when they are
 * @returns {typeof Question}
 */
export function questionOf(type, host) {
  return FIRST[type] ?? later(host)?.LATER[type] ?? Question;
}

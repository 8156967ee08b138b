// What came of an activity, after the reveal. The same on screen, phone and console; only the size differs.

import { html, nothing } from "lit";
import { t } from "../words.js";
import { actions } from "./actions.js";
import { cluster } from "./cluster.js";
import { dots } from "./dots.js";
import { goals } from "./goals.js";
import { gradient } from "./gradient.js";
import { ideas } from "./ideas.js";
import { perspectives } from "./perspectives.js";
import { pulse } from "./pulse.js";
import { questions } from "./questions.js";
import { rate } from "./rate.js";
import { reflect } from "./reflect.js";
import { suggest } from "./suggest.js";

/**
 * One view for each type that has a result.
 *
 * @type {Record<string, (result: any, texts: import("../shapes.js").Piece[]) => unknown>}
 */
const VIEWS = {
  pulse,
  ideas,
  cluster,
  dots,
  rate,
  gradient,
  reflect,
  suggest,
  questions,
  perspectives: (result) => perspectives(result),
  goals: (result) => goals(result),
  actions: (result) => actions(result),
};

/**
 * @param {string} type
 * @param {import("../shapes.js").Result | undefined} result
 * @param {import("../shapes.js").Piece[]} [texts] the visible contributions of an ideas activity, in an order without meaning
 */
export function resultView(type, result, texts = []) {
  const view = VIEWS[type];
  if (!result || !view) return nothing;
  return html`<section class="result result--${type}" aria-label=${t("result")}>
    ${view(result, texts)}
  </section>`;
}

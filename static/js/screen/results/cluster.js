// The groups with what is in them, how well their names catch it, and what was left without a place or set aside.

import { nothing } from "lit";
import { capturesTold } from "../../shared/results/cluster.js";
import { t } from "../../shared/words.js";
import { heapsOf } from "../views/board.js";
import { grouped } from "../views/groups.js";
import { why } from "./unsaid.js";

/**
 * @param {import("../views/index.js").Room} room
 * @returns {import("../views/index.js").Showing}
 */
export function cluster({ state }) {
  /** @type {import("../../shared/shapes.js").ClusterResult} */
  const { clusters } = /** @type {any} */ (state.result);
  const { aside, loose } = heapsOf(state);
  const isTold = clusters.some(({ captures }) => captures);
  const isAnswered = clusters.some(({ n }) => n);
  const shown = grouped(
    clusters
      .filter(({ items }) => items.length)
      .map(({ captures, items, n, name }) => ({
        name,
        n: items.length,
        ideas: items.map(({ text }) => text),
        more: captures ? t("captures-told", capturesTold(captures, n)) : isTold ? t("few-answers") : "",
      })),
    loose,
    aside,
  );
  return { ...shown, head: isAnswered && !isTold ? why() : nothing };
}

// The groups, and how well their names catch what is in them.

import { t } from "../../shared/words.js";
import { grouped } from "../views/groups.js";

/**
 * @param {import("../views/index.js").Room} room
 * @returns {import("../views/index.js").Showing}
 */
export function cluster({ state }) {
  /** @type {import("../../shared/shapes.js").ClusterResult} */
  const { clusters } = /** @type {any} */ (state.result);
  return grouped(
    clusters
      .filter(({ items }) => items.length)
      .map(({ captures, items, name }) => ({
        name,
        n: items.length,
        more: captures ? t("captures-share", captures) : "",
      })),
    [],
  );
}

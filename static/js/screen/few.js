// What matters of a long list; the whole when whoever leads asks for it (the scene "all").

import { t } from "../shared/words.js";

// Lists that are not longer stand as they are; of longer ones so many do.
export const SHORT = { ranked: 15, drawn: 40 };
const FEW = { ranked: 10, drawn: 24 };

/**
 * @template T
 * @param {T[]} things in the order in which they matter, or without meaning
 * @param {import("../shared/shapes.js").State} state
 * @param {"ranked" | "drawn"} how whether the first are the ones that matter, or drawn by lot
 * @returns {{few: T[], told: string}} those that stand on the wall, and what is said of the rest
 */
export function few(things, { workshop }, how) {
  if (workshop.wall?.scene === "all" || things.length <= SHORT[how]) return { few: things, told: "" };
  const shown = things.slice(0, FEW[how]);
  return { few: shown, told: t(`screen-few-${how}`, { n: shown.length, of: things.length }) };
}

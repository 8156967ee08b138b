// What of a result the wall has not shown yet. Pure.

/**
 * The page that comes next and of how many, while a shown result has more of them; else null.
 *
 * How many there are is what a wall said last; which one is seen stands in the meeting itself, at once.
 *
 * @param {import("../shared/shapes.js").State} state
 * @param {number[]} [pages] the page that a wall shows and of how many
 * @returns {{n: number, of: number} | null}
 */
export function pageLeft({ activity, workshop }, pages = []) {
  const { wall } = workshop;
  const [, of = 1] = pages;
  if (!wall || activity?.state !== "revealed" || !["", "all"].includes(wall.scene) || wall.spotlight)
    return null;
  const seen = ((wall.page % of) + of) % of;
  return seen + 1 < of ? { n: seen + 2, of } : null;
}

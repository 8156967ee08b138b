// Dragging ideas on the board; never the only way to move them.

/**
 * @param {DragEvent} event
 * @param {import("./board.js").ClusterBoard} board
 * @param {import("./board.js").BoardIdea} idea dragged alone, or with everything chosen where it is one of that
 */
export function drag(event, board, idea) {
  if (!event.dataTransfer) return;
  const items = board.chosen.has(idea.key) ? [...board.chosen] : [idea.key];
  if (!board.chosen.has(idea.key)) board.hold(idea);
  event.dataTransfer.setData("text/plain", JSON.stringify(items));
  event.dataTransfer.effectAllowed = "move";
}

/**
 * Where it would fall is seen.
 *
 * @param {any} event
 */
export function canDrop(event) {
  event.preventDefault();
  event.currentTarget.classList.add("heap--under");
}

/** @param {any} event */
export function left({ currentTarget, relatedTarget }) {
  if (!currentTarget.contains(relatedTarget)) currentTarget.classList.remove("heap--under");
}

/**
 * @param {any} event
 * @param {import("./board.js").ClusterBoard} board
 * @param {number | string} where a group's id, or LOOSE, ASIDE or NEW
 */
export function dropped(event, board, where) {
  event.preventDefault();
  event.currentTarget.classList.remove("heap--under");
  try {
    board.put(where, JSON.parse(event.dataTransfer?.getData("text/plain") ?? ""));
  } catch {
    // Something else was dropped here; it is none of ours.
  }
}

// The board by keys alone.

import { focusOn } from "../shared/element.js";
import { byKey } from "./chips.js";

/**
 * What a key does; whether it was one of ours.
 *
 * @param {KeyboardEvent} event
 * @param {import("./board.js").ClusterBoard} board
 */
export function pressed(event, board) {
  const target = /** @type {HTMLElement} */ (event.target);
  const isWriting = target.matches("input:not([type=checkbox], [type=radio]), select, textarea");
  if (isWriting || (target.matches("[type=radio]") && event.key.startsWith("Arrow"))) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) {
    if (event.key !== "z" || !(event.ctrlKey || event.metaKey)) return false;
    board.undo();
    return true;
  }
  const deed = DEEDS[event.key];
  const cluster = /^[1-9]$/.test(event.key) ? board.clusters[Number(event.key) - 1] : null;
  if (!deed && byKey(board, event)) return true;
  if (deed) deed(board);
  else if (cluster) board.put(cluster.id);
  else return false;
  return true;
}

/** @type {Record<string, (board: import("./board.js").ClusterBoard) => unknown>} */
const DEEDS = {
  n: (board) => board.create(),
  a: (board) => board.setAside(),
  l: (board) => board.putBack(),
  r: (board) => board.askAgain(),
  u: (board) => focusOn(board, ".heap--ghost .row button"),
  s: (board) => focusOn(board, ".beside button"),
  Escape: (board) => board.chooseNone(),
  ArrowDown: (board) => step(board, 1),
  ArrowUp: (board) => step(board, -1),
};

/** To the next card, or the one before. */
function step(board, by) {
  const cards = [...board.querySelectorAll(".idea")];
  const at = cards.indexOf(document.activeElement);
  cards[Math.max(0, Math.min(cards.length - 1, at + by))]?.focus();
}

// The console by keys and by a presenter's clicker. Page Down is the large button, with a moment before and a moment
// after in which Page Up takes it back: a clicker is easily pressed by mistake.

/** Milliseconds before what a key has pressed is done. */
export const MOMENT = 2000;

/**
 * What a key asks for; nothing where it belongs to a field, a button or the board.
 *
 * @param {KeyboardEvent} event
 * @param {boolean} isPending whether a press waits to be done
 * @param {boolean} isDone whether one was done just now, and can be undone
 * @returns {"press" | "take back" | "page on" | "page back" | "blank" | "pause" | "more time" | ""}
 */
export function asked(event, isPending, isDone = false) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return "";
  if (target.closest("input, textarea, select")) return "";
  if (event.key === "PageDown") return "press";
  if (event.key === "PageUp") return isPending || isDone ? "take back" : "";
  // Whoever leaves something on the board by Escape has not meant the meeting.
  if (event.key === "Escape") return isPending ? "take back" : "";
  if (target.closest("cluster-board, button, a, summary")) return "";
  return KEYS[event.key] ?? "";
}

/** @type {Record<string, "page on" | "page back" | "blank" | "pause" | "more time">} */
const KEYS = {
  ArrowRight: "page on",
  ArrowLeft: "page back",
  b: "blank",
  ".": "blank",
  p: "pause",
  "+": "more time",
};

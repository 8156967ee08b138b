// One action ends a question for a person. What it says and offers is decided here, from what is left. Pure.

/**
 * @typedef {object} Unanswered what a question still asks of this person
 * @property {"items" | "dots" | "text" | "reading"} of what it is counted in
 * @property {number} n
 * @property {number} total
 */

/**
 * @typedef {object} Left what stands between somebody and being done
 * @property {number} begun texts that stand in a field and are not sent
 * @property {number} refused texts that the server said no to
 * @property {number} waiting texts and answers on their way
 * @property {Unanswered | null} unanswered
 */

/**
 * @typedef {"finish" | "send" | "go-on" | "leave" | "throw-away" | "undo"} Offer
 * finish: be done. send: send what is begun, then be done. go-on: be taken to what is left. leave: be done without it.
 * throw-away: what is begun goes, then be done. undo: not done after all.
 */

/**
 * @typedef {object} Closing
 * @property {{key: string, values: Record<string, number>} | null} say the sentence above the buttons
 * @property {Offer[]} offers the first is the primary
 */

/**
 * Nobody is done who has something unsent: what is begun is sent or thrown away first, and what is on its way is waited for.
 *
 * @param {Left} left
 * @param {{isDone?: boolean, isEnding?: boolean, pressed?: Offer | null}} [where] done already; done as soon as all has arrived;
 *   what was pressed with this much left
 * @returns {Closing}
 */
export function closing({ begun, refused, waiting, unanswered }, where = {}) {
  const { isDone = false, isEnding = false, pressed = null } = where;
  if (refused) return told("closing-refused", { n: refused }, ["go-on"]);
  if (begun) {
    if (pressed === "leave") return told("closing-throws-away", { n: begun }, ["go-on", "throw-away"]);
    if (pressed === "send") return told("closing-not-whole", { n: begun }, ["go-on", "leave"]);
    return told("closing-unsent", { n: begun }, ["send", "leave"]);
  }
  if (isDone) return told("closing-done", {}, ["undo"]);
  if (isEnding && waiting) return told("closing-on-its-way", { n: waiting }, ["undo"]);
  if (!unanswered) return { say: null, offers: ["finish"] };
  const { of, n, total } = unanswered;
  const isPressed = pressed === "finish";
  // How much is unanswered is told all the time, but for dots, whose number stands above them; that something could be read or
  // written, when somebody is about to go on.
  if (!isPressed && of !== "items") return { say: null, offers: ["finish"] };
  return told(`closing-${of}`, { n, total }, isPressed ? ["go-on", "leave"] : ["finish"]);
}

/**
 * @param {string} key
 * @param {Record<string, number>} values
 * @param {Offer[]} offers
 * @returns {Closing}
 */
function told(key, values, offers) {
  return { say: { key, values }, offers };
}

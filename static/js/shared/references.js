// Names of things as server and faces say them to each other: a letter and numbers, "c:31" or "s:7:2".

export const CONTRIBUTION = "c";
export const CLUSTER = "k";
export const UNIT = "u";
// An activity that is open over days.
export const TASK = "task";
// A group that the server suggests, by its place in what was suggested.
export const SUGGESTED = "g";

/**
 * @typedef {object} Reference
 * @property {string} kind the letter or word
 * @property {number} id
 * @property {number[]} rest further numbers, such as which wording of a statement
 */

/**
 * @param {string} kind
 * @param {...number} numbers
 * @returns {string} as in "c:31"
 */
export function reference(kind, ...numbers) {
  return [kind, ...numbers].join(":");
}

/**
 * @param {string} text
 * @returns {Reference}
 */
export function readReference(text) {
  const [kind, id, ...rest] = text.split(":");
  return { kind, id: Number(id), rest: rest.map(Number) };
}

/**
 * Two things that were compared, as their answer is kept.
 *
 * @param {string} first
 * @param {string} second
 */
export function pairReference(first, second) {
  return `${first}+${second}`;
}

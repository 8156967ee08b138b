// The same order for the same person and list, so that nothing jumps and no option is first for everybody.

/**
 * A 32-bit hash of a text (FNV-1a).
 *
 * @param {string} text
 */
export function hash(text) {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  // Neighbouring texts must not land beside each other.
  value ^= value >>> 16;
  value = Math.imul(value, 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

/**
 * @template Thing
 * @param {Thing[]} items
 * @param {string | number | undefined} seed
 * @param {(item: any) => string} [key]
 * @returns {Thing[]}
 */
export function shuffled(items, seed, key = (item) => item.key) {
  return [...items].sort((a, b) => hash(`${seed}:${key(a)}`) - hash(`${seed}:${key(b)}`));
}

/**
 * `size` of the items for one person, in an order of their own. Everybody goes round the same hidden circle from where the one before
 * stopped, so that each thing is shown to as many people as any other (METHOD 0.1).
 *
 * @template Thing
 * @param {Thing[]} items
 * @param {number | undefined} person a whole number
 * @param {string | number} question
 * @param {number | null | undefined} size none: all of them
 * @returns {Thing[]}
 */
export function sampled(items, person, question, size) {
  const circle = shuffled(items, `circle:${question}`);
  if (!size || size >= circle.length) return shuffled(items, `${person}:${question}`);
  const start = (Number(person) * size) % circle.length;
  return shuffled([...circle, ...circle].slice(start, start + size), `${person}:${question}`);
}
